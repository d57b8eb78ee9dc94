"""What every sheet of a workbook says of a track: line by line, each with its place in the file."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from canvas.domain.answer import Absent
from canvas.domain.language import Language
from canvas.domain.part import Part
from canvas.domain.path import Path, written
from canvas.domain.places import value_at
from canvas.domain.track import Track
from canvas.editing.sheets.codes import code_of
from canvas.editing.sheets.columns import Asked, asked, block_of
from canvas.editing.sheets.values import cell_text
from canvas.knowledge.blocks import Block, block
from canvas.knowledge.kinds import label
from canvas.knowledge.sheets import Section, Sheet, sheets
from canvas.knowledge.speaking import key
from canvas.reading.shapes import slot_at
from canvas.reading.writing import Plain, canonical

ANSWER = "answer"
"""The one field of a line that asks for a field by itself."""

_ANY = 0  # whichever member of a list: all have the same fields


@dataclass(frozen=True, slots=True)
class Line:
    """
    One line of a sheet: a member of a list, or a field that is asked by itself; then `asked` says what.

    `key` is its place when the workbook was written, `mark` tells whether anything in it became different since, and
    `holder` is the step, line or party in which it stands. `title` is the name of a part that is no member of a list.
    """

    key: str
    path: Path
    texts: Mapping[str, str]
    code: str = ""
    mark: str = ""
    id: str = ""
    holder: str = ""
    asked: Asked | None = None
    section: Section | None = None
    title: str = ""

    def place(self, field: str) -> Path:
        """Where what stands in a field goes."""
        return self.path if self.asked else (*self.path, *field.split("."))


@dataclass(frozen=True, slots=True)
class Holder:
    """A list in which members of a sheet stand, and what people call the part that has it."""

    name: str
    path: Path
    key: str


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet of one track; `asked` are its columns, none where each line asks for itself."""

    sheet: Sheet
    title: str
    asked: tuple[Asked, ...]
    holders: tuple[Holder, ...]
    lines: tuple[Line, ...] = field(repr=False)

    @property
    def is_form(self) -> bool:
        """Each line asks for one field."""
        return bool(self.sheet.sections)

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields of its lines, in the order of the columns."""
        return (ANSWER,) if self.is_form else tuple(each.field for each in self.asked)


def pages(track: Track, language: Language) -> tuple[Page, ...]:
    """The whole workbook."""
    data = canonical(track)
    return tuple(_form(each, track, language, data) if each.sections else _table(each, track, language, data)
                 for each in sheets())  # fmt: skip


def mark_of(said: object) -> str:
    """What tells a part from the same part with anything changed in it."""
    return hashlib.sha256(json.dumps(said, ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:16]


def part_in(page: Page) -> Path:
    """A path of the members of a sheet, whichever: for what may stand in them."""
    sheet = page.sheet
    if sheet.members:
        return (*sheet.at, sheet.members[0])
    if not sheet.within:
        return (*sheet.at, _ANY)
    within = sheet.within[0]
    return (within, _ANY, *sheet.at, _ANY)


def _form(sheet: Sheet, track: Track, language: Language, data: Plain) -> Page:
    lines = tuple(line for section in sheet.sections for line in _section(section, track, language, data))
    return Page(sheet, sheet.titles[language], (), (), lines)


def _section(section: Section, track: Track, language: Language, data: Plain) -> Iterator[Line]:
    at = ("programme",) if section.at == ("track",) and not isinstance(track.programme, Absent) else section.at
    for each in asked(at, section.fields, track, language):
        path = (*at, *each.path)
        text = _text(path, each, track, language, data)
        own = block_of(path)
        code = block(own).code if own else section.blocks[0].code if section.blocks else ""
        yield Line(written(path), path, {ANSWER: text}, code, asked=each, section=section,
                   title=key(str(at[-1]), language))  # fmt: skip


def _table(sheet: Sheet, track: Track, language: Language, data: Plain) -> Page:
    empty = Page(sheet, sheet.titles[language], (), tuple(_holders(sheet, track, language)), ())
    columns = asked(part_in(empty), sheet.columns, track, language)
    lines = tuple(_line(path, holder, sheet, columns, track, language, data) for path, holder in _members(empty, track))
    return Page(sheet, empty.title, columns, empty.holders, lines)


def _line(path: Path, holder: str, sheet: Sheet, columns: tuple[Asked, ...], track: Track, language: Language,
          data: Plain) -> Line:  # fmt: skip
    texts = {each.field: _text((*path, *each.path), each, track, language, data) for each in columns}
    part = value_at(path, track)
    identifier = getattr(part, "id", None)
    return Line(
        key=written(path),
        path=path,
        texts=texts,
        code=code_of(sheet, path, part, track),
        mark=mark_of(_at(path, data)),
        id=identifier if isinstance(identifier, str) else "",
        holder=holder,
        title=key(str(path[-1]), language) if isinstance(path[-1], str) else "",
    )


def _holders(sheet: Sheet, track: Track, language: Language) -> Iterator[Holder]:
    """The lists in which members of a sheet may stand; those of one name are told apart by their number."""
    taken: set[str] = set()
    for within in sheet.within:
        slot = slot_at((within,))
        assert slot is not None
        if slot.part:  # the lines of support: each is a field
            names = [name for name in slot.part.model_fields if (inner := slot_at((within, name))) and inner.part]
            for name in names:
                yield Holder(f"{key(within, language)}: {key(name, language)}", (within, name, *sheet.at),
                             f"{within}.{name}")  # fmt: skip
            continue
        members = getattr(track, within)
        for number, member in enumerate(members if isinstance(members, tuple) else ()):
            name = member.id if isinstance(member.id, str) else ""
            if not name or name in taken:
                name = f"{number + 1}. {_called(member, language)}".strip()
            taken.add(name)
            yield Holder(name, (within, number, *sheet.at), f"{within}[{number}]")


def _members(page: Page, track: Track) -> Iterator[tuple[Path, str]]:
    """The path of each member of a sheet, and what people call the part in which it stands."""
    sheet = page.sheet
    if sheet.members:
        yield from (((*sheet.at, name), "") for name in sheet.members)
        return
    for path, name in ((each.path, each.name) for each in page.holders) if sheet.within else ((sheet.at, ""),):
        members = value_at(path, track)
        yield from (((*path, number), name) for number in range(len(members) if isinstance(members, tuple) else 0))


def _called(member: Part, language: Language) -> str:
    for name in ("title", "name"):
        if isinstance(said := getattr(member, name, None), str):
            return said
    kind = getattr(member, "kind", None)
    return "" if kind is None or isinstance(kind, Absent) else label(kind, language)


def _text(path: Path, each: Asked, track: Track, language: Language, data: Plain) -> str:
    """What stands at a path; of a part that is absent as a whole its fields say nothing."""
    if isinstance(value_at(path[:-1], track), Absent):
        return ""
    return cell_text(value_at(path, track), each.slot, language, data)


def _at(path: Path, data: Any) -> object:
    for step in path:
        if isinstance(data, dict):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int):
            data = data[step]
        else:
            return data
    return data


def lists_of(page: Page) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The lists to choose from on a sheet, by name."""
    for each in (*page.asked, *(line.asked for line in page.lines if line.asked)):
        if each.choices:
            yield each.choices.name, each.choices.words
    if page.holders:
        yield f"@{page.sheet.id}", tuple(holder.name for holder in page.holders)


def blocks_of(page: Page) -> tuple[Block, ...]:
    """The blocks of the poster that a sheet fills, each once."""
    own = (*page.sheet.blocks, *(each for section in page.sheet.sections for each in section.blocks))
    return tuple({each.id: each for each in own}.values())
