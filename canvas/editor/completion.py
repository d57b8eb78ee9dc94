"""What may be written where somebody is: keys, kinds, ids and answers, in the words of the file."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from lsprotocol import types

from canvas.domain.levels import Cefr
from canvas.domain.part import Register
from canvas.domain.track import Track
from canvas.editor.cursor import Cursor, cursor_at
from canvas.editor.documents import Document
from canvas.editor.explaining import key_explained, kind_explained, rule_explained
from canvas.editor.ids import members, spots
from canvas.editor.standing import Key, Standing, key_in, one_of, standing_at
from canvas.knowledge import vocabulary
from canvas.knowledge.kinds import kinds
from canvas.knowledge.vocabulary import folded_key
from canvas.reading.shapes import ANSWER_KEYS, QUANTITY_KEYS, Slot, SlotKind, slots
from canvas.rules.catalogue import RULES
from canvas.rules.words import rule_words

_LONG = (SlotKind.PART, SlotKind.TABLE)
_HEADS = {"track": "programme", "programme": "track"}
"""Of these a file has one."""


def completions(document: Document, position: types.Position, *, by_itself: bool = False) -> list[types.CompletionItem]:
    """
    What may stand at a place, in the order of the format; what stands there already is not offered again.

    `by_itself` says that nobody asked for it: then nothing is offered where people write a text of their own.
    """
    cursor = cursor_at(document.positions.lines, *document.positions.at(position))
    standing = standing_at(cursor.whole_way) if cursor else None
    if cursor is None or standing is None:
        return []
    offering = _Offering(document, cursor)
    return offering.items(_offered(offering, standing, by_itself=by_itself))


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing that may be written, with what it is called, what it means, and the signs before and behind it."""

    word: str
    kind: types.CompletionItemKind
    detail: str = ""
    meaning: str = ""
    behind: str = ""
    before: str = ""


def _offered(offering: "_Offering", standing: Standing, *, by_itself: bool) -> Iterator[Offer]:
    cursor, slot = offering.cursor, standing.slot
    if cursor.key is not None:
        yield from offering.values(one_of(slot), by_itself=by_itself)
    elif slot.kind is SlotKind.PART:
        yield from offering.keys(standing)
    elif slot.kind is SlotKind.TABLE and slot.names:
        yield from (replace(each, behind=": ") for each in offering.values(slot.names, answers=False))
    elif slot.kind is SlotKind.LIST and slot.item:
        # a member of a list begins with a dash
        offered = offering.keys(standing) if slot.item.part else offering.values(slot.item, answers=False)
        yield from (replace(each, before="- ") for each in offered)
    elif slot.kind is SlotKind.QUANTITY:
        yield from offering.plain_keys((*QUANTITY_KEYS, *ANSWER_KEYS))
    elif cursor.in_brackets and isinstance(cursor.way[-1], str):
        yield from offering.plain_keys(ANSWER_KEYS)
    elif isinstance(cursor.way[-1], int):
        yield from offering.values(slot, answers=False, by_itself=by_itself)


