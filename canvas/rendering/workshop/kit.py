"""The kit as files: six sheets on A4 and the posters, each with how to print it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from canvas.domain.language import Language
from canvas.inspection.inspect import Inspection
from canvas.knowledge.cards import CardSize
from canvas.rendering.artifact import Artifact, MediaType, Rendering, RenderingCode, RenderingProblem
from canvas.rendering.engines.typst import to_pdf
from canvas.rendering.posters.poster import poster
from canvas.rendering.posters.tiles import tiles
from canvas.rendering.variant import Form
from canvas.rendering.workshop.chips import chip_sheet
from canvas.rendering.workshop.facilitator import facilitator_sheet
from canvas.rendering.workshop.group import Group
from canvas.rendering.workshop.materials import material_sheet
from canvas.rendering.workshop.open_questions import question_sheet
from canvas.rendering.workshop.order import Order, order_of
from canvas.rendering.workshop.party_cards import party_sheet
from canvas.rendering.workshop.pen import Data, Pen
from canvas.rendering.workshop.prints import Kit, Piece, Print, kit_of, poster_prints, sheet_prints
from canvas.rendering.workshop.problems import failed, sheet_problems
from canvas.rendering.workshop.role_sheet import role_sheet


@dataclass(frozen=True, slots=True)
class _File:
    """One file of the kit; without content it could not be made."""

    printed: Print
    content: bytes
    problems: tuple[RenderingProblem, ...]


def workshop_kit(inspection: Inspection | None, language: Language, group: Group, size: CardSize = CardSize.A6) -> Kit:
    """
    The kit of a track in the language of its inspection; without one the blank kit, in `language`.

    Raises ValueError for a file that could not be read.
    """
    order = order_of(inspection, group, size) if inspection else Order(None, language, group, size)
    return kit_of(draw_kit(order), order.folder, order.group, order.language)


def draw_kit(order: Order) -> Rendering:
    """Its files alone: `kit_of` says how they are printed."""
    posters = poster_prints(order.folder, order.group, order.language)
    files = (
        *_sheets(order, [printed for _, printed in posters]),
        *(_poster(order, form, printed) for form, printed in posters),
    )
    return Rendering(
        artifacts=tuple(Artifact(each.printed.path, MediaType.PDF, each.content) for each in files if each.content),
        problems=tuple(dict.fromkeys(problem for each in files for problem in each.problems)),
    )


def _sheets(order: Order, posters: Sequence[Print]) -> tuple[_File, ...]:
    """The sheets of A4."""
    prints = sheet_prints(order.folder, order.group, order.language)
    makers = _makers(order, (*prints, *posters))
    return tuple(_sheet(printed, makers[printed.piece], Pen(order.language)) for printed in prints)


def _sheet(printed: Print, maker: Callable[[Pen], Data], pen: Pen) -> _File:
    drawn = to_pdf(f"workshop/{printed.piece.value}.typ", maker(pen))
    problems = sheet_problems(printed.name, pen)
    if isinstance(drawn, RenderingCode):
        return _File(printed, b"", (failed(printed.name, pen.language), *problems))
    return _File(printed, drawn, problems)


def _makers(order: Order, prints: Sequence[Print]) -> Mapping[Piece, Callable[[Pen], Data]]:
    inspection, group = order.inspection, order.group
    return {
        Piece.FACILITATOR: lambda pen: facilitator_sheet(inspection, group, pen),
        Piece.MATERIALS: lambda pen: material_sheet(inspection, group, prints, pen),
        Piece.ROLE_CARDS: lambda pen: role_sheet(inspection, order.size, pen),
        Piece.PARTY_CARDS: lambda pen: party_sheet(inspection, pen),
        Piece.CHIPS: lambda pen: chip_sheet(inspection, pen),
        Piece.OPEN_QUESTIONS: lambda pen: question_sheet(inspection, pen),
    }


def _poster(order: Order, form: Form, printed: Print) -> _File:
    draw = tiles if form.tiled else poster
    made = draw(order.inspection, order.language, form.paper, form.variant)
    return _File(printed, made.content, made.problems)
