"""What the kit consists of, what each file is called, and how and how often it is printed."""

from dataclasses import dataclass
from enum import StrEnum

from canvas.domain.language import Language
from canvas.knowledge.papers import Paper
from canvas.knowledge.workshop import workshop
from canvas.rendering.artifact import Artifact, Rendering, RenderingProblem
from canvas.rendering.variant import Form, Variant, poster_name, tiles_name
from canvas.rendering.words import words
from canvas.rendering.workshop.group import Group

_TILED = Paper.A3
"""The paper of the sheets that make a poster: the largest that an office printer takes."""


class Piece(StrEnum):
    """The pieces of a kit, in the order in which somebody needs them; the word of their file names."""

    FACILITATOR = "facilitator"
    MATERIALS = "materials"
    ROLE_CARDS = "role-cards"
    PARTY_CARDS = "party-cards"
    CHIPS = "chips"
    OPEN_QUESTIONS = "open-questions"
    POSTER = "poster"

    @property
    def is_sheet(self) -> bool:
        """It is printed on A4, and made here."""
        return self is not Piece.POSTER


@dataclass(frozen=True, slots=True)
class Print:
    """
    One file of the kit: its path below the output folder, what it is, and how it is printed.

    `instead`: it takes the place of the one before it, for whoever cannot print that.
    """

    piece: Piece
    path: str
    title: str
    how: str
    copies: int
    instead: bool = False

    @property
    def name(self) -> str:
        """The name of the file without its folder."""
        return self.path.rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class Kit:
    """The files of a kit in the order of their use, how each is printed, and what could not be made or does not fit."""

    artifacts: tuple[Artifact, ...]
    prints: tuple[Print, ...]
    problems: tuple[RenderingProblem, ...]


def kit_of(drawn: Rendering, folder: str, group: Group, language: Language) -> Kit:
    """A kit from what was drawn of it: what could not be made is not printed either."""
    there = {artifact.path for artifact in drawn.artifacts}
    posters = (printed for _, printed in poster_prints(folder, group, language))
    prints = (*sheet_prints(folder, group, language), *posters)
    return Kit(drawn.artifacts, tuple(each for each in prints if each.path in there), drawn.problems)


def sheet_prints(folder: str, group: Group, language: Language) -> tuple[Print, ...]:
    """The sheets of A4; without a folder those of a blank kit."""
    return tuple(sheet_print(folder, piece, group, language) for piece in Piece if piece.is_sheet)


def poster_prints(folder: str, group: Group, language: Language) -> tuple[tuple[Form, Print], ...]:
    """
    The posters, each on one sheet, and instead on sheets that an office printer takes.

    Without a track everybody begins on a blank one; else the filled one hangs before all, and tables see gaps.
    """
    if not folder:
        return _poster_prints(folder, Variant.BLANK, copies(Piece.POSTER, group), language)
    return (
        *_poster_prints(folder, Variant.FILLED, 1, language),
        *_poster_prints(folder, Variant.GAPS, group.tables, language),
    )


def _poster_prints(folder: str, variant: Variant, count: int, language: Language) -> tuple[tuple[Form, Print], ...]:
    said = words(language)["workshop"]

    def printed(name: str, how: str, instead: bool) -> Print:
        path = f"{folder}/{name}" if folder else name
        return Print(Piece.POSTER, path, said["sheets"][f"poster-{variant.value}"], said["how"][how], count, instead)

    return (
        (Form(variant), printed(poster_name(folder, Paper.A0, variant), "poster", False)),
        (Form(variant, _TILED, tiled=True), printed(tiles_name(folder, _TILED, variant), "tiles", True)),
    )


def kit_path(folder: str, piece: Piece) -> str:
    """Where a sheet lies: in the folder of its track, or for a kit without a track in the output folder itself."""
    return f"{folder}/{folder}.kit.{piece.value}.pdf" if folder else f"kit.{piece.value}.pdf"


def sheet_print(folder: str, piece: Piece, group: Group, language: Language) -> Print:
    """One of the A4 sheets."""
    said = words(language)["workshop"]
    how = said["how"][piece.value]
    return Print(piece, kit_path(folder, piece), said["sheets"][piece.value], how, copies(piece, group))


def copies(piece: Piece, group: Group) -> int:
    """How many of a piece a group needs."""
    return workshop().copies[piece.value].count(group.people, group.tables)
