"""Numbers of many tracks: as sure as they were written, and added over the tracks that tell them."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import fsum
from typing import Annotated, TypeAlias

from pydantic import Field

from canvas.domain.quantity import Bound, Quantity

_CENTS = 2

Number: TypeAlias = Annotated[float, Field(ge=0, le=1e15, allow_inf_nan=False)]
"""No track holds more; who reads numbers from elsewhere is not given others."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number from `low` to `high`; `high` is null where only the least is known. `about`: it is an estimate."""

    low: Number
    high: Number | None
    about: bool = False


@dataclass(frozen=True, slots=True)
class Total:
    """A sum over the `known` ones that tell a number, out of `all` of them; the amount is null where none does."""

    amount: Amount | None
    known: int
    all: int


def amount(quantity: Quantity | None, *, whole: bool = True) -> Amount | None:
    """The number that a track writes; without `whole` there is more of which nobody knows how much."""
    if quantity is None:
        return None
    low = 0.0 if quantity.bound is Bound.AT_MOST else float(quantity.low)
    open_ended = quantity.bound is Bound.AT_LEAST or not whole
    return Amount(low, None if open_ended else float(quantity.high), quantity.bound.is_estimate)


def added(amounts: Iterable[Amount]) -> Amount | None:
    """The numbers together; an estimate makes an estimate of the sum, and one without an end leaves it open."""
    every = list(amounts)
    if not every:
        return None
    highs = [each.high for each in every if each.high is not None]
    # the same to the last bit in every order
    low, high = (round(fsum(numbers), _CENTS) for numbers in ([each.low for each in every], highs))
    return Amount(low, high if len(highs) == len(every) else None, any(each.about for each in every))


def total(amounts: Iterable[Amount | None]) -> Total:
    """The numbers of several tracks or lines, one for each; what tells none is counted and not guessed."""
    every = list(amounts)
    known = [each for each in every if each is not None]
    return Total(added(known), len(known), len(every))
