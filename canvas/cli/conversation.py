"""One question at a time: what is asked, what is understood, and what goes into the file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any

from canvas.cli.prompting import Prompts, meaning_of
from canvas.cli.rewriting import OpenFile
from canvas.domain.answer import MISSING
from canvas.domain.kinds import BlockId
from canvas.domain.language import Language
from canvas.domain.path import Path
from canvas.domain.places import value_at
from canvas.domain.track import Track
from canvas.editing.answering import answered, put_off, with_member
from canvas.editing.answers import Answer, Misread, choices, read_answer
from canvas.editing.comparing import numbered
from canvas.editing.newcomers import NAME, is_needed, names_in, unknown_parties, with_party
from canvas.editing.questions import Question, open_questions
from canvas.editing.refusal import CannotEditError
from canvas.editing.targets import NewMember, OnePlace, PartFields
from canvas.editing.words import refusal
from canvas.inspection.inspect import Inspection
from canvas.knowledge import vocabulary
from canvas.reading.read import Reading
from canvas.reading.shapes import SlotKind, slot_at

_BACK, _STOP, _WHY, _LATER = ("terug", "back", "<"), ("stop", "q"), ("waarom", "why"), ("later",)
_HELP = ("?", "help", "hulp")
_OWNER: Path = ("open_questions", 0, "owner")


class Turn(Enum):
    """What somebody does instead of answering, or after it."""

    ON = auto()
    SKIP = auto()
    BACK = auto()
    STOP = auto()


@dataclass
class Conversation:
    """
    A talk about one file. `listen` gets a line for a prompt, `tell` says one; both are the terminal's.

    Each answer is in the file before the next question comes.
    """

    file: OpenFile
    look: Callable[[Reading], Inspection]
    words: dict[str, Any]
    listen: Callable[[str], str]
    tell: Callable[[str], None]
    wanted: BlockId | None = None
    count: int = 0
    _had: set[object] = field(default_factory=set)
    _shown: set[object] = field(default_factory=set)
    _past: list[Question] = field(default_factory=list)

    def run(self) -> Turn:
        """Ask until there is nothing left or somebody stops."""
        waiting: list[Question] = []
        while question := (waiting.pop() if waiting else next(iter(self.left()), None)):
            turn = self._ask(question, waiting)
            if turn is Turn.STOP:
                return turn
            if turn is Turn.BACK:
                waiting.append(question)
                if self._past:
                    waiting.append(self._past.pop())
                else:
                    self.tell(self.words["first"])
                continue
            self._past.append(question)
            self._had |= self._marks(question)
        return Turn.ON

    def left(self) -> list[Question]:
        """The questions that were not put yet."""
        asked = open_questions(self.look(self.file.reading))
        return [
            question
            for question in asked
            if self.wanted in (None, question.block) and not self._marks(question) & self._had
        ]

    def _marks(self, question: Question) -> set[object]:
        """By what a question is known again, also when an answer changed what is said of it."""
        target = question.target
        if not isinstance(target, OnePlace | PartFields):
            return {question.key}
        place = numbered(target.path, self._track)
        # members that are not there yet would all have the number behind the last
        is_there = len(place) == 1 or value_at(place[:-1], self._track) is not MISSING
        return {question.key, place if is_there else target.path}

    @property
    def _prompts(self) -> Prompts:
        return Prompts(self.words, self.tell, self.look(self.file.reading).language)

    @property
    def _track(self) -> Track:
        return self.file.reading.track or Track()

    @property
    def _language(self) -> Language:
        return self.file.reading.language

    def _ask(self, question: Question, waiting: Sequence[Question]) -> Turn:
        left = {each.key for each in (*self.left(), *waiting)} - {question.key}
        language = self.look(self.file.reading).language
        self._prompts.put(question, len(self._past) + 1, len(self._past) + 1 + len(left), language)
        match question.target:
            case OnePlace(path):
                return self._place(question, path)
            case PartFields(path, fields):
                return self._fields(question, path, fields)
            case NewMember():
                return self._members(question, question.target)
        return self._talk(question)

    def _place(self, question: Question, path: Path) -> Turn:
        """One value; what cannot be read is asked again."""
        if not question.said:
            self._prompts.wide(question, path, self._track, self._language)
        elif (slot := slot_at(path)) and slot.kind is SlotKind.WORD:
            self.tell(meaning_of(path, self._language))
        self._prompts.now(path, self._track, self._language)
        while isinstance(answer := self._value(question, path), Answer):
            if self._write(lambda answer=answer: answered(self.file.reading, path, answer)):  # type: ignore[misc]
                return Turn.ON
        return answer

    def _value(self, question: Question, path: Path) -> Answer | Turn:
        """What is answered; what cannot be read is asked again. A list that everybody saw is not shown again."""
        slot = slot_at(path)
        family = (slot.item or slot).family if slot else None
        self._prompts.choices(path, self._track, self._language, again=family is not None and family in self._shown)
        self._shown.add(family)
        while isinstance(said := self._hear(question, self._prompts.prompt(path), path), str):
            if isinstance(answer := self._understood(said, path), Answer):
                return answer
        return said

    def _fields(self, question: Question, path: Path, fields: tuple[str, ...]) -> Turn:
        """The first things about a part; one that is skipped stays open."""
        for name in fields:
            if question.said:
                self.tell(meaning_of((*path, name), self._language))
            turn = self._place(question, (*path, name))
            if turn in (Turn.BACK, Turn.STOP):
                return turn
        return Turn.ON

    def _members(self, question: Question, target: NewMember) -> Turn:
        """Members of a list, until somebody says that there are no more."""
        named: list[str] = []
        if not target.given:
            self.tell(self.words["one_at_a_time"])
        while True:
            turn = self._member(question, target, named)
            if turn is not Turn.ON or target.given:
                return Turn.ON if turn is Turn.SKIP else turn
            if not named:
                self.tell(self.words["one_more"])

    def _member(self, question: Question, target: NewMember, named: list[str]) -> Turn:
        """One member; of several that were named in one breath the others wait in `named`."""
        said: dict[str, Any] = {}
        fields = target.fields
        if named:
            said[NAME], fields = named.pop(0), tuple(name for name in fields if name != NAME)
            self.tell(self.words["next_member"].format(name=said[NAME]))
        for name in fields:
            path = (*target.path, 0, name)
            self.tell(meaning_of(path, self._language))
            heard = self._value(question, path)
            while isinstance(heard, Answer) and is_needed(name, heard.value):
                self.tell(self.words["misread"]["absent"])
                heard = self._value(question, path)
            if isinstance(heard, Answer):
                said[name] = heard.value
                if name == NAME and isinstance(heard.value, str):
                    said[name], *named[:] = self._each_named(heard.value)
            elif heard is not Turn.SKIP or not said:
                if heard is Turn.STOP and said:
                    self._written(target, said)  # who stops halfway keeps what was said
                return heard
        return Turn.ON if self._written(target, said) else Turn.SKIP

    def _written(self, target: NewMember, said: dict[str, Any]) -> bool:
        return self._write(lambda: with_member(self.file.reading, target, said))

    def _each_named(self, said: str) -> list[str]:
        """The names in one answer, where somebody says that these are several."""
        names = names_in(said)
        question = self.words["several_members"].format(count=len(names), names=" · ".join(names))
        return names if len(names) > 1 and self._agrees(question) else [said]

    def _agrees(self, question: str) -> bool:
        self.tell(question)
        return vocabulary.booleans().get(self.listen("> ").strip().lower()) is True

    def _talk(self, question: Question) -> Turn:
        """What needs a talk: what they say goes with the open questions."""
        self.tell(self.words["help"].format(help=question.help))
        self.tell(self.words["to_talk_over"])
        said = self._hear(question, "> ")
        if isinstance(said, str):
            self._put_off(question, said, ())
            return Turn.ON
        return said

    def _hear(self, question: Question, prompt: str, path: Path = ()) -> str | Turn:
        """An answer, or what somebody does instead; an explanation is given here."""
        while True:
            said = self.listen(prompt).strip()
            first, _, rest = said.partition(" ")
            word = first.lower()
            if not said:
                return Turn.SKIP
            if said.lower() in _BACK:
                return Turn.BACK
            if said.lower() in _STOP:
                return Turn.STOP
            if said.lower() in _WHY:
                self._prompts.explain(question)
            elif said.lower() in _HELP:
                self.tell(self.words["how"])
                self._prompts.explain(question)
                self._prompts.choices(path, self._track, self._language)
            elif word in _LATER:
                if self._later(question, rest.strip()):
                    return Turn.SKIP
            else:
                return said

    def _later(self, question: Question, party: str) -> bool:
        owner: tuple[str, ...] = ()
        if party:
            understood = read_answer(party, _OWNER, self._track, self._language)
            if isinstance(understood, Misread) or not isinstance(understood.value, tuple):
                known = ", ".join(choice.word for choice in choices(_OWNER, self._track, self._language))
                self.tell(self.words["no_party"].format(known=known or "–"))
                return False
            owner = understood.value
        return self._put_off(question, question.text, owner)

    def _put_off(self, question: Question, text: str, owner: tuple[str, ...]) -> bool:
        return self._write(lambda: put_off(self.file.reading, question, text, owner), "put_off")

    def _understood(self, said: str, path: Path) -> Answer | Misread:
        """The answer; of one that cannot be read it is told what fits."""
        answer = read_answer(said, path, self._track, self._language)
        if isinstance(answer, Misread) and self._adds_parties(said, path):
            answer = read_answer(said, path, self._track, self._language)
        if isinstance(answer, Misread):
            self._prompts.misread(answer, said, path)
        return answer

    def _adds_parties(self, said: str, path: Path) -> bool:
        """Parties that are named and not in the file yet are put there, where somebody wants that."""
        names = unknown_parties(said, path, self._track, self._language)
        return bool(names) and all(
            self._agrees(self.words["add_party"].format(name=name))
            and self._write(lambda name=name: with_party(self.file.reading, name))  # type: ignore[misc]
            for name in names
        )

    def _write(self, change: Callable[[], Reading], told: str = "written") -> bool:
        try:
            self.file = self.file.rewritten(change())
        except CannotEditError as error:
            self.tell(refusal(error, self._language))
            return False
        self.count += 1
        self.tell(self.words[told])
        return True
