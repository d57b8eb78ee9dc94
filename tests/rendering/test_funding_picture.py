"""The money picture: where money comes from, what it pays, and what is still to be found."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given

from canvas.analysis.unpaid import shortage
from canvas.domain.language import Language
from canvas.domain.track import Track
from canvas.rendering.artifact import RenderingCode
from canvas.rendering.diagrams.funding import funding_picture
from canvas.rendering.diagrams.funding_columns import columns
from canvas.rendering.diagrams.funding_drawing import drawing as sheet_of
from canvas.rendering.diagrams.funding_view import Money, money_of
from canvas.rendering.diagrams.funding_words import Words
from canvas.rendering.diagrams.shapes import Area, Curve, Writing
from canvas.rendering.voice import Voice
from tests.rendering.money_and_time import COSTS_ONLY, MONEY_ONLY, OVER, PARTIES, SHORT, many_lines, plan
from tests.rendering.shapes import POISON, SHAPES
from tests.support.pictures import SVG, drawing, elements, framed, page_texts, squeezed, texts
from tests.support.strategies import tracks

CARD = "6"
BAR = 16


@pytest.fixture(params=SHAPES)
def shape(request: pytest.FixtureRequest) -> Track:
    """Tracks of every form in turn."""
    return SHAPES[request.param]


def money(track: Track) -> Money:
    """What flows."""
    return money_of(Voice(track, Language.NL))


def lines(track: Track, language: Language = Language.NL) -> list[str]:
    """The description, line by line, with common spaces."""
    voice = Voice(track, language)
    return Words(voice, money_of(voice)).spoken().description.replace("\N{NO-BREAK SPACE}", " ").split("\n")


def said(svg: str) -> str:
    """All that can be read, with common spaces."""
    return " ".join(text.words for text in page_texts(svg)).replace("\N{NO-BREAK SPACE}", " ")


def bars(svg: str) -> Iterator[tuple[float, str, str]]:
    """The bars and the slices of bars: where, the fill, and the edge when it is dashed."""
    for each in drawing(svg).iter(f"{SVG}rect"):
        if each.get("width") == f"{BAR:.1f}":
            yield float(each.attrib["x"]), each.get("fill", ""), each.get("stroke-dasharray", "")


def sums_hold(found: Money) -> None:
    """What leaves a source is what it has, and what reaches a cost is what it costs."""
    for number, source in enumerate(found.sources):
        flows = sum(stream.cents for stream in found.streams if stream.source == number)
        assert flows + found.pooled[number] + found.left[number] == (source.cents or 0)
    for place, cost in enumerate(found.costs):
        flows = sum(stream.cents for stream in found.streams if stream.cost == place)
        assert flows + cost.short + cost.pooled == (cost.cents or 0)
    have = sum(source.cents or 0 for source in found.sources)
    need = sum(cost.cents or 0 for cost in found.costs)
    assert have + found.short == need + found.over


def test_bars_sum_up(shape: Track) -> None:
    """For the tracks of every form."""
    sums_hold(money(shape))


@given(tracks)
def test_bars_of_any_track_sum_up(found: Track) -> None:
    """Whatever amounts a file holds; what is to be found is the most of the table, less where money stops early."""
    drawn, told = money(found), shortage(found)

    sums_hold(drawn)
    assert drawn.short <= (told.most if told else 0)
    assert (told and (told.limited or told.lapses)) or drawn.short == (told.most if told else 0)


def test_bars_have_one_scale(shape: Track) -> None:
    """Twice the money is a bar twice as high, but for what would be too thin to see."""
    found = money(shape)
    placed = columns(found, Words(Voice(shape, Language.NL), found))
    known = [(node.bar, found.sources[n].cents or 0) for n, node in enumerate(placed.sources[: len(found.sources)])]
    known += [(node.bar, found.costs[n].cents or 0) for n, node in enumerate(placed.costs[: len(found.costs)])]
    tallest, most = max(known, key=lambda each: each[1], default=(0, 0))

    assert all(bar == pytest.approx(max(cents * tallest / most, 3), abs=0.2) for bar, cents in known if cents)


def test_bars_stand_apart(shape: Track) -> None:
    """In both columns, each below the other."""
    found = money(shape)
    placed = columns(found, Words(Voice(shape, Language.NL), found))

    for nodes in (placed.sources, placed.costs):
        for above, below in pairwise(nodes):
            assert above.at.y + above.at.height < below.at.y
            assert above.y + above.height <= below.y


def test_texts_keep_to_their_columns(shape: Track) -> None:
    """What sources say stands left of the bars, what costs say right of them, so that no stream runs over a text."""
    found = money(shape)
    words = Words(Voice(shape, Language.NL), found)
    placed = columns(found, words)
    sheet = sheet_of(found, words, placed)
    beside = [group for group in sheet.groups if not any(isinstance(each, Area | Curve) for each in group.shapes)]
    labels = [label for group in beside for each in group.shapes if isinstance(each, Writing) for label in each.labels]

    assert len(beside) == len(placed.sources) + len(placed.costs) or found.is_empty
    assert all(label.x + label.length <= 242 or label.x >= 552 for label in labels)


@pytest.mark.parametrize("language", Language)
def test_cards_hold_their_words(shape: Track, language: Language) -> None:
    """The sums above and what parties bring in below."""
    for area, group in framed(funding_picture(shape, language).svg, CARD):
        assert all(area.holds(text.area) for text in texts(group))


def test_the_gap_is_what_costs_lack() -> None:
    """
    A range of costs is drawn with its most, of money with its least, and told as a range; what nobody knows is left out
    and said.
    """
    found = money(SHORT)

    assert (found.short, found.over) == (12_500_00, 0)
    assert "Nog te vinden: ongeveer € 8.500–12.500; zonder de bedragen die nog niet bekend zijn." in lines(SHORT)
    assert [source.cents for source in found.sources] == [20_000_00, 1_000_00, 6_000_00, None]


def test_money_for_all_costs_goes_through_one_bar() -> None:
    """Nobody said what it pays, so no cost is told what it lacks; no amount is made up."""
    found = money(SHORT)
    picture = funding_picture(SHORT, Language.NL)

    assert found.pooled == (0, 1_000_00, 6_000_00, 0)
    assert found.pool == 19_500_00
    assert "niet gedekt" not in picture.description
    assert "grijze balk" in said(picture.svg)


def test_money_for_named_costs_tells_what_each_lacks() -> None:
    """Where money can go nowhere else, the amount that is short stands at the cost."""
    short = plan(
        costs=[{"kind": "guidance", "amount": "24000 euro"}, {"kind": "language", "amount": "12000 euro"}],
        funding=[{"title": "Budget", "amount": "20000 euro", "status": "granted", "pays": ["guidance"]}],
    )

    assert "Kosten, Begeleiding: € 24.000. Nog te vinden: € 4.000." in lines(short)
    assert "Kosten, Taal: € 12.000. Nog te vinden: € 12.000." in lines(short)
    assert "€ 4.000 nog niet gedekt" in said(funding_picture(short, Language.NL).svg)


def test_money_that_only_runs_earlier_pays_nothing() -> None:
    """Nor has it no purpose: it is told why it pays nothing."""
    early = {"title": "Vroeg", "amount": "10000 euro", "status": "granted", "covers": ["b"]}
    parts: dict[str, Any] = {
        "track": {"id": "x", "title": "Proef", "period": {"start": "2026-01"}},
        "steps": [{"id": "a", "duration": "8 weeks"}, {"id": "b", "duration": "20 weeks"}],
        "costs": [{"kind": "guidance", "amount": "10000 euro", "step": ["b"]}],
    }
    late, partly = (
        Track.model_validate({**parts, "funding": [{**early, "period": {"end": end}}]})
        for end in ("2026-01", "2026-04")
    )

    assert "Nog te vinden: € 10.000; geld met een eigen periode telt alleen in die tijd." in lines(late)
    assert "Kosten, Begeleiding: € 10.000. Nog te vinden: € 10.000." in lines(late)
    assert any("vallen buiten de tijd waarin het geld loopt" in line for line in lines(late))
    assert "Nog te vinden: € 0–10.000; geld met een eigen periode telt alleen in die tijd." in lines(partly)
    assert any("voor zover de kosten vallen in de tijd dat het geld loopt" in line for line in lines(partly))


def test_what_is_certain_is_solid_and_what_is_hoped_for_is_hatched() -> None:
    """So that it reads without colour; what is to be found is dashed."""
    fills = list(bars(funding_picture(SHORT, Language.NL).svg))
    left = [(fill, dashed) for x, fill, dashed in fills if x < 300]

    assert [fill.startswith("#") for fill, _ in left[:1]] == [True]
    assert [fill.startswith("url(#x-funding-lines-") for fill, _ in left[1:3]] == [True, True]
    assert all(dashed for _, dashed in left[3:])


def test_an_unknown_amount_is_never_nought() -> None:
    """It has a bar with a question mark, a thin line to what it is meant for, and words that say so."""
    picture = funding_picture(SHORT, Language.NL)

    assert "€ 0" not in said(picture.svg)
    assert said(picture.svg).count("?") == 4
    assert "Provincie: bedrag nog niet bekend. Hoe zeker: idee. Bedoeld voor: Taal en examens" in picture.description


def test_amounts_per_participant_are_told() -> None:
    """Beside the sums, where the number of participants is known; and a cost per participant is told in all."""
    assert "Toegezegd: € 20.000; € 2.000 per deelnemer." in lines(SHORT)
    assert any(line.startswith("Kosten, Reiskosten: € 300 per persoon (samen € 3.000).") for line in lines(SHORT))


def test_what_is_no_money_stands_apart() -> None:
    """With word of it where it is not certain; money that a party brings in is a source."""
    assert "Inbreng van De Winkel: Plekken (10 plekken), aangevraagd." in lines(SHORT)
    assert "De Winkel: € 1.000. Hoe zeker: verwacht. Bedoeld voor alle kosten." in lines(SHORT)


def test_money_without_a_cost_has_its_own_place() -> None:
    """Nothing disappears: it is told, also while another cost lacks money."""
    found = money(OVER)

    assert (found.short, found.over) == (12_000_00, 12_000_00)
    assert "Nog zonder bestemming" in said(funding_picture(OVER, Language.NL).svg)
    assert "Voor € 12.000 staan er nog geen kosten met een bedrag in het plan." in lines(OVER)


def test_costs_without_money_and_money_without_costs() -> None:
    """Each is drawn as what it is: to be found, and not written yet."""
    assert "Er staat nog geen geld in het plan." in said(funding_picture(COSTS_ONLY, Language.NL).svg)
    assert "De kosten staan nog niet in het plan." in said(funding_picture(MONEY_ONLY, Language.NL).svg)
    assert "Nog te vinden: nog niet te zeggen." in lines(MONEY_ONLY)


def test_a_plan_without_money_invites() -> None:
    """No empty page."""
    assert lines(Track()) == ["Geld.", "Er staan nog geen kosten en geen geld in het plan."]
    assert "Begin met een lijstje" in said(funding_picture(Track(), Language.NL).svg)


def test_sources_go_by_certainty_then_by_sector() -> None:
    """The same order of parties as in every picture."""
    track = plan(
        funding=[
            {"title": "1", "party": ["new"], "status": "granted"},
            {"title": "2", "party": ["bikes"], "status": "idea"},
            {"title": "3", "party": ["city"], "status": "idea"},
            {"title": "4", "party": ["bikes"], "status": "granted"},
            {"title": "5"},
        ]
    )

    assert [source.name for source in money(track).sources] == ["4", "1", "3", "2", "5"]


def test_the_example_in_words() -> None:
    """All that the picture shows, in English."""
    found = lines(SHAPES["voorbeeld-en"], Language.EN)

    assert found[1:5] == [
        "Costs: €181,720; €15,143 per participant.",
        "Granted: €124,720; €10,393 per participant.",
        "Not certain yet: €57,000; €4,750 per participant.",
        "Still to be found: nothing; all costs in the plan are covered if all this money comes.",
    ]
    assert (
        "Fonds Opstap, Start-up grant of the foundation: €31,500. How certain: granted. Meant for: Coordination and"
        " evaluation." in found
    )


def test_hostile_text_stays_text() -> None:
    """In every place that the picture shows."""
    brings = [{"kind": "places", "title": POISON}]
    track = plan(
        track={"id": "x", "title": POISON},
        parties=[{"id": "a", "name": POISON, "kind": "company", "brings": brings}],
        costs=[{"title": POISON, "amount": "10 euro"}, {"title": "b", "amount": "10 euro"}],
        funding=[{"title": POISON, "party": ["a"], "amount": "10 euro"}],
    )
    picture = funding_picture(track, Language.NL)

    assert elements(picture.svg) <= {"svg", "title", "desc", "g", "rect", "path", "text", "defs", "pattern"}
    assert squeezed("".join(text.words for text in page_texts(picture.svg))).count(squeezed(POISON)) == 6


def test_text_that_does_not_fit_is_reported() -> None:
    """A title that is cut is named in a problem."""
    title = "Vreemdelingenverblijfsvergunningsaanvraagbegeleidingstrajectsubsidie " * 6
    picture = funding_picture(plan(funding=[{"title": title, "party": [PARTIES[0]["id"]]}]), Language.NL)

    assert [problem.code for problem in picture.problems] == [RenderingCode.TEXT_SHORTENED]
    assert picture.problems[0].artifact == "x.funding.svg"


@pytest.mark.parametrize("restricted", [True, False])
def test_twenty_lines_remain_readable(restricted: bool) -> None:
    """All names and amounts are there, and money for all costs needs one stream to each."""
    track = many_lines(restricted=restricted)
    picture: Any = funding_picture(track, Language.NL)
    streams = [each for each in drawing(picture.svg).iter(f"{SVG}path") if "C" in each.attrib["d"]]

    assert picture.problems == ()
    assert all(f"Subsidie {number} " in said(picture.svg) for number in range(20))
    assert restricted or len(streams) <= 20 + 14 + 1