@dataclass(frozen=True, slots=True)
class _Offering:
    """What is the same for everything that is offered at one place."""

    document: Document
    cursor: Cursor

    def items(self, offers: Iterable[Offer]) -> list[types.CompletionItem]:
        word = self.cursor.word
        places = self.document.positions
        range_ = types.Range(places.place(word.line, word.start), places.place(word.line, word.end))
        sign = places.lines[word.line][word.start - 1 : word.start] if word.start else ""
        space = " " if sign in (":", "-", ",") else ""
        return [
            types.CompletionItem(
                label=offer.word,
                kind=offer.kind,
                detail=offer.detail or None,
                documentation=types.MarkupContent(types.MarkupKind.Markdown, offer.meaning) if offer.meaning else None,
                sort_text=f"{place:04}",
                text_edit=types.TextEdit(range_, f"{space}{offer.before}{offer.word}{self._behind(offer)}"),
            )
            for place, offer in enumerate(offers)
        ]

    def _behind(self, offer: Offer) -> str:
        return "" if self.cursor.has_colon else offer.behind

    def keys(self, standing: Standing) -> Iterator[Offer]:
        """The keys of a part that do not stand there yet."""
        part = standing.part
        if part is None:
            return
        there = {key.name for each in self.cursor.siblings if (key := key_in(part, each))}
        for name, slot in slots(part).items():
            if name in there or _HEADS.get(name) in there:
                continue
            word = vocabulary.key_in(name, self.document.written_in)
            explained = key_explained(Key(part, name, slot), self.document.written_in, self.document.spoken)
            yield Offer(word, types.CompletionItemKind.Property, meaning=explained, behind=self._colon(slot))

    def plain_keys(self, names: Iterable[str]) -> Iterator[Offer]:
        """The keys of a small mapping that is no part."""
        there = {known.name for each in self.cursor.siblings if (known := vocabulary.keys().get(folded_key(each)))}
        for name in dict.fromkeys(names):
            if name not in there:
                word = vocabulary.key_in(name, self.document.written_in)
                yield Offer(word, types.CompletionItemKind.Property, behind=": ")

    def _colon(self, slot: Slot) -> str:
        """What holds more stands on the lines below."""
        is_long = slot.kind in _LONG or (slot.item is not None and slot.item.kind in _LONG)
        return ":" if is_long and not self.cursor.in_brackets else ": "

    def values(self, slot: Slot, *, answers: bool = True, by_itself: bool = False) -> Iterator[Offer]:
        """The values of a slot; at the end that it is not known or does not apply."""
        if by_itself and slot.kind in (SlotKind.TEXT, SlotKind.ID, SlotKind.QUANTITY, SlotKind.DATE, SlotKind.NUMBER):
            return
        match slot.kind:
            case SlotKind.WORD if slot.family:
                yield from self._words(slot.family)
            case SlotKind.NAME if slot.register:
                yield from self._members(slot.register)
            case SlotKind.TABLE if slot.names:
                yield from self.values(slot.names, answers=False)
            case SlotKind.FLAG:
                yield from self._plain(
                    vocabulary.boolean_in(value, self.document.written_in) for value in (True, False)
                )
            case SlotKind.LEVEL:
                yield from self._plain((*(level.name for level in Cefr), self._any_level()))
            case SlotKind.PLACE:
                yield from self._places()
            case SlotKind.CODE:
                yield from self._codes()
        if answers:
            yield from self._absences()

    def _words(self, family: type[StrEnum]) -> Iterator[Offer]:
        spoken = self.document.spoken
        for identifier, kind in kinds(family).items():
            explained = kind_explained(family(identifier), spoken)
            word = kind.words[self.document.written_in]
            yield Offer(word, types.CompletionItemKind.EnumMember, kind.labels[spoken], explained)

    def _members(self, register: Register) -> Iterator[Offer]:
        """The ids that the last tree knows."""
        document = self.document
        for identifier, spot in members(spots(document.good.text, document.tree), register).items():
            yield Offer(identifier, types.CompletionItemKind.Reference, spot.called)

    def _plain(self, words: Iterable[str]) -> Iterator[Offer]:
        return (Offer(word, types.CompletionItemKind.Value) for word in words)

    def _any_level(self) -> str:
        return vocabulary.any_level_in(self.document.written_in)

    def _places(self) -> Iterator[Offer]:
        """The sections of the file, and the members that have an id."""
        document = self.document
        written_in = document.written_in
        for name in slots(Track):
            yield Offer(vocabulary.key_in(name, written_in), types.CompletionItemKind.Field)
        for register in Register:
            section = vocabulary.key_in(register.value, written_in)
            for identifier, spot in members(spots(document.good.text, document.tree), register).items():
                yield Offer(f"{section}.{identifier}", types.CompletionItemKind.Reference, spot.called)

    def _codes(self) -> Iterator[Offer]:
        """The rules; those that found something first."""
        found = {finding.code for finding in self.document.inspection.findings}
        words = rule_words(self.document.spoken)
        for rule in sorted(RULES, key=lambda each: each.code not in found):
            explained = rule_explained(rule, self.document.spoken)
            yield Offer(rule.code, types.CompletionItemKind.EnumMember, words[rule.code].title, explained)

    def _absences(self) -> Iterator[Offer]:
        spoken, written_in = self.document.spoken, self.document.written_in
        for state in dict.fromkeys(vocabulary.answers().values()):
            word = vocabulary.absence_in(state, written_in)
            yield Offer(word, types.CompletionItemKind.Value, meaning=vocabulary.absence_meaning(state, spoken))
