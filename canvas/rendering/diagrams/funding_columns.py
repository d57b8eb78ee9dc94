"""Where sources and costs of the money picture stand: two columns of bars to one scale, with texts beside them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from canvas.rendering.diagrams.funding_nodes import BAR, LEFT, RIGHT, Node, bar_height, cost_nodes, source_nodes
from canvas.rendering.diagrams.funding_view import Money
from canvas.rendering.diagrams.funding_words import Words
from canvas.rendering.diagrams.paths import Rectangle
from canvas.rendering.diagrams.shapes import place

_POOL, _FROM = RIGHT - 92, 0.35
_ROOMIEST = 120
_LOWEST, _EACH, _HIGHEST = 120, 36, 460


@dataclass(frozen=True, slots=True)
class Columns:
    """
    The two columns, each from top to foot; `short` and `over` are what stands last in them, if anything does.

    Between them, left of the costs, stands the `pool` of the money that is meant for all costs.
    """

    sources: tuple[Node, ...]
    costs: tuple[Node, ...]
    pool: Rectangle | None
    height: float

    @property
    def short(self) -> Node | None:
        """What is still to be found."""
        return next((node for node in self.sources if node.number is None), None)

    @property
    def over(self) -> Node | None:
        """Money for which no cost is written, or costs that are not written at all."""
        return next((node for node in self.costs if node.number is None), None)

    def lowered(self, by: float) -> "Columns":
        """The same columns further down."""
        return Columns(
            tuple(node.standing(node.at.x, node.y + by) for node in self.sources),
            tuple(node.standing(node.at.x, node.y + by) for node in self.costs),
            replace(self.pool, y=self.pool.y + by) if self.pool else None,
            self.height,
        )

    def shortened(self, money: Money) -> tuple[str, ...]:
        """The texts that are not there in full."""
        cut = [
            money.sources[node.number].payer
            for node in self.sources
            if node.number is not None and node.strong.shortened
        ]
        cut += [
            money.sources[node.number].name for node in self.sources if node.number is not None and node.plain.shortened
        ]
        cut += [
            money.costs[node.number].name for node in self.costs if node.number is not None and node.plain.shortened
        ]
        return tuple(dict.fromkeys(cut))


def columns(money: Money, words: Words) -> Columns:
    """Give every bar its place."""
    scale = _scale(money)
    left, right = source_nodes(money, words, scale), cost_nodes(money, words, scale)
    tall = max(_height(left), _height(right))
    stood = tuple(_standing(left, LEFT, tall)), tuple(_standing(right, RIGHT, tall))
    return Columns(*stood, _pool(money, stood, scale), tall)


def _pool(money: Money, stood: tuple[tuple[Node, ...], tuple[Node, ...]], scale: float) -> Rectangle | None:
    """About as high as what it brings together, and nearer to where it goes."""
    if not money.pool:
        return None
    height = bar_height(money.pool, scale)
    fed = [node.at for node in stood[0] if node.number is None or money.sources[node.number].for_all]
    needy = [node.at for node in stood[1] if node.number is not None and money.costs[node.number].pooled]
    start, end = (sum(at.y + at.height / 2 for at in bars) / len(bars) for bars in (fed, needy))
    middle = start * _FROM + end * (1 - _FROM)
    return place(_POOL, max(middle - height / 2, 0), BAR, height)


def _scale(money: Money) -> float:
    """Pixels for each cent: the bars together are as high as reads well."""
    together = max(
        sum(source.cents or 0 for source in money.sources) + money.short,
        sum(cost.cents or 0 for cost in money.costs) + money.over,
    )
    most = max(len(money.sources), len(money.costs))
    return min(max(_EACH * most, _LOWEST), _HIGHEST) / together if together else 0


def _height(nodes: Sequence[Node]) -> float:
    return sum(node.height + (node.apart if place else 0) for place, node in enumerate(nodes))


def _standing(nodes: Sequence[Node], x: float, tall: float) -> list[Node]:
    """The nodes below each other; the shorter column has more air between them."""
    spare = min((tall - _height(nodes)) / max(len(nodes) - 1, 1), _ROOMIEST)
    y, stood = 0.0, []
    for number, node in enumerate(nodes):
        y += (node.apart + spare) if number else 0
        stood.append(node.standing(x, y))
        y += node.height
    return stood
