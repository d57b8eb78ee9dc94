"""A track with and without something: in words, as a table, as data and as a picture."""

import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import combinations
from pathlib import Path
from types import MappingProxyType

import pytest
from jsonschema import Draft202012Validator

from canvas.analysis.references import broken_references
from canvas.analysis.supposing import Supposition
from canvas.domain.answer import given, listed
from canvas.domain.language import Language
from canvas.inspection.inspect import inspect
from canvas.inspection.supposed import WhatIf, supposed_reading, what_if
from canvas.reading.read import read_text
from canvas.rendering.documents.document import Table
from canvas.rendering.documents.markdown import to_markdown
from canvas.rendering.documents.text import to_text
from canvas.rendering.what_if.as_json import what_if_json
from canvas.rendering.what_if.both import both
from canvas.rendering.what_if.document import what_if_document
from canvas.rendering.what_if.json_schema import what_if_schema
from canvas.rendering.what_if.page import what_if_page
from canvas.rendering.what_if.picture import what_if_picture
from canvas.rules.catalogue import RULES
from tests.examples.gallery import EXAMPLES
from tests.rendering.shapes import POISON
from tests.rendering.test_reports import strict
from tests.rendering.tracks import SMALL
from tests.support.every_field import IDS, EveryField
from tests.support.markdown_pages import as_site
from tests.support.pages import read_page
from tests.support.pictures import Area, drawing, page_texts

FULL = (EXAMPLES / "voorbeeld" / "voorbeeld.track.yaml").read_text(encoding="utf-8")
GRONINGEN = (EXAMPLES / "groningen-werkfit" / "groningen-werkfit.track.yaml").read_text(encoding="utf-8")
CORPUS = Path(__file__).parent.parent / "corpus" / "rules"
FORMS: dict[str, Callable[[WhatIf], str]] = {
    "text": lambda found: to_text(what_if_document(found), lambda text, style: text),
    "markdown": lambda found: to_markdown(what_if_document(found)),
    "json": what_if_json,
    "html": what_if_page,
}


def suppose(
    text: str,
    *gone: str,
    money: tuple[int, ...] = (),
    people: int | None = None,
    delays: dict[int, int] | None = None,
    language: Language = Language.NL,
) -> WhatIf:
    """A text, compared with what it would be."""
    reading = read_text(text)
    weeks = {place: Decimal(longer) for place, longer in (delays or {}).items()}
    supposition = Supposition(frozenset(gone), frozenset(money), people, MappingProxyType(weeks))
    sides = (reading, supposed_reading(reading, supposition))
    before, after = (inspect(each, "x.track.yaml", language=language) for each in sides)
    return what_if(before, after, supposition)


def said(found: WhatIf) -> str:
    """All of it as text, in single lines."""
    return " ".join(FORMS["text"](found).replace("\N{NO-BREAK SPACE}", " ").split())


def test_without_the_one_who_pays_most() -> None:
    """The step without a lead, the week from which money is short, and what the check says then."""
    found = suppose(FULL, "gemeente")
    text = said(found)

    assert "Zonder trekker: 1. Samen ontwerpen." in text
    assert "Niet betaald: € 77.500, het eerste daarvan vanaf week 9 (februari 2026). Nu: niets." in text
    assert {finding.code for finding in found.changed.gained} == {"F02", "R05", "W03"}
    assert found.closed == ()


def test_without_a_party_that_stands_for_several() -> None:
    """What the file needs to tell them apart; that nobody asks for its interest any more is no news."""
    found = suppose(GRONINGEN, "leerwerkbedrijven")

    assert "“Vier leerwerkbedrijven in de regio” staat voor 4 organisaties in één regel" in said(found)
    assert "Zonder trekker: 3. Werkfittraject." in said(found)
    assert [finding.code for finding in found.changed.closed] == ["M03", "M06"]
    assert found.closed == ()


def test_without_one_of_several_who_pay() -> None:
    """From nothing to all; so the first week is one from which it may be short."""
    text = said(suppose(FULL, "ketting", language=Language.EN))

    assert "Not paid: €19,000–34,720, perhaps the first of it from week 15 (April 2026) on." in text
    assert "comes from several parties, and the file does not say how much from each" in text


def test_money_that_can_be_missed() -> None:
    """Other money pays for the same."""
    more = FULL.replace(
        "financiering:\n", "financiering:\n  - {titel: Meer, hoeveelheid: € 90.000, status: toegekend}\n"
    )

    assert "Het andere geld betaalt nog net zo veel als eerst." in said(suppose(more, money=(0,)))


def test_money_where_no_costs_are_written() -> None:
    """Then nobody can say what is not paid."""
    assert "De kosten staan niet in het plan." in said(suppose(GRONINGEN, money=(0,)))


def test_more_people_and_a_step_that_takes_longer() -> None:
    """Places against people, the time of the whole, and the way that takes longest."""
    text = said(suppose(FULL, people=20, delays={3: 4}, language=Language.EN))

    assert "For 20 people there are 12 places in “Leren in de werkplaats”: too few." in text
    assert "The steps together take 100 weeks instead of 96 weeks." in text
    assert "Leren in de werkplaats (18 weeks)" in text
    assert "Only amounts per participant grow." in text


