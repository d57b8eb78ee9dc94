"""Words that are read and written otherwise now: old keys, and capitals, spaces and dashes in keys, kinds and ids."""

from collections.abc import Iterator

from canvas.editing.mend import Looked, Mend, MendKind
from canvas.editing.operations import Rename, Replace
from canvas.editing.reaching import name_of
from canvas.editing.slots import Place, places
from canvas.editing.tree import is_unwritten
from canvas.knowledge import vocabulary
from canvas.knowledge.vocabulary import folded_key, folded_word, key_in
from canvas.reading.nodes import Scalar, span_of
from canvas.reading.shapes import SlotKind

_IDS = (SlotKind.ID, SlotKind.NAME)


def respelt(looked: Looked) -> Iterator[Mend]:
    """What is read as it stands, and stands otherwise in the words of the format."""
    for place in places(looked.tree):
        if place.key is not None:
            yield from _key(place, place.key, looked)
        if isinstance(place.node, Scalar) and not is_unwritten(place.node):
            yield from _word(place, place.node)


def _key(place: Place, key: Scalar, looked: Looked) -> Iterator[Mend]:
    folded, line = folded_key(key.value), span_of(key).line
    if folded in vocabulary.old_keys():
        new = key_in(name_of(key), looked.reading.language)
        yield Mend(MendKind.OLD_WORD, {"old": key.value, "new": new}, Rename(place.way, new), line)
    elif key.value != folded:
        yield Mend(MendKind.SPELLING, {"old": key.value, "new": folded}, Rename(place.way, folded), line)


def _word(place: Place, node: Scalar) -> Iterator[Mend]:
    """A kind or an id; what is no word of its list is another matter, and so are several with commas between them."""
    written, folded = node.value.strip(), folded_word(node.value)
    family = place.slot.family
    is_known = folded in vocabulary.words(family) if family else place.slot.kind in _IDS
    if is_known and written != folded and written.lower() not in vocabulary.answers() and "," not in written:
        change = Replace(place.way, folded)
        yield Mend(MendKind.SPELLING, {"old": written, "new": folded}, change, span_of(node).line)
