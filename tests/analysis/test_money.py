"""What a track costs and who pays, added up as far as that can be done."""

from decimal import Decimal
from typing import Any

import pytest

from canvas.analysis.money import budget, certain, in_all, not_certain, per_participant, total
from canvas.domain.answer import NOT_APPLICABLE, UNKNOWN
from canvas.domain.quantity import Quantity
from canvas.domain.track import Track


def track(**parts: Any) -> Track:
    return Track.model_validate(parts)


def test_money_that_is_granted_stands_apart() -> None:
    """Whatever is not granted on paper is not certain."""
    statuses = ["granted", "expected", "applied", "idea", UNKNOWN]
    read = track(funding=[{"id": f"line-{number}", "status": status} for number, status in enumerate(statuses)])

    assert [line.id for line in certain(read)] == ["line-0"]
    assert [line.id for line in not_certain(read)] == ["line-1", "line-2", "line-3", "line-4"]


def test_a_budget_has_three_sides() -> None:
    """Ideas and applications are money that there may be, and no money that is secured."""
    read = track(
        costs=[{"amount": "€ 1000"}, {"amount": "about € 1000"}],
        funding=[
            {"amount": "€ 500", "status": "granted"},
            {"amount": "€ 300", "status": "expected"},
            {"amount": "€ 100"},
            {"amount": "€ 2000", "status": "applied"},
            {"amount": "€ 4000", "status": "idea"},
            {"amount": NOT_APPLICABLE, "status": "granted"},
        ],
    )
    means = budget(read)

    assert [means.costs.least, means.costs.most] == [1900, 2100]
    assert [means.secured.least, means.secured.most] == [900, 900]
    assert [means.money.least, means.money.most] == [6900, 6900]
    assert (means.costs.is_exact, means.money.is_exact) == (False, True)


@pytest.mark.parametrize("amount", [UNKNOWN, "200 hours", "€ 2700 per place", "40 %", "min € 5"])
def test_one_amount_that_does_not_add_up_leaves_the_end_open(amount: Any) -> None:
    """Nobody can say how much there is at most."""
    means = budget(track(funding=[{"amount": "€ 500"}, {"amount": amount}]))

    assert means.money.least in (500, 505)
    assert means.money.most is None


def test_what_parties_bring_in_counts_once() -> None:
    """Money and whatever is told in euros counts, but not beside a line of funding of the same party."""
    parties = [
        {"id": "linde", "brings": [{"kind": "money", "amount": "€ 100"}]},
        {"id": "roc", "brings": [{"kind": "rooms", "amount": "€ 10"}, {"kind": "rooms", "amount": "6 hours"}]},
        {"id": "gemeente", "brings": [{"kind": "money", "amount": "€ 7000"}]},
        {"id": "fonds", "brings": [{"kind": "money", "amount": "€ 1", "status": "idea"}]},
    ]
    means = budget(track(parties=parties, funding=[{"party": ["gemeente"], "amount": "€ 5000"}]))

    assert [means.money.most, means.secured.most] == [5111, 5110]


def test_money_for_other_steps_is_other_money() -> None:
    """Of the same party; where one of the two names no steps it may be the same."""
    brings = [{"kind": "money", "amount": "€ 5", "covers": ["a"]}, {"kind": "money", "amount": "€ 7"}]
    parties = [{"id": "gemeente", "brings": brings}]

    for covers, most in ((["b"], 105), (["a", "b"], 100), (None, 100)):
        line = {"party": ["gemeente"], "amount": "€ 100", **({"covers": covers} if covers else {})}
        assert budget(track(parties=parties, funding=[line])).money.most == most


def test_of_a_sum_with_one_open_end_only_the_least_is_known() -> None:
    """With another estimate in it, it is an estimate."""
    amounts = [Quantity.parse(each) for each in ("min € 10", "€ 5", "about € 3")]

    assert str(total(amounts[:2]).euros) == "min 15 euro"
    assert str(total(amounts).euros) == "about 18 euro"


@pytest.mark.parametrize(
    ("amount", "size", "whole"),
    [
        ("€ 100 per person", "12 people", "1200 euro"),
        ("€ 100 per person", "about 12 people", "about 1200 euro"),
        ("about € 100 per person", "10-12", "about 1000-1200 euro"),
        ("€ 100 per person", "12 weeks", "100 euro per person"),
        ("€ 100 per place", "12 people", "100 euro per place"),
        ("€ 999999999999999 per person", "12 people", "999999999999999 euro per person"),
    ],
)
def test_an_amount_for_each_participant(amount: str, size: str, whole: str) -> None:
    """It is multiplied by the number of participants, where that is known and a file can hold the outcome."""
    assert str(in_all(Quantity.parse(amount), track(target_group={"size": size}))) == whole


@pytest.mark.parametrize(
    ("amount", "size", "each"),
    [
        ("12000 euro", "12 people", "1000 euro per person"),
        ("1000 euro", "3", "333 euro per person"),
        ("12000 euro", "10-12 people", "1000-1200 euro per person"),
        ("about 12000 euro", "12 people", "about 1000 euro per person"),
        ("12000 euro", "0", "None"),
        ("12000 euro", "3 places", "None"),
        ("12000 euro per month", "12 people", "None"),
    ],
)
def test_a_sum_for_each_participant(amount: str, size: str, each: str) -> None:
    """In whole euros, where the number of participants is known."""
    assert str(per_participant([Quantity.parse(amount)], track(target_group={"size": size}))) == each


def test_an_amount_for_each_is_the_same_for_any_number() -> None:
    """Only what is for all together is less for each where more take part."""
    amounts = [Quantity.parse("51000 euro"), Quantity.parse("500 euro per person")]

    assert str(per_participant(amounts, track(target_group={"size": "12-16"}))) == "3688-4750 euro per person"


def test_nothing_adds_up_to_nothing() -> None:
    """A track without money has a budget without amounts."""
    means = budget(track(costs=UNKNOWN))

    assert means.costs.sum.euros is None
    assert means.money.most == Decimal(0)
