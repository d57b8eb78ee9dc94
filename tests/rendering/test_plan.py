"""The plan: it holds everything, says what is open, and is kind."""

import re
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given

from canvas.analysis.coverage import coverage
from canvas.domain.answer import Absent
from canvas.domain.dates import PartialDate
from canvas.domain.language import Language
from canvas.domain.levels import LanguageLevel
from canvas.domain.outcomes import Result, Target
from canvas.domain.part import Part
from canvas.domain.quantity import Quantity, Unit
from canvas.domain.track import Track
from canvas.inspection.inspect import Inspection
from canvas.knowledge.speaking import number
from canvas.reading.shapes import SlotKind, slots
from canvas.rendering.documents.document import Callout, Document, Facts, Paragraph, Section, Table
from canvas.rendering.documents.html import to_html
from canvas.rendering.documents.markdown import to_markdown
from canvas.rendering.documents.plan import plan
from canvas.rendering.pages.frame import frame
from canvas.rendering.softening import SOFT_HYPHEN
from canvas.rendering.voice import Voice
from tests.examples.gallery import EXAMPLES
from tests.rendering.posters.sheets import example
from tests.rendering.tracks import INVENTED, SMALL, looked_at
from tests.support.every_field import EveryField
from tests.support.markdown_pages import as_site
from tests.support.pages import read_page
from tests.support.strategies import tracks

NOT_SAID = {
    "format": "a number for programs",
    "id": "names a part for other parts; readers get its title",
    "at": "a place in the file, told in words",
    "finding": "a code, told by what it asks",
    "invented": "told by the notice at the top",
    "publish": "for the site, which leaves the track out",
    "formerly": "for the site, where old addresses lead to the new one",
}
"""Fields of which a reader of the plan does not get the words, and why not."""

DESIGNED = "track: {id: leeg, stage: design}\n"
"""Nothing is written, although it is more than an idea."""


def _values(part: Part, way: str = "") -> list[tuple[str, object]]:
    """Every value in a part that a reader should find, with the way to it."""
    found: list[tuple[str, object]] = []
    for name, slot in slots(type(part)).items():
        value = getattr(part, name)
        if name in NOT_SAID or slot.kind in (SlotKind.ID, SlotKind.NAME):
            continue
        for place, each in enumerate(value if isinstance(value, tuple) else (value,)):
            here = f"{way}.{name}[{place}]"
            if isinstance(each, Part):
                found += _values(each, here)
            elif isinstance(each, Absent):
                found += [(here, each.reason)] if each.reason else []
            elif isinstance(each, Quantity):
                counts = isinstance(part, Target | Result) and each.unit in (Unit.ONE, Unit.PEOPLE)
                told = each.low if counts else each
                found += [(here, told), *((f"{here}.note", note) for note in (each.note,) if note)]
            elif (
                isinstance(each, str | PartialDate | LanguageLevel)
                and slot.family is None
                and not (slot.item and slot.item.kind in (SlotKind.NAME, SlotKind.WORD))
            ):
                found.append((here, each))
    return found


def _text(document: Document) -> str:
    return as_site(to_markdown(document)).text


def _missing(track: Track, text: str, language: Language) -> list[tuple[str, str]]:
    voice = Voice(track, language)

    def told(value: object) -> str:
        if isinstance(value, Decimal):
            return number(value, language)
        return value if isinstance(value, str) else voice.text(value)

    said = [(way, told(value)) for way, value in _values(track)]
    return [(way, words) for way, words in said if " ".join(words.replace(SOFT_HYPHEN, "").split()) not in text]


