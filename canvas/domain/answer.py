"""
Absence as a type.

A field of a track holds a value, or it is absent in one of three ways that mean different things
at the table: nobody wrote it down (missing), it was asked and is open (unknown), or the team
decided to do without (not applicable).
"""

from dataclasses import dataclass
from typing import Annotated, Any, TypeAlias, TypeVar, Union, final, get_args

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from canvas.domain.word import Word

T = TypeVar("T")
Item = TypeVar("Item")


class Absence(Word):
    """The three ways in which a field can be without a value."""

    MISSING = "missing"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "n/a"


@final
@dataclass(frozen=True, slots=True)
class Absent:
    """A field without a value, with the reason when the team gave one."""

    state: Absence
    reason: str | None = None

    def __bool__(self) -> bool:
        return False


MISSING = Absent(Absence.MISSING)
UNKNOWN = Absent(Absence.UNKNOWN)
NOT_APPLICABLE = Absent(Absence.NOT_APPLICABLE)


_SINGLE = frozenset({"str", "bool", "int", "enum", "function-plain"})
"""Schemas of single values, which have nothing inside that a complaint could be about."""


VALUE, ABSENCE = "<value>", "<absence>"
"""What stands in the place of a complaint where a field takes a value or an absence; no key can look like it."""


class _AnswerSchema:
    """Lets pydantic take a value, or an `Absent` as it is, without a call back into Python."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        wanted = tuple(choice for choice in get_args(source) if choice is not Absent)
        inner = handler.generate_schema(Union[wanted])  # noqa: UP007 - built from a tuple
        if inner["type"] in _SINGLE:
            # most fields: with one complaint about the field itself
            choices: list[CoreSchema | tuple[CoreSchema, str]] = [inner, core_schema.is_instance_schema(Absent)]
            return core_schema.union_schema(
                choices, mode="left_to_right", custom_error_type="answer", custom_error_message="not an answer"
            )
        parts: list[CoreSchema | tuple[CoreSchema, str]] = [
            (inner, VALUE),
            (core_schema.is_instance_schema(Absent), ABSENCE),
        ]
        return core_schema.union_schema(parts, mode="left_to_right")


Answer: TypeAlias = Annotated[T | Absent, _AnswerSchema()]


# looked up once, and the type itself is asked for: no file is checked without a thousand of these questions
_MISSING, _UNKNOWN, _NOT_APPLICABLE = Absence


def given(answer: T | Absent) -> T | None:
    """The value, or None when the answer is absent in any way."""
    return None if type(answer) is Absent else answer


def listed(answer: tuple[Item, ...] | Absent) -> tuple[Item, ...]:
    """The items, none when the answer is absent in any way."""
    return () if type(answer) is Absent else answer


def is_missing(answer: object) -> bool:
    """Nobody wrote it down."""
    return type(answer) is Absent and answer.state is _MISSING


def is_unknown(answer: object) -> bool:
    """It was asked and is known to be open."""
    return type(answer) is Absent and answer.state is _UNKNOWN


def is_open(answer: object) -> bool:
    """Missing or unknown: there is still something to find out."""
    return type(answer) is Absent and answer.state is not _NOT_APPLICABLE


def is_waived(answer: object) -> bool:
    """The team decided to do without."""
    return type(answer) is Absent and answer.state is _NOT_APPLICABLE
