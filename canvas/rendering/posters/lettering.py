"""Texts in lines of runs: words bold or not, measured with the shipped font, so that the view knows what fits."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from canvas.rendering.fonts import lacking, width_of, wrap
from canvas.rendering.posters.letters import from_right

POINT = 25.4 / 72
"""A point in millimetres."""

_MANY = 99

_SURE = 0.985
"""Italic letters are up to a hundredth wider than the upright ones that were measured."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one weight; text and nothing else."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a paragraph; `estimated`: the font lacks letters of it, so that its width is an estimate."""

    runs: tuple[Run, ...]
    estimated: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text in lines; `from_right` says that it is read from the right."""

    lines: tuple[Line, ...]
    from_right: bool = False


def paragraph(runs: Iterable[Run], width: float, size: float, notch: float = 0) -> Paragraph:
    """
    The runs in lines of `width` millimetres, at a letter size in points.

    The first line leaves `notch` free for what stands in the corner. Words that are too long for a line break.
    """
    whole = tuple(runs)
    return _paragraph(whole, round(_SURE * width / (size * POINT), 3), round(notch / (size * POINT), 3))


class _Word(NamedTuple):
    """A word, or a part of one that is too long for a line; `again`: the rest of that word, on a line of its own."""

    text: str
    bold: bool
    apart: bool
    again: bool = False


@lru_cache(maxsize=8192)
def _paragraph(runs: tuple[Run, ...], width: float, notch: float) -> Paragraph:
    """In parts of the letter size, so that one paragraph is broken once for all papers that fit."""
    lines: list[Line] = []
    line: list[Run] = []
    left = width - notch
    for word in _words(runs, width):
        apart = " " if line and word.apart else ""
        needed = _wide(apart + word.text, word.bold)
        if (line and (word.again or needed > left)) or (not lines and not line and needed > left):
            # where not even the first word goes beside the corner, the text begins below it
            lines.append(_line(line))
            line, left, apart, needed = [], width, "", _wide(word.text, word.bold)
        line.append(Run(apart + word.text, word.bold))
        left -= needed
    if line:
        lines.append(_line(line))
    return Paragraph(tuple(lines), from_right("".join(run.text for run in runs)))


def _words(runs: tuple[Run, ...], width: float) -> Iterator[_Word]:
    for run in runs:
        for number, word in enumerate(run.text.split(" ")):
            if not word:
                continue
            apart = number > 0 or run.text.startswith(" ")
            fits = _wide(word, run.bold) <= width
            parts = (word,) if fits else wrap(word, width, 1, _MANY, run.bold).lines
            yield from (_Word(part, run.bold, apart, place > 0) for place, part in enumerate(parts))


def _line(runs: list[Run]) -> Line:
    """Neighbours in one weight become one run."""
    joined: list[Run] = []
    for run in runs:
        if joined and joined[-1].bold is run.bold:
            joined[-1] = Run(joined[-1].text + run.text, run.bold)
        else:
            joined.append(run)
    return Line(tuple(joined), estimated=bool(lacking("".join(run.text for run in joined))))


@lru_cache(maxsize=16384)
def _wide(word: str, bold: bool) -> float:
    return width_of(word, 1, bold)


def shortened(part: Paragraph, lines: int, width: float, size: float, ending: str = "") -> Paragraph:
    """The first lines of a paragraph, ended so that nobody takes them for the whole."""
    kept = list(part.lines[:lines])
    runs = list(kept[-1].runs)
    room = width / (size * POINT)
    last = runs[-1].text.rstrip(" -,;:·")
    before = sum(_wide(run.text, run.bold) for run in runs[:-1])
    behind = _wide(ending, False)
    while before + _wide(f"{last}…", runs[-1].bold) + behind > room and (last or len(runs) > 1):
        if not last:
            runs.pop()
            last, before = runs[-1].text, sum(_wide(run.text, run.bold) for run in runs[:-1])
        last = last[:-1].rstrip(" -,;:·")
    ended = (*runs[:-1], Run(f"{last}…", runs[-1].bold), *((Run(ending),) if ending else ()))
    kept[-1] = Line(ended, kept[-1].estimated)
    return Paragraph(tuple(kept), part.from_right)
