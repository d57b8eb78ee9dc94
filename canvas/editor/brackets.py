"""What is open at the end of a text between brackets: lists and mappings on one line, such as `{kind: money, amo`."""

from dataclasses import dataclass, field

_CLOSING = {"{": "}", "[": "]"}


@dataclass(slots=True)
class Bracket:
    """One that is open: its keys so far, the key whose value is being written, and where its last piece begins."""

    sign: str
    begin: int
    key: str | None = None
    keys: list[str] = field(default_factory=list)

    @property
    def is_mapping(self) -> bool:
        """It holds keys with values."""
        return self.sign == "{"


def open_brackets(text: str) -> list[Bracket]:
    """The brackets that the text opens and does not close, the outermost first."""
    found: list[Bracket] = []
    place = 0
    while place < len(text):
        sign = text[place]
        fresh = not found or not text[found[-1].begin : place].strip()
        if sign in "\"'" and fresh:
            place = _behind_quote(text, place)
            continue
        if sign == "#" and (place == 0 or text[place - 1].isspace()):
            end = text.find("\n", place)
            place = len(text) if end < 0 else end
            continue
        if sign in _CLOSING and fresh:
            found.append(Bracket(sign, place + 1))
        elif found:
            _follow(found, text, place)
        place += 1
    return found


def _follow(found: list[Bracket], text: str, place: int) -> None:
    inner, sign = found[-1], text[place]
    if sign == _CLOSING[inner.sign]:
        found.pop()
        if found:
            found[-1].begin = place + 1
    elif sign == ",":
        inner.begin, inner.key = place + 1, None
    elif sign == ":" and inner.is_mapping and inner.key is None and text[place + 1 : place + 2] in ("", " ", "\n"):
        inner.key = text[inner.begin : place].strip().strip("\"'")
        inner.keys.append(inner.key)
        inner.begin = place + 1


def _behind_quote(text: str, place: int) -> int:
    """Behind the quotation mark that closes the one at a place; one that nobody closes goes on to the end."""
    quote, at = text[place], place + 1
    while at < len(text) and text[at] != quote:
        at += 2 if text[at] == "\\" and quote == '"' else 1
    return at + 1
