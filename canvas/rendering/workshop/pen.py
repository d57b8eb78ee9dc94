"""Writes texts on sheets: only letters that can be printed, no personal data, and no more than there is room for."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from canvas.domain.language import Language
from canvas.knowledge.personal_data import personal_data
from canvas.rendering.posters.lettering import Run, paragraph, shortened
from canvas.rendering.posters.letters import Letters
from canvas.rendering.words import words

Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Pen:
    """Remembers which texts it had to shorten, each once, and which letters no font has."""

    language: Language
    letters: Letters = field(default_factory=Letters)
    cut: dict[str, None] = field(default_factory=dict)

    def plain(self, text: str) -> str:
        """The text in one piece."""
        if personal_data(text):
            return str(words(self.language)["workshop"]["left_out"])
        return self.letters.shown(text)

    def fits(self, text: str, width: float, size: float, most: int) -> bool:
        """The whole text takes no more than so many lines, also where it is bold."""
        return len(paragraph((Run(self.plain(text), bold=True),), width, size).lines) <= most

    def lines(self, text: str, width: float, size: float, most: int, *, bold: bool = False) -> Data:
        """The text in at most so many lines of `width` millimetres, at a letter size in points."""
        return self.fitted(text, width, (size,), most, bold=bold)

    def fitted(self, text: str, width: float, sizes: Sequence[float], most: int, *, bold: bool = False) -> Data:
        """The same in the first of several sizes in which nothing is lost, else in the last of them."""
        shown = self.plain(text)
        tried = ((size, paragraph((Run(shown, bold),), width, size)) for size in sizes)
        size, broken = next((each for each in tried if len(each[1].lines) <= most), (sizes[-1], None))
        if broken is None:
            self.cut[shown] = None
            broken = shortened(paragraph((Run(shown, bold),), width, size), most, width, size)
        return {
            "size": size,
            "width": width,
            "lines": [[[run.text, run.bold] for run in line.runs] for line in broken.lines],
            "estimated": any(line.estimated for line in broken.lines),
            "from_right": broken.from_right,
        }