def test_a_step_of_which_nobody_knows_how_long_it_takes() -> None:
    """It is said, and nothing is counted."""
    text = said(suppose(GRONINGEN, delays={1: 4}))

    assert "De stappen duren samen even lang als eerst." in text
    assert "Hoelang “Werving” duurt, staat niet in het bestand." in text


def test_what_is_otherwise_stands_side_by_side() -> None:
    """What is the same stands below, and nowhere else."""
    document = what_if_document(suppose(FULL, "gemeente"))
    (table,) = next(section.blocks for section in document.sections if section.id == "figures")
    assert isinstance(table, Table)
    shown = {row[0][0].words: (row[1][0].words, row[2][0].words) for row in table.rows}

    assert shown["Stappen zonder trekker"] == ("0", "1")
    assert all(before != after for before, after in shown.values())
    assert "De stappen samen: 96" in table.legend


@pytest.mark.parametrize(
    ("text", "language"),
    [(FULL, Language.NL), (GRONINGEN, Language.EN), (SMALL, Language.NL)],
    ids=["full", "groningen", "small"],
)
def test_the_data_is_what_the_schema_says(text: str, language: Language) -> None:
    """Strictly: nothing is in it that the schema does not name."""
    track = read_text(text).track
    assert track
    first = given(listed(track.parties)[0].id) or ""
    data = json.loads(what_if_json(suppose(text, first, money=(0,), people=5, delays={0: 2}, language=language)))

    Draft202012Validator(strict(what_if_schema())).validate(data)
    assert data["supposed"]["without"] == [first]
    assert {cell["cell"] for fall in data["falls"] for cell in fall["steps"]} <= {
        None,
        *(f"C{column}-R{row}" for column in range(1, 6) for row in range(6)),
    }


@pytest.mark.parametrize("form", FORMS)
def test_no_field_is_more_than_text(form: str) -> None:
    """Whatever stands in the file."""
    every = EveryField(lambda number: f"{POISON} {number}").file()
    shown = FORMS[form](suppose(every, IDS["Party"], money=(0,), people=3, delays={0: 1}))

    if form == "html":
        page = read_page(shown)
        assert not page.named("script")
        assert "alert" in page.text
    elif form == "markdown":
        assert not {"script", "b"} & {element.name for element in as_site(shown).elements}
    elif form == "json":
        assert json.loads(shown)
    else:
        assert "\x1b" not in shown


@pytest.mark.parametrize("form", ["json", "html"])
def test_twice_the_same(form: str) -> None:
    """Byte for byte."""
    assert FORMS[form](suppose(FULL, "gemeente", "roc")) == FORMS[form](suppose(FULL, "roc", "gemeente"))


@pytest.mark.parametrize("width", [60, 100])
def test_text_keeps_to_its_width(width: int) -> None:
    """Tables too."""
    document = what_if_document(suppose(FULL, "nieuwkomers", people=20))

    assert max(map(len, to_text(document, lambda text, style: text, width).split("\n"))) <= width


@pytest.mark.parametrize("language", Language)
def test_the_picture_keeps_its_texts_apart(language: Language) -> None:
    """On the paper, and no two over each other; what it shows is told in words."""
    for text, gone in ((FULL, "ketting"), (GRONINGEN, "leerwerkbedrijven"), (SMALL, "gemeente")):
        picture = what_if_picture(both(suppose(text, gone, people=20, delays={0: 9}, language=language)))
        assert picture
        page = drawing(picture.svg)
        found = [each.area for each in page_texts(picture.svg)]
        paper = Area(0, 0, float(page.attrib["width"]), float(page.attrib["height"]))

        assert all(paper.holds(each) for each in found)
        assert not any(one.meets(other) for one, other in combinations(found, 2))
        assert picture.description.count("\n") >= 2


def test_without_steps_there_is_no_picture() -> None:
    """And all else still stands."""
    found = suppose("traject: {id: x}\npartijen: [{id: a, naam: A}]\n", "a")

    assert what_if_picture(both(found)) is None
    assert "Er staan nog geen stappen in het plan." in said(found)
    assert "<figure" not in what_if_page(found)


@pytest.mark.thorough
@pytest.mark.parametrize("family", "CDEFLMORSTWX")
def test_whatever_falls_can_be_told(family: str) -> None:
    """Without each party and each line of money, with more people and more time; and nobody is named who is gone."""
    folders = {rule.name for rule in RULES if rule.code.startswith(family)}
    files = [file for name in sorted(folders) for file in sorted((CORPUS / name).glob("*.track.yaml"))]
    assert files
    for file in files:
        for found in _everything_supposed(file.read_text(encoding="utf-8")):
            Draft202012Validator(strict(what_if_schema())).validate(json.loads(FORMS["json"](found)))
            sides = (found.after, found.before)
            lost, already = ({(each.register, each.id) for each in broken_references(side)} for side in sides)
            assert lost <= already
            assert all(FORMS[form](found) for form in ("text", "markdown", "html"))


def _everything_supposed(text: str) -> Iterator[WhatIf]:
    track = read_text(text).track
    if track is None:
        return
    for party in listed(track.parties):
        if identifier := given(party.id):
            yield suppose(text, identifier)
    for place, _ in enumerate(listed(track.funding)):
        yield suppose(text, money=(place,))
    yield suppose(text, people=7, delays={place: 3 for place, _ in enumerate(listed(track.steps))})
