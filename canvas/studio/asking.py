"""What pages ask, as it comes in; whatever else comes in is refused."""

from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from starlette.requests import Request

from canvas.reading.read import MOST_BYTES
from canvas.rendering.outputs import Kind
from canvas.studio.refusing import Refused

MOST_BODY = 6 * MOST_BYTES
"""Bytes of one request: a text of the largest size, with every sign of it written the long way."""

_LONGEST_NAME = 1_000
_LONGEST_ANSWER = 20_000
_MOST_FIELDS = 64

_Name = Annotated[str, Field(max_length=_LONGEST_NAME)]
_Said = Annotated[str, Field(max_length=_LONGEST_ANSWER)]
_Several = Annotated[list[_Said], Field(max_length=_MOST_FIELDS)]


class _Asked(BaseModel):
    """`window` tells one page from another, where a page says it."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    file: _Name
    window: Annotated[str, Field(max_length=64)] = ""


class AboutText(_Asked):
    """Something about a text of a file."""

    text: str


class Look(AboutText):
    """What the check says of it."""

    serial: int


class Draw(Look):
    """A picture of it."""

    name: Annotated[Kind, Field(strict=False)]


class AskForm(AboutText):
    """The form for a cell, a block, a place, or a finding at a place; of several with one code by its fingerprint."""

    path: _Name
    code: _Name = ""
    fingerprint: _Name = ""


class GiveAnswer(AskForm):
    """A form, filled in."""

    values: Annotated[dict[_Name, _Said | _Several], Field(max_length=_MOST_FIELDS)]


class Mend(AboutText):
    """The fix of a finding."""

    code: _Name
    path: _Name
    fingerprint: _Name = ""


class Accept(Mend):
    """Leaving a finding as it is."""

    reason: _Said


class TakeNote(AboutText):
    """A note from the wall, or for the parking lot."""

    cell: _Name
    note: _Said


class Save(AboutText):
    """Putting a text on the disk."""

    base: _Name


T = TypeVar("T", bound=_Asked)


async def asked(request: Request, shape: type[T]) -> T:
    """What a request asks. Raises Refused."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise Refused(415, "not_json")
    try:
        found = shape.model_validate_json(await request.body())
    except ValidationError:
        raise Refused(400, "not_understood") from None
    if isinstance(found, AboutText) and len(found.text.encode()) > MOST_BYTES:
        raise Refused(413, "too_large", most=MOST_BYTES // 1_000_000)
    return found
