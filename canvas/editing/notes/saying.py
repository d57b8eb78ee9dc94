"""Whether something is said already, whatever the capitals and the spaces."""

from canvas.domain.part import Part
from canvas.reading.shapes import SlotKind
from canvas.reading.walking import written

_SAID_IN = (SlotKind.TEXT,)


def folded(text: str) -> str:
    """How texts are compared: capitals, spaces and a point at the end make no difference."""
    return " ".join(text.casefold().split()).rstrip(" .")


def says(stands: object, text: str) -> bool:
    """Whether a part, or one of several, has a text or a line of one that says this."""
    parts = stands if isinstance(stands, tuple) else (stands,)
    said = (value for part in parts if isinstance(part, Part) for _, slot, value in written(part)
            if slot.kind in _SAID_IN and isinstance(value, str))  # fmt: skip
    return any(folded(text) in (folded(value), *map(folded, value.split("\n"))) for value in said)
