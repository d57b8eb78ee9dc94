"""A track with and without something: in words, as a table, as data and as a picture."""

import json
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from itertools import combinations
from pathlib import Path
from types import MappingProxyType

import pytest
from jsonschema import Draft202012Validator

from canvas.analysis.funding import funding_lines
from canvas.analysis.parties import all_parties
from canvas.analysis.references import broken_references
from canvas.analysis.supposing import Supposition
from canvas.domain.answer import given, listed
from canvas.domain.language import Language
from canvas.domain.path import Path as PartPath
from canvas.inspection.inspect import inspect
from canvas.inspection.supposed import WhatIf, supposed_reading, what_if
from canvas.reading.read import read_text
from canvas.rendering.artifact import RenderingCode
from canvas.rendering.documents.document import Table
from canvas.rendering.documents.markdown import to_markdown
from canvas.rendering.documents.text import to_text
from canvas.rendering.views.reliance import reliances, steps_said
from canvas.rendering.what_if.as_json import what_if_json
from canvas.rendering.what_if.both import both
from canvas.rendering.what_if.document import what_if_document
from canvas.rendering.what_if.fallen import fallen_steps
from canvas.rendering.what_if.figures import figures
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
    "html": lambda found: what_if_page(found).html,
}


def suppose(
    text: str,
    *gone: str,
    money: tuple[int, ...] = (),
    lines: tuple[PartPath, ...] = (),
    people: int | None = None,
    delays: Mapping[int, int | Decimal] | None = None,
    language: Language = Language.NL,
) -> WhatIf:
    """A text, compared with what it would be."""
    reading = read_text(text)
    weeks = {place: Decimal(longer) for place, longer in (delays or {}).items()}
    not_granted = {*lines, *(("funding", place) for place in money)}
    supposition = Supposition(frozenset(gone), frozenset(not_granted), people, MappingProxyType(weeks))
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
    assert {finding.code for finding in found.gained} == {"F02", "R05", "W03"}
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

    assert "Not paid: €19,000–34,720, the first of it somewhere in week 15–96." in text
    assert "comes from several parties, and the file does not say how much from each" in text


TWO_PAYERS = """\
track: {id: x, title: X, period: {start: 2026-01}}
steps: [{id: a, duration: 8-12 weeks}, {id: b, duration: 20 weeks}]
costs: [{title: Coach, amount: 30000 euro, step: [a, b]}, {title: Lessons, amount: 5000 euro, step: b}]
funding:
  - {id: pot, title: Pot, amount: 20000 euro, status: granted}
  - {id: more, title: More, amount: 10000 euro, status: granted}
  - {id: early, title: Early, amount: 5000 euro, status: granted, covers: b, period: {start: 2026-01, end: 2026-03}}
"""


def test_money_for_a_part_of_a_cost_lasts_for_an_unknown_time() -> None:
    """Nobody says that the first week of the cost is short, in words, in figures and as data."""
    found = suppose(TWO_PAYERS, money=(1,), language=Language.EN)
    text, data = said(found), json.loads(what_if_json(found))

    assert "Not paid: €10,000–15,000, the first of it somewhere in week 1–32." in text
    assert "First week with too little money perhaps week 13 (March 2026) week 1–32" in text
    assert "Somewhere in week 1–32 Coach €5,000–10,000 of €30,000" in text
    assert "first week with too little money: week 1–32" in FORMS["html"](found)
    assert data["before"]["figures"]["first_unpaid"] == {
        **{"least": 0, "most": 5000},
        **{"earliest_week": 13, "latest_week": None, "is_sure": False},
    }
    assert data["after"]["figures"]["first_unpaid"] == {
        **{"least": 10000, "most": 15000},
        **{"earliest_week": 1, "latest_week": 32, "is_sure": True},
    }


def test_what_comes_after_a_step_of_some_weeks_is_short_from_some_week() -> None:
    """From week to week, with both ends in the data."""
    found = suppose(TWO_PAYERS, money=(0, 1, 2), language=Language.EN)
    lessons = json.loads(what_if_json(found))["after"]["figures"]["unpaid"][1]

    assert "From week 9–13 on Lessons €5,000" in said(found)
    assert (lessons["from_week"], lessons["earliest_week"], lessons["latest_week"]) == (13, 9, 13)


