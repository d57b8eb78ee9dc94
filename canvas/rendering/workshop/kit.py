"""The kit as files: six sheets on A4 and the posters, each with how to print it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from canvas.domain.language import Language
from canvas.inspection.inspect import Inspection
from canvas.knowledge.cards import CardSize
from canvas.knowledge.papers import Paper
from canvas.rendering.artifact import Artifact, MediaType, RenderingCode, RenderingProblem
from canvas.rendering.engines.typst import to_pdf
from canvas.rendering.outputs import folder_of
from canvas.rendering.posters.poster import Made, poster
from canvas.rendering.posters.tiles import tiles
from canvas.rendering.posters.variant import Variant
from canvas.rendering.words import words
from canvas.rendering.workshop.chips import chip_sheet
from canvas.rendering.workshop.facilitator import facilitator_sheet
from canvas.rendering.workshop.group import Group
from canvas.rendering.workshop.materials import material_sheet
from canvas.rendering.workshop.open_questions import question_sheet
from canvas.rendering.workshop.party_cards import party_sheet
from canvas.rendering.workshop.pen import Data, Pen
from canvas.rendering.workshop.prints import Piece, Print, copies, sheet_print
from canvas.rendering.workshop.problems import failed, sheet_problems
from canvas.rendering.workshop.role_sheet import role_sheet

_TILED = Paper.A3
"""The paper of the sheets that make a poster: the largest that an office printer takes."""


@dataclass(frozen=True, slots=True)
class Kit:
    """The files of a kit in the order of their use, how each is printed, and what could not be made or does not fit."""

    artifacts: tuple[Artifact, ...]
    prints: tuple[Print, ...]
    problems: tuple[RenderingProblem, ...]


@dataclass(frozen=True, slots=True)
class _File:
    """One file of the kit; without content it could not be made."""

    printed: Print
    content: bytes
    problems: tuple[RenderingProblem, ...]


@dataclass(frozen=True, slots=True)
class _Order:
    """For what a kit is made."""

    inspection: Inspection | None
    language: Language
    group: Group
    size: CardSize

    @property
    def folder(self) -> str:
        """The folder of the track; a blank kit lies in the output folder itself."""
        return folder_of(self.inspection) if self.inspection else ""


def workshop_kit(inspection: Inspection | None, language: Language, group: Group, size: CardSize = CardSize.A6) -> Kit:
    """
    The kit of a track in the language of its inspection; without one the blank kit, in `language`.

    Raises ValueError for a file that could not be read.
    """
    if inspection and not inspection.readable:
        raise ValueError(f"{inspection.path} cannot be read")
    order = _Order(inspection, inspection.language if inspection else language, group, size)
    posters = _posters(order)
    files = (*_sheets(order, [each.printed for each in posters]), *posters)
    return Kit(
        artifacts=tuple(Artifact(each.printed.path, MediaType.PDF, each.content) for each in files if each.content),
        prints=tuple(each.printed for each in files if each.content),
        problems=tuple(dict.fromkeys(problem for each in files for problem in each.problems)),
    )


def _sheets(order: _Order, posters: Sequence[Print]) -> tuple[_File, ...]:
    """The sheets of A4."""
    prints = [sheet_print(order.folder, each, order.group, order.language) for each in Piece if each.is_sheet]
    makers = _makers(order, (*prints, *posters))
    return tuple(_sheet(printed, makers[printed.piece], Pen(order.language)) for printed in prints)


def _sheet(printed: Print, maker: Callable[[Pen], Data], pen: Pen) -> _File:
    drawn = to_pdf(f"workshop/{printed.piece.value}.typ", maker(pen))
    problems = sheet_problems(printed.name, pen)
    if isinstance(drawn, RenderingCode):
        return _File(printed, b"", (failed(printed.name, pen.language), *problems))
    return _File(printed, drawn, problems)


def _makers(order: _Order, prints: Sequence[Print]) -> Mapping[Piece, Callable[[Pen], Data]]:
    inspection, group = order.inspection, order.group
    return {
        Piece.FACILITATOR: lambda pen: facilitator_sheet(inspection, group, pen),
        Piece.MATERIALS: lambda pen: material_sheet(inspection, group, prints, pen),
        Piece.ROLE_CARDS: lambda pen: role_sheet(inspection, order.size, pen),
        Piece.PARTY_CARDS: lambda pen: party_sheet(inspection, pen),
        Piece.CHIPS: lambda pen: chip_sheet(inspection, pen),
        Piece.OPEN_QUESTIONS: lambda pen: question_sheet(inspection, pen),
    }


def _posters(order: _Order) -> tuple[_File, ...]:
    """Without a track everybody begins on a blank one; else the filled one hangs before all, and tables see gaps."""
    if order.inspection is None:
        return _poster(order, Variant.BLANK, copies(Piece.POSTER, order.group))
    return (*_poster(order, Variant.FILLED, 1), *_poster(order, Variant.GAPS, order.group.tables))


def _poster(order: _Order, variant: Variant, count: int) -> tuple[_File, ...]:
    """A poster on one sheet, and instead on sheets that an office printer takes."""
    said = words(order.language)["workshop"]
    title = said["sheets"][f"poster-{variant.value}"]

    def file(made: Made, how: str, instead: bool) -> _File:
        path = f"{order.folder}/{made.name}" if order.folder else made.name
        return _File(Print(Piece.POSTER, path, title, said["how"][how], count, instead), made.content, made.problems)

    return (
        file(poster(order.inspection, order.language, Paper.A0, variant), "poster", False),
        file(tiles(order.inspection, order.language, _TILED, variant), "tiles", True),
    )
