"""The heads of the columns in the picture of the roles: a step each, with who leads it."""

from dataclasses import dataclass

from canvas.knowledge.look import Sign, look
from canvas.rendering.diagrams.labels import NAME, STRONG, TEXT, Label, Paragraph, paragraph
from canvas.rendering.diagrams.paths import Rectangle
from canvas.rendering.diagrams.roles_view import StepHead
from canvas.rendering.fonts import width_of

NAMES = 240
"""The width of the column with the roles."""
INSET = 8
_SHORT = 10
"""Letters of a word that is never broken in the head of a column; longer ones may be."""


@dataclass(frozen=True, slots=True)
class DrawnHolder:
    """A party in the head of a row."""

    sign: Sign
    x: float
    y: float
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class DrawnHead:
    """The head of a column."""

    place: Rectangle
    number: tuple[Label, ...]
    title: tuple[Label, ...]
    lead: DrawnHolder | None
    leaderless: tuple[Label, ...]
    dashed: Rectangle | None


def room_in(column: int) -> int:
    """What the texts in the head of a column have."""
    return column - 2 * INSET + 2


def words_fit(steps: tuple[StepHead, ...], room: int) -> bool:
    """No short word would be broken."""
    texts = [(step.title, True) for step in steps]
    texts += [(step.lead.name if step.lead else step.leaderless, False) for step in steps]
    return all(
        len(word) > _SHORT or width_of(word, TEXT.size, bold) <= room for text, bold in texts for word in text.split()
    )


@dataclass(frozen=True, slots=True)
class _HeadWords:
    """What stands in the head of a column, measured."""

    step: StepHead
    title: Paragraph
    lead: Paragraph
    leaderless: Paragraph

    @property
    def height(self) -> int:
        """What the head needs."""
        below = max(self.lead.height + 4, self.leaderless.height + 8, 22)
        return 2 * INSET + STRONG.leading + 2 + self.title.height + below


def _head_words(step: StepHead, column: int, *, narrow: bool) -> _HeadWords:
    """Measure a head; a narrow one has room for the number alone."""
    room = room_in(column)
    if narrow:
        return _HeadWords(step, *(paragraph("", room, TEXT),) * 3)
    return _HeadWords(
        step=step,
        title=paragraph(step.title, room, NAME, 6),
        lead=paragraph(step.lead.name if step.lead else "", room, TEXT, 8),
        leaderless=paragraph(step.leaderless, room - 6, TEXT, 4),
    )


def heads(
    steps: list[StepHead], y: int, column: int, shortened: list[str], *, narrow: bool
) -> tuple[tuple[DrawnHead, ...], int]:
    """The heads of the columns of a band, and where the rows below them begin."""
    found = [_head_words(step, column, narrow=narrow) for step in steps]
    for words in found:
        shortened += [words.step.title] if words.title.shortened else []
        shortened += [words.step.lead.name] if words.step.lead and words.lead.shortened else []
    height = max((words.height for words in found), default=0)
    drawn = tuple(
        _head(words, Rectangle(NAMES + number * column + 2, y, column - 4, height), narrow=narrow)
        for number, words in enumerate(found)
    )
    return drawn, y + height + 6 if steps else y


def _head(words: _HeadWords, place: Rectangle, *, narrow: bool) -> DrawnHead:
    """A head in its place, with the sign of the lead beside the number; a narrow one has it below."""
    step, x = words.step, place.x + INSET - 2
    top = place.y + INSET + STRONG.leading + 2
    low = top + words.title.height + (0 if narrow else 4)
    number = Paragraph((str(step.number),), STRONG)
    middle = round(place.x + place.width / 2, 1)
    lead = None
    if step.lead:
        right, beside = place.x + place.width - INSET - 7, place.y + INSET + STRONG.leading / 2
        spot = (middle, low + 9) if narrow else (right, beside)
        lead = DrawnHolder(look().sign(step.lead.sector), *spot, words.lead.at(x, low))
    room = Rectangle(x - 3, low, place.width - 2 * INSET + 10, words.leaderless.height + 4)
    dashed = Rectangle(middle - 10, low, 20, 16) if narrow else room
    return DrawnHead(
        place=place,
        number=number.at(round(middle - number.width / 2, 1) if narrow else x, place.y + INSET),
        title=words.title.at(x, top),
        lead=lead,
        leaderless=words.leaderless.at(x, low + 2),
        dashed=dashed if step.is_open else None,
    )
