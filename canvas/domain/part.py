"""What every part of a track shares, and the plain values that parts are made of."""

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, TypeAlias

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from canvas.domain.answer import MISSING, Answer
from canvas.domain.word import Word


class Register(Word):
    """The lists of a track whose members have an id that other parts may name."""

    PARTIES = "parties"
    STEPS = "steps"
    SOURCES = "sources"


@dataclass(frozen=True, slots=True)
class NamesOneOf:
    """Marks a text as the id of a member of a register."""

    register: Register


class IsId:
    """Marks a text as the id by which other parts name this one."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        # not in the library's own words for this: importing those takes a part of every start
        return core_schema.str_schema(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)


class IsPlace:
    """Marks a text as a place in the file, such as `parties.installers`."""


class IsCode:
    """Marks a text as the code of a rule."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.str_schema(pattern=r"^[A-Z]\d\d$")


Text: TypeAlias = str
Texts: TypeAlias = tuple[Text, ...]
Id: TypeAlias = Annotated[str, IsId()]
Place: TypeAlias = Annotated[str, IsPlace()]
RuleCode: TypeAlias = Annotated[str, IsCode()]
PartyId: TypeAlias = Annotated[str, NamesOneOf(Register.PARTIES)]
StepId: TypeAlias = Annotated[str, NamesOneOf(Register.STEPS)]
SourceId: TypeAlias = Annotated[str, NamesOneOf(Register.SOURCES)]
PartyIds: TypeAlias = tuple[PartyId, ...]
StepIds: TypeAlias = tuple[StepId, ...]
SourceIds: TypeAlias = tuple[SourceId, ...]


class Part(BaseModel):
    """A frozen part of a track. Every part may carry a note and say where it comes from."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    shorthand: ClassVar[str | None] = None
    """The field that a bare text in the place of this part fills."""

    note: Answer[Text] = MISSING
    source: Answer[SourceIds] = MISSING
