"""How long steps and periods take."""

from decimal import Decimal
from typing import Any

import pytest

from canvas.analysis.lengths import in_weeks, is_open_ended, length, lengths, periods, weeks_of
from canvas.domain.answer import NOT_APPLICABLE, UNKNOWN
from canvas.domain.identity import Period
from canvas.domain.steps import Step
from canvas.domain.track import Track

DATES = {"start": "2027-01-04", "end": "2027-01-31"}


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ({"duration": "12 weeks"}, (12, 12)),
        ({"duration": "12-16 weeks"}, (12, 16)),
        ({"duration": "about 3 months"}, (13, 13)),
        ({"duration": "10 days"}, (2, 2)),
        ({"duration": "40 dagdelen"}, (4, 4)),
        ({"duration": "40 dagdelen", "hours": "5 dagdelen per week"}, (8, 8)),
        ({"duration": "20-40 dagdelen", "hours": "8-16 hours per week"}, (5, 20)),
        ({"duration": "40 dagdelen", "hours": "max 5 dagdelen per week"}, (4, 4)),
        ({"duration": "max 6 weeks"}, (0, 6)),
        ({"duration": "min 6 weeks"}, (6, 6)),
        ({"duration": "12 weeks", "period": DATES}, (12, 12)),
        ({"period": DATES}, (4, 4)),
        ({"duration": "40 hours", "period": DATES}, (4, 4)),
        ({"duration": "40 hours"}, None),
        ({"duration": UNKNOWN}, None),
        ({"duration": NOT_APPLICABLE}, None),
        ({"period": {"start": "2027-01"}}, None),
        ({}, None),
        ({"kind": "learning-work", "work": {"duration": "2 years"}}, (104, 104)),
        ({"kind": "learning-work", "work": {"form": "bbl"}}, None),
        ({"kind": "learning-work", "duration": "20 weeks", "work": {"duration": "2 years"}}, (20, 20)),
        ({"kind": "matching", "work": {"duration": "12 months"}}, None),
    ],
)
def test_a_step_takes_what_the_file_tells(written: dict[str, Any], expected: tuple[int, int] | None) -> None:
    """Its duration, else its dates, else the work that a learning-work step is about; a contract is no step."""
    weeks = length(Step.model_validate(written))

    assert (weeks and tuple(map(int, weeks))) == expected


def test_dagdelen_are_as_long_as_the_track_says() -> None:
    """Thirty of three hours, ten hours a week."""
    step = {"duration": "30 dagdelen", "hours": "10 hours per week"}
    track = Track.model_validate({"track": {"hours_per_dagdeel": "3 hours"}, "steps": [step]})

    assert lengths(track) == ((Decimal(9), Decimal(9)),)


@pytest.mark.parametrize(("duration", "expected"), [("min 6 weeks", True), ("6 weeks", False), ("max 6 weeks", False)])
def test_open_ended_is_what_has_only_a_least(duration: str, expected: bool) -> None:
    """`min 6 weeks` may take a year."""
    assert is_open_ended(Step.model_validate({"duration": duration})) is expected
    assert is_open_ended(Step.model_validate({"kind": "learning-work", "work": {"duration": duration}})) is expected
    assert not is_open_ended(Step())


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        ("2027-01-04", "2027-01-10", (7, 7)),
        ("2027-01", "2027-01", (0, 31)),
        ("2027-01", "2027-02", (2, 59)),
        ("2026", "2027", (2, 730)),
        ("2027", "2027-03-01", (0, 60)),
    ],
)
def test_a_period_is_as_long_as_its_dates_allow(start: str, end: str, days: tuple[int, int]) -> None:
    """A month means any of its days, a year any of its months."""
    least, most = weeks_of(Period.model_validate({"start": start, "end": end})) or (None, None)

    assert (least, most) == (Decimal(days[0]) / 7, Decimal(days[1]) / 7)


def test_a_period_turned_round_has_no_length() -> None:
    """Nor has one without an end."""
    assert weeks_of(Period.model_validate({"start": "2027-02", "end": "2027-01-31"})) is None
    assert weeks_of(Period.model_validate({"start": "2027-02"})) is None


def test_the_periods_are_those_of_the_track_and_of_editions_with_the_same_steps() -> None:
    """Other steps take other time."""
    period = {"start": "2027"}
    track = Track.model_validate(
        {
            "programme": {"period": period},
            "editions": [
                {"period": period, "differs": {"steps": [{"kind": "matching"}]}},
                {"period": period, "differs": {"roles": [{"kind": "buddy"}]}},
                {"period": UNKNOWN},
                {"period": period},
            ],
        }
    )

    assert [path for path, _ in periods(track)] == [
        ("track", "period"),
        ("editions", 1, "period"),
        ("editions", 3, "period"),
    ]


@pytest.mark.parametrize(("weeks", "words"), [("12.4", "12 weeks"), ("12.6", "13 weeks"), ("0.2", "1 weeks")])
def test_weeks_are_told_whole(weeks: str, words: str) -> None:
    """Nobody plans in decimals of a week."""
    assert str(in_weeks(Decimal(weeks))) == words
