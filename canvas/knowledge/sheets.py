"""What stands on the sheets of the workbook that people fill in, as data."""

from dataclasses import dataclass
from functools import cache

from canvas.domain.kinds import BlockId
from canvas.domain.language import Language
from canvas.domain.path import Path
from canvas.knowledge.blocks import Block, block
from canvas.knowledge.loading import both, load
from canvas.knowledge.speaking import key

EVERY_STEP = "steps.*"
"""Stands in the place of a column for each step of a track."""


@dataclass(frozen=True, slots=True)
class Section:
    """Some lines of a sheet with one line for each field: the fields of one part."""

    at: Path
    blocks: tuple[Block, ...]
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """
    One sheet: fields of parts line by line in `sections`, or one line for each member and its fields in `columns`.

    `at` is the list, or the field of the members of the lists `within`; `members` are parts in the place of a list.
    """

    id: str
    titles: dict[Language, str]
    at: Path
    within: tuple[str, ...]
    members: tuple[str, ...]
    blocks: tuple[Block, ...]
    columns: tuple[str, ...]
    sections: tuple[Section, ...]


@cache
def sheets() -> tuple[Sheet, ...]:
    """All sheets, in the order of the workbook."""
    return tuple(
        Sheet(
            id=entry["id"],
            titles=both(entry["title"]) if "title" in entry else {each: key(entry["id"], each) for each in Language},
            at=_path(entry.get("at", "")),
            within=tuple(entry.get("within", ())),
            members=tuple(entry.get("members", ())),
            blocks=_blocks(entry),
            columns=tuple(entry.get("columns", ())),
            sections=tuple(
                Section(_path(section["at"]), _blocks(section), tuple(section["fields"]))
                for section in entry.get("sections", ())
            ),
        )
        for entry in load("sheets")
    )


def _path(written: str) -> Path:
    return tuple(filter(None, written.split(".")))


def _blocks(entry: dict[str, list[str]]) -> tuple[Block, ...]:
    return tuple(block(BlockId(each)) for each in entry.get("blocks", ()))
