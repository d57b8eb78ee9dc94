"""The bars of the money picture with their texts, measured; not yet in their places."""

from dataclasses import dataclass, replace

from canvas.rendering.diagrams.funding_sources import Source
from canvas.rendering.diagrams.funding_view import CostItem, Money
from canvas.rendering.diagrams.funding_words import Words
from canvas.rendering.diagrams.labels import NAME, STRONG, TEXT, Paragraph, paragraph
from canvas.rendering.diagrams.paths import Rectangle
from canvas.rendering.diagrams.shapes import place

WIDTH = 784
INDENT = 22
"""Room for the sign of a sector before the texts of the sources."""

BAR = 16
_TEXT, _BESIDE, _AMOUNT = 232, 10, 130
LEFT, RIGHT = _TEXT + _BESIDE, WIDTH - _TEXT - _BESIDE - BAR
_UNKNOWN, _THINNEST = 18, 3
_APART, _APART_PAYER = 10, 16
_MOST_LINES = 6
_NOWHERE = Rectangle(0, 0, 0, 0)
_NO_HEAD, _NO_NAME, _NOTHING = Paragraph((), STRONG), Paragraph((), NAME), Paragraph((), TEXT)


@dataclass(frozen=True, slots=True)
class Node:
    """
    A bar with its text. `head` stands above it and begins a group; `beside` stands at the right end of the first line.

    `number` is the place of the source or the cost; None for what is short or over.
    """

    number: int | None
    head: Paragraph
    strong: Paragraph
    plain: Paragraph
    beside: Paragraph
    soft: Paragraph
    bar: float
    apart: int
    y: float = 0
    at: Rectangle = _NOWHERE

    @property
    def text(self) -> int:
        """The height of its text, without its head."""
        return self.strong.height + max(self.plain.height, self.beside.height) + self.soft.height

    @property
    def height(self) -> float:
        """The height of bar and text, with the head above them."""
        return self._top + max(self.text, self.bar)

    @property
    def _top(self) -> int:
        return self.head.height + 6 if self.head.lines else 0

    @property
    def text_top(self) -> float:
        """Where its text begins: beside the top of a bar, for a cost in the middle of one that is higher."""
        middle = max(self.bar - self.text, 0) / 2 if self.at.x > LEFT else 0
        return self.y + self._top + middle

    @property
    def text_left(self) -> float:
        """Where the text of a cost begins."""
        return self.at.x + self.at.width + _BESIDE

    def standing(self, x: float, y: float) -> "Node":
        """The node with its upper end here."""
        top = y + self._top + max(self.text - self.bar, 0) / 2
        return replace(self, y=y, at=place(x, top, BAR, self.bar))


def bar_height(cents: int | None, scale: float) -> float:
    """How high a bar is; none is too thin to see."""
    return _UNKNOWN if cents is None else max(round(cents * scale, 1), _THINNEST)


def source_nodes(money: Money, words: Words, scale: float) -> list[Node]:
    """The sources, and last what is still to be found."""
    return [*_sources(money, words, scale), *_short(money, words, scale)]


def cost_nodes(money: Money, words: Words, scale: float) -> list[Node]:
    """The costs, and last money without a cost, or word of it that no cost is written."""
    return [*_costs(money, words, scale), *_over(money, words, scale)]


def _sources(money: Money, words: Words, scale: float) -> list[Node]:
    nodes: list[Node] = []
    before: Source | None = None
    for number, source in enumerate(money.sources):
        begins = before is None or before.certain != source.certain
        same = not begins and before is not None and before.payer == source.payer
        room = _TEXT - INDENT
        nodes.append(
            Node(
                number=number,
                head=paragraph(words.word("certain" if source.certain else "hoped"), _TEXT, STRONG)
                if begins
                else _NO_HEAD,
                strong=_NO_NAME if same else paragraph(source.payer, room, NAME, _MOST_LINES),
                plain=paragraph(source.name, room, TEXT, _MOST_LINES),
                beside=_NOTHING,
                soft=paragraph(", ".join(filter(None, (source.amount, source.status))), room, NAME),
                bar=bar_height(source.cents, scale),
                apart=_APART if same else _APART_PAYER,
            )
        )
        before = source
    return nodes


def _short(money: Money, words: Words, scale: float) -> list[Node]:
    if not money.short:
        return []
    return [
        Node(
            number=None,
            head=paragraph(words.word("short"), _TEXT, STRONG),
            strong=_NO_NAME,
            plain=paragraph("" if money.sources else words.word("no_money"), _TEXT - INDENT, TEXT),
            beside=_NOTHING,
            soft=paragraph(words.short(), _TEXT - INDENT, NAME),
            bar=bar_height(money.short, scale),
            apart=_APART_PAYER,
        )
    ]


def _costs(money: Money, words: Words, scale: float) -> list[Node]:
    head = paragraph(words.word("to_where"), _TEXT, STRONG)
    return [
        _cost(number, cost, head if number == 0 else _NO_HEAD, words, scale) for number, cost in enumerate(money.costs)
    ]


def _cost(number: int, cost: CostItem, head: Paragraph, words: Words, scale: float) -> Node:
    amount = paragraph(cost.amount, _AMOUNT, TEXT, 2)
    beside = len(amount.lines) == 1 and not amount.shortened
    said = [] if beside else [cost.amount]
    if cost.short:
        all_of_it = cost.short == cost.cents or not cost.exactly
        said.append(
            words.word("whole_short" if cost.short == cost.cents else "some_short")
            if all_of_it
            else words.word("part_short", amount=words.short_of(cost))
        )
    room = _TEXT - amount.width - 8 if beside else _TEXT
    return Node(
        number=number,
        head=head,
        strong=_NO_NAME,
        plain=paragraph(cost.name, room, NAME, _MOST_LINES),
        beside=amount if beside else _NOTHING,
        soft=paragraph("; ".join(said), _TEXT, TEXT),
        bar=bar_height(cost.cents, scale),
        apart=_APART,
    )


def _over(money: Money, words: Words, scale: float) -> list[Node]:
    if money.costs and not money.over:
        return []
    head = _NO_HEAD if money.costs else paragraph(words.word("to_where"), _TEXT, STRONG)
    amount = paragraph(words.amount(money.over) if money.over else "", _AMOUNT, TEXT)
    name = words.word("no_costs" if not money.costs else "over_missed" if words.is_missed else "over")
    return [
        Node(
            number=None,
            head=head,
            strong=_NO_NAME,
            plain=paragraph(name, _TEXT - amount.width - 8, NAME),
            beside=amount,
            soft=_NOTHING,
            bar=bar_height(money.over or None, scale),
            apart=_APART_PAYER,
        )
    ]
