"""The top of a poster, laid out: the title, what it is about, the legend or lines to write on, and what is loose."""

from dataclasses import dataclass

from canvas.analysis.coverage import BlockState
from canvas.domain.language import Language
from canvas.rendering.fonts import lacking, width_of, wrap
from canvas.rendering.posters.blocks import MARK, Lettered
from canvas.rendering.posters.contents import Masthead
from canvas.rendering.posters.lettering import POINT, Paragraph, Run, paragraph
from canvas.rendering.posters.measures import line_height, title_height
from canvas.rendering.posters.strips import Strip, running
from canvas.rendering.words import words

_SMALLER = (1.0, 0.82, 0.68)
"""How much smaller a long title may become."""

_TITLE_LINES = 2
_LOOSE_LINES = 2
_TITLE_COLUMNS, _SIDE_COLUMNS = 8, 4
_BELOW_OTHER_SCRIPTS = 0.3
_WRITING = 1.45
"""How high a line to write on is, in parts of the letter size."""


@dataclass(frozen=True, slots=True)
class Legend:
    """The mark of a state with its word."""

    state: BlockState
    word: str
    x: float


@dataclass(frozen=True, slots=True)
class Top:
    """
    All of it, in millimetres and points; `side_x` is where the right side begins.

    `estimated`: the font lacks letters of the title, so that it may turn out wider than it was thought; `below` is room
    for letters that go deeper.
    """

    height: float
    title: tuple[str, ...]
    title_size: float
    subtitle: Paragraph
    side_x: float
    side_width: float
    summary: Paragraph | None
    legend: tuple[Legend, ...]
    to_write: tuple[tuple[str, ...], ...]
    writing: float
    strip: Strip | None
    is_title_cut: bool
    estimated: bool
    below: float

    @property
    def cut(self) -> dict[str, bool]:
        """What of it is not whole, by the name of its word."""
        return {"P02_title": self.is_title_cut, "P02_loose": bool(self.strip and self.strip.shortened)}


def top(masthead: Masthead, language: Language, lettered: Lettered) -> Top:
    """The top of the sheet."""
    measures, least = lettered.measures, lettered.measures.sheet.least
    title, size, is_cut = _title(lettered.letters.shown(masthead.title), masthead, lettered)
    side_width = measures.span(_SIDE_COLUMNS)
    subtitle = paragraph((Run(lettered.letters.shown(masthead.subtitle)),), measures.span(_TITLE_COLUMNS), least)
    summary = paragraph((Run(masthead.summary),), side_width, least) if masthead.summary else None
    writing = _WRITING * line_height(least)
    estimated = bool(lacking("".join(title)))
    below = _BELOW_OTHER_SCRIPTS * size * POINT if estimated else 0
    left = len(title) * title_height(size) + below + len(subtitle.lines) * line_height(least)
    right = (len(summary.lines) + 1.1) * line_height(least) if summary else len(masthead.to_write) * writing
    loose = (
        running(words(language)["posters"]["loose"], masthead.strip, measures.width, lettered, _LOOSE_LINES)
        if masthead.strip
        else None
    )
    return Top(
        height=max(left, right) + (loose.height + measures.gap if loose else 0),
        title=title,
        title_size=size,
        subtitle=subtitle,
        side_x=measures.span(_TITLE_COLUMNS) + measures.gap,
        side_width=side_width,
        summary=summary,
        legend=_legend(masthead, language, least),
        to_write=masthead.to_write,
        writing=writing,
        strip=loose,
        is_title_cut=is_cut,
        estimated=estimated,
        below=below,
    )


def _title(text: str, masthead: Masthead, lettered: Lettered) -> tuple[tuple[str, ...], float, bool]:
    """The title in one line where that goes, else smaller, else in two; a sheet to fill in needs the room itself."""
    width = lettered.measures.span(_TITLE_COLUMNS)
    display = lettered.measures.display * (_SMALLER[1] if masthead.to_write else 1)
    for part in _SMALLER:
        wrapped = wrap(text, width, display * part * POINT, 1, bold=True)
        if not wrapped.shortened:
            return wrapped.lines, display * part, False
    wrapped = wrap(text, width, display * _SMALLER[-1] * POINT, _TITLE_LINES, bold=True)
    return wrapped.lines, display * _SMALLER[-1], wrapped.shortened


def _legend(masthead: Masthead, language: Language, size: float) -> tuple[Legend, ...]:
    """The marks that occur, behind each other."""
    said, x = words(language)["canvas"], 0.0
    shown = []
    for state in masthead.marks:
        word = said[state.value]
        shown.append(Legend(state, word, x))
        x += (MARK + 1.2) * size * POINT + width_of(word, size * POINT)
    return tuple(shown)
