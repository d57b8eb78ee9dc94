"""Which source pays how much of which cost in the money picture, as far as the plan can be read."""

from collections.abc import Sequence
from dataclasses import dataclass

from canvas.analysis.division import divide
from canvas.rendering.diagrams.funding_sources import Source


@dataclass(frozen=True, slots=True)
class Divided:
    """
    All in cents, by the places of sources and costs.

    Money that is meant for all costs goes into one pool, so that nobody reads more into it than the plan says: `pooled`
    is what each source gives to it, `left_to_pool` what each cost still needs then. Without such money `short` is what
    each cost lacks, and the `fixed` costs lack the same in every division.
    """

    paid: dict[tuple[int, int], int]
    left: tuple[int, ...]
    short: tuple[int, ...]
    pooled: tuple[int, ...]
    left_to_pool: tuple[int, ...]
    fixed: frozenset[int]


def divided(sources: Sequence[Source], costs: Sequence[int | None]) -> Divided:
    """Divide what there is: first what is certain, and money for a kind of cost before it goes to costs without one."""
    sure = sum(source.certain for source in sources)
    have = [0 if source.for_all else source.cents or 0 for source in sources]
    needs = [cost or 0 for cost in costs]
    first = divide(have, needs, [source.kinds for source in sources], sure)
    then = divide(have, needs, [source.costs for source in sources], sure, first)
    needed, nobody = then.short, (0,) * len(costs)
    pooled, wanted = [], sum(needed)
    for source in sources:
        gives = min(source.cents or 0, wanted) if source.for_all else 0
        pooled.append(gives)
        wanted -= gives
    has_pool = any(source.for_all for source in sources)
    return Divided(
        paid=then.paid,
        left=tuple(
            (source.cents or 0) - gives if source.for_all else left
            for source, gives, left in zip(sources, pooled, then.left, strict=True)
        ),
        short=nobody if has_pool else needed,
        pooled=tuple(pooled),
        left_to_pool=needed if has_pool else nobody,
        fixed=_fixed(sources, len(costs)),
    )


def _fixed(sources: Sequence[Source], costs: int) -> frozenset[int]:
    """The costs whose money can go nowhere else."""
    free = {cost for source in sources if len(source.costs) > 1 for cost in source.costs}
    return frozenset(range(costs)) - free
