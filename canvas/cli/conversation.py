"""One question at a time: what is asked, what is understood, and what goes into the file."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any

from canvas.cli.prompting import Prompts, meaning_of
from canvas.cli.rewriting import OpenFile
from canvas.domain.kinds import BlockId
from canvas.domain.language import Language
from canvas.domain.path import Path
from canvas.domain.track import Track
from canvas.editing.answering import answered, put_off, with_member
from canvas.editing.answers import Answer, Misread, choices, read_answer
from canvas.editing.comparing import numbered
from canvas.editing.questions import Question, open_questions
from canvas.editing.refusal import CannotEditError
from canvas.editing.targets import NewMember, OnePlace, PartFields
from canvas.editing.words import refusal
from canvas.inspection.inspect import Inspection
from canvas.reading.read import Reading

_BACK, _STOP, _WHY, _LATER = ("terug", "back", "<"), ("stop", "q"), ("waarom", "why"), ("later",)
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
    _past: list[Question] = field(default_factory=list)

    def run(self) -> Turn:
        """Ask until there is nothing left or somebody stops."""
        waiting: list[Question] = []
        while question := (waiting.pop() if waiting else next(iter(self.left()), None)):
            turn = self._ask(question)
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
        path = target.path if isinstance(target, OnePlace | PartFields) else None
        return {question.key, *([numbered(path, self._track)] if path else [])}

    @property
    def _prompts(self) -> Prompts:
        return Prompts(self.words, self.tell)

    @property
    def _track(self) -> Track:
        return self.file.reading.track or Track()

    @property
    def _language(self) -> Language:
        return self.file.reading.language

    def _ask(self, question: Question) -> Turn:
        left = [each for each in self.left() if each.key != question.key]
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
        self._prompts.choices(path, self._track, self._language)
        while isinstance(said := self._hear(question, self._prompts.prompt(path)), str):
            if isinstance(answer := self._understood(said, path), Answer) and self._write(
                lambda answer=answer: answered(self.file.reading, path, answer)  # type: ignore[misc]
            ):
                return Turn.ON
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
        while True:
            turn = self._member(question, target)
            if turn is not Turn.ON or target.given:
                return Turn.ON if turn is Turn.SKIP else turn
            self.tell(self.words["one_more"])

    def _member(self, question: Question, target: NewMember) -> Turn:
        said: dict[str, Any] = {}
        for name in target.fields:
            path = (*target.path, 0, name)
            self.tell(meaning_of(path, self._language))
            self._prompts.choices(path, self._track, self._language)
            while isinstance(heard := self._hear(question, self._prompts.prompt(path)), str):
                if isinstance(answer := self._understood(heard, path), Answer):
                    said[name] = answer.value
                    break
            if isinstance(heard, Turn) and (heard is not Turn.SKIP or not said):
                return heard
        return Turn.ON if self._write(lambda: with_member(self.file.reading, target, said)) else Turn.SKIP

    def _talk(self, question: Question) -> Turn:
        """What needs a talk: what they say goes with the open questions."""
        self.tell(self.words["help"].format(help=question.help))
        self.tell(self.words["to_talk_over"])
        said = self._hear(question, "> ")
        if isinstance(said, str):
            self._put_off(question, said, ())
            return Turn.ON
        return said

    def _hear(self, question: Question, prompt: str) -> str | Turn:
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
        if isinstance(answer, Misread):
            self._prompts.misread(answer, said)
        return answer

    def _write(self, change: Callable[[], Reading], told: str = "written") -> bool:
        try:
            self.file = self.file.rewritten(change())
        except CannotEditError as error:
            self.tell(refusal(error, self._language))
            return False
        self.count += 1
        self.tell(self.words[told])
        return True
