"""The sheets for candidate and employer: what is known, told to them; what is not known, said."""

from pathlib import Path

import pytest

from canvas.domain.language import Language
from canvas.rendering.documents.document import Bullets, Document, Facts, Paragraph, Section, Table
from canvas.rendering.documents.expectations import expectations
from canvas.rendering.documents.handouts.handout import clipped
from canvas.rendering.documents.markdown import to_markdown
from canvas.rendering.readers import Reader
from canvas.rendering.starters import Starter, starter
from tests.examples.gallery import EXAMPLES
from tests.rendering.posters.sheets import example
from tests.rendering.tracks import EMPTY, SMALL, UNREADABLE, looked_at
from tests.support.markdown_pages import as_site


def _text(document: Document) -> str:
    return as_site(to_markdown(document)).text


def _section(document: Document, identifier: str) -> Section | None:
    return next((section for section in document.sections if section.id == identifier), None)


def _rows(document: Document) -> dict[str, list[str]]:
    section = _section(document, "steps")
    assert section
    (table,) = section.blocks
    assert isinstance(table, Table)
    rows = {row[0][0].words: ["; ".join(said.words for said in cell) for cell in row[1:]] for row in table.rows}
    return {step: [text.replace("\u00a0", " ") for text in texts] for step, texts in rows.items()}


def _unknown(document: Document) -> list[str]:
    section = _section(document, "unknown")
    return (
        [said.words for block in section.blocks if isinstance(block, Bullets) for said in block.items]
        if section
        else []
    )


def test_a_candidate_reads_what_awaits_them() -> None:
    """What it is, the steps with their hours, what is asked, what they get, and who helps."""
    document = expectations(example("voorbeeld"), Reader.CANDIDATE)
    rows, text = _rows(document), _text(document)

    assert [section.id for section in document.sections] == [
        "about",
        "steps",
        "asked",
        "gains",
        "help",
        "otherwise",
        "contact",
    ]
    assert "Samen ontwerpen" not in rows
    assert rows["Leren in de werkplaats"][1:] == ["14 weken", "26 uur"]
    assert "Onbetaalde werkervaringsplaats" in rows["Leren in de werkplaats"][0]
    for said in (
        "In “Leren in de werkplaats” krijg je geen loon. Je houdt je uitkering",
        "In “Van leerplek naar contract” krijg je loon.",
        "Nederlands op niveau A2 als je begint.",
        "Jobcoach (Stichting Nieuwkomers Rijnoever)",
        "Kinderopvang: De gemeente helpt bij de toeslag",
        "Word je niet gekozen? Binnen twee weken een gesprek met de klantmanager",
        "Vraag het aan de jobcoach, elke werkdag bereikbaar.",
    ):
        assert said in text, said


def test_a_candidate_does_not_read_what_is_for_employers() -> None:
    """No training for managers, no budget, no evaluation."""
    text = _text(expectations(example("voorbeeld"), Reader.CANDIDATE))

    for said in (
        "leidinggevenden en collega’s in cultuur",
        "€",
        "Terugkijken met alle partijen",
        "Gesprek met elke leid",
    ):
        assert said not in text, said


def test_an_employer_reads_what_is_asked_and_what_they_get() -> None:
    """The steps at their place, the agreements, money, support and whom to ask."""
    document = expectations(example("voorbeeld"), Reader.EMPLOYER)
    rows, text = _rows(document), _text(document)

    assert "Twee dagdelen over cultuur, inclusie en duidelijke taal" in rows["Leren in het praktijklokaal"][0]
    assert "Rondleiding" not in text
    for said in (
        "In “Leren in de werkplaats”: onbetaalde werkervaringsplaats, 20 uur per week, 14 weken.",
        "Wie de praktijkverklaring haalt, krijgt een contract van twaalf maanden.",
        "Samen met de andere werkgevers een bijdrage van € 15.720",
        "Opvolgers voor twee monteurs die binnenkort met pensioen gaan. (Fietswerkplaats Spaak)",
        "SOWIS (verwacht): subsidie voor werkgevers die statushouders in dienst nemen",
        "Vast aanspreekpunt: de buddy op de werkvloer, en daarachter de jobcoach",
        "Trainer voor werkgevers (Stichting Nieuwkomers Rijnoever)",
    ):
        assert said in text, said


