"""Sticky notes on a poster: the room that a blank keeps for them, and the written ones of the example."""

from collections.abc import Sequence
from dataclasses import dataclass

from canvas.knowledge.papers import Note
from canvas.rendering.posters.lettering import POINT, Paragraph, Run, paragraph
from canvas.rendering.posters.letters import Letters
from canvas.rendering.posters.measures import line_height

_NARROWEST = 8.5
"""A written note is no narrower than this, in parts of the letter size."""

_INSIDE = 0.55
"""From the edge of a written note to its text, in parts of the letter size."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place for a note, in millimetres from the corner of its part."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Written:
    """A note with its text."""

    spot: Spot
    text: Paragraph
    pad: float


def spots(note: Note, width: float, height: float, gap: float) -> tuple[Spot, ...]:
    """As many notes as lie side by side and below each other in a room, spread over its width."""
    across = max(0, int((width + gap) / (note.width + gap)))
    down = max(0, int((height + gap) / (note.height + gap)))
    apart = (width - across * note.width) / (across - 1) if across > 1 else gap
    return tuple(
        Spot(column * (note.width + apart), row * (note.height + gap), note.width, note.height)
        for row in range(down)
        for column in range(across)
    )


def written(texts: Sequence[str], width: float, size: float, gap: float, letters: Letters) -> tuple[Written, ...]:
    """Notes in rows of equal width, in the arrangement that takes the least height."""
    if not texts:
        return ()
    shown = [letters.shown(text) for text in texts]
    least = _NARROWEST * size * POINT
    possible = [across for across in range(1, len(shown) + 1) if across == 1 or (width + gap) / across - gap >= least]
    arranged = [_rows(shown, across, width, size, gap) for across in possible]
    return min(reversed(arranged), key=lambda notes: round(height_of(notes), 1))


def height_of(notes: Sequence[Written]) -> float:
    """From the top of the first row to the foot of the last."""
    return max((note.spot.y + note.spot.height for note in notes), default=0.0)


def _rows(texts: Sequence[str], across: int, width: float, size: float, gap: float) -> tuple[Written, ...]:
    pad = _INSIDE * size * POINT
    placed: list[Written] = []
    y = 0.0
    for start in range(0, len(texts), across):
        row = texts[start : start + across]
        wide = (width + gap) / len(row) - gap
        broken = [paragraph((Run(text),), wide - 2.2 * pad, size) for text in row]
        high = max(len(text.lines) for text in broken) * line_height(size) + 2 * pad
        placed += [Written(Spot(number * (wide + gap), y, wide, high), text, pad) for number, text in enumerate(broken)]
        y += high + gap
    return tuple(placed)
