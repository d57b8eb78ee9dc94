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
from canvas.reading.keys import Keys
from canvas.reading.nodes import NOTHING, Mapping, Node, Scalar, Sequence, is_blank, span_of
from canvas.reading.places import place
from canvas.reading.problems import Problem, ProblemCode
from canvas.reading.shapes import ANSWER_KEYS, QUANTITY_KEYS, Slot, SlotKind, slots


class Misplaced:
    """Stands for a list or a mapping where something else belongs; no model takes it."""


_MISPLACED = Misplaced()
_MOST_ANSWER_KEYS = len(ANSWER_KEYS) + 1  # and one that is misspelt
_TAKES_PART = Involvement.DOES.value
_LONGEST_ANSWER = max(len(word) for word in vocabulary.answers())


class Translation:
    """One tree on its way to canonical data, with the keys met and the problems."""

    def __init__(self, text: str) -> None:
        self.keys = Keys(text)
        self.problems = self.keys.problems
        self._answers = vocabulary.answers()

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
        if isinstance(node, Scalar):
            return self._scalar(node, slot)
        if isinstance(node, Sequence):
            return self._sequence(node, slot, path)
        if not node.pairs:
            return None
        if len(node.pairs) <= _MOST_ANSWER_KEYS and any(self.keys.means(key, "answer") for key, _ in node.pairs):
            return self._reasoned_absence(node, path)
        if slot.part:
            return self._part(node, slot.part, path) or None
        if slot.item and slot.item.part and not self._names_members(node, slot.item.part):
            value = self._value(node, slot.item, (*path, 0))  # one part where a list of parts may stand
            return None if value is None else [value]
        if slot.kind is SlotKind.TABLE and slot.item:
            return self._table(node, slot.item, path)
        return self._quantity(node, path) if slot.kind is SlotKind.QUANTITY else _MISPLACED

    def _scalar(self, node: Scalar, slot: Slot) -> Any:
        text = node.value.strip()
        if len(text) > _LONGEST_ANSWER:  # a text that says something, as most are
            return wording.value(text, slot)
        if text in NOTHING and is_blank(node):
            return None
        state = self._answers.get(text.lower())
        return wording.value(text, slot) if state is None else Absent(state)

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
        known, data = slots(part), {}
        for name, value_node in self.keys.known(node.pairs, known, path):
            slot = known[name]
            if type(value_node) is Scalar:
                value = self._scalar(value_node, slot)
            else:
                value = self._value(value_node, slot, (*path, name))
            if value is not None:
                data[name] = value
        return data

    def _list(self, node: Sequence, item: Slot, path: Path) -> Any:
        """The items that are written: an empty one is no item."""
        values: list[Any] = []
        for entry in node.items:
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
        if state := self._answers.get(value.lower()):
            return Absent(state, note)
        return {"value": wording.quantity(value), "note": note, "source": source and folded_word(source)}

    def _reasoned_absence(self, node: Mapping, path: Path) -> Absent:
        """`{answer: n/a, reason: ...}`, in the place of any value."""
        told = self._texts(node, ANSWER_KEYS, path)
        said = told.get("answer", "")
        state = self._answers.get(said.lower())
        if state is None:
            answer = next(value for key, value in node.pairs if self.keys.means(key, "answer"))
            facts = {"value": said, "key": "answer"}
            self.problems.append(Problem(ProblemCode.WRONG_VALUE, span_of(answer), path, "absence", facts))
        return Absent(state or Absence.UNKNOWN, told.get("reason"))

    def _texts(self, node: Mapping, names: tuple[str, ...], path: Path) -> dict[str, str]:
        """The texts of a small mapping that is no part."""
        texts: dict[str, str] = {}
        for name, value in self.keys.known(node.pairs, names, path):
            if isinstance(value, Scalar):
                if not is_blank(value):
                    texts[name] = value.value.strip()
            elif not is_blank(value):
                facts = {"value": "…", "key": name}
                self.problems.append(Problem(ProblemCode.WRONG_VALUE, span_of(value), path, "text", facts))
        return texts

    def _names_members(self, node: Mapping, part: type[Part]) -> bool:
        """Written as `trainers: {...}, installers: {...}` where a list belongs."""
        return all(
            isinstance(value, Mapping) and not any(self.keys.means(key, name) for name in slots(part))
            for key, value in node.pairs
        )
