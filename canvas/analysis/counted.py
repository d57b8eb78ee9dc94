"""What the targets and the results of a track count, and out of how many."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from canvas.analysis.editions import size_of
from canvas.domain.answer import given, listed
from canvas.domain.kinds import OutcomeKind
from canvas.domain.outcomes import Result, Target
from canvas.domain.path import Path
from canvas.domain.quantity import Per, Quantity, Unit
from canvas.domain.remember import remembered
from canvas.domain.track import Track

_HEADS = (Unit.ONE, Unit.PEOPLE)

COMING_IN = (OutcomeKind.APPLIED, OutcomeKind.SELECTED, OutcomeKind.STARTED)
"""How people come in: more may apply, be chosen and begin than the group has places, so these are no part of it."""


class Counted(NamedTuple):
    """A target or a result with a number; `whole` is what it is a part of, and stands at `whole_path`."""

    path: Path
    part: Target | Result
    value: Quantity
    whole: Quantity | None
    whole_path: Path

    @property
    def is_of_group(self) -> bool:
        """The whole is the number of people who take part, because the part names no other."""
        return self.whole_path[-1] == "size"


@remembered
def counted(track: Track) -> tuple[Counted, ...]:
    """
    The targets and results with a number, those of editions included.

    Without a whole of their own they are a part of the people who take part, but for those who come in. Where there are
    more groups, a number for all of them together is a part of something that nobody wrote down.
    """
    group = given(track.target_group)
    size = given(group.size) if group else None
    sustain = given(track.sustain)
    groups = bool(listed(track.editions)) or bool(sustain and given(sustain.frequency))
    together = None if groups else size
    found = [*_counted(("targets",), listed(track.targets), together, ("target_group", "size"))]
    found += _counted(("results",), listed(track.results), together, ("target_group", "size"))
    for place, edition in enumerate(listed(track.editions)):
        own = given(size_of(edition))
        path: Path = ("editions", place, "size") if own else ("target_group", "size")
        found += _counted(("editions", place, "results"), listed(edition.results), own or size, path)
    return tuple(found)


def _counted(
    path: Path, parts: tuple[Target | Result, ...], size: Quantity | None, size_path: Path
) -> Iterator[Counted]:
    for place, part in enumerate(parts):
        if value := given(part.value):
            whole = given(part.of)
            whole_path = (*path, place, "of") if whole else size_path
            group = None if given(part.kind) in COMING_IN else size
            yield Counted((*path, place, "value"), part, value, whole or group, whole_path)


def is_heads(quantity: Quantity) -> bool:
    """It counts people, once; a bare number does too."""
    return quantity.unit in _HEADS and quantity.per is Per.ONCE


def heads(quantity: Quantity | None) -> int | None:
    """How many people it is exactly; None when that is not told."""
    if quantity is None or not quantity.is_exact or not is_heads(quantity) or quantity.low % 1:
        return None
    return int(quantity.low)


def in_people(found: Counted) -> Quantity | None:
    """
    The number in people; a percentage of a known number of people is the head count that it can stand for.

    None where nobody can tell how many people it is.
    """
    value, people = found.value, heads(found.whole)
    if is_heads(value):
        return value
    if not people or value.unit is not Unit.PERCENT or value.per is not Per.ONCE or value.low != value.high:
        return None
    counts = nearest_heads(value.low, people)
    return Quantity(Decimal(counts[0]), Decimal(counts[-1]), value.bound)


def nearest_heads(percent: Decimal, whole: int) -> tuple[int, ...]:
    """
    How many people out of the whole this rounded percentage can be.

    One number when a head count fits; the numbers below and above when none does.
    """
    below = int(percent * whole / 100)
    exponent = percent.as_tuple().exponent
    rounding = Decimal(1).scaleb(min(exponent, 0) if isinstance(exponent, int) else 0) / 2
    for count in (below, below + 1):
        if abs(Decimal(100 * count) / whole - percent) <= rounding:
            return (count,)
    return (below, below + 1)
