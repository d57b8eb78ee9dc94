"""Where participants went when a track ended, as far as the results say."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from canvas.analysis.counted import COMING_IN
from canvas.domain.answer import Absent, given, listed
from canvas.domain.kinds import OutcomeKind
from canvas.domain.outcomes import Result
from canvas.domain.path import Path
from canvas.domain.quantity import Bound, Quantity, Unit
from canvas.domain.remember import remembered
from canvas.domain.track import Track

_ALL = Decimal(100)
_ROUNDED = Decimal("0.5")
_ABOUT = Decimal("0.1")
_HEADS = (Unit.ONE, Unit.PEOPLE)

# What people reached before they left, or beside the way on which they did.
_NO_OUTFLOW = frozenset(
    {
        *COMING_IN,
        OutcomeKind.CERTIFICATE,
        OutcomeKind.LANGUAGE_GAIN,
        OutcomeKind.COMPLETED,
        OutcomeKind.CIVIC_INTEGRATION,
        OutcomeKind.OFF_BENEFIT,
    }
)


class Outflow(NamedTuple):
    """
    The results of a track or of an edition that together say where everybody went, in percent.

    `least` and `most` allow for rounding and for words such as about; `said` is the sum as it is written. `complete`
    is False where a result has no number, so that the rest may be with it.
    """

    path: Path
    results: tuple[Path, ...]
    least: Decimal
    most: Decimal
    said: Decimal
    exact: bool
    complete: bool

    @property
    def rest(self) -> Quantity:
        """The percentage of which nothing is said."""
        rest = (_ALL - self.said).quantize(Decimal(1), ROUND_HALF_UP)
        return Quantity(rest, rest, Bound.EXACT if self.exact else Bound.ABOUT, Unit.PERCENT)


class _Share(NamedTuple):
    """One result in percent."""

    least: Decimal
    most: Decimal
    said: Decimal
    exact: bool


@remembered
def outflows(track: Track) -> tuple[Outflow, ...]:
    """The outflow of the track and of each of its editions, one for each moment of measuring."""
    group = given(track.target_group)
    size = given(group.size) if group else None
    found = [*_outflows(("results",), listed(track.results), size)]
    for place, edition in enumerate(listed(track.editions)):
        found += _outflows(("editions", place, "results"), listed(edition.results), given(edition.size) or size)
    return tuple(found)


def _outflows(path: Path, results: tuple[Result, ...], size: Quantity | None) -> Iterator[Outflow]:
    ways = [(place, each) for place, each in enumerate(results) if given(each.kind) not in _NO_OUTFLOW]
    moments = list(dict.fromkeys(given(each.measured) for _, each in ways if given(each.measured)))
    for moment in moments or [None]:
        together = [(place, each) for place, each in ways if given(each.measured) in (None, moment)]
        if outflow := _outflow(path, together, size):
            yield outflow


def _outflow(path: Path, together: list[tuple[int, Result]], size: Quantity | None) -> Outflow | None:
    """
    The sum of the results.

    None where there is nothing to add, where they count from different numbers, or where one alone is more than all.
    """
    bases = {given(each.of) for _, each in together} - {None}
    shares = [share for _, each in together if (share := _share(each.value, given(each.of) or size))]
    if not shares or len(bases) > 1 or any(share.least > _ALL + _ROUNDED for share in shares):
        return None
    rounding = _ROUNDED * len(shares)
    return Outflow(
        path=path,
        results=tuple((*path, place) for place, _ in together),
        least=sum((share.least for share in shares), Decimal(0)) - rounding,
        most=sum((share.most for share in shares), Decimal(0)) + rounding,
        said=sum((share.said for share in shares), Decimal(0)),
        exact=all(share.exact for share in shares),
        complete=len(shares) == len(together),
    )


def _share(value: Quantity | Absent, base: Quantity | None) -> _Share | None:
    number = given(value)
    if number is None:
        return None
    if number.unit is Unit.PERCENT:
        factor, exact = Decimal(1), number.is_exact
    elif number.unit in _HEADS and base and base.is_exact and base.unit in _HEADS and base.low:
        factor = _ALL / base.low
        exact = number.is_exact and (number.low * factor) % 1 == 0
    else:
        return None
    low, high = number.low * factor, number.high * factor
    middle = (low + high) / 2
    match number.bound:
        case Bound.ABOUT:
            low, high = low * (1 - _ABOUT), high * (1 + _ABOUT)
        case Bound.OVER:
            high *= 1 + _ABOUT
        case Bound.AT_LEAST:
            high = max(_ALL, high)
        case Bound.AT_MOST:
            low = Decimal(0)
    return _Share(low, high, middle, exact)
