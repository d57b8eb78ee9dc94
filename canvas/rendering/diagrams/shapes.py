"""What a picture that is laid out by hand is drawn with; the template `shapes.svg.j2` draws everything in its order."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, TypeAlias

from canvas.knowledge.look import Sign, look
from canvas.rendering.diagrams.frame import Around
from canvas.rendering.diagrams.labels import Label
from canvas.rendering.diagrams.paths import Rectangle

COLOURS = look().colours
THIN = look().strokes["thin"]
HAIR = look().strokes["hair"]


@dataclass(frozen=True, slots=True)
class Paint:
    """How a surface is filled: with a colour, or with lines of it."""

    colour: str
    hatched: bool = False
    opacity: float = 1


@dataclass(frozen=True, slots=True)
class Line:
    """How an edge is drawn."""

    colour: str
    width: float = THIN
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle."""

    form: ClassVar = "area"

    place: Rectangle
    paint: Paint | None = None
    line: Line | None = None
    corner: float = 0


@dataclass(frozen=True, slots=True)
class Curve:
    """A path, filled or not."""

    form: ClassVar = "curve"

    path: str
    paint: Paint | None = None
    line: Line | None = None


@dataclass(frozen=True, slots=True)
class Writing:
    """Lines of text."""

    form: ClassVar = "writing"

    labels: tuple[Label, ...]
    colour: str = COLOURS.ink


@dataclass(frozen=True, slots=True)
class Badge:
    """The sign of a sector, with its middle here."""

    form: ClassVar = "badge"

    sign: Sign
    x: float
    y: float


Shape: TypeAlias = Area | Curve | Writing | Badge


@dataclass(frozen=True, slots=True)
class Group:
    """What belongs together; `whole` is its text where there is no room for all of it."""

    shapes: tuple[Shape, ...]
    whole: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole picture, ready for its template."""

    around: Around
    groups: tuple[Group, ...]

    @property
    def hatches(self) -> tuple[str, ...]:
        """The colours of the lines with which surfaces are filled."""
        return tuple(dict.fromkeys(self._hatches()))

    def _hatches(self) -> Iterator[str]:
        for group in self.groups:
            for shape in group.shapes:
                if isinstance(shape, Area | Curve) and shape.paint and shape.paint.hatched:
                    yield shape.paint.colour


def place(x: float, y: float, width: float, height: float) -> Rectangle:
    """A place in tenths of a pixel."""
    return Rectangle(*(round(number, 1) + 0.0 for number in (x, y, width, height)))


def path(*parts: str | float) -> str:
    """A path of letters and numbers, in tenths of a pixel."""
    written = (part if isinstance(part, str) else f"{round(part, 1) + 0.0:g} " for part in parts)
    return "".join(written).rstrip()
