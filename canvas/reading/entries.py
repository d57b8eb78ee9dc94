"""What each key of a part stands for: one look-up for every key of a file."""

from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from types import MappingProxyType
from typing import NamedTuple

from canvas.domain.language import Language
from canvas.domain.part import Part
from canvas.knowledge import vocabulary
from canvas.knowledge.vocabulary import folded_key
from canvas.reading.shapes import Slot, SlotKind, slots
from canvas.reading.wording import Reader, reader


class Entry(NamedTuple):
    """What a written key stands for: its name, its language where only one has it, its slot and who reads a text."""

    name: str
    language: Language | None
    slot: Slot
    reader: Reader


class Entries(dict[str, Entry | None]):
    """What keys stand for in one place, by every word, folded, that is read as one of them; None for other words."""

    def __missing__(self, written: str) -> Entry | None:
        """Most keys are written as they stand here; the others are folded first, and not kept."""
        return self.get(folded_key(written))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of all keys, in their order, each once."""
        return tuple(dict.fromkeys(entry.name for entry in self.values() if entry))


@cache
def entries(part: type[Part]) -> Entries:
    """The keys of a part."""
    return _table(slots(part).items())


@cache
def text_entries(names: tuple[str, ...]) -> Entries:
    """The keys of a small mapping of texts that is no part."""
    return _table((name, Slot(SlotKind.TEXT)) for name in names)


def _table(named: Iterable[tuple[str, Slot]]) -> Entries:
    words = _words()
    return Entries(
        (word, Entry(name, language, slot, reader(slot.kind)))
        for name, slot in named
        for word, language in words[name].items()
    )


@cache
def _words() -> Mapping[str, Mapping[str, Language | None]]:
    """Every key with all words for it, and the language of each."""
    words: dict[str, dict[str, Language | None]] = {}
    for word, key in vocabulary.keys().items():
        words.setdefault(key.name, {})[word] = key.language
    return MappingProxyType(words)
