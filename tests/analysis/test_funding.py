"""The lines of funding: when they are used, and for how many years and employers."""

from typing import Any

import pytest

from canvas.analysis.funding import employers_of, funding_lines, lines_of, years_of
from canvas.domain.answer import UNKNOWN
from canvas.domain.kinds import Scheme
from canvas.domain.track import Track

PERIOD = {"start": "2026-09", "end": "2027-06"}


def track(**parts: Any) -> Track:
    return Track.model_validate(parts)


def test_a_line_is_used_in_the_nearest_period() -> None:
    """Its own, that of its edition, or that of the track."""
    read = track(
        track={"period": PERIOD},
        funding=[{"period": {"end": "2026-12"}}, {}, {"period": {"start": UNKNOWN}}],
        editions=[{"period": {"start": "2028"}, "differs": {"funding": [{"scheme": "stap"}]}}],
    )

    assert [(str(line.start), str(line.end), line.used_path) for line in funding_lines(read)] == [
        ("None", "2026-12", ("funding", 0, "period")),
        ("2026-09", "2027-06", ("track", "period")),
        ("2026-09", "2027-06", ("track", "period")),
        ("2028", "None", ("editions", 0, "period")),
    ]
    (line,) = lines_of(read, Scheme.STAP)
    assert (line.path, line.is_too_late) == (("editions", 0, "differs", "funding", 0), True)


@pytest.mark.parametrize(
    ("scheme", "period", "too_late", "too_early"),
    [
        ("stap", {"start": "2023-12-31"}, False, False),
        ("stap", {"start": "2024-01-01"}, True, False),
        ("stap", {"start": "2023", "end": "2025"}, False, False),
        ("stap", {"end": "2022-02"}, False, True),
        ("stap", {"end": "2022-03"}, False, False),
        ("stap", {}, False, False),
        ("buig", {"start": "1990", "end": "1991"}, False, False),
    ],
)
def test_money_can_come_too_late_or_too_early(
    scheme: str, period: dict[str, str], too_late: bool, too_early: bool
) -> None:
    """One day on which the scheme is there is enough."""
    (line,) = funding_lines(track(funding=[{"scheme": scheme, "period": period}]))

    assert (line.is_too_late, line.is_too_early) == (too_late, too_early)


@pytest.mark.parametrize(
    ("period", "weeks", "years"),
    [
        ({"start": "2026-09", "end": "2027-06"}, "10 weeks", 2),
        ({"start": "2026-01", "end": "2026-12"}, "80 weeks", 1),
        ({"start": "2027", "end": "2026"}, "80 weeks", 1),
        ({"start": "2026"}, "80 weeks", 2),
        ({}, "10 weeks", 1),
    ],
)
def test_years_in_which_money_is_used(period: dict[str, str], weeks: str, years: int) -> None:
    """Those of the period, else as many as the steps may take."""
    read = track(steps=[{"duration": weeks}], funding=[{"period": period}])

    assert years_of(funding_lines(read)[0], read) == years


@pytest.mark.parametrize(
    ("party", "employers"),
    [(["linde"], 1), (["linde", "all"], 11), (["more"], None), (["nobody"], 1), (UNKNOWN, 2)],
)
def test_employers_of_a_line(party: Any, employers: int | None) -> None:
    """Those that stand at the line, else all employers of the track; a party may be several organisations."""
    read = track(
        parties=[
            {"id": "linde"},
            {"id": "eik"},
            {"id": "all", "count": "10 organisations"},
            {"id": "more", "count": "min 2"},
        ],
        roles=[{"kind": "employer", "party": ["linde", "eik"]}],
        funding=[{"party": party}],
    )

    assert employers_of(funding_lines(read)[0], read) == employers