def test_a_step_that_takes_longer_can_leave_its_money_behind() -> None:
    """The money stops before the cost comes; where as much is short as before, the weeks are told."""
    late = said(suppose(TWO_PAYERS, delays={0: 12}, language=Language.EN))
    later = said(suppose(TWO_PAYERS.replace("end: 2026-03", "end: 2026-01"), delays={0: 6}, language=Language.EN))

    assert "Not paid: €5,000, the first of it somewhere in week 21–44. As it is now: €0–5,000." in late
    assert "Not paid: €5,000, as it is now. First week with too little money: week 15–38." in later
    assert "€0" not in said(suppose(TWO_PAYERS.replace(", end: 2026-03", ""), delays={0: 12}, language=Language.EN))


@pytest.mark.parametrize("party", ["taalschool", "ketting"])
def test_the_plan_and_what_if_reckon_alike(party: str) -> None:
    """In which steps something falls, and in which there is less."""
    found = suppose(FULL, party)
    told = both(found)
    shown = {each.party: each.where for each in reliances(told.before)}[told.before.party(party)]
    falls = tuple(step.place for step in fallen_steps(told) if step.falls)
    less = tuple(step.place for step in fallen_steps(told) if step.less and not step.falls)

    assert shown[0].words == steps_said(falls, told.before)
    assert [each.words for each in shown[1:]] == [f"minder: {steps_said(less, told.before)}" for _ in less[:1]]
    assert f"In {len(falls)} van de 6 stappen valt iets weg." in said(found)


def test_a_party_of_one_edition() -> None:
    """In the track nothing falls; in the edition the role that it takes over, in the steps of that role."""
    found = suppose(GRONINGEN, "thuiszorgbedrijven")
    text = said(found)

    assert "Zonder Bedrijven in de thuiszorg" in text
    assert "In geen van de 6 stappen valt iets helemaal weg." in text
    assert "In de editie “Tweede pilot, thuiszorg” is het anders." in text
    assert "Stap Valt weg 4. Meelopen en oefenen in de praktijk werkgever 5. Naar een baan werkgever" in text
    assert found.falls == ()
    assert "<figure" not in FORMS["html"](found)


def test_a_party_whose_place_another_takes_in_an_edition() -> None:
    """What it does not do there does not fall there; the other edition is as the track, and nothing is said of it."""
    found = suppose(GRONINGEN, "installatiebedrijven", language=Language.EN)
    text = said(found)
    (edition,) = json.loads(what_if_json(found))["editions"]

    assert "Step Does not fall here 4. Meelopen en oefenen in de praktijk employer 5. Naar een baan employer" in text
    assert "Eerste pilot" not in text
    assert "holds there as in the track" in text
    assert (edition["path"], edition["id"]) == ("editions[1]", "thuiszorg")
    assert [fall["path"] for fall in edition["falls"]] == [
        "steps[3].activities[0]",
        "parties[3].brings[0]",
        "parties[3].brings[1]",
    ]
    assert all(form in FORMS["html"](found) for form in ("Tweede pilot, thuiszorg", "Does not fall here"))


def test_editions_that_are_as_the_track() -> None:
    """Then nothing is said of them."""
    found = suppose(GRONINGEN, "leerwerkbedrijven")

    assert json.loads(what_if_json(found))["editions"] == []
    assert "Per editie" not in said(found)


def test_steps_and_money_of_one_edition() -> None:
    """Another lead, a step more, and money of its own: each falls where it stands, at its place in the file."""
    text = """\
track: {id: x, title: X}
parties: [{id: town}, {id: fund}, {id: school}]
steps: [{id: prepare, title: Preparing, kind: preparation, lead: town}, {id: match, kind: matching, lead: school}]
funding: [{id: main, title: Main, party: town, covers: [prepare]}]
editions:
  - id: north
    title: North
    differs:
      steps: [{kind: preparation, lead: school}, {id: care, title: Caring, kind: aftercare, lead: town}]
      funding: [{title: Gift, party: fund, covers: [prepare]}]
  - {id: south, differs: {funding: [{id: main, amount: 9 euro}]}}
"""
    gift = ("editions", 0, "differs", "funding", 0)
    town, money = suppose(text, "town", language=Language.EN), suppose(text, lines=(gift,), language=Language.EN)

    assert "North Step Falls Does not fall here 1. Preparing – the lead (town) 3. Caring the lead (town) –" in said(
        town
    )
    (north, south) = json.loads(what_if_json(town))["editions"]
    assert [(fall["path"], [step["path"] for step in fall["steps"]]) for fall in north["falls"]] == [
        ("editions[0].differs.steps[1].lead", ["editions[0].differs.steps[1]"]),
        ("funding[0]", ["editions[0].differs.steps[0]"]),
    ]
    assert [(fall["path"], fall["message"]) for fall in south["falls"]][1:] == [
        ("editions[1].differs.funding[0]", "money: Main (€9)")
    ]
    assert "Without the money “Gift”" in said(money)
    assert "North Step Falls 1. Preparing money: Gift" in said(money)
    assert json.loads(what_if_json(money))["supposed"]["without_funding"] == ["editions[0].differs.funding[0]"]
    Draft202012Validator(strict(what_if_schema())).validate(json.loads(what_if_json(town)))


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
    assert "Only amounts per participant change with the number." in text


