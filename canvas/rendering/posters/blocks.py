"""One box or cell of the poster: how high it needs to be, and what stands in it at the height that it gets."""

from dataclasses import dataclass
from functools import cached_property

from canvas.knowledge.papers import Note
from canvas.rendering.fonts import width_of, wrap
from canvas.rendering.posters.bodies import Body, Pointing, body, cut
from canvas.rendering.posters.contents import Part
from canvas.rendering.posters.lettering import POINT
from canvas.rendering.posters.letters import Letters
from canvas.rendering.posters.measures import Measures, line_height, title_height
from canvas.rendering.posters.notes import Spot, Written, height_of, spots, written

MARK = 1.3
"""How wide the mark of a state is, with the distance to the code behind it, in parts of the letter size."""

_ASKING = 8.0
"""A question beside a note is no narrower than this, in parts of the letter size."""

_AROUND_NOTE = 0.3
"""Around a sticky note, in parts of the distance between a box and its text."""

_WITH_QUESTION = 2
"""Lines of a block that asks and answers: one of the question, and the way to the rest."""

_UNDER_TITLE = 0.3
"""Between a title and what follows, in parts of the letter size."""


@dataclass(frozen=True, slots=True)
class NotePlan:
    """Which sticky notes a blank part keeps room for, and whether they lie beside its question or below it."""

    note: Note
    beside: bool


@dataclass(frozen=True, slots=True)
class Lettered:
    """
    What all blocks of a poster share: the measures, one size of text, and the words that lead to the plan.

    `fewest` lines a block shows at least, the way to the plan among them. Where it may be `running`, what does not fit
    in lines of its own stands behind each other.
    """

    measures: Measures
    size: float
    letters: Letters
    pointing: Pointing
    fewest: int = 3
    running: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A part in its size, in millimetres, and all that stands in it; its text begins at `body_x`, `body_y`."""

    part: Part
    title: tuple[str, ...]
    width: float
    height: float
    body: Body
    body_x: float
    body_y: float
    spots: tuple[Spot, ...] = ()
    notes: tuple[Written, ...] = ()
    shortened: bool = False


@dataclass(frozen=True)
class Draft:
    """A part at a width: measured once, and cut when its height is known."""

    part: Part
    width: float
    lettered: Lettered
    plan: NotePlan | None = None

    @cached_property
    def title(self) -> tuple[str, ...]:
        """The title in lines."""
        size = self.lettered.measures.title * POINT
        return wrap(self.part.title, self._inner - self._corner, size, 3, bold=True).lines if self.part.title else ()

    @cached_property
    def need(self) -> float:
        """The height at which nothing is cut."""
        text = self._top + self._least_body.height + self._brim
        if not self.plan:
            return text + self._notes_height
        if self.plan.beside:
            return max(text, self._top_of_spots + self.plan.note.height + self._edge)
        return self._top + self._body.height + self.plan.note.height + 2 * self._edge

    @cached_property
    def floor(self) -> float:
        """The least height: all that has to be there, else a line of text with the way to the rest."""
        if self.plan or self.part.notes:
            return self.need
        fewest = max(self.lettered.fewest, _WITH_QUESTION if self.part.question and self.part.entries else 1)
        some = fewest * line_height(self.lettered.size) + (fewest - 1) * self._body.between
        return self._top + min(self._least_body.height, some) + self._brim

    def at(self, height: float) -> Block:
        """The part in the height that it gets."""
        room = height - self._top - self._brim - self._notes_height
        whole = self._body if self._body.height <= room + 0.01 else self._least_body
        shown = cut(whole, room, self.lettered.pointing)
        return Block(
            part=self.part,
            title=self.title,
            width=self.width,
            height=height,
            body=shown,
            body_x=self._pad + self._taken,
            body_y=self._top,
            spots=self._spots(height),
            notes=self._notes,
            shortened=shown is not whole,
        )

    @property
    def _pad(self) -> float:
        return self.lettered.measures.pad

    @property
    def _brim(self) -> float:
        return self.lettered.measures.brim

    @property
    def _edge(self) -> float:
        """Around a sticky note."""
        return _AROUND_NOTE * self._pad

    @property
    def _inner(self) -> float:
        return self.width - 2 * self._pad

    @cached_property
    def _corner(self) -> float:
        """What the code and the mark take from the first line."""
        size = self.lettered.measures.sheet.least * POINT
        mark = MARK * size if self.part.shown_state else 0
        return (width_of(self.part.code, size) + mark + 0.6 * size) if self.part.code else 0

    @cached_property
    def _top(self) -> float:
        """From the upper edge to the text."""
        if not self.title:
            return self._brim + (line_height(self.lettered.measures.sheet.least) if self._taken else 0)
        titles = len(self.title) * title_height(self.lettered.measures.title)
        return self._brim + titles + _UNDER_TITLE * self.lettered.size * POINT

    @cached_property
    def _taken(self) -> float:
        """The width that notes beside the question take from it."""
        if not (self.plan and self.plan.beside):
            return 0
        gap, wide = self._edge, self.plan.note.width
        across = max(1, int((self._inner - _ASKING * self.lettered.size * POINT) / (wide + gap)))
        return across * (wide + gap)

    @cached_property
    def _body(self) -> Body:
        return self._set()

    @cached_property
    def _least_body(self) -> Body:
        """All of it in the least height: behind each other where that is allowed."""
        return self._set(running=True) if self.lettered.running else self._body

    def _set(self, *, running: bool = False) -> Body:
        notch = 0 if self.title or self._taken else self._corner
        width = self._inner - self._taken
        return body(self.part, width, self.lettered.size, notch, self.lettered.letters, running=running)

    @cached_property
    def _notes(self) -> tuple[Written, ...]:
        gap = self._pad / 2
        return written(self.part.notes, self._inner, self.lettered.size, gap, self.lettered.letters)

    @property
    def _notes_height(self) -> float:
        """The written notes, with the distance to what stands above them."""
        return height_of(self._notes) + (self._pad / 2 if self._body.height else 0) if self._notes else 0

    @property
    def _top_of_spots(self) -> float:
        return self._top if self.title else self._edge

    def _spots(self, height: float) -> tuple[Spot, ...]:
        """Where notes can be stuck."""
        if not self.plan:
            return ()
        edge = self._edge
        if self.plan.beside:
            room, top = self._taken - edge, self._top_of_spots
        else:
            room, top = self.width - 2 * edge, self._top + self._body.height + edge
        found = spots(self.plan.note, room, height - top - edge, edge)
        return tuple(Spot(edge + spot.x, top + spot.y, spot.width, spot.height) for spot in found)
