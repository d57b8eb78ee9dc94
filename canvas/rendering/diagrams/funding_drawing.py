"""The money picture as its template draws it: sums, bars, what flows between them, and what else parties bring in."""

from collections.abc import Iterator

from canvas.knowledge.look import look
from canvas.rendering.diagrams.frame import Meaning, around
from canvas.rendering.diagrams.funding_brought import brought
from canvas.rendering.diagrams.funding_columns import Columns
from canvas.rendering.diagrams.funding_figures import figures
from canvas.rendering.diagrams.funding_nodes import INDENT, WIDTH, Node
from canvas.rendering.diagrams.funding_streams import streams_and_bars
from canvas.rendering.diagrams.funding_view import Money
from canvas.rendering.diagrams.funding_words import Words
from canvas.rendering.diagrams.invitation import invitation
from canvas.rendering.diagrams.sector_meanings import sector_meanings
from canvas.rendering.diagrams.shapes import COLOURS, Area, Badge, Group, Line, Shape, Sheet, Writing

_BETWEEN = 22


def drawing(money: Money, words: Words, found: Columns) -> Sheet:
    """Put everything where the columns say."""
    cards, top = figures(words.figures(), WIDTH)
    if money.is_empty:
        frame = invitation(words.voice, "funding_picture", WIDTH)
        box = Area(frame.place, line=Line(COLOURS.line_strong, dashed=True), corner=4)
        groups: tuple[Group, ...] = (Group((box, Writing(frame.labels))),)
        foot: float = frame.foot
    else:
        top += _BETWEEN
        foot = top + found.height
        lowered = found.lowered(top)
        groups = (*cards, Group(tuple(streams_and_bars(money, lowered))), *_texts(money, lowered))
    others, foot = brought(money.brought, words.word("brought"), WIDTH, foot + _BETWEEN)
    if not others:
        foot -= _BETWEEN
    return Sheet(around(words.spoken(), WIDTH, round(foot), _meanings(money, words), words.notes()), (*groups, *others))


def _texts(money: Money, found: Columns) -> Iterator[Group]:
    for node in found.sources:
        yield Group(tuple(_source(money, node)))
    for node in found.costs:
        yield Group(tuple(_cost(node)))


def _source(money: Money, node: Node) -> Iterator[Shape]:
    yield Writing(node.head.at(0, node.y))
    y = node.text_top
    if node.strong.lines and node.number is not None:
        yield Badge(look().sign(money.sources[node.number].sector), 8, round(y + 9, 1))
    for words in (node.strong, node.plain, node.soft):
        yield Writing(words.at(INDENT, y))
        y += words.height


def _cost(node: Node) -> Iterator[Shape]:
    yield Writing(node.head.at(node.text_left, node.y))
    y = node.text_top
    yield Writing(node.plain.at(node.text_left, y))
    yield Writing(node.beside.at(round(WIDTH - node.beside.width, 1), y))
    yield Writing(node.soft.at(node.text_left, y + max(node.plain.height, node.beside.height)), COLOURS.ink_soft)


def _word(name: str, words: Words) -> str:
    return "over_missed" if name == "over" and words.is_missed else name


def _meanings(money: Money, words: Words) -> list[Meaning]:
    """Only what occurs in the picture."""
    occurring = {source.sector for source in money.sources} | {each.sector for each in money.brought}
    amounts = [*(source.cents for source in money.sources), *(cost.cents for cost in money.costs)]
    shown = {
        "certain": any(source.certain and source.cents is not None for source in money.sources),
        "hoped": any(not source.certain and source.cents is not None for source in money.sources),
        "short": bool(money.short),
        "unknown": None in amounts or bool(money.sources and not money.costs),
        "over": bool(money.over and money.costs),
    }
    marks = [
        Meaning(name, words.word(f"legend_{_word(name, words)}"), letter="?" if name == "unknown" else "")
        for name, occurs in shown.items()
        if occurs
    ]
    return [*sector_meanings(occurring, words.voice), *marks]
