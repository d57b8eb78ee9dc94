"""How a question is put on a terminal: what is so, what may be answered, and where the answer goes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from canvas.domain.answer import MISSING
from canvas.domain.language import Language
from canvas.domain.path import Path
from canvas.domain.places import place_of, value_at
from canvas.domain.track import Track
from canvas.editing.answers import Misread, choices
from canvas.editing.comparing import numbered
from canvas.editing.hints import hint, hints, meaning_at
from canvas.editing.questions import Question
from canvas.knowledge.blocks import block
from canvas.knowledge.speaking import key, say
from canvas.reading.places import place_in
from canvas.reading.shapes import SlotKind

NO_BREAK = "\u00a0"
"""A space at which no line ends: a choice stays whole, with its number."""

_MOST_CHOICES = 40


@dataclass(frozen=True, slots=True)
class Prompts:
    """Everything that is told of a question, in the words of one language."""

    words: dict[str, Any]
    tell: Callable[[str], None]
    spoken: Language

    def put(self, question: Question, number: int, count: int, language: Language) -> None:
        """The question under its block, with what the check says."""
        self.tell("")
        title = block(question.block).titles[language]
        heading = self.words["heading"].format(number=number, all=count, block=title)
        where = self.words["where"].format(code=question.code, line=question.line) if question.code else ""
        self.tell(f"{heading} {where}".rstrip())
        if question.said:
            self.tell(question.said)
        self.tell(question.text)

    def wide(self, question: Question, path: Path, track: Track, language: Language) -> None:
        """The question of a block is a wide one: an example, and where this answer goes."""
        if question.help:
            self.tell(self.words["example"].format(example=question.help))
        there = numbered(path, track)
        is_new = len(path) > 2 and value_at(there[:2], track) is MISSING
        place = ".".join(map(str, path)) if is_new else place_of(there, track)
        self.tell(self.words["place"].format(place=place_in(place, {}, language).replace(".", " › ")))
        self.tell(meaning_of(path, language))

    def now(self, path: Path, track: Track, language: Language) -> None:
        """What stands there already."""
        current = value_at(numbered(path, track), track)
        if isinstance(current, str) or (isinstance(current, tuple) and all(isinstance(each, str) for each in current)):
            self.tell(self.words["now"].format(value=say(current, language)))

    def choices(self, path: Path, track: Track, language: Language, *, again: bool = False) -> None:
        """Among what somebody can choose; `again` where the list was shown before."""
        known = choices(path, track, language)[:_MOST_CHOICES]
        if known and again:
            self.tell(self.words["choices_again"])
        elif known:
            each = (f"{number} {choice.word}" for number, choice in enumerate(known, start=1))
            self.tell(self.words["choices"].format(choices=", ".join(one.replace(" ", NO_BREAK) for one in each)))

    def prompt(self, path: Path) -> str:
        """What stands before the answer: how a value of this kind is written."""
        told = "; ".join(hints(path, self.spoken))
        return f"({told}) > " if told else "> "

    def misread(self, answer: Misread, said: str, path: Path) -> None:
        """What fits, when an answer does not."""
        no_names = answer.kind is SlotKind.NAME and not answer.known
        name = "no_names" if no_names else answer.kind.name.lower()
        misread = self.words["misread"]
        self.tell(misread.get(name, misread["other"]).format(said=said, hint=hint(path, answer.kind, self.spoken)))

    def explain(self, question: Question) -> None:
        """Why it is asked, and what to write."""
        of_a_block = "help" if question.said else "example"
        for name, text in (("why", question.why), (of_a_block, question.help)):
            if text:
                self.tell(self.words[name].format(**{name: text}))


def meaning_of(path: Path, language: Language) -> str:
    """A field with what it is."""
    name, told = key(str(path[-1]), language), meaning_at(path, language)
    return f"{name.capitalize()}: {told}" if told else name
