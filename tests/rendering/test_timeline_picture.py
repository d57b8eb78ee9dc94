"""The timeline: steps and lines over weeks, the hours a week, and when money ends."""

from decimal import Decimal
from itertools import combinations
from typing import Any

import pytest

from canvas.domain.answer import NOT_APPLICABLE
from canvas.domain.language import Language
from canvas.domain.track import Track
from canvas.knowledge.look import look
from canvas.rendering.artifact import RenderingCode
from canvas.rendering.diagrams.shapes import Area, Curve, Paint, Shape, Writing
from canvas.rendering.diagrams.timeline import timeline_picture
from canvas.rendering.diagrams.timeline_chart import Chart
from canvas.rendering.diagrams.timeline_drawing import Timeline, timeline
from canvas.rendering.diagrams.timeline_view import timeline_view
from canvas.rendering.diagrams.timeline_words import Words
from canvas.rendering.voice import Voice
from tests.rendering.money_and_time import TIMES, plan
from tests.rendering.shapes import POISON, SHAPES
from tests.support.pictures import elements, framed, page_texts, squeezed, texts

PANEL = "6"
CITY, BIKES = (look().sectors[sector] for sector in list(look().sectors)[:2])


@pytest.fixture(params=SHAPES)
def shape(request: pytest.FixtureRequest) -> Track:
    """Tracks of every form in turn."""
    return SHAPES[request.param]


def drawn(track: Track, language: Language = Language.NL) -> Timeline:
    """The timeline with all its shapes."""
    view = timeline_view(Voice(track, language))
    found = timeline(view, Words(Voice(track, language), view))
    found.sheet()
    return found


def shapes(found: Timeline, panel: int) -> list[Shape]:
    """What stands in a panel, the first of which is that of the steps."""
    panels = [
        group for group in found.groups if isinstance(first := group.shapes[0], Area) and first.place.width == 784
    ]
    return list(panels[panel].shapes)


def bars(found: Timeline, paint: Paint, panel: int = 0) -> list[tuple[float, float]]:
    """From where to where the bars with this paint run."""
    return [
        (each.place.x, round(each.place.x + each.place.width, 1))
        for each in shapes(found, panel)
        if isinstance(each, Area) and each.paint == paint and each.place.height == 20 and not each.corner
    ]


def lines(track: Track, language: Language = Language.NL) -> list[str]:
    """The description, line by line, with common spaces."""
    voice = Voice(track, language)
    return Words(voice, timeline_view(voice)).spoken().description.replace("\N{NO-BREAK SPACE}", " ").split("\n")


def said(track: Track) -> str:
    """All that can be read, with common spaces."""
    found = page_texts(timeline_picture(track, Language.NL).svg)
    return " ".join(text.words for text in found).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("language", Language)
def test_panels_stand_apart_and_hold_their_words(shape: Track, language: Language) -> None:
    """No text leaves its panel."""
    panels = list(framed(timeline_picture(shape, language).svg, PANEL))

    assert not any(one.meets(other) for (one, _), (other, _) in combinations(panels, 2))
    for area, group in panels:
        assert all(area.holds(text.area) for text in texts(group))


def test_a_range_is_solid_as_long_as_it_is_sure_and_light_as_long_as_it_may_last() -> None:
    """Four to six weeks, to scale, and the next step begins after the longest."""
    found = drawn(TIMES)
    x = found.axis.x

    assert bars(found, Paint(CITY.colour))[0] == (x(Decimal(0)), x(Decimal(4)))
    assert bars(found, Paint(CITY.ground))[0] == (x(Decimal(4)), x(Decimal(6)))
    assert bars(found, Paint(BIKES.colour))[0] == (x(Decimal(6)), x(Decimal(14)))


