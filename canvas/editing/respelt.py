"""
Words that are read and written otherwise now: old keys, capitals, spaces and dashes in keys, kinds and ids, and the
quotes that a word processor writes.
"""

from collections.abc import Iterator

from canvas.editing.mend import Looked, Mend, MendKind
from canvas.editing.operations import Rename, Replace
from canvas.editing.reaching import name_of
from canvas.editing.slots import Place, places
from canvas.editing.tree import is_unwritten
from canvas.knowledge import vocabulary
from canvas.knowledge.vocabulary import folded_key, folded_word, key_in
from canvas.reading.nodes import Scalar, is_plain, span_of
from canvas.reading.shapes import SlotKind

_IDS = (SlotKind.ID, SlotKind.NAME)

_CURLED = frozenset("“”„‟«»")
"""Quotes that a word processor makes of straight ones; in YAML they are letters like any other."""


def respelt(looked: Looked) -> Iterator[Mend]:
    """What is read as it stands, and stands otherwise in the words of the format."""
    for place in places(looked.tree):
        if place.key is not None:
            yield from _key(place, place.key, looked)
        if isinstance(place.node, Scalar) and not is_unwritten(place.node):
            inner = unquoted(place.node)
            yield from _quotes(place, place.node, inner, looked) if inner else _word(place, place.node)


def _key(place: Place, key: Scalar, looked: Looked) -> Iterator[Mend]:
    folded, line = folded_key(key.value), span_of(key).line
    if folded in vocabulary.old_keys():
        new = key_in(name_of(key), looked.reading.language)
        yield Mend(MendKind.OLD_WORD, {"old": key.value, "new": new}, Rename(place.way, new), line)
    elif key.value != folded:
        yield Mend(MendKind.SPELLING, {"old": key.value, "new": folded}, Rename(place.way, folded), line)


def unquoted(node: Scalar) -> str | None:
    """The text between the quotes of a word processor, where these stand around the whole of it and nowhere else."""
    written = node.value.strip()
    inner = written[1:-1].strip()
    around = is_plain(node) and len(written) > 2 and written[0] in _CURLED and written[-1] in _CURLED
    return inner if around and inner and not _CURLED & set(inner) else None


def _quotes(place: Place, node: Scalar, inner: str, looked: Looked) -> Iterator[Mend]:
    """What is between them is written again, between straight quotes where it needs some."""
    at = span_of(node)
    problems = (each for each in looked.reading.problems if (each.span.line, each.span.column) == (at.line, at.column))
    told = next((finding for problem in problems if (finding := looked.finding(problem))), None)
    yield Mend(MendKind.QUOTES, {"new": inner}, Replace(place.way, inner), at.line, told)


def _word(place: Place, node: Scalar) -> Iterator[Mend]:
    """A kind or an id; what is no word of its list is another matter, and so are several with commas between them."""
    written, folded = node.value.strip(), folded_word(node.value)
    family = place.slot.family
    is_known = folded in vocabulary.words(family) if family else place.slot.kind in _IDS
    if is_known and written != folded and written.lower() not in vocabulary.answers() and "," not in written:
        change = Replace(place.way, folded)
        yield Mend(MendKind.SPELLING, {"old": written, "new": folded}, change, span_of(node).line)
