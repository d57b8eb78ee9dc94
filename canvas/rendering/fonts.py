"""The font of everything that is drawn or shown: its files, how wide a text becomes, and how it fits into a box."""

import base64
import math
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import fontpkg_atkinson_hyperlegible as package

from canvas.knowledge.font_widths import font_widths
from canvas.knowledge.look import look
from canvas.rendering.artifact import Artifact, MediaType
from canvas.rendering.breaking import Fit, breaks

FOLDER = "assets/fonts"
_FILES = {
    "AtkinsonHyperlegible-Regular.ttf": (400, "normal"),
    "AtkinsonHyperlegible-Bold.ttf": (700, "normal"),
    "AtkinsonHyperlegible-Italic.ttf": (400, "italic"),
    "AtkinsonHyperlegible-BoldItalic.ttf": (700, "italic"),
}
_ELLIPSIS = "…"
_WIDE, _EMOJI, _OTHER = 1.0, 1.3, 0.7


@dataclass(frozen=True, slots=True)
class Wrapped:
    """A text in lines; `shortened` says that not all of it is there."""

    lines: tuple[str, ...]
    shortened: bool


def font_files() -> tuple[Artifact, ...]:
    """The font files, to lie beside pages."""
    folder = package.ROOT / "files"
    return tuple(Artifact(f"{FOLDER}/{name}", MediaType.FONT, (folder / name).read_bytes()) for name in _FILES)


def font_faces(address: str = FOLDER) -> str:
    """The CSS that makes the fonts known; `address` is the folder of the fonts as the page sees it."""
    return "".join(_face(name, f"{address}/{name}") for name in _FILES)


def font_faces_inside() -> str:
    """The CSS with the upright fonts in it, for a page that stands alone."""
    upright = [name for name, (_, style) in _FILES.items() if style == "normal"]
    contents = {name: base64.b64encode((package.ROOT / "files" / name).read_bytes()).decode() for name in upright}
    return "".join(_face(name, f"data:font/ttf;base64,{content}") for name, content in contents.items())


def _face(name: str, address: str) -> str:
    weight, style = _FILES[name]
    return (
        f'@font-face {{ font-family: "{look().type.family}"; font-weight: {weight}; font-style: {style};'
        f' font-display: swap; src: url("{address}") format("truetype"); }}\n'
    )


def width_of(text: str, size: float, bold: bool = False) -> float:
    """How wide a text is in one line, in the unit of `size`."""
    # the same to the last bit in every Python: the plain sum rounds otherwise from 3.12 on
    return math.fsum(map(_advances(bold).__getitem__, text)) * size


def lacking(text: str) -> str:
    """The characters that the font does not have, each once, in the order of the text."""
    known = font_widths().regular
    return "".join(dict.fromkeys(each for each in text if each not in known and _takes_room(each)))


def wrap(text: str, width: float, size: float, lines: int, bold: bool = False) -> Wrapped:
    """The text in at most so many lines of this width: broken at spaces, in words only where a word is too long."""
    written: list[str] = []
    rest = [word for word in text.replace("\t", " ").replace("\n", " ").split(" ") if word]
    while rest:
        line, rest = _line(rest, width, size, bold)
        written.append(line)
        if rest and len(written) == lines:
            written[-1] = _with_ellipsis(f"{line} {rest[0]}" if not line.endswith("-") else line, width, size, bold)
            return Wrapped(tuple(written), shortened=True)
    return Wrapped(tuple(written), shortened=False)


def _line(words: list[str], width: float, size: float, bold: bool) -> tuple[str, list[str]]:
    """The first line, and the words that are left."""
    line = ""
    for place, word in enumerate(words):
        longer = f"{line} {word}" if line else word
        if width_of(longer, size, bold) <= width:
            line = longer
            continue
        if width_of(word, size, bold) <= width:
            return line, words[place:]
        head, tail = _split(word, width - (width_of(f"{line} ", size, bold) if line else 0), size, bold, bool(line))
        if not head:
            return line, words[place:]
        return f"{line} {head}" if line else head, [tail, *words[place + 1 :]]
    return line, []


def _split(word: str, width: float, size: float, bold: bool, may_wait: bool) -> tuple[str, str]:
    """As much of a long word as fits with a good break; `may_wait`: the next line gives it more room."""
    for least in (Fit.PART, Fit.SYLLABLE, Fit.FEW):
        for place, fit in reversed(breaks(word)):
            head = _head(word[:place], fit)
            if fit >= least and width_of(head, size, bold) <= width:
                return head, word[place:]
        if may_wait:
            return "", word
    place = 1
    while place < len(word) and width_of(word[: place + 1], size, bold) <= width:
        place += 1
    return word[:place], word[place:]


def _head(text: str, fit: Fit) -> str:
    """What stands before a break: with a hyphen, unless a sign or a space does without."""
    match fit:
        case Fit.SPACE:
            return text[:-1]
        case Fit.SIGN:
            return text
    return f"{text}-"


def _with_ellipsis(line: str, width: float, size: float, bold: bool) -> str:
    while line and width_of(line + _ELLIPSIS, size, bold) > width:
        line = line[:-1]
    return line.rstrip(" -,;:") + _ELLIPSIS


class _Advances(dict[str, float]):
    """How wide each character is that came along; `known` are those that the font has."""

    def __init__(self, known: Mapping[str, float]) -> None:
        super().__init__(known)
        self._known = known

    def __missing__(self, character: str) -> float:
        self[character] = width = self._estimated(character)
        return width

    def _estimated(self, character: str) -> float:
        base = unicodedata.normalize("NFD", character)[0]
        if base in self._known:
            return self._known[base]
        if not _takes_room(character):
            return 0.0
        if unicodedata.east_asian_width(character) in "WF":
            return _EMOJI if unicodedata.category(character) == "So" else _WIDE
        return _OTHER


@cache
def _advances(bold: bool) -> _Advances:
    return _Advances(font_widths().bold if bold else font_widths().regular)


def _takes_room(character: str) -> bool:
    return unicodedata.category(character) not in ("Mn", "Me", "Cc", "Cf", "Zl", "Zp")
