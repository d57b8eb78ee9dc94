"""
The numbers at which a question is asked.

They stand in `thresholds.yaml`, each with what it rests on; most are a choice of this toolkit, none is a law.
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from canvas.domain.language import Language
from canvas.knowledge.loading import both, load


class Threshold(NamedTuple):
    """One number with its unit, what it rests on, and where that stands."""

    value: Decimal
    unit: str
    because: dict[Language, str]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Thresholds:
    """
    All thresholds.

    `heavy_week` and `full_week` are hours a week; `short_start`, `long_start` and `long_track` weeks; `period_overrun`
    is how many per cent the steps may take more than the period, `period_filled` how many of it they should fill.
    `long_unpaid` is weeks, `early_start` an hour of the day, `childcare_load` dagdelen a week.
    `estimate_margin` is how many per cent an estimate may be off. `follow_up` is how many weeks after the placement
    people are asked again, `many_handovers` how many changes of lead are many.
    """

    heavy_week: Threshold
    full_week: Threshold
    short_start: Threshold
    long_start: Threshold
    long_track: Threshold
    period_overrun: Threshold
    period_filled: Threshold
    long_unpaid: Threshold
    early_start: Threshold
    childcare_load: Threshold
    estimate_margin: Threshold
    follow_up: Threshold
    many_handovers: Threshold


@cache
def thresholds() -> Thresholds:
    """The thresholds, read once."""
    return Thresholds(**{name: _threshold(entry) for name, entry in load("thresholds").items()})


def _threshold(entry: dict) -> Threshold:  # type: ignore[type-arg]
    return Threshold(
        value=Decimal(str(entry["value"])),
        unit=entry["unit"],
        because=both(entry["because"]),
        sources=tuple(entry["sources"]),
    )