@pytest.mark.parametrize("language", Language)
def test_the_plan_holds_every_field_of_the_format(language: Language) -> None:
    """Whatever a team can write, a reader of the plan can find."""
    every = EveryField(lambda number: f"Tekst {number} van het team")
    inspection = looked_at(every.file(), language)
    assert inspection.track, inspection.findings
    text = _text(plan(inspection))

    missing = {way for way, words in every.texts.items() if not re.search(rf"{words}\b", text)}
    assert {way for way in missing if way.rpartition(".")[2].removesuffix("[]") not in NOT_SAID} == set()
    numbers = {way for way, digits in every.numbers.items() if number(Decimal(digits), language) not in text}
    assert numbers == set()


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*/*.track.yaml")), ids=lambda path: path.name)
@pytest.mark.parametrize("language", Language)
def test_the_plan_holds_all_of_every_example(path: Path, language: Language) -> None:
    """No text, amount, date or level of the examples is lost, in either language."""
    inspection = looked_at(path.read_text(encoding="utf-8"), language)
    assert inspection.track

    assert _missing(inspection.track, _text(plan(inspection)), language) == []


def _plan(text: str, language: Language = Language.NL) -> Document:
    return plan(looked_at(text, language))


def _section(document: Document, identifier: str) -> Section:
    return next(section for section in document.sections if section.id == identifier)


def _facts(section: Section) -> dict[str, str]:
    return {
        fact.label: "; ".join(said.words for said in fact.value)
        for block in section.blocks
        if isinstance(block, Facts)
        for fact in block.items
    }


def _tables(section: Section) -> list[Table]:
    return [block for block in section.blocks if isinstance(block, Table)]


@given(track=tracks)
def test_the_plan_holds_all_of_any_track(track: Track) -> None:
    """Whatever is there and whatever is not, the plan holds it, in sections that are not empty."""
    document = plan(_inspection(track))

    assert _missing(track, read_page(to_html(document, frame(_inspection(track), "Plan"))).text, Language.NL) == []
    assert to_markdown(document).startswith("# Plan")
    assert all(not section.is_empty for section in document.sections)
    assert document.sections[0].id == "summary"
    assert document.sections[-1].id == "not-known-yet"


def test_the_first_page_answers_what_a_director_asks() -> None:
    """What, for whom, with whom, when, how many, how much, and what is open."""
    asked = _facts(_section(_plan(SMALL), "summary"))

    assert asked["Wat"] == "Tien mensen aan het werk."
    assert asked["Voor wie"] == "Statushouders."
    assert asked["Met wie"] == "Publiek: Gemeente en De School (gezocht); Privaat: Het Bedrijf"
    assert asked["Wanneer"] == "De stappen samen duren 60\u00a0weken."
    assert asked["Hoeveel deelnemers"] == "10\u00a0mensen"
    assert asked["Wat het kost"] == "€\u00a08.000; één bedrag is nog niet bekend"
    assert asked["Toegezegd geld"] == "€\u00a05.000"
    assert asked["Nog niet toegezegd geld"] == "€\u00a03.000"
    assert "punten" in asked["Wat nog open is"]


def test_an_empty_file_has_a_first_page_too() -> None:
    """Every question of a director stands there, with the word that it is not in the plan yet."""
    asked = _facts(_section(_plan(DESIGNED), "summary"))

    assert list(asked.values())[:-2] == ["staat nog niet in het plan"] * 7
    assert list(asked)[-2:] == ["Risico’s", "Wat nog open is"]


def test_only_what_a_funder_expects_is_spoken_of_when_it_is_not_there() -> None:
    """No heading stands over nothing else."""
    assert [section.id for section in _plan(DESIGNED).sections if section.id != "about"] == [
        "summary",
        "mission",
        "target-group",
        "parties",
        "steps",
        "support",
        "money",
        "results",
        "risks",
        "sustain",
        "not-known-yet",
    ]


def test_certain_and_hoped_for_money_stand_apart() -> None:
    """Nobody takes an application for money in hand."""
    (funding,) = [each for each in _section(_plan(SMALL), "money").sections if each.id == "funding"]
    certain, hoped = _tables(funding)

    assert [row[0][0].words for row in certain.rows] == ["Gemeente"]
    assert [row[0][0].words for row in hoped.rows] == ["Fonds"]
    assert "Hoe zeker" in hoped.head
    assert "Hoe zeker" not in certain.head


def test_results_never_stand_as_a_promise() -> None:
    """Figures of small groups come with the sentence that they predict nothing."""
    blocks = _section(_plan(SMALL), "results").blocks
    told = [block.text for block in blocks if isinstance(block, Paragraph)]

    assert any("voorspellen niet" in text for text in told)


def test_each_step_is_led_once() -> None:
    """The matrix of roles shows one lead for each step, also for a party that leads without a role."""
    matrix = _tables(_section(_plan(SMALL), "parties").sections[0])[-1]
    hands = [[cell[0].words if cell else "" for cell in row[1:]] for row in matrix.rows]

    assert matrix.head == ("Rol", "Voorbereiden", "Leren op het werk")
    assert hands == [["trekt", "doet"], ["denkt mee", "trekt"], ["", "doet"], ["weet ervan", ""]]


def test_what_was_asked_and_is_not_known_is_listed() -> None:
    """An open answer that no question speaks of is named at the end."""
    text = to_markdown(_plan("track: {}\nmaatwerk: {voor_iedereen: {antwoord: onbekend, reden: vraag in mei}}"))

    assert "- Maatwerk, voor iedereen gelijk (vraag in mei)" in text


def test_a_question_of_the_team_is_open_too() -> None:
    """A plan in which the check finds nothing does not say that nothing is open."""
    document = plan(example("voorbeeld"))

    assert _facts(_section(document, "summary"))["Wat nog open is"] == (
        "Eén vraag om uit te zoeken. Die staat bij “Open vragen”."
    )
    (told,) = _section(document, "not-known-yet").blocks
    assert isinstance(told, Paragraph)
    assert "staat bij “Open vragen”" in told.text


def test_what_does_not_apply_says_what_that_is() -> None:
    """Criteria have no heading of their own."""
    blocks = _section(_plan("track: {}\ndoelgroep: {omschrijving: Mensen, criteria: n.v.t.}"), "target-group").blocks
    told = [block.text for block in blocks if isinstance(block, Paragraph)]

    assert told == ["Waarop wordt gekozen wie meedoet: dit is hier niet van toepassing."]


def test_an_invented_track_says_so() -> None:
    """The first thing that a reader sees is that nobody is meant."""
    notice, *_ = _plan(INVENTED).notices

    assert isinstance(notice, Callout)
    assert notice.title == "Dit is een verzonnen voorbeeld"


def test_the_plan_of_an_idea_is_short() -> None:
    """What is not there is told once; it is no risk yet, and no row of nothing."""
    document = _plan("traject: {titel: Een idee}\nmissie: {doel: Werk}\n")

    assert [section.id for section in document.sections] == ["summary", "mission", "not-known-yet"]
    assert list(_facts(_section(document, "summary"))) == ["Wat", "Wat nog open is"]
    (notice,) = document.notices
    assert notice.title == "Dit is nog een idee"
    assert notice.text.startswith("Nog niet in het plan: doelgroep; partijen en rollen; stappen; taal, begeleiding")


def test_a_stopped_track_says_why() -> None:
    """The reason stands at the top."""
    (notice,) = _plan("track: {stage: stopped, stopped_because: The subsidy ended.}", Language.EN).notices

    assert (notice.title, notice.text) == ("This track has stopped", "The subsidy ended.")


def test_a_file_that_cannot_be_read_has_no_plan() -> None:
    """There is nothing to plan with."""
    with pytest.raises(ValueError, match="cannot be read"):
        _plan("traject: [")


def _inspection(track: Track) -> Inspection:
    return Inspection(
        path="x.track.yaml",
        text="",
        language=Language.NL,
        written_in=Language.NL,
        id="x",
        track=track,
        stage=track.stage,
        stage_written=False,
        findings=(),
        accepted=(),
        known=(),
        coverage=coverage(track),
    )
