"""From which week on what is not paid."""

from typing import Any

from canvas.analysis.missing import missed_money
from canvas.analysis.unpaid import unpaid
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
