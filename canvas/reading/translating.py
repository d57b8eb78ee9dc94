"""
A tree of nodes to canonical data: names for keys, identifiers for kinds, plain forms for values.

What is no key of the format is a problem here, where its place is at hand. A value that cannot be translated is left
as it is written, for the model to refuse: the model alone decides which values are right.
"""

from typing import Any

from canvas.domain.answer import Absence, Absent
from canvas.domain.kinds import Involvement
from canvas.domain.part import Part
from canvas.domain.path import Path
from canvas.domain.track import Track
from canvas.knowledge import vocabulary
from canvas.knowledge.vocabulary import folded_word
from canvas.reading import wording
from canvas.reading.entries import entries, text_entries
from canvas.reading.keys import Keys, stands_for, value_of
from canvas.reading.nodes import NOTHING, Mapping, Node, Scalar, Sequence, is_blank, span_of
from canvas.reading.pieces import in_pieces
from canvas.reading.places import place
from canvas.reading.problems import Problem, ProblemCode
from canvas.reading.shapes import ANSWER_KEYS, QUANTITY_KEYS, Slot, SlotKind, slots
from canvas.reading.wording import Reader, reader


class Misplaced:
    """Stands for a list or a mapping where something else belongs; no model takes it."""


_MISPLACED = Misplaced()
_ANSWER = ANSWER_KEYS[0]
_MOST_ANSWER_KEYS = len(ANSWER_KEYS) + 1  # and one that is misspelt
_TAKES_PART = Involvement.DOES.value
_ANSWERS = vocabulary.answers()
_NO_VALUE = frozenset({*_ANSWERS, *map(str.lower, NOTHING)})
_LONGEST_NO_VALUE = max(map(len, _NO_VALUE))


def _said(node: Scalar, slot: Slot, read: Reader) -> Any:
    """What a text says in its slot, None when it says nothing."""
    text = node.value.strip()
    # most texts say something, and most of those are longer than any way to write that they do not
    if len(text) <= _LONGEST_NO_VALUE and (lowered := text.lower()) in _NO_VALUE:
        if state := _ANSWERS.get(lowered):
            return Absent(state)
        if text in NOTHING and is_blank(node):
            return None
    return read(text, slot)


