"""What the kit consists of, what each file is called, and how and how often it is printed."""

from dataclasses import dataclass
from enum import StrEnum

from canvas.domain.language import Language
from canvas.knowledge.workshop import workshop
from canvas.rendering.words import words
from canvas.rendering.workshop.group import Group


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
