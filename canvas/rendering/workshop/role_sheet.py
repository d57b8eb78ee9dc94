"""The role cards, broken into lines for their format and laid on sheets: a page of fronts, then one of their backs."""

from collections.abc import Sequence
from dataclasses import dataclass

from canvas.domain.kinds import Sector, StepKind
from canvas.inspection.inspect import Inspection
from canvas.knowledge.blocks import Band, blocks
from canvas.knowledge.cards import CardFormat, CardSize, card_formats
from canvas.knowledge.colophon import colophon
from canvas.knowledge.kinds import label
from canvas.knowledge.workshop import workshop
from canvas.rendering.posters.lettering import POINT
from canvas.rendering.voice import Voice
from canvas.rendering.words import words
from canvas.rendering.workshop.frame import card_frame, frame
from canvas.rendering.workshop.imposition import backs, filled_up, fronts
from canvas.rendering.workshop.pen import Data, Pen
from canvas.rendering.workshop.role_cards import Card, Mark, Named, Tick, cards


@dataclass(frozen=True, slots=True)
class _Room:
    """
    How many lines there are for each part of a card.

    `front` is what the parts of the front have together: what they take, the typical parties give. `names` is the width
    of lists of parties in parts of the width of the card; `writing` is the height of a line to write on, in
    millimetres, and `rest` what of the back is taken before questions and agreements.
    """

    title: int
    does: int
    typical: int
    front: int
    holders: int
    question: int
    agreed: int
    names: float
    writing: float
    rest: float


_ROOMS = {
    CardSize.A6: _Room(2, 4, 6, 10, 3, 3, 6, names=1, writing=8.5, rest=35),
    CardSize.A7: _Room(1, 3, 5, 10, 4, 2, 4, names=0.48, writing=6.5, rest=28),
}
_SIGN = 1.3
"""How wide the sign of a party is with the distance to its name, in parts of the letter size."""

_LINE = 1.2
"""How far lines are apart, in parts of the letter size."""

_AGAIN = 1.3
"""How large the title is on the back, in parts of the smallest letters."""

_SHORT = (1, 2)
"""Holders in so few lines take less room than lines to write on, or than more of them."""

_MOST_WRITING = 3
_BLANK_QUESTIONS = 3


def role_sheet(inspection: Inspection | None, size: CardSize, pen: Pen) -> Data:
    """Everything that the template needs."""
    voice = Voice(inspection.track, pen.language) if inspection and inspection.track else None
    made = list(cards(voice, pen.language))
    card = card_formats()[size]
    made += [Card()] * filled_up(len(made), workshop().blank_cards["role"], card)
    said = words(pen.language)["workshop"]
    laid = _Laid(card, _ROOMS[size], pen)
    written = [laid.card(each) for each in made]
    return {
        **frame("role-cards", inspection, pen),
        "card": card_frame(card),
        "flat": size is CardSize.A7,
        "words": said["role_cards"],
        "marks": said["marks"],
        "foot": colophon().licence_name,
        "writing": _ROOMS[size].writing,
        "sheets": [{"front": front, "back": backs(front, card)} for front in fronts(written, card)],
    }


@dataclass(frozen=True, slots=True)
class _Laid:
    """Breaks cards into lines."""

    size: CardFormat
    room: _Room
    pen: Pen

    def card(self, card: Card) -> Data:
        said = words(self.pen.language)["workshop"]["role_cards"]
        size, pen, room = self.size, self.pen, self.room
        title = self._title(card.title)
        does = pen.lines(card.does, size.inner, size.body, room.does - (len(title["lines"]) > 1))
        holders = self._names(card.holders, room.holders, size.body, size.inner * room.names)
        half = card.of_track and any(tick.mark is Mark.HALF for tick in card.ticks)
        taken = 2 * len(title["lines"]) + len(does["lines"]) + half + (_lines(holders) not in _SHORT)
        questions = [pen.lines(each, size.inner, size.body, room.question) for each in card.questions]
        agreed = self._agreed(card.agreed)
        return {
            "blank": not card.title,
            "title": title,
            "again": pen.fitted(card.title, size.inner, (size.small * _AGAIN, size.small), 2, bold=True),
            "kind": pen.plain(card.kind) or said["role"],
            "need": card.need,
            "does": does,
            "of_track": card.of_track,
            "half": half,
            "ticks": [self._tick(tick) for tick in card.ticks],
            "typical": self._names(
                card.typical, min(room.typical, room.front - taken), size.small, size.inner * room.names
            ),
            "holders": holders,
            "vacant": card.vacant,
            "questions": questions or [None] * _BLANK_QUESTIONS,
            "agreed": agreed,
            "writing": self._writing(questions, agreed),
        }

    def _title(self, text: str) -> Data:
        """In the largest size that takes no more lines than it should; smaller letters may take one line more."""
        smallest, most = self.size.titles[-1:], self.room.title
        if self.pen.fits(text, self.size.inner, smallest[0], most):
            return self.pen.fitted(text, self.size.inner, self.size.titles, most, bold=True)
        return self.pen.fitted(text, self.size.inner, smallest, most + 1, bold=True)

    def _tick(self, tick: Tick) -> Data:
        number = _columns().get(tick.step.value, "")
        return {"number": number, "word": label(tick.step, self.pen.language), "mark": tick.mark.value}

    def _names(self, named: tuple[Named, ...], most: int, points: float, width: float) -> list[Data]:
        """The parties in so many lines; the last line counts those for which there is none."""
        more = words(self.pen.language)["workshop"]["role_cards"]["more"]
        room = width - _SIGN * points * POINT
        rows: list[Data] = []
        left = most
        for place, each in enumerate(named):
            waiting = len(named) - place - 1
            free = left - (1 if waiting else 0)
            if rows and not self.pen.fits(each.name, room, points, free):
                rows.append({"sign": "", "text": self.pen.lines(more.format(count=waiting + 1), width, points, 1)})
                break
            text = self.pen.lines(each.name, room, points, max(1, free))
            rows.append({"sign": _sign(each.sector), "text": text})
            left -= len(text["lines"])
        return rows

    def _agreed(self, texts: tuple[str, ...]) -> list[Data]:
        """What the track says of the role, as far as there are lines; each text keeps one at least."""
        broken: list[Data] = []
        left = self.room.agreed
        for waiting, text in zip(range(len(texts) - 1, -1, -1), texts, strict=True):
            broken.append(self.pen.lines(text, self.size.inner, self.size.small, max(1, left - waiting)))
            left -= len(broken[-1]["lines"])
        return broken

    def _writing(self, questions: Sequence[Data], agreed: Sequence[Data]) -> int:
        """How many lines to write on fit below each question."""
        asked = sum(len(each["lines"]) for each in questions) * self.size.body
        told = (sum(len(each["lines"]) for each in agreed) + bool(agreed) * 2) * self.size.small
        left = self.size.height - 2 * self.size.pad - self.room.rest - (asked + told) * POINT * _LINE
        return max(0, min(_MOST_WRITING, int(left / self.room.writing / (len(questions) or _BLANK_QUESTIONS))))


def _lines(rows: Sequence[Data]) -> int:
    return sum(len(row["text"]["lines"]) for row in rows)


def _columns() -> dict[str, str]:
    """The numbers of the step columns of the canvas; the first and the last kind of step have no column."""
    columns = [block for block in blocks() if block.spot.band is Band.COLUMN]
    return {StepKind(block.id.value).value: str(number) for number, block in enumerate(columns, start=1)}


def _sign(sector: Sector | None) -> str:
    return sector.value if sector else "none"