def test_a_thin_line_shows_from_when_a_step_may_begin() -> None:
    """As late as it can be stands the bar; no weeks are told as sure that are not, of the hours neither."""
    found = drawn(TIMES)
    soonest, start = found.axis.x(Decimal(4)), found.axis.x(Decimal(6))
    thin = [each.path for each in shapes(found, 0) if isinstance(each, Curve) and each.path.endswith(f"H{start:g}")]

    assert any(each.startswith(f"M{soonest:g}") for each in thin)
    assert "Stap 1, Werving: week 1–6, 4–6 weken." in lines(TIMES)
    assert "Stap 3, Ernaast: ergens in week 5–14, 8 weken." in lines(TIMES)
    assert "Stap 4, Werken: begint ergens in week 17–23, minimaal 20 weken." in lines(TIMES)
    assert "Bij deze plaat: Meer dan 40 uur per week: stap 2 en 3 samen en stap 4." in lines(TIMES)
    assert not any("dun streepje" in line for line in lines(plan(steps=[{"duration": "4-6 weeks"}])))


def test_bars_are_as_long_as_their_weeks() -> None:
    """One scale for all steps."""
    found = drawn(plan(steps=[{"lead": "city", "duration": f"{weeks} weeks"} for weeks in (10, 20, 5)]))
    lengths = [end - start for start, end in bars(found, Paint(CITY.colour))]

    assert lengths == pytest.approx([lengths[2] * 2, lengths[2] * 4, lengths[2]], abs=0.3)


def test_an_unknown_duration_has_an_open_dashed_end() -> None:
    """And no weeks are counted after it."""
    found = drawn(plan(steps=[{"duration": "16 weeks"}, {}, {"duration": "8 weeks"}]))
    open_ends = [each for each in shapes(found, 0) if isinstance(each, Curve) and each.line and each.line.dashed]
    ticks = [label.text for group in found.groups[:1] for each in group.shapes for label in labels(each)]

    assert len(open_ends) == 1
    assert "Z" not in open_ends[0].path
    assert ticks[-1] == "16"
    assert any("begint in week 17, duur nog onbekend" in line for line in lines(found.words.voice.track))


def labels(shape: Shape) -> tuple[Any, ...]:
    """The lines of text of a shape."""
    return shape.labels if isinstance(shape, Writing) else ()


def test_months_stand_along_the_axis_when_the_start_is_known() -> None:
    """And only then."""
    assert "feb 2027" in said(TIMES)
    assert "Datum" not in said(plan(steps=[{"duration": "4 weeks"}]))


def test_hand_overs_entry_and_exit_are_marked() -> None:
    """With the signs of the step diagram, and told below."""
    found = said(TIMES)

    assert "O1 in" in found
    assert "uit" in found
    assert "Overdrachten: O1: van Gemeente Rijnoever naar Stichting Nieuwkomers, na stap 1" in lines(TIMES)


def test_lines_run_along_their_steps() -> None:
    """As the plan says it; what is not written is said."""
    found = lines(TIMES)

    assert "Taalondersteuning: stap 2 en 4; uren nog niet bekend." in found
    assert "Begeleiding: stap 1, 2, 3, 4, 5 en 6; 1 uur per week." in found
    assert "Ondersteuning werkgever: nog niet ingevuld." in found


def test_a_line_that_the_track_does_without_is_said() -> None:
    """Nothing is drawn for it."""
    track = plan(steps=[{"duration": "4 weeks"}], lines={"language": NOT_APPLICABLE})

    assert "Taalondersteuning: niet van toepassing." in lines(track)


def test_the_bars_of_a_week_add_up() -> None:
    """Part on part, as high as what is said: civic integration included, and on top what is not known yet."""
    found = drawn(TIMES)
    start = found.axis.x(Decimal(6))
    surfaces = [each for each in shapes(found, 2) if isinstance(each, Area) and each.place.x == start]
    heights = [each.place.height for each in surfaces]
    scale = Chart(found.view.load, found.words).scale

    assert heights == pytest.approx([36 * scale, 12 * scale, 4 * scale, 18], abs=0.1)
    assert surfaces[-1].line
    assert surfaces[-1].line.dashed
    both = "Stap 2 en 3 samen: 48–52 uur, en uren die nog niet bekend zijn (in de stappen 36–40; inburgering 12)."
    assert both in lines(TIMES)


