"""From which week on what is not paid."""

from typing import Any

from canvas.analysis.missing import missed_money
from canvas.analysis.unpaid import Shortage, shortage, unpaid
from canvas.domain.track import Track

STEPS = [{"id": "a", "duration": "4 weeks"}, {"id": "b", "duration": "6 weeks"}, {"id": "c", "duration": "2 weeks"}]


def track(costs: list[dict[str, Any]], funding: list[dict[str, Any]], **parts: Any) -> Track:
    """A track of three steps, one after the other, in the weeks 1–4, 5–10 and 11–12."""
    return Track.model_validate({"steps": STEPS, "costs": costs, "funding": funding, **parts})


def cost(amount: str, *steps: str, kind: str = "training") -> dict[str, Any]:
    """A cost in these steps."""
    return {"kind": kind, "amount": amount, "step": list(steps)} if steps else {"kind": kind, "amount": amount}


def money(amount: str, *covers: str, status: str = "granted") -> dict[str, Any]:
    """A line of money for these steps."""
    return {"amount": amount, "status": status, **({"covers": list(covers)} if covers else {})}


def told(found: Track, *, granted: bool = False) -> list[tuple[int, int, int, object]]:
    """Cost, least and most in euros, and from which week, counted from nought."""
    return [
        (each.cost, each.least // 100, each.most // 100, each.weeks.start) for each in unpaid(found, granted=granted)
    ]


def short(found: Track) -> Shortage:
    """What is short; there is something."""
    told = shortage(found)
    assert told
    return told


def first_weeks(found: Track) -> tuple[int, int | None]:
    """The first week with too little money, at the earliest and at the latest."""
    return short(found).earliest, short(found).latest


def test_nothing_is_short_where_nothing_costs_anything() -> None:
    """No costs, costs without an amount, and costs that are covered."""
    assert unpaid(Track()) == ()
    assert unpaid(track([{"title": "x"}], [])) == ()
    assert unpaid(track([cost("€ 10", "a")], [money("€ 10", "a")])) == ()


def test_money_goes_to_what_comes_first() -> None:
    """So that what is short is short as late as it can be; in the file the costs stand in any order."""
    costs = [cost("€ 60", "c"), cost("€ 60", "a"), cost("€ 60", "b")]

    assert told(track(costs, [money("€ 100")])) == [(2, 20, 20, 4), (0, 60, 60, 10)]
    assert [each.is_wholly for each in unpaid(track(costs, [money("€ 100")]))] == [False, True]


def test_money_for_other_steps_does_not_help() -> None:
    """But it frees money that may go everywhere."""
    costs = [cost("€ 50", "a"), cost("€ 50", "b")]

    assert told(track(costs, [money("€ 80", "b")])) == [(0, 50, 50, 0)]
    assert told(track(costs, [money("€ 50"), money("€ 50", "b")])) == []


def test_only_what_is_granted() -> None:
    """What is hoped for counts, unless it is left out."""
    found = track([cost("€ 50", "b")], [money("€ 30"), money("€ 20", status="applied")])

    assert told(found) == []
    assert told(found, granted=True) == [(0, 20, 20, 4)]


def test_a_range_stays_one() -> None:
    """The least: the lowest costs with the highest money; the most the other way round."""
    found = track([cost("€ 50-60", "a")], [money("€ 40-55", "a")])

    assert told(found) == [(0, 0, 20, 0)]


def test_after_a_step_without_a_length_nobody_knows_when() -> None:
    """And what is for the whole track begins with it."""
    steps = [{"id": "a"}, {"id": "b", "duration": "2 weeks"}]
    found = track([cost("€ 10", "b"), cost("€ 10")], [], steps=steps)

    assert told(found) == [(1, 10, 10, 0), (0, 10, 10, None)]


def test_lines_that_are_missed() -> None:
    """A line that other money can stand in for is not."""
    costs = [cost("€ 50", "a"), cost("€ 50", "b")]
    found = track(costs, [money("€ 50", "a"), money("€ 50", "b"), money("€ 50", "b")])

    assert [(each.line, [short.cost for short in each.unpaid]) for each in missed_money(found)] == [(0, [0])]


def test_a_part_is_short_somewhere_in_the_weeks_of_the_cost() -> None:
    """There is money for a part, so that it is not sure that the first week of the cost is short; the last one is."""
    found = track([cost("€ 30", "a", "b")], [money("€ 20")])

    assert first_weeks(found) == (1, 10)
    assert first_weeks(track([cost("€ 30", "a", "b")], [money("€ 20", "c")])) == (1, 1)


def test_the_latest_week_holds_however_the_money_is_divided() -> None:
    """The long cost can be paid first, or the short one; by the end of the short one both have needed money."""
    found = track([cost("€ 50", "a", "b", "c"), cost("€ 50", "b")], [money("€ 50")])

    assert told(found) == [(1, 50, 50, 4)]
    assert first_weeks(found) == (5, 10)


def test_a_cost_that_is_paid_later_cannot_wait() -> None:
    """Whoever saves for the second cost is short of the first."""
    assert first_weeks(track([cost("€ 50", "a"), cost("€ 50", "b")], [money("€ 50")])) == (5, 5)


def test_lengths_that_are_ranges_make_a_range_of_weeks() -> None:
    """What comes after a step of 8 to 12 weeks begins in week 9 at the earliest and in week 13 at the latest."""
    steps = [{"id": "a", "duration": "8-12 weeks"}, {"id": "b", "duration": "10 weeks"}]
    found = track([cost("€ 50", "b")], [], steps=steps)
    (lacking,) = short(found).costs

    assert first_weeks(found) == (lacking.earliest, lacking.latest) == (9, 13)


def test_what_is_not_sure_has_no_latest_week() -> None:
    """With the highest money it is enough; and after a step without a length nobody knows how late it can be."""
    perhaps = short(track([cost("€ 50-60", "a")], [money("€ 40-55", "a")]))
    open_end = track([cost("€ 10", "b")], [], steps=[{"id": "a"}, {"id": "b", "duration": "2 weeks"}])

    assert (perhaps.is_sure, perhaps.earliest, perhaps.latest) == (False, 1, None)
    assert (short(open_end).is_sure, *first_weeks(open_end)) == (True, 1, None)


def test_a_range_of_which_nothing_is_paid_is_not_paid_at_all() -> None:
    """Whatever it costs, it begins with the cost."""
    (lacking,) = unpaid(track([cost("€ 50-60", "b")], []))

    assert (lacking.is_wholly, lacking.least, lacking.most, lacking.latest) == (True, 50_00, 60_00, 5)


JANUARY = {"start": "2026-01", "end": "2026-01"}
DATED = {"track": {"period": {"start": "2026-01-01"}}}


def test_money_does_not_pay_what_comes_when_it_does_not_run() -> None:
    """Step c comes in the weeks from 13 on: from the middle of March."""
    found = track([cost("€ 50", "c")], [{**money("€ 50", "c"), "period": JANUARY}], **DATED)

    assert told(found) == [(0, 50, 50, 10)]
    assert (first_weeks(found), short(found).limited) == ((11, 11), True)


def test_money_that_stops_halfway_may_pay_all_or_nothing() -> None:
    """Nobody knows in which weeks a cost comes; what is short is so after the money stops."""
    found = track([cost("€ 50", "a", "b")], [{**money("€ 50"), "period": JANUARY}], **DATED)

    assert told(found) == [(0, 0, 50, 0)]
    assert (short(found).is_sure, first_weeks(found)) == (False, (5, None))


def test_lines_that_follow_one_another_pay_the_whole() -> None:
    """The one stops where the other begins; without a day between them."""
    lines = [{**money("€ 25"), "period": JANUARY}, {**money("€ 25"), "period": {"start": "2026-02"}}]
    gap = [lines[0], {**lines[1], "period": {"start": "2026-02-02"}}]

    assert told(track([cost("€ 50")], lines, **DATED)) == []
    assert told(track([cost("€ 50")], gap, **DATED)) == [(0, 0, 50, 0)]


def test_what_is_short_in_all_is_no_less_however_money_moves() -> None:
    """What it pays in the one case or the other differs, what is short together does not."""
    costs = [cost("€ 30"), cost("€ 12", "b"), cost("€ 9", "c")]
    early = {**money("€ 20"), "period": {"start": "2026-01-29", "end": "2026-04-30"}}
    found = track(costs, [early, money("€ 20", "b", "c")], track={"period": {"start": "2026-01-01"}})

    assert (short(found).least, short(found).most, short(found).is_sure) == (1100, 1100, True)
    assert [each[:3] for each in told(found)] == [(0, 0, 10), (1, 0, 2), (2, 1, 9)]


def test_a_scheme_that_has_ended_is_no_certain_money() -> None:
    """It may be that nobody gets it any more; what is granted stays granted."""
    line = {**money("€ 50", "b", status="applied"), "scheme": "stap"}

    assert told(track([cost("€ 50", "b")], [line], **DATED)) == [(0, 0, 50, 4)]
    assert short(track([cost("€ 50", "b")], [line], **DATED)).lapses
    assert told(track([cost("€ 50", "b")], [{**line, "status": "granted"}], **DATED)) == []


def test_a_line_is_missed_where_less_may_be_paid_without_it() -> None:
    """It pays at the most, and perhaps nothing."""
    found = track([cost("€ 50", "a", "b")], [{**money("€ 50"), "period": JANUARY}], **DATED)

    assert [each.line for each in missed_money(found)] == [0]
