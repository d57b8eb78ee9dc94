"""What of a text the shipped fonts can print, and which texts they cannot."""

import re
import unicodedata
from dataclasses import dataclass, field

from canvas.knowledge.font_coverage import covered

REPLACED = "\N{REPLACEMENT CHARACTER}"
_SPACES = re.compile(r"[ \t\r\n\v\f\x85\u2028\u2029]+")
_JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
_DROPPED = ("Cc", "Cf", "Cs")
_RTL = ("R", "AL")


@dataclass(frozen=True, slots=True)
class Letters:
    """Lets texts through to the sheet, and keeps those in which letters had to be replaced, in the order met."""

    lacking: dict[str, str] = field(default_factory=dict)

    def shown(self, text: str) -> str:
        """The text in one line, as far as it can be printed; each run of other letters becomes one sign."""
        plain = _SPACES.sub(" ", text).strip()
        if plain.isascii() and plain.isprintable():
            return plain
        written: list[str] = []
        missing: list[str] = []
        for character in plain:
            if _is_dropped(character):
                continue
            if covered(character):
                written.append(character)
            elif unicodedata.category(character) not in ("Mn", "Me") or not written:
                missing.append(character)
                if not written or written[-1] != REPLACED:
                    written.append(REPLACED)
        if missing:
            self.lacking.setdefault(plain, "".join(dict.fromkeys(missing)))
        return "".join(written)


def _is_dropped(character: str) -> bool:
    """Signs that print nothing; those that join Arabic letters stay."""
    return unicodedata.category(character) in _DROPPED and character not in _JOINERS


def from_right(text: str) -> bool:
    """The text reads from right to left: its first letter does."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction == "L":
            return False
        if direction in _RTL:
            return True
    return False