def test_too_many_hours_are_marked_and_said() -> None:
    """With a sign above the bar, and in words."""
    track = plan(
        track={"id": "x"},
        target_group={"civic_integration": {"hours": "12 hours per week"}},
        steps=[{"kind": "learning-work", "duration": "10 weeks", "hours": "32 hours per week"}],
        lines={"language": NOT_APPLICABLE},
    )

    assert "! 44" in said(track)
    assert "Week 1–10: 44 uur (in de stappen 32; inburgering 12)." in lines(track)
    assert "Bij deze plaat: Meer dan 40 uur per week: week 1–10." in lines(track)


def test_a_week_below_the_limit_has_no_mark() -> None:
    """Forty hours is a full week, not more."""
    track = plan(
        target_group={"civic_integration": NOT_APPLICABLE},
        steps=[{"kind": "learning-work", "duration": "10 weeks", "hours": "40 hours per week"}],
        lines={"language": NOT_APPLICABLE},
    )

    assert "!" not in said(track)


def test_hours_that_nobody_knows_are_drawn_and_said() -> None:
    """A dashed part with a question mark, never nothing."""
    track = plan(steps=[{"kind": "learning-work", "duration": "10 weeks"}])

    assert "?" in said(track)
    assert "Week 1–10: uren nog niet bekend." in lines(track)
    assert "Bij deze plaat: Nog niet bekend zijn de uren van de stappen en de inburgering." in lines(track)


def test_civic_integration_that_is_fitted_in_is_told_apart() -> None:
    """It does not count on top, and that is said."""
    assert any("Inburgering telt hier niet apart mee" in line for line in lines(SHAPES["voorbeeld"]))


def test_a_programme_has_no_week() -> None:
    """Nobody does all of its activities."""
    steps = [{"kind": "learning-work", "duration": "10 weeks", "hours": "32 hours per week"}]

    assert (
        timeline_view(Voice(Track.model_validate({"programme": {"id": "x"}, "steps": steps}), Language.NL)).load == ()
    )


def test_money_ends_where_its_period_ends() -> None:
    """A mark at its last day; money without an end has none."""
    found = drawn(TIMES)
    marks = [each for each in shapes(found, 3) if isinstance(each, Curve) and each.line and each.line.width > 2]
    end, no_end = (row.end for row in found.view.money)

    assert end == pytest.approx(Decimal(212) / 7)
    assert no_end is None
    assert [each.path.split()[0] for each in marks] == [f"M{found.axis.x(Decimal(212) / 7):g}"]
    assert "Stichting Nieuwkomers, Fonds: van januari 2027 tot en met augustus 2027." in lines(TIMES)
    assert "Gemeente Rijnoever, Provincie (idee): vanaf juni 2027." in lines(TIMES)


def test_money_without_a_place_on_the_axis_is_told() -> None:
    """Without a period, structural, or in a track without a start."""
    undated = plan(
        steps=[{"duration": "4 weeks"}], funding=[{"title": "Fonds", "period": {"start": "2027-01", "end": "2027-08"}}]
    )

    assert "Bij deze plaat: Eén regel geld is structureel en loopt door." in lines(TIMES)
    assert "Bij deze plaat: Bij één regel geld is nog geen periode ingevuld." in lines(TIMES)
    assert any("Zonder begindatum van het traject" in line and "augustus 2027" in line for line in lines(undated))


def short(**parts: Any) -> Timeline:
    """A track whose second step nobody pays, drawn."""
    steps = [{"id": "a", "duration": parts.pop("first", "8 weeks")}, {"id": "b", "duration": "10 weeks"}]
    costs = [{"kind": "guidance", "amount": "100 euro", "step": ["b"]}]
    return drawn(plan(steps=steps, costs=costs, **parts))


def bands(found: Timeline) -> tuple[list[tuple[float, float]], list[str]]:
    """From where to where nothing is paid, and where the marks of what is sure begin."""
    panel = shapes(found, 2)
    empty = [each.place for each in panel if isinstance(each, Area) and each.line and each.line.dashed]
    marks = [each.path.split()[0] for each in panel if isinstance(each, Curve) and each.line and each.line.width > 2]
    return [(each.x, round(each.x + each.width, 1)) for each in empty], marks