def test_what_is_not_known_is_said_with_whom_to_ask() -> None:
    """Nobody says yes to something that nobody can tell."""
    document = expectations(example("den-haag-groepsstage"), Reader.CANDIDATE)
    section = _section(document, "unknown")
    assert section

    assert "Wanneer het begint en eindigt." in _unknown(document)
    assert "Wie er voor je kinderen zorgt als je les hebt of werkt." in _unknown(document)
    last = section.blocks[-1]
    assert isinstance(last, Paragraph)
    assert last.text == "Vraag het aan de jobcoach (VluchtelingenWerk Den Haag) voordat je ja zegt."


def test_what_a_team_does_without_is_no_question() -> None:
    """`n.v.t.` is an answer."""
    without = "randvoorwaarden: n.v.t.\n"
    asked, told = (_unknown(expectations(looked_at(text), Reader.CANDIDATE)) for text in (SMALL, SMALL + without))

    assert {"Hoe je er komt, en wie de reis betaalt."} <= set(asked) - set(told)


@pytest.mark.parametrize("reader", Reader, ids=str)
def test_an_empty_track_asks_kindly_for_more(reader: Reader) -> None:
    """No empty headings: what the sheet waits for, what is not known, and whom to ask."""
    document = expectations(looked_at(EMPTY), reader)

    assert [notice.title for notice in document.notices] == ["Dit blad groeit mee"]
    assert [section.id for section in document.sections] == ["unknown", "contact"]
    assert "wie je dit blad gaf" in _text(document)


def test_an_invented_track_says_so() -> None:
    """Nobody calls a job coach who does not exist."""
    assert "Dit is een verzonnen voorbeeld" in _text(expectations(example("voorbeeld"), Reader.EMPLOYER))


def test_a_file_that_cannot_be_read_has_no_sheet() -> None:
    """There is nothing to expect."""
    with pytest.raises(ValueError, match="cannot be read"):
        expectations(looked_at(UNREADABLE), Reader.CANDIDATE)


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*/*.track.yaml")), ids=lambda path: path.name)
@pytest.mark.parametrize("reader", Reader, ids=str)
def test_every_example_makes_sense(path: Path, reader: Reader) -> None:
    """In both languages: short, with a way to ask, and no section without words."""
    for language in Language:
        document = expectations(looked_at(path.read_text(encoding="utf-8"), language), reader)
        text = _text(document)

        assert len(text) < 6500
        assert all(not section.is_empty for section in document.sections)
        assert document.sections[-1].id == "contact"
        assert "{" not in text
        assert "()" not in text


@pytest.mark.parametrize("one", Starter, ids=str)
def test_every_starter_makes_sense(one: Starter) -> None:
    """Whoever begins gets a sheet that says what it waits for."""
    for reader in Reader:
        document = expectations(looked_at(starter(one, Language.NL, "nieuw", '"Nieuw"')), reader)

        assert _unknown(document)
        facts = [block for section in document.sections for block in section.blocks if isinstance(block, Facts)]
        assert all(fact.value for block in facts for fact in block.items)


def test_long_texts_end_at_a_sentence() -> None:
    """Else at a word, with a sign that there is more."""
    assert clipped("Een. Twee drie.", 40) == "Een. Twee drie."
    assert clipped("Eerst dit. Dan nog veel meer dan er past.", 20) == "Eerst dit."
    assert clipped("Een lange zin zonder einde in zicht", 20) == "Een lange zin…"
    assert clipped("a" * 50, 20) == "a" * 20 + "…"
