"""Making text harmless that somebody else wrote, for everything that shows plain text."""

_PICTURES = 0x2400
"""Where Unicode has a picture for each of the first 32 control characters, one character for one."""

_DELETE = 0x7F
_REPLACEMENT = "\ufffd"
_BIDIRECTIONAL = (0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_NO_CHARACTERS = (*range(0xD800, 0xE000), 0xFFFE, 0xFFFF)

_SHOWN: dict[int, str] = {
    **{code: chr(_PICTURES + code) for code in range(0x20)},
    _DELETE: "\u2421",
    **dict.fromkeys((*range(0x80, 0xA0), *_BIDIRECTIONAL, *_NO_CHARACTERS), _REPLACEMENT),
    0x0A: "\n",
    0x09: " ",
}
_SHOWN_IN_LINE = {**_SHOWN, 0x0A: " ", 0x0D: " ", 0x2028: " ", 0x2029: " "}


def visible(text: str) -> str:
    """
    The text with a sign for each character that would do something instead of being seen.

    A control character could move the cursor of a terminal or colour its lines, and a mark of writing direction could
    turn words around. One character stands for one, so columns stay right; line breaks stay.
    """
    return text if text.isprintable() else text.translate(_SHOWN)


def visible_line(text: str) -> str:
    """The same for what must stay on one line."""
    return text if text.isprintable() else text.translate(_SHOWN_IN_LINE)
