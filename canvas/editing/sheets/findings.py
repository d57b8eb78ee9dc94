"""What stands in the way of putting a workbook or notes into a file."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from canvas.domain.finding import Severity
from canvas.domain.language import Language
from canvas.editing.words import editing_words


class InputCode(StrEnum):
    """The codes of the family I: what comes in and cannot go into the file as it is."""

    CANNOT_READ = "I01"
    OTHER_WORKBOOK = "I02"
    WRONG_CELL = "I03"
    CHANGED_IN_BOTH = "I04"
    FIXED_CELL = "I05"
    MERGED_CELLS = "I06"
    NOT_THERE = "I07"
    WITHOUT_HOLDER = "I08"
    CANNOT_WRITE = "I09"

    @property
    def severity(self) -> Severity:
        """What is not there changes nothing; everything else has to be mended first."""
        return Severity.INFO if self is InputCode.NOT_THERE else Severity.ERROR


@dataclass(frozen=True, slots=True)
class InputFinding:
    """One thing that is wrong, with its place in what came in: `partijen!C4`; empty for the whole."""

    code: InputCode
    place: str = ""
    variant: str = "message"
    facts: dict[str, Any] = field(default_factory=dict)

    @property
    def severity(self) -> Severity:
        """How much it weighs."""
        return self.code.severity

    def message(self, language: Language) -> str:
        """What is wrong."""
        return self._said("message", language)

    def help(self, language: Language) -> str:
        """What to do."""
        return self._said("help", language)

    def _said(self, what: str, language: Language) -> str:
        texts = editing_words(language)["input"][self.code.value][what]
        text = texts if isinstance(texts, str) else texts.get(self.variant, texts["message"])
        return str(text).format(**{name: _short(fact) for name, fact in self.facts.items()})


_LONGEST_SHOWN = 60


def _short(fact: Any) -> Any:
    if not isinstance(fact, str):
        return fact
    line = " ".join(fact.split())
    return line if len(line) <= _LONGEST_SHOWN else line[: _LONGEST_SHOWN - 1] + "…"
