"""Contracts that are shorter or smaller than a scheme asks."""

from collections.abc import Collection
from typing import NamedTuple

from canvas.analysis.estimates import at_most
from canvas.analysis.work import WorkInStep, work_in_steps
from canvas.domain.answer import given
from canvas.domain.kinds import WorkForm
from canvas.domain.quantity import Quantity
from canvas.domain.track import Track


class Shortfall(NamedTuple):
    """A contract whose `duration` or `hours`, named by `key`, are less than the least that is asked."""

    contract: WorkInStep
    key: str
    said: Quantity
    least: Quantity


def shortfalls(track: Track, forms: Collection[WorkForm], duration: Quantity, hours: Quantity) -> tuple[Shortfall, ...]:
    """
    What is too short or too small in the contracts of these forms.

    Nothing, when one contract in the plan is or may be large enough: nobody says for which one the money is.
    """
    found: list[Shortfall] = []
    for here in work_in_steps(track):
        if here.form in forms:
            own = _duration(here, duration), _hours(here, hours, track)
            if own == (None, None):
                return ()
            found += [each for each in own if each]
    return tuple(found)


def _duration(here: WorkInStep, least: Quantity) -> Shortfall | None:
    said = given(here.work.duration)
    most = at_most(said) if said else None
    if said and most and most.weeks and least.weeks and most.weeks[1] < least.weeks[0]:
        return Shortfall(here, "duration", said, least)
    return None


def _hours(here: WorkInStep, least: Quantity, track: Track) -> Shortfall | None:
    said = given(here.work.hours)
    most = at_most(said) if said else None
    weekly = most.hours_per_week(track.dagdeel) if most else None
    return Shortfall(here, "hours", said, least) if said and weekly and weekly[1] < least.low else None
