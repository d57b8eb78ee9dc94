"""How much a quantity means at least and at most."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from canvas.domain.quantity import Bound, Quantity
from canvas.knowledge.thresholds import thresholds

_ALL = Decimal(100)


def bound_of_sum(bounds: Iterable[Bound]) -> Bound:
    """How sure a sum is: with one number of which only the least is known, of the sum too only the least is."""
    not_exact = {*bounds} - {Bound.EXACT}
    if len(not_exact) < 2:
        return not_exact.pop() if not_exact else Bound.EXACT
    return Bound.AT_LEAST if not_exact == {Bound.AT_LEAST, Bound.OVER} else Bound.ABOUT


def at_least(quantity: Quantity) -> Quantity:
    """The least that is meant; an estimate may turn out lower by the margin that estimates get."""
    if quantity.is_exact:
        return quantity
    low = quantity.low
    if quantity.bound is Bound.AT_MOST:
        low = Decimal(0)
    elif quantity.bound is Bound.ABOUT:
        low *= 1 - thresholds().estimate_margin.value / _ALL
    return replace(quantity, low=low, high=low, bound=Bound.EXACT)


def at_most(quantity: Quantity) -> Quantity | None:
    """The most that is meant, with the margin of an estimate; None where only the least is given."""
    if quantity.is_exact:
        return quantity
    high = quantity.high
    if quantity.bound is Bound.AT_LEAST:
        return None
    if quantity.bound.is_estimate:
        high *= 1 + thresholds().estimate_margin.value / _ALL
    return replace(quantity, low=high, high=high, bound=Bound.EXACT)
