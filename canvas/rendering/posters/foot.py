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
    if len(text.lines) > _LINES:
        text = shortened(text, _LINES, width, size)
    text = replace(text, from_right=False)
    return Foot(len(text.lines) * line_height(size), bar, label, colophon_x, text)