def test_what_is_not_paid_is_an_empty_band() -> None:
    """From the week in which it begins to the end of the steps, with a mark; and in words."""
    found = short()
    week = found.axis.x(Decimal(8))

    assert bands(found) == ([(week, found.axis.x(Decimal(18)))], [f"M{week:g}"])
    (sentence,) = [row.sentence for row in found.view.short]
    assert "is € 100 niet betaald" in sentence.replace("\N{NO-BREAK SPACE}", " ")
    assert "week 9" in sentence
    assert sentence in found.words.spoken().description


def test_in_a_range_it_can_begin_earlier_than_is_sure() -> None:
    """The band begins where it can, the mark stands where it is sure, and a remark says so."""
    found = short(first="4-8 weeks")
    (band,), (mark,) = bands(found)

    assert band[0] == found.axis.x(Decimal(4))
    assert mark == f"M{found.axis.x(Decimal(9)):g}"
    assert any("dikke streep" in line for note in found.words.notes() for line in note.lines)
    assert not any("dikke streep" in line for note in short().words.notes() for line in note.lines)


def test_money_that_is_not_granted_has_a_band_of_its_own() -> None:
    """With all money it is paid; where both are the same there is one band."""
    hoped = short(funding=[{"title": "Fonds", "amount": "100 euro", "status": "applied"}])

    assert [row.name for row in hoped.view.short] == ["Niet betaald met alleen het geld dat is toegezegd"]
    assert len(short().view.short) == 1
    assert short(funding=[{"title": "Fonds", "amount": "100 euro", "status": "granted"}]).view.short == ()


def test_a_track_without_steps_invites() -> None:
    """No empty page."""
    assert lines(Track()) == ["Tijdlijn.", "Er zijn nog geen stappen opgeschreven."]
    assert "Begin met de eerste" in said(Track())


def test_the_example_in_words() -> None:
    """All that the picture shows, in English."""
    found = lines(SHAPES["voorbeeld-en"], Language.EN)

    assert found[0] == (
        "Timeline of Bicycle repair in Rijnoever (invented): invented example · 6 steps · 3 leads · 96 weeks in all ·"
        " from January 2026 to November 2027."
    )
    assert "Step 4, Learning in the workshop: week 27–40, 14 weeks." in found
    assert "Language support: steps 3, 4 and 5; 6 hours per week." in found
    assert "Week 27–40: 26 hours (in the steps 20; language lessons beside 6)." in found
    assert "Fonds Opstap, Start-up grant of the foundation: from January 2026 to November 2027." in found


def test_hostile_text_stays_text() -> None:
    """In every place that the picture shows."""
    track = plan(
        track={"id": "x", "title": POISON, "period": {"start": "2026-01"}},
        parties=[{"id": "a", "name": POISON, "kind": "company"}],
        steps=[{"title": POISON, "lead": "a", "duration": "4 weeks", "entry": POISON}],
        funding=[{"title": POISON, "party": ["a"], "period": {"start": "2026-01", "end": "2026-02"}}],
    )
    picture = timeline_picture(track, Language.NL)
    found = squeezed("".join(text.words for text in page_texts(picture.svg)))

    assert elements(picture.svg) <= {"svg", "title", "desc", "g", "rect", "path", "text", "defs", "pattern"}
    assert found.count(squeezed(POISON)) == 5


def test_text_that_does_not_fit_is_reported() -> None:
    """A title that is cut is named in a problem."""
    title = "Vreemdelingenverblijfsvergunningsaanvraagbegeleidingstraject " * 4
    picture = timeline_picture(plan(steps=[{"title": title, "duration": "4 weeks"}]), Language.NL)

    assert [problem.code for problem in picture.problems] == [RenderingCode.TEXT_SHORTENED]
    assert picture.problems[0].artifact == "x.timeline.svg"


def test_thirty_steps_have_their_numbers_and_their_axis_twice() -> None:
    """So that the last rows can be read off too."""
    steps = [{"title": f"Stap {n} van het geheel", "duration": f"{n % 5 + 1} weeks"} for n in range(30)]
    found = said(plan(steps=steps))

    assert found.count("Weken") == 2
    assert timeline_picture(plan(steps=steps), Language.NL).problems == ()
