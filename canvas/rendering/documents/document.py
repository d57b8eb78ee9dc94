"""
What a document holds, before it has a form.

Everything is decided here: writers for Markdown, pages, word processors and print only give each block its shape. No
text carries markup.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from canvas.domain.language import Language
from canvas.rendering.said import Said

Cell: TypeAlias = tuple[Said, ...]
"""What stands in one place: nothing, one thing, or several below each other."""


class Tone(StrEnum):
    """Why a callout stands apart."""

    NOTICE = "notice"
    CAUTION = "caution"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; a line break in it is kept."""

    text: str


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list without numbers; a caption may say of what."""

    items: tuple[Said, ...]
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A label with its value."""

    label: str
    value: Cell


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with their values, one below the other."""

    items: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose first column names the rows; `legend` explains letters in it. A heading may do for a caption."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    legend: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """
    A picture: its drawing, the file that holds it, a short alternative, a caption, and what it shows in words.

    `summary` stands above those words where they can be folded away.
    """

    svg: str
    file: str
    alternative: str
    caption: str
    description: tuple[str, ...]
    summary: str


@dataclass(frozen=True, slots=True)
class Callout:
    """Something that a reader must not miss."""

    tone: Tone
    title: str
    text: str


Block: TypeAlias = Paragraph | Bullets | Facts | Table | Figure | Callout


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands under it; `id` is its address and the same in every language."""

    id: str
    title: str
    blocks: tuple[Block, ...] = ()
    sections: tuple["Section", ...] = ()

    @property
    def is_empty(self) -> bool:
        """Nothing stands under the heading."""
        return not self.blocks and all(section.is_empty for section in self.sections)

    @property
    def needs_width(self) -> bool:
        """Something in it is compared, so that it does not go into a narrow column."""
        return any(isinstance(block, Table | Facts | Figure) for block in self.blocks)


@dataclass(frozen=True, slots=True)
class Document:
    """
    A whole document; `label` says what it is, `subtitle` what it is about, `notices` stand before all else.

    One that is meant for a single sheet has no contents; of any other the first section is a page by itself.
    """

    id: str
    language: Language
    label: str
    title: str
    subtitle: str
    notices: tuple[Callout, ...]
    sections: tuple[Section, ...]
    colophon: str
    one_page: bool = False

    def blocks(self) -> Iterator[Block]:
        """Every block, in the order of the document."""
        for section in self.sections:
            yield from _blocks_of(section)


class Parts(NamedTuple):
    """What stands over the whole width, what stands in two columns below it, and what comes below all."""

    above: tuple[Section, ...]
    beside: tuple[Section, ...]
    below: tuple[Section, ...]


def parts_of(document: Document) -> Parts:
    """How the sections stand: on a single sheet what compares comes first, and the last below all."""
    if not document.one_page:
        return Parts(document.sections, (), ())
    first, *others, last = document.sections
    wide = (section for section in others if section.needs_width)
    return Parts((first, *wide), tuple(section for section in others if not section.needs_width), (last,))


def _blocks_of(section: Section) -> Iterator[Block]:
    yield from section.blocks
    for inner in section.sections:
        yield from _blocks_of(inner)
