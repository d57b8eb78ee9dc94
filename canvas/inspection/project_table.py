"""What may stand in a project file, key by key, and what is wrong with what does."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeVar

from canvas.domain.finding import Weight
from canvas.domain.kinds import Stage
from canvas.domain.language import Language
from canvas.inspection.settings import Settings
from canvas.inspection.toml_lines import TomlLines
from canvas.knowledge.vocabulary import folded_word, words
from canvas.knowledge.weights import weight_words
from canvas.reading.likeness import nearest
from canvas.rules.selection import Choice, code_of

KEYS = ("select", "ignore", "severity", "stage", "language", "strict", "exclude", "baseline", "docs")
"""Everything that may stand in a project file."""

_ADDRESS = re.compile(r"https?://[^\s<>\"'\\^`|]+")

T = TypeVar("T")


class ComplaintKind(StrEnum):
    """What can be wrong with a project file."""

    NOT_READABLE = "not_readable"
    NOT_TOML = "not_toml"
    NOT_A_TABLE = "not_a_table"
    UNKNOWN_KEY = "unknown_key"
    UNKNOWN_CODE = "unknown_code"
    UNKNOWN_WORD = "unknown_word"
    NOT_TEXT = "not_text"
    NOT_TEXTS = "not_texts"
    NOT_YES_OR_NO = "not_yes_or_no"
    NOT_AN_ADDRESS = "not_an_address"


@dataclass(frozen=True, slots=True)
class Complaint:
    """One thing that is wrong, on which line, and what a message can name: the key, what stands there, what is near."""

    kind: ComplaintKind
    line: int
    key: str = ""
    value: str = ""
    near: str = ""
    why: OSError | None = None


@dataclass(slots=True)
class ProjectTable:
    """The settings of one file, read key by key; what is wrong is gathered, so that all of it is told at once."""

    data: Any
    lines: TomlLines
    section: tuple[str, ...]
    complaints: list[Complaint] = field(default_factory=list)

    def settings(self) -> Settings:
        """What the file says, as far as it can be understood."""
        if not isinstance(self.data, dict):
            self._complain(ComplaintKind.NOT_A_TABLE, self.section[-1])
            return Settings()
        for key in self.data:
            if key not in KEYS:
                near = nearest(key.lower().replace("-", "_"), KEYS, 1)
                self._complain(ComplaintKind.UNKNOWN_KEY, key, near=near)
        return Settings(
            choice=Choice(tuple(self._codes("select")), tuple(self._codes("ignore")), tuple(self._weights())),
            stage=self._word("stage", {word: Stage(name) for word, name in words(Stage).items()}),
            language=self._word("language", {language.value: language for language in Language}),
            strict=self._yes_or_no("strict"),
            exclude=tuple(self._texts("exclude")),
            baseline=self._text("baseline"),
            docs=self._address("docs"),
        )

    def _codes(self, key: str) -> Iterator[str]:
        for written in self._texts(key):
            yield from self._code(key, written, (key,))

    def _weights(self) -> Iterator[tuple[str, Weight]]:
        table = self.data.get("severity", {})
        if not isinstance(table, dict):
            self._complain(ComplaintKind.NOT_A_TABLE, "severity")
            return
        for written, word in table.items():
            place = ("severity", written)
            weight = self._known(written, word, weight_words(), place)
            for code in self._code(written, written, place):
                if weight:
                    yield code, weight

    def _code(self, key: str, written: str, place: tuple[str, ...]) -> Iterator[str]:
        code = code_of(written)
        if code:
            yield code
        else:
            self._complain(ComplaintKind.UNKNOWN_CODE, key, written, place=place)

    def _word(self, key: str, known: Mapping[str, T]) -> T | None:
        return self._known(key, self.data[key], known, (key,)) if key in self.data else None

    def _known(self, key: str, written: object, known: Mapping[str, T], place: tuple[str, ...]) -> T | None:
        if not isinstance(written, str):
            self._complain(ComplaintKind.NOT_TEXT, key, place=place)
            return None
        found = known.get(folded_word(written))
        if found is None:
            near = nearest(folded_word(written), tuple(known), 1)
            self._complain(ComplaintKind.UNKNOWN_WORD, key, written, near=near, place=place)
        return found

    def _text(self, key: str) -> str:
        value = self.data.get(key, "")
        if isinstance(value, str):
            return value
        self._complain(ComplaintKind.NOT_TEXT, key)
        return ""

    def _address(self, key: str) -> str:
        written = self._text(key)
        if not written or (_ADDRESS.fullmatch(written) and "{code}" in written):
            return written
        self._complain(ComplaintKind.NOT_AN_ADDRESS, key, written)
        return ""

    def _texts(self, key: str) -> Iterator[str]:
        value = self.data.get(key, [])
        texts = [value] if isinstance(value, str) else value
        if isinstance(texts, list) and all(isinstance(each, str) for each in texts):
            yield from texts
        else:
            self._complain(ComplaintKind.NOT_TEXTS, key)

    def _yes_or_no(self, key: str) -> bool | None:
        value = self.data.get(key)
        if value is None or isinstance(value, bool):
            return value
        self._complain(ComplaintKind.NOT_YES_OR_NO, key)
        return None

    def _complain(
        self,
        kind: ComplaintKind,
        key: str,
        value: str = "",
        *,
        near: Iterable[str] = (),
        place: tuple[str, ...] | None = None,
    ) -> None:
        line = self.lines.of((*self.section, *(place or (key,))), value)
        self.complaints.append(Complaint(kind, line, key, value, next(iter(near), "")))
