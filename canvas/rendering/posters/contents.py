"""What stands on a poster, in words, before anybody knows how large the paper is."""

from dataclasses import dataclass

from canvas.analysis.coverage import BlockState
from canvas.domain.language import Language
from canvas.rendering.variant import Variant
from canvas.rendering.views.canvas_parts import Entry


@dataclass(frozen=True, slots=True)
class Part:
    """
    One box, cell or strip: a question, what is said, and example notes, each where there is any.

    Without a state there is nothing to say about how far it is. A `quiet` part stands back: nothing is asked there.
    """

    code: str = ""
    title: str = ""
    question: str = ""
    entries: tuple[Entry, ...] = ()
    notes: tuple[str, ...] = ()
    state: BlockState | None = None
    for_notes: bool = False
    quiet: bool = False

    @property
    def shown_state(self) -> BlockState | None:
        """The state for which there is a mark; a cell that is full shows that by itself."""
        return None if not self.title and self.state is BlockState.FILLED else self.state

    @property
    def is_struck(self) -> bool:
        """The team decided to do without."""
        return self.state is BlockState.NOT_APPLICABLE

    @property
    def is_open(self) -> bool:
        """Nothing stands in it yet."""
        return self.state is BlockState.EMPTY


@dataclass(frozen=True, slots=True)
class Box:
    """A box above or below the steps; `width` in columns of the grid."""

    part: Part
    width: int


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a step column."""

    number: int
    title: str
    code: str
    state: BlockState | None


@dataclass(frozen=True, slots=True)
class Lane:
    """
    One row across the steps: its label, what holds for all of them, and a cell for each.

    `weight` is how much it counts where there is not enough room.
    """

    label: Part
    heading: str
    strip: Part
    cells: tuple[Part, ...]
    weight: float = 1


@dataclass(frozen=True, slots=True)
class Masthead:
    """
    The top of the sheet: what it is, of which track, and a remark.

    Where the sheet is to be filled in, `to_write` are lines to write on, with their labels; else `marks` are the states
    that occur, for a legend.
    """

    kicker: str
    title: str
    subtitle: str
    summary: str = ""
    marks: tuple[BlockState, ...] = ()
    to_write: tuple[tuple[str, ...], ...] = ()
    strip: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Contents:
    """A whole poster; `colophon` are the parts of the foot, `name` is the title of the document."""

    variant: Variant
    language: Language
    name: str
    masthead: Masthead
    top: tuple[Box, ...]
    heads: tuple[Head, ...]
    lanes: tuple[Lane, ...]
    bottom: tuple[Box, ...]
    colophon: tuple[str, ...]
