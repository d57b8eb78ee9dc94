"""The foot of a sheet: the bar that shows whether the printer scaled, and where the sheet comes from."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from canvas.domain.language import Language
from canvas.knowledge.papers import printing
from canvas.rendering.fonts import width_of
from canvas.rendering.posters.lettering import POINT, Paragraph, Run, paragraph, shortened
from canvas.rendering.posters.letters import Letters
from canvas.rendering.posters.measures import Measures, line_height
from canvas.rendering.words import words

_LINES = 3
_NO_BREAK = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class Foot:
    """The label of the bar and the colophon, which begins at `colophon_x`; in millimetres."""

    height: float
    bar: float
    label: str
    colophon_x: float
    colophon: Paragraph


def foot(parts: Sequence[str], language: Language, measures: Measures, letters: Letters) -> Foot:
    """The foot, in the least size that can be read."""
    size = measures.sheet.least
    label, bar = words(language)["posters"]["bar"], printing().bar
    colophon_x = bar + width_of(label, size * POINT) + 2.2 * size * POINT
    width = measures.width - colophon_x
    text = paragraph((Run(" · ".join(map(letters.shown, parts))),), width, size)
    if len(text.lines) > 1 and (together := _unbroken(parts, width, size, letters)):
        text = together
    if len(text.lines) > _LINES:
        text = shortened(text, _LINES, width, size)
    text = replace(text, from_right=False)
    return Foot(len(text.lines) * line_height(size), bar, label, colophon_x, text)


def _unbroken(parts: Sequence[str], width: float, size: float, letters: Letters) -> Paragraph | None:
    """The parts in lines that end between two of them; None where a part is too long for that."""
    whole = [letters.shown(part).replace(" ", _NO_BREAK) for part in parts]
    if any(width_of(f"{part}{_NO_BREAK}·", size * POINT) > width for part in whole):
        return None
    return paragraph((Run(f"{_NO_BREAK}· ".join(whole)),), width, size)
