"""What a track says, in the words of a language: values with their notes, and parties and steps by name."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

from canvas.domain.answer import Absence, Absent, given, listed
from canvas.domain.language import Language
from canvas.domain.part import Part, Register
from canvas.domain.parties import Party
from canvas.domain.quantity import Quantity
from canvas.domain.steps import Step
from canvas.domain.track import Track
from canvas.knowledge import speaking
from canvas.knowledge.sources import sources
from canvas.rendering.said import Said
from canvas.rendering.words import words
from canvas.rules.naming import named_party

_MANY = 3


@dataclass(frozen=True, slots=True)
class Voice:
    """Speaks of one track in one language."""

    track: Track
    language: Language

    def word(self, subject: str, name: str, /, **facts: object) -> str:
        """A word of the catalogue, with its holes filled."""
        text: str = words(self.language)[subject][name]
        return text.format(**facts) if facts else text

    def party(self, identifier: str) -> str:
        """The name of a party, the id where no such party is written."""
        return named_party(self.track, identifier)

    def party_title(self, party: Party) -> str:
        """The name of a party, else its id, else its kind."""
        named = given(party.name) or given(party.id) or given(party.kind)
        return speaking.say(named, self.language) if named else self.word("values", "nameless_party")

    def step(self, identifier: str) -> str:
        """The title of a step, the id where no such step is written."""
        step = self.track.step(identifier)
        return self.step_title(step) if step else identifier

    def step_title(self, step: Step) -> str:
        """The title of a step, else its kind, else its id."""
        named = given(step.title) or given(step.kind) or given(step.id)
        return speaking.say(named, self.language) if named else self.word("values", "nameless_step")

    def source(self, identifier: str) -> str:
        """How the text refers to a source: by its number in the list of the track, else by its short name."""
        for number, source in enumerate(listed(self.track.sources), start=1):
            if source.id == identifier:
                return self.word("values", "source_number", number=number)
        known = sources().get(identifier)
        return self.word("values", "source_named", name=known.short[self.language] if known else identifier)

    def name(self, register: Register | None, identifier: str) -> str:
        """The name behind an id of a register."""
        match register:
            case Register.PARTIES:
                return self.party(identifier)
            case Register.STEPS:
                return self.step(identifier)
            case Register.SOURCES:
                return self.source(identifier)
        return identifier

    def value(self, answer: object, register: Register | None = None) -> Said | None:
        """An answer in words, None where nothing is written; ids go by the names of their register."""
        if isinstance(answer, Absent):
            return self.absent(answer)
        if register and isinstance(answer, str):
            return Said(self.name(register, answer))
        if register is Register.STEPS and self._all_steps(answer):
            return Said(self.word("values", "all_steps"))
        if register and isinstance(answer, tuple):
            return Said(self.listing(tuple(self.name(register, each) for each in answer)))
        if isinstance(answer, tuple) and all(isinstance(each, StrEnum) for each in answer):
            return Said(self.sentence(tuple(speaking.say(each, self.language) for each in answer)))
        return Said(speaking.say(answer, self.language), remark=self._of_quantity(answer))

    def absent(self, answer: Absent) -> Said | None:
        """Not known yet or not applicable, with the reason; None where nothing is written."""
        if answer.state is Absence.MISSING:
            return None
        name = "unknown" if answer.state is Absence.UNKNOWN else "not_applicable"
        return Said(self.word("values", name), open=True, remark=answer.reason or "")

    def text(self, answer: Any, register: Register | None = None) -> str:
        """The words of an answer alone, empty where it holds no value."""
        if isinstance(answer, Absent):
            return ""
        said = self.value(answer, register)
        return said.words if said else ""

    def listing(self, texts: tuple[str, ...]) -> str:
        """Several things in a sentence."""
        return speaking.listing(texts, self.language)

    def sentence(self, texts: tuple[str, ...]) -> str:
        """Several kinds in a sentence: only the first keeps its capital."""
        return self.listing((*texts[:1], *map(lowered, texts[1:])))

    def label(self, field: str) -> str:
        """What people call a field: the renderings' own word, else that of the file; it begins with a capital."""
        own = words(self.language)["labels"].get(field)
        return capital(str(own) if own else speaking.key(field, self.language))

    def remark(self, part: Part) -> str:
        """The note of a part and where the part comes from."""
        if isinstance(part.source, Absent):
            absent = self._with_reason(part.source)
            cited: tuple[str, ...] = (f"{lowered(self.label('source'))}: {absent}",) if absent else ()
        else:
            cited = tuple(map(self.source, part.source))
        return joined(self._with_reason(part.note) if isinstance(part.note, Absent) else part.note, cited)

    def number(self, value: Decimal | int) -> str:
        """A number with the marks of the language."""
        return speaking.number(value, self.language)

    def _all_steps(self, answer: object) -> bool:
        """All steps of a track that has enough of them to be worth a word for all."""
        steps = [given(step.id) for step in listed(self.track.steps)]
        return isinstance(answer, tuple) and len(steps) >= _MANY and set(steps) == set(answer)

    def _with_reason(self, answer: Absent) -> str:
        said = self.absent(answer)
        if said is None:
            return ""
        return f"{said.words} ({said.remark})" if said.remark else said.words

    def _of_quantity(self, value: object) -> str:
        if not isinstance(value, Quantity):
            return ""
        return joined(value.note or "", (self.source(value.source),) if value.source else ())


def joined(note: str, cited: tuple[str, ...]) -> str:
    """A note and its sources behind each other; a sentence stays a sentence."""
    sources = "; ".join(cited)
    if not note or not sources:
        return note or sources
    return f"{note} {capital(sources)}." if note[-1] in ".!?" else f"{note}; {sources}"


def capital(text: str) -> str:
    """The text with a capital at its begin."""
    return text[:1].upper() + text[1:]


def lowered(text: str) -> str:
    """The text as it stands inside a sentence; a name in capitals such as BBL stays as it is."""
    return text if text[:2].isupper() else text[:1].lower() + text[1:]