def test_a_step_of_which_nobody_knows_how_long_it_takes() -> None:
    """It is said, and nothing is counted."""
    text = said(suppose(GRONINGEN, delays={1: 4}))

    assert "Voor zover dat te tellen is, duren de stappen samen even lang als eerst." in text
    assert "Hoelang “Werving” duurt, staat niet in het bestand." in text


def test_the_longest_way_is_not_told_around_a_step_of_unknown_length() -> None:
    """It may be another way than the one that can be counted; where no step takes longer nothing is said of it."""
    text = PEOPLE.replace("duration: 10 weeks", "duration: unknown")
    supposed = said(suppose(text, delays={1: 4}, language=Language.EN))

    assert "The number of weeks of “Prepare” is not known yet. So the longest way" in supposed
    assert "The way through the steps" not in supposed
    assert "longest way" not in said(suppose(text, "town", language=Language.EN))


PEOPLE = """\
track: {id: x, title: X, stage: design}
target_group: {size: 15-20 participants}
parties: [{id: town, name: Town}, {id: bake, name: Bake}]
roles: [{kind: job-coach, party: town, caseload: about 22 participants}, {kind: trainer, caseload: 8 participants}]
steps:
  - {id: prep, kind: preparation, title: Prepare, lead: town, duration: 10 weeks, places: 20 places, group_size: 12}
  - {id: work, kind: learning-work, title: Bake, lead: bake, duration: 6 months, places: 25 places}
costs: [{title: Lessons, amount: 1000-1500 euro per participant}, {title: Lead, amount: 18000 euro}]
"""


def test_costs_per_person_are_counted_for_the_new_number() -> None:
    """The whole, from the least to the most."""
    (row,) = [each for each in figures(both(suppose(PEOPLE, people=40, language=Language.EN))) if each.name == "Costs"]

    assert (row.before, row.after) == ("€33,000–48,000", "€58,000–78,000")


def test_what_has_no_room_for_more_people() -> None:
    """What was large enough; the group of 12 and the trainer have worked with some of the people at a time before."""
    found = suppose(PEOPLE, people=24, language=Language.EN)

    assert "Does not fit then: “Prepare” (room for 20)." in said(found)
    assert "For 24 people there are 25 places in “Bake”." in said(found)
    assert json.loads(what_if_json(found))["too_small"] == [{"path": "steps[0].places", "number": "20"}]
    assert "Does not fit" not in said(suppose(PEOPLE, people=10, language=Language.EN))
    assert "Past dan niet: “Leren in het praktijklokaal” (plek voor 12, een groep van 12) en jobcoach" in said(
        suppose(FULL, people=24)
    )


def test_hand_overs_without_a_lead_are_not_counted() -> None:
    """Steps that lose their lead are no better handed over."""
    (row,) = [each for each in figures(both(suppose(FULL, "nieuwkomers"))) if each.name.startswith("Overdrachten")]

    assert (row.before, row.after) == ("3", "niet te tellen")
    assert "Overdrachten" not in said(suppose(FULL.replace("    trekker: nieuwkomers\n", ""), "gemeente"))


def test_the_same_gap_is_neither_new_nor_gone() -> None:
    """The group is there because of its number; who is in it was asked before, too."""
    found = suppose("traject: {id: x, fase: idee}\ndoelgroep:\n", people=10)

    assert {finding.code for finding in found.changed.after.findings} >= {"T01"}
    assert (found.gained, found.stays, found.closed) == ((), (), ())


