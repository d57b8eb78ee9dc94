"""A portfolio as one JSON object, version 1; `portfolio_schema` says what stands in it, and it can be read again."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from canvas.analysis.portfolio.portfolio import Portfolio, State
from canvas.analysis.portfolio.summary import Summary, Unread
from canvas.knowledge.blocks import blocks
from canvas.reading.schema import DIALECT
from canvas.rendering.reports.as_json import pretty

VERSION = 1


class NotAPortfolio(Exception):
    """What was read is no portfolio that this version knows; `where` is the first place that is wrong, or empty."""

    def __init__(self, where: str) -> None:
        super().__init__(where)
        self.where = where


@dataclass(frozen=True, slots=True)
class _Kept:
    """What is read of a portfolio that was written before: all else follows from it."""

    version: int
    tracks: tuple[Summary, ...]
    unread: tuple[Unread, ...]
    translations: tuple[str, ...]


@cache
def _whole() -> TypeAdapter[Portfolio]:
    return TypeAdapter(Portfolio)


@cache
def _one() -> TypeAdapter[Summary]:
    return TypeAdapter(Summary)


def portfolio_json(portfolio: Portfolio) -> bytes:
    """Everything; a track stands on a line of its own, so that git shows what changed."""
    rest = _whole().dump_python(portfolio, mode="json", exclude={"tracks"})
    tracks = b",\n".join(b"  " + summary_json(each) for each in portfolio.tracks)
    parts = [f' "{name}": {pretty(value, 1)}'.encode() for name, value in rest.items()]
    listed = b"[\n" + tracks + b"\n ]" if portfolio.tracks else b"[]"
    return b",\n".join((f'{{\n "version": {VERSION}'.encode(), b' "tracks": ' + listed, *parts)) + b"\n}\n"


def summary_json(summary: Summary) -> bytes:
    """One track in short, in one line."""
    return _one().dump_json(summary)


def summary_in(content: bytes) -> Summary:
    """The track of such a line, which this version wrote."""
    return _one().validate_json(content)


def state_in(content: bytes, name: str = "") -> State:
    """The tracks of a portfolio. Raises NotAPortfolio."""
    try:
        kept = TypeAdapter(_Kept).validate_json(content)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise NotAPortfolio(".".join(map(str, first["loc"]))) from None
    if kept.version != VERSION:
        raise NotAPortfolio("version")
    for place, track in enumerate(kept.tracks):
        if len(track.blocks) != len(blocks()):
            raise NotAPortfolio(f"tracks.{place}.blocks")
    return State(kept.tracks, kept.unread, kept.translations, name)


def portfolio_schema() -> dict[str, Any]:
    """The JSON Schema, so that programs know what they can count on; everything that it names is always there."""
    made = _whole().json_schema(mode="serialization")
    for shape in made["$defs"].values():
        if "properties" in shape:
            shape["required"] = [*shape["properties"]]
    fields = {"version": {"const": VERSION}, **made.pop("properties")}
    return {
        "$schema": DIALECT,
        "title": "werkcanvas portfolio",
        "description": "What `canvas portfolio --format json` writes, and reads again.",
        "type": "object",
        "properties": fields,
        "required": [*fields],
        "$defs": made.pop("$defs"),
    }