class Translation:
    """One tree on its way to canonical data, with the keys met and the problems."""

    def __init__(self, text: str) -> None:
        self.keys = Keys(text)
        self.problems = self.keys.problems
        self.hints: list[Problem] = []
        self._text = text

    def root(self, node: Node) -> Any:
        """The data of a whole file."""
        if not isinstance(node, Mapping):
            return _MISPLACED
        data = self._part(node, Track, ())
        for register in ("accept", "open_questions"):
            entries = data.get(register)
            for entry in entries if isinstance(entries, list) else ():
                if isinstance(entry, dict) and isinstance(entry.get("at"), str):
                    entry["at"] = place(entry["at"], data)
        return data

    def _value(self, node: Node, slot: Slot, path: Path) -> Any:
        """The canonical value, None when nothing is written."""
        if type(node) is Mapping:
            return self._mapping(node, slot, path)
        if type(node) is Sequence:
            return self._sequence(node, slot, path)
        return _said(node, slot, reader(slot.kind))

    def _mapping(self, node: Mapping, slot: Slot, path: Path) -> Any:
        if not node.pairs:
            return None
        if len(node.pairs) <= _MOST_ANSWER_KEYS and value_of(_ANSWER, node):
            return self._reasoned_absence(node, path)
        if slot.part:
            return self._part(node, slot.part, path) or None
        if slot.item and slot.item.part and not self._names_members(node, slot.item.part):
            value = self._mapping(node, slot.item, (*path, 0))  # one part where a list of parts may stand
            return None if value is None else [value]
        if slot.kind is SlotKind.TABLE and slot.item:
            return self._table(node, slot.item, path)
        return self._quantity(node, path) if slot.kind is SlotKind.QUANTITY else _MISPLACED

    def _sequence(self, node: Sequence, slot: Slot, path: Path) -> Any:
        if is_blank(node):
            return None
        if slot.kind is SlotKind.LIST and slot.item:
            return self._list(node, slot.item, path)
        names = [folded_word(entry.value) for entry in node.items if isinstance(entry, Scalar)]
        if slot.kind is SlotKind.TABLE and len(names) == len(node.items):
            return dict.fromkeys(filter(None, names), _TAKES_PART)
        return _MISPLACED

    def _part(self, node: Mapping, part: type[Part], path: Path) -> dict[str, Any]:
        known, by_language = entries(part), self.keys.by_language
        written: dict[str, Scalar] = {}
        data: dict[str, Any] = {}
        # the one loop that runs for every key of every file, so it calls nothing for a key that is in order
        for key, value_node in node.pairs:
            if type(key) is not Scalar or (entry := known[key.value]) is None:
                self.keys.foreign(key, value_node, known, path)
                continue
            name, language, slot, read = entry
            by_language[language].append(key)
            if name in written:
                self.keys.twice(key, name, written[name], path)
                continue
            written[name] = key
            if type(value_node) is Scalar:
                value = _said(value_node, slot, read)
            else:
                value = self._value(value_node, slot, (*path, name))
            if value is not None:
                data[name] = value
        return data

    def _list(self, node: Sequence, item: Slot, path: Path) -> Any:
        """The items that are written: an empty one is no item."""
        values: list[Any] = []
        read = reader(item.kind)
        if item.kind is SlotKind.TEXT and len(node.items) > 1 and (hint := in_pieces(node, self._text, path)):
            self.hints.append(hint)
        for entry in node.items:
            if type(entry) is Scalar:
                value = _said(entry, item, read)
            else:
                value = self._value(entry, item, (*path, len(values)))
            if value is not None or not is_blank(entry):
                values.append({} if value is None else value)
        if len(values) == 1 and isinstance(values[0], Absent):
            return values[0]
        return values

    def _table(self, node: Mapping, item: Slot, path: Path) -> dict[str, Any]:
        """Names with values; a name without a value takes part."""
        table: dict[str, Any] = {}
        written: dict[str, Scalar] = {}
        for key, value_node in node.pairs:
            if not isinstance(key, Scalar) or not key.value.strip():
                self.problems.append(Problem(ProblemCode.KEY_NOT_TEXT, span_of(key), path))
                continue
            name = folded_word(key.value)
            if self.keys.is_first(key, name, written, path):
                value = self._value(value_node, item, (*path, name))
                table[name] = _TAKES_PART if value is None else value
        return table

    def _quantity(self, node: Mapping, path: Path) -> Any:
        """A quantity that says where it comes from: `{value: about 70 %, source: ...}`."""
        told = self._texts(node, QUANTITY_KEYS, path)
        value, note, source = (told.get(name) for name in QUANTITY_KEYS)
        if value is None:
            return None
        if state := _ANSWERS.get(value.lower()):
            return Absent(state, note)
        return {"value": wording.quantity(value), "note": note, "source": source and folded_word(source)}

    def _reasoned_absence(self, node: Mapping, path: Path) -> Absent:
        """`{answer: n/a, reason: ...}`, in the place of any value."""
        told = self._texts(node, ANSWER_KEYS, path)
        said = told.get(_ANSWER, "")
        state = _ANSWERS.get(said.lower())
        if state is None:
            span = span_of(value_of(_ANSWER, node) or node)
            facts = {"value": said, "key": _ANSWER}
            self.problems.append(Problem(ProblemCode.WRONG_VALUE, span, path, "absence", facts))
        return Absent(state or Absence.UNKNOWN, told.get("reason"))

    def _texts(self, node: Mapping, names: tuple[str, ...], path: Path) -> dict[str, str]:
        """The texts of a small mapping that is no part."""
        texts: dict[str, str] = {}
        for entry, value in self.keys.known(node.pairs, text_entries(names), path):
            if isinstance(value, Scalar):
                if not is_blank(value):
                    texts[entry.name] = value.value.strip()
            elif not is_blank(value):
                facts = {"value": "…", "key": entry.name}
                self.problems.append(Problem(ProblemCode.WRONG_VALUE, span_of(value), path, "text", facts))
        return texts

    def _names_members(self, node: Mapping, part: type[Part]) -> bool:
        """Written as `trainers: {...}, installers: {...}` where a list belongs."""
        return all(
            isinstance(value, Mapping) and not any(stands_for(key, name) for name in slots(part))
            for key, value in node.pairs
        )