@pytest.mark.parametrize(
    ("weeks", "shown"),
    [
        (Decimal("2.8"), ("about 3 weeks longer", "Prepare (about 13 weeks)", "about 39 weeks instead of about 36")),
        (Decimal(52) / 12, ("about 4.5 weeks longer", "Prepare (about 14.5 weeks)", "about 41 weeks instead")),
        (Decimal("2.5"), (" 2.5 weeks longer", "Prepare (12.5 weeks)")),
        (Decimal("0.2"), ("about 0.5 weeks longer", "Prepare (about 10.5 weeks)")),
    ],
    ids=["14d", "1m", "2.5w", "1d"],
)
def test_weeks_are_whole_or_half(weeks: Decimal, shown: tuple[str, ...]) -> None:
    """And it counts with what is shown."""
    text = said(suppose(PEOPLE, delays={0: weeks}, language=Language.EN))

    assert [each for each in shown if each not in text] == []


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


def test_points_before_and_after_add_up() -> None:
    """What is new, what is gone, and what goes with the party that it is about."""
    found = suppose("traject: {id: x, fase: ontwerp}\npartijen: [{id: a, naam: A}, {id: b, naam: B}]\n", "a")
    before, after = (len(each.findings) for each in (found.changed.before, found.changed.after))

    assert before + len(found.gained) - len(found.closed) - found.gone_with_their_part == after
    assert found.gone_with_their_part
    assert f"{found.gone_with_their_part} punten gaan weg met de delen waar ze over gaan." in said(found)


def test_a_point_that_says_something_else_is_neither_new_nor_gone() -> None:
    """Both wordings stand beside each other, in words and as data."""
    found = suppose(GRONINGEN, "ontwikkelteam")
    (row,) = found.stays
    old, new = (finding.message for finding in row)

    assert [finding.code for finding in row] == ["M04", "M04"]
    assert (old.startswith("Niet aan tafel"), new) == (True, "Er zit geen maatschappelijke partij aan tafel.")
    assert "M04" not in {finding.code for finding in (*found.gained, *found.closed)}
    assert "1 punt blijft, maar er staat iets anders." in said(found)
    assert f"| M04 | opmerking | {old} | {new} |" in to_markdown(what_if_document(found))
    (pair,) = json.loads(what_if_json(found))["findings"]["stays"]
    assert (pair["before"]["message"], pair["after"]["message"]) == (old, new)


def test_the_page_tells_what_its_picture_lacks() -> None:
    """A name that does not fit; of a track with too much there is no picture."""
    long = FULL.replace("titel: Samen ontwerpen", f"titel: {'Samenontwerpen' * 30}")
    lot = "stappen:\n" + "".join(f"  - {{id: s{number}, trekker: a, duur: 1 week}}\n" for number in range(81))
    many = what_if_page(suppose(f"traject: {{id: x}}\npartijen: [{{id: a, naam: A}}]\n{lot}", "a"))

    assert [each.code for each in what_if_page(suppose(long, "gemeente")).problems] == [RenderingCode.TEXT_SHORTENED]
    assert [each.code for each in many.problems] == [RenderingCode.TOO_MUCH]
    assert "<figure" not in many.html
    assert not what_if_page(suppose(FULL, "gemeente")).problems


def test_a_step_after_a_range_stands_as_late_as_it_can_be() -> None:
    """With a line from when it may begin, and a sentence that says so."""
    ranged = "stappen: [{id: s, trekker: a, duur: 4-8 weken}, {id: t, trekker: a, duur: 2 weken}]\n"
    html = what_if_page(
        suppose(f"traject: {{id: x}}\npartijen: [{{id: a, naam: A}}]\n{ranged}", "a", delays={1: 2})
    ).html

    assert "zo laat als het kan worden" in html
    assert "kan eerder beginnen" in html
    assert "kan eerder beginnen" not in what_if_page(suppose(FULL, "gemeente", delays={1: 2})).html


def test_without_steps_there_is_no_picture() -> None:
    """And all else still stands."""
    found = suppose("traject: {id: x}\npartijen: [{id: a, naam: A}]\n", "a")

    assert what_if_picture(both(found)) is None
    assert "Er staan nog geen stappen in het plan." in said(found)
    assert "<figure" not in what_if_page(found).html


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
    for party in all_parties(track):
        if identifier := given(party.id):
            yield suppose(text, identifier)
    for line in funding_lines(track):
        yield suppose(text, lines=(line.path,))
    yield suppose(text, people=7, delays={place: 3 for place, _ in enumerate(listed(track.steps))})
