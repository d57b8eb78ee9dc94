"""What stands on each variant of the poster; the canvas view decides what stands in each block."""

from dataclasses import dataclass, replace
from functools import cache
from typing import TypeAlias

from canvas.analysis.coverage import BlockState
from canvas.domain.kinds import BlockId
from canvas.domain.language import Language
from canvas.inspection.inspect import Inspection, inspect
from canvas.knowledge.blocks import block
from canvas.reading.read import read_text
from canvas.rendering.posters.contents import Box, Contents, Head, Lane, Part
from canvas.rendering.posters.examples import example_notes
from canvas.rendering.posters.mastheads import colophon_parts, masthead
from canvas.rendering.posters.questions import Questions, questions_of
from canvas.rendering.variant import Variant
from canvas.rendering.views import canvas_parts
from canvas.rendering.views.canvas_parts import CanvasView, Entry
from canvas.rendering.views.canvas_view import canvas_view


def contents(inspection: Inspection | None, language: Language, variant: Variant) -> Contents:
    """
    All that a poster says.

    `inspection` may be None, or of a file that cannot be read, for the variants that need no track.
    """
    track = replace(inspection, language=language) if inspection and inspection.readable else None
    if variant.of_a_track and track is None:
        raise ValueError(f"a {variant.value} poster needs a track that can be read")
    if variant is Variant.EXAMPLE:
        track = None
    view = canvas_view(track) if track and variant.of_a_track else _empty_view(language)
    questions = questions_of(track) if track and variant is Variant.GAPS else Questions({})
    filling = _Filling(view, language, variant, questions)
    head = masthead(track, language, variant, view, questions)
    return Contents(
        variant=variant,
        language=language,
        name=f"{head.title} – {head.kicker}",
        masthead=head,
        top=tuple(map(filling.box, view.top)),
        heads=tuple(map(filling.head, view.columns)),
        lanes=tuple(map(filling.lane, view.rows)),
        bottom=tuple(map(filling.box, view.bottom)),
        colophon=colophon_parts(track, language),
    )


_STEPS_COUNT = 2
"""What happens in the steps counts so many times as much as anything else where there is not enough room."""

_Stateful: TypeAlias = canvas_parts.Box | canvas_parts.Column | canvas_parts.Row | canvas_parts.Cell


@cache
def _empty_view(language: Language) -> CanvasView:
    """The canvas of a track about which nobody has written anything yet."""
    return canvas_view(inspect(read_text("track: {id: canvas}\n"), "", language=language, rules=()))


@dataclass(frozen=True, slots=True)
class _Filling:
    """Turns the parts of the view into the parts of one variant."""

    view: CanvasView
    language: Language
    variant: Variant
    questions: Questions

    def box(self, box: canvas_parts.Box) -> Box:
        return Box(self._filled(box, box.title, box.id), block(box.id).spot.width)

    def head(self, column: canvas_parts.Column) -> Head:
        return Head(column.number, column.title, column.code, self._state(column))

    def lane(self, row: canvas_parts.Row) -> Lane:
        label = Part(row.code, row.title, state=self._state(row) if row.id else None)
        match self.variant:
            case Variant.FILLED:
                strip, asks = Part(entries=row.entries), False
            case Variant.GAPS:
                strip, asks = Part(entries=self.questions.of(row.id) if row.id else ()), False
            case Variant.EXAMPLE:
                strip, asks = Part(notes=example_notes(row.id, self.language) if row.id else ()), True
            case Variant.BLANK:
                strip, asks = Part(), True
        return Lane(
            label=replace(label, question=row.question)
            if asks or (label.is_open and self.variant is Variant.FILLED)
            else label,
            heading=row.heading if self.variant is Variant.FILLED else "",
            strip=strip,
            cells=tuple(self._filled(cell, "", None if row.id else cell.column) for cell in row.cells),
            weight=1 if row.id else _STEPS_COUNT,
        )

    def _filled(self, part: canvas_parts.Box | canvas_parts.Cell, title: str, identifier: BlockId | None) -> Part:
        """`identifier` is the block of the part, None for a cell of which only the row and the column are blocks."""
        made = Part(part.code, title, state=self._state(part))
        match self.variant:
            case Variant.FILLED:
                return replace(made, entries=part.entries, question=part.question if made.is_open else "")
            case Variant.GAPS if identifier:
                return _asking(made, self.questions.of(identifier))
            case Variant.GAPS:
                return _asking(made, (Entry(part.question, open=True),) if _wants_more(part) else ())
            case Variant.EXAMPLE:
                notes = example_notes(identifier, self.language) if identifier else ()
                return replace(made, question=part.question, notes=notes)
        return replace(made, question=part.question, for_notes=True)

    def _state(self, part: _Stateful) -> BlockState | None:
        return part.state if self.variant.of_a_track else None


def _wants_more(part: _Stateful) -> bool:
    return part.state in (BlockState.EMPTY, BlockState.PARTIAL)


def _asking(part: Part, questions: tuple[Entry, ...]) -> Part:
    """A part with what is open in it; one that is full and asks nothing stands back."""
    return replace(part, entries=questions, quiet=not questions and part.state is BlockState.FILLED)
