"""The picture of the people: planned beside counted on one scale, and never more sure than what was written."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

import pytest

from canvas.domain.language import Language
from canvas.domain.track import Track
from canvas.inspection.inspect import inspect
from canvas.knowledge.look import look
from canvas.reading.read import read_text
from canvas.rendering.diagrams.funnel import funnel_picture
from canvas.rendering.diagrams.funnel_entries import Entry, Shows
from canvas.rendering.diagrams.funnel_rows import scale_of
from canvas.rendering.diagrams.funnel_view import FunnelView, funnel_view
from canvas.rendering.outputs import Choice, Ending, Kind
from canvas.rendering.render import render
from canvas.rendering.voice import Voice
from tests.examples.gallery import EXAMPLES
from tests.rendering.people import MANY, WORK, counted, people
from tests.rendering.shapes import POISON, SHAPES
from tests.support.pictures import SVG, drawing, elements, page_texts, squeezed

PURPLE, PAPER = look().participants.colour, look().colours.paper


def view(track: Track, language: Language = Language.NL) -> FunnelView:
    """What the picture shows."""
    return funnel_view(Voice(track, language))


def entries(track: Track, shows: Shows) -> list[Entry]:
    """All entries of a sort."""
    return [entry for entry in view(track).entries if entry.shows is shows]


def span(track: Track, shows: Shows = Shows.RESULT) -> tuple[str, str | None] | None:
    """From how many to how many the only entry of a sort is drawn."""
    (entry,) = entries(track, shows)
    if entry.span is None:
        return None
    return f"{entry.span.least.normalize():f}", None if entry.span.most is None else f"{entry.span.most.normalize():f}"


def lines(track: Track, language: Language = Language.NL) -> list[str]:
    """What the picture shows in words, with plain spaces."""
    return plain(funnel_picture(track, language).description).split("\n")


def plain(text: str) -> str:
    """A text in which a number may be parted from its unit."""
    return text.replace("\u00a0", " ")


def bars(svg: str) -> Iterator[tuple[float, float, str]]:
    """Where each bar begins, how wide it is, and what it is filled with; the legend apart."""
    middle = list(drawing(svg).findall(f"{SVG}g/{SVG}g"))[1]
    for rect in middle.iter(f"{SVG}rect"):
        if rect.get("stroke") == PURPLE:
            yield float(rect.attrib["x"]), float(rect.attrib["width"]), rect.attrib["fill"]


def signs(svg: str) -> list[float]:
    """Where the signs of the people stand on the lines of places; that of the legend is the last."""
    badge = f"{SVG}path[@fill='{PURPLE}']"
    moved = [group.attrib["transform"] for group in drawing(svg).iter(f"{SVG}g") if group.find(badge) is not None]
    return [float(each.removeprefix("translate(").split()[0]) for each in moved[:-1]]


def test_bars_have_one_scale() -> None:
    """Twice as many people are twice as wide, planned or counted."""
    track = people("12 people", results=[counted("applied", "24 people"), counted("paid-job", "6 people")])
    found = list(bars(funnel_picture(track, Language.NL).svg))

    assert {start for start, _, _ in found} == {scale_of(view(track)).left}
    assert [width / found[0][1] for _, width, _ in found] == pytest.approx([1, 1 / 2, 1 / 4], abs=0.01)


def test_planned_is_open_and_counted_is_full() -> None:
    """Not by colour alone: an open bar is lower too, and a word says what each is."""
    track = people(targets=[{"kind": "paid-job", "value": "9 people"}], results=[counted("paid-job", "8 people")])
    svg = funnel_picture(track, Language.NL).svg

    assert [fill for _, _, fill in bars(svg)] == [PAPER, PAPER, PURPLE]
    assert {"Groep", "Doel", "Geteld"} <= {text.words for text in page_texts(svg)}


@pytest.mark.parametrize(
    ("value", "of", "drawn"),
    [
        ("8-10 people", None, ("8", "10")),
        ("min 10 people", "12 people", ("10", "12")),
        ("max 5 people", "12 people", ("0", "5")),
        ("about 10 people", "20 people", ("9", "11")),
        ("about 12 people", "12 people", ("10.8", "12")),
        ("over 10 people", "20 people", ("10", "11")),
        ("75 %", "18 people", ("13", "14")),
        ("about 70 %", "11 people", ("7", "8")),
        ("50 %", "12 people", ("6", "6")),
        ("0 people", "12 people", ("0", "0")),
        ("70-80 %", "18 people", None),
        ("75 %", "about 18 people", None),
        ("2 fte", None, None),
        ("9 people per year", "12 people", None),
    ],
)
def test_a_number_is_drawn_as_sure_as_it_is(value: str, of: str | None, drawn: tuple[str, str] | None) -> None:
    """From the least to the most, never more than the whole; what nobody can tell in people has no bar."""
    assert span(people(results=[counted("paid-job", value, of)])) == drawn


def test_at_least_without_a_whole_has_an_open_end() -> None:
    """Nobody says how many more it can be."""
    track = people(results=[counted("applied", "min 30 people")])

    assert span(track) == ("30", None)
    assert "of meer" in {text.words for text in page_texts(funnel_picture(track, Language.NL).svg)}


def test_a_range_is_hatched_from_its_least_to_its_most() -> None:
    """Full as far as it is sure."""
    track = people("40 people", results=[counted("applied", "20-40 people")])
    (start, width, more), (_, sure, full), (_, _, group) = bars(funnel_picture(track, Language.NL).svg)

    assert (group, full) == (PAPER, PURPLE)
    assert more.startswith("url(#x-funnel-lines-")
    assert start == scale_of(view(track)).left + sure
    assert width == pytest.approx(sure, abs=0.2)


def test_nothing_said_is_not_nought() -> None:
    """A moment of which nobody wrote has a question mark and a kind word; nought has its own mark and its own words."""
    track = people(results=[counted("completed", "0 people", "12 people")])
    svg, told = funnel_picture(track, Language.NL).svg, lines(track)

    assert "Tot het eind: geteld: 0 van de 12 mensen." in told
    assert sum(line.endswith(": staat nog niet in het plan.") for line in told) == 5
    assert [text.words for text in page_texts(svg)].count("?") == 5 + 1
    assert [width for _, width, _ in bars(svg)] == [scale_of(view(track)).right - scale_of(view(track)).left]


def test_what_will_be_measured_has_no_bar() -> None:
    """But says who will look."""
    track = people(measurements=[{"title": "Terugbellen", "after": "6 months"}])

    assert span(track) is None
    assert "Na een half jaar nog aan het werk: geteld: nog niet gemeten (Terugbellen)." in lines(track)


@pytest.mark.parametrize(("places", "side"), [("12 places", 0), ("8 places", 1), ("20 places", -1)])
def test_places_stand_against_the_people_for_whom_they_are(places: str, side: int) -> None:
    """The sign of the people is on the last place, beyond it, or before it."""
    track = people(steps=[{**WORK, "places": places}])
    (entry,) = entries(track, Shows.PLACES)
    (sign,) = signs(funnel_picture(track, Language.NL).svg)
    assert entry.span

    end = scale_of(view(track)).x(entry.span.least)
    assert (sign > end) - (sign < end) == side
    assert plain(entry.words) == f"{places.split()[0]} voor 12 mensen (Leren in de winkel)"


def test_steps_with_a_part_of_the_places_each_are_held_against_the_people_together() -> None:
    """Two shops with six places each are enough for twelve."""
    shop = {"kind": "learning-work", "after": ["p"], "places": "6 places"}
    shops = [{"id": name, "title": name, **shop} for name in "ab"]
    track = people(steps=[{"id": "p", "kind": "recruitment"}, *shops])

    assert [(plain(entry.words), bool(entry.people)) for entry in entries(track, Shows.PLACES)] == [
        ("6 (a)", False),
        ("6 (b)", False),
        ("12 voor 12 mensen (samen)", True),
    ]


def test_places_of_who_did_not_say_yes_are_not_sure() -> None:
    """The line is dashed from there on, and the words tell how many are sure."""

    def shop(name: str, places: str, status: str) -> dict[str, object]:
        brings = [{"kind": "places", "amount": places, "covers": ["work"], "status": status}]
        return {"id": name, "kind": "company", "brings": brings}

    track = people(steps=[WORK], parties=[shop("a", "8 places", "granted"), shop("b", "4 places", "idea")])
    (entry,) = entries(track, Shows.PLACES)

    assert (plain(entry.words), span(track, Shows.PLACES)) == (
        "12 voor 12 mensen (Leren in de winkel; zeker: 8)",
        ("8", "12"),
    )


def test_places_before_the_work_are_for_nobody_in_particular() -> None:
    """How many people take part is held against the places to learn at work alone."""
    track = people(steps=[{"id": "p", "kind": "preparation", "title": "Les", "places": "14 places"}, WORK])

    assert [(entry.words, entry.people) for entry in entries(track, Shows.PLACES)] == [("14 (Les)", None)]
    assert signs(funnel_picture(track, Language.NL).svg) == []


@pytest.mark.parametrize(
    ("started", "placed", "part"),
    [
        (["12 people"], ("8 people", "10 people"), "van wie begon: 8 van 12"),
        (["12 people"], ("7-8 people", "10 people"), "van wie begon: 7–8 van 12"),
        (["12 people"], ("8 people", "12 people"), ""),
        (["about 12 people"], ("8 people", "10 people"), ""),
        (["6 people"], ("8 people", "10 people"), ""),
        (["12 people"], ("80 %", "10 people"), ""),
        (["12 people", "4 people"], ("2 people", "3 people"), ""),
        ([], ("8 people", "10 people"), ""),
    ],
)
def test_the_part_of_those_who_started_is_told_where_it_can_be(
    started: list[str], placed: tuple[str, str], part: str
) -> None:
    """The same group was counted once at the start, and it is not what is told already."""
    results = [*(counted("started", each) for each in started), counted("paid-job", *placed)]
    (line,) = [line for line in lines(people(results=results)) if line.startswith("Aan het werk")]

    assert line.endswith(f"({part}).") if part else "van wie begon" not in line


def test_those_who_started_are_of_the_same_edition() -> None:
    """Another run says nothing of this one."""
    track = people(
        editions=[
            {"id": "a", "results": [counted("started", "10 people")]},
            {"id": "b", "results": [counted("paid-job", "6 people", "8 people")]},
        ]
    )

    assert "Aan het werk: geteld: 6 van de 8 mensen (b)." in lines(track)


def test_editions_stand_below_each_other() -> None:
    """Each by name, none of them added up, as the plan tells them."""
    told = lines(SHAPES["groningen-werkfit"])

    assert told[0].startswith("Hoeveel mensen, van aanmelden tot werk: Werkfit voor de arbeidsmarkt: 2 edities · ")
    assert (
        "Doet mee: groep: 18 mensen (Eerste pilot, installatietechniek); groep: 11 mensen (Tweede pilot, thuiszorg)."
    ) in told
    assert any("13 of 14 van de 18 mensen" in line and "7 of 8 van de 11 mensen" in line for line in told)
    assert "Bij deze plaat: De edities staan onder elkaar. Ze zijn niet bij elkaar opgeteld." in told
    assert told[-1].startswith("Waar de getallen vandaan komen: Groningen heeft")


def test_the_example_in_words() -> None:
    """Every moment from applying to a year at work, in both languages."""
    nl, en = lines(SHAPES["voorbeeld"]), lines(SHAPES["voorbeeld-en"], Language.EN)

    assert nl[1:6] == [
        "Aangemeld: geteld: 24 mensen.",
        "Doet mee: groep: 12 mensen.",
        "Aan het leren en werken: geteld: 12 van de 24 mensen; plekken: 12 (Leren in het praktijklokaal); "
        "plekken: 12 voor 12 mensen (Leren in de werkplaats).",
        "Tot het eind: doel: minimaal 10 van de 12 mensen (wie niet is gestopt); "
        "geteld: 10 van de 12 mensen (wie niet is gestopt).",
        "Aan het werk: doel: 9 van de 12 mensen; geteld: 9 van de 12 mensen.",
    ]
    assert en[1:3] == ["Applied: counted: 24 people.", "Takes part: group: 12 people."]
    assert len(nl) == len(en)


def test_the_legend_tells_what_occurs_and_nothing_else() -> None:
    """Of a plan alone nothing was counted; of all that there can be, everything."""
    few, many = (
        {text.words for text in page_texts(funnel_picture(track, Language.EN).svg)} for track in (people(), MANY)
    )

    assert {"group or target", "not known yet"} <= few
    assert not {"counted", "at most", "or more", "places", "for so many people"} & few
    assert {"group or target", "counted", "at most", "for so many people"} <= many
    assert {"places", "places that are not sure yet"} <= many
    assert "not known yet, or cannot be counted in people" in many


def test_an_estimate_says_how_much_it_may_differ() -> None:
    """The margin comes from the data; where all is exact there is no such line."""
    assert any("10%" in line for line in lines(MANY))
    assert not any("10%" in line for line in lines(people("12 people")))


def test_one_person_and_very_many_are_both_on_the_scale() -> None:
    """Marks are whole people and round numbers, and stand apart; very few of very many can still be seen."""
    one, many = scale_of(view(people("1 people"))), scale_of(view(MANY))

    assert [mark.words.lines for mark in one.marks(Language.NL)] == [("0",), ("1",)]
    assert [mark.words.lines[0] for mark in many.marks(Language.NL)] == ["0", "2.000", "4.000", "6.000", "8.000"]
    assert one.most == 1
    assert many.most == Decimal(8250)
    assert min(width for _, width, _ in bars(funnel_picture(MANY, Language.NL).svg)) >= 3


def test_the_largest_number_that_a_file_can_hold_is_drawn() -> None:
    """Whatever its marks, they stay apart."""
    marks = scale_of(view(people("999999999999999 people"))).marks(Language.NL)

    assert marks
    assert all(one.x + one.words.width / 2 < two.x - two.words.width / 2 for one, two in pairwise(marks))


@pytest.mark.parametrize("language", Language)
def test_a_plan_without_numbers_invites(language: Language) -> None:
    """A kind word, and what to begin with; nothing that looks like nought."""
    picture = funnel_picture(Track(), language)
    texts = {text.words for text in page_texts(picture.svg)}

    assert any(text.startswith(("Begin met één getal", "Begin with one number")) for text in texts)
    assert list(bars(picture.svg)) == []
    assert "0" not in texts
    assert (picture.dot, picture.problems, len(picture.description.split("\n"))) == ("", (), 2)


def test_hostile_text_stays_text() -> None:
    """In the names of steps, editions, measurements and sources."""
    track = people(
        steps=[{**WORK, "title": POISON, "places": "3 places"}],
        editions=[
            {
                "id": "e",
                "title": POISON,
                "size": "3 people",
                "results": [{**counted("started", "3 people"), "source": ["s"]}],
            }
        ],
        measurements=[{"title": POISON, "after": "6 months"}],
        sources=[{"id": "s", "title": POISON}],
    )
    picture = funnel_picture(track, Language.NL)
    shown = squeezed("".join(text.words for text in page_texts(picture.svg)))

    assert "script" not in elements(picture.svg)
    assert shown.count(squeezed(POISON)) == picture.description.count(POISON) == 5


def test_text_that_does_not_fit_is_reported_and_told_in_full() -> None:
    """To who points at it, in the text alternative, and as a finding."""
    title = "Een editie met een naam waar geen eind aan komt, " * 12
    picture = funnel_picture(people(editions=[{"id": "e", "title": title, "size": "3 people"}]), Language.NL)
    (whole,) = [each.text or "" for each in drawing(picture.svg).iter(f"{SVG}title")][1:]

    assert [(each.code, each.artifact) for each in picture.problems] == [("P02", "x.funnel.svg")]
    assert plain(whole).startswith("3 mensen (Een editie")
    assert title.strip() in picture.description


@pytest.mark.parametrize(
    ("name", "shown"), [("groningen-werkfit", True), ("den-haag-groepsstage", False), ("proeftuin-glas", False)]
)
def test_the_plan_shows_it_where_there_is_something_to_compare(name: str, shown: bool) -> None:
    """The picture lies beside the plan, which leads to it; with fewer than two moments the plan goes without."""
    text = (EXAMPLES / name / f"{name}.track.yaml").read_text("utf-8")
    asked = Choice(frozenset({Kind.PLAN, Kind.FUNNEL}), frozenset({Ending.SVG, Ending.MARKDOWN}))
    made = render(inspect(read_text(text), f"{name}.track.yaml"), asked)
    (plan,) = [each.content.decode() for each in made.artifacts if each.path.endswith(".md")]

    assert f"{name}/{name}.funnel.svg" in {each.path for each in made.artifacts}
    assert (f"({name}.funnel.svg)" in plan) is shown
