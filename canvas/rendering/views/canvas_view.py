"""The canvas of a track, decided: poster, page, site and studio all print this one value."""

from dataclasses import dataclass
from types import MappingProxyType

from canvas.analysis.coverage import BlockState, Coverage
from canvas.domain.answer import given, listed
from canvas.domain.kinds import BlockId, LineKind, StepKind
from canvas.domain.steps import Step
from canvas.inspection.inspect import Inspection
from canvas.knowledge.blocks import STEP_ROW, Band, Block, blocks
from canvas.rendering.views.boxes import box_entries
from canvas.rendering.views.canvas_parts import NOTHING, Box, CanvasView, Cell, Column, Content, Entry, Row
from canvas.rendering.views.cell_lines import line_cell, line_row
from canvas.rendering.views.cell_resources import resource_cell, resource_row
from canvas.rendering.views.cell_roles import role_cell, role_row
from canvas.rendering.views.cell_steps import left_out_entries, step_entries
from canvas.rendering.voice import Voice

_LINES = MappingProxyType(
    {
        BlockId.LANGUAGE: LineKind.LANGUAGE,
        BlockId.GUIDANCE: LineKind.GUIDANCE,
        BlockId.EMPLOYER_SUPPORT: LineKind.EMPLOYER_SUPPORT,
    }
)

_HEADINGS = MappingProxyType({BlockId.ROLES: "in_every_step", BlockId.RESOURCES: "for_the_whole"})


def canvas_view(inspection: Inspection, *, most: int | None = None) -> CanvasView:
    """The canvas of a track that can be read; `most` is the number of entries for which a place has room."""
    if inspection.track is None or inspection.coverage is None:
        raise ValueError("a file that cannot be read has no canvas")
    canvas = _Canvas(inspection, inspection.coverage, Voice(inspection.track, inspection.language), most)
    columns = _in(Band.COLUMN)
    return CanvasView(
        id=inspection.id,
        language=inspection.language,
        title=inspection.title,
        top=tuple(_box(block, canvas) for block in _in(Band.TOP)),
        columns=tuple(_column(block, number, canvas) for number, block in enumerate(columns, start=1)),
        rows=(_step_row(columns, canvas), *(_row(block, columns, canvas) for block in _in(Band.ROW))),
        bottom=tuple(_box(block, canvas) for block in _in(Band.BOTTOM)),
        counts={state: inspection.coverage.count(state) for state in BlockState},
        findings=len(inspection.findings),
        loose=findings_of(None, inspection),
    )


@dataclass(frozen=True, slots=True)
class _Canvas:
    """What all parts of one canvas are made from."""

    inspection: Inspection
    coverage: Coverage
    voice: Voice
    most: int | None

    def state(self, block: Block) -> BlockState:
        return self.coverage.of(block.id).state

    def findings(self, block: Block) -> int:
        return findings_of(block.id, self.inspection)

    def room(self, entries: tuple[Entry, ...]) -> tuple[tuple[Entry, ...], int]:
        """The entries for which there is room, and how many are left; one that is left over gets its place too."""
        if self.most is None or len(entries) <= self.most + 1:
            return entries, 0
        return entries[: self.most], len(entries) - self.most


def findings_of(block: BlockId | None, inspection: Inspection) -> int:
    """How many findings belong to a block, or to none."""
    return sum(finding.block is block for finding in inspection.findings)


def _in(band: Band) -> tuple[Block, ...]:
    return tuple(block for block in blocks() if block.spot.band is band)


def _box(block: Block, canvas: _Canvas) -> Box:
    entries, more = canvas.room(box_entries(block.id, canvas.voice))
    language = canvas.voice.language
    title, question = block.titles[language], block.questions[language][0]
    return Box(block.id, block.code, title, question, canvas.state(block), entries, more, canvas.findings(block))


def _column(block: Block, number: int, canvas: _Canvas) -> Column:
    title = block.titles[canvas.voice.language]
    return Column(block.id, block.code, number, title, canvas.state(block), canvas.findings(block))


def _step_row(columns: tuple[Block, ...], canvas: _Canvas) -> Row:
    voice = canvas.voice
    cells = []
    for column in columns:
        kind = StepKind(column.id.value)
        steps = _steps_of(kind, voice)
        entries, more = canvas.room(step_entries(steps, voice) if steps else left_out_entries(kind, voice))
        question = column.questions[voice.language][0]
        cells.append(Cell(f"{column.code}-{STEP_ROW}", column.id, question, canvas.state(column), entries, more))
    title, question = voice.word("canvas", "the_step"), voice.word("canvas", "the_step_question")
    return Row(None, STEP_ROW, title, question, None, "", (), 0, tuple(cells), 0)


def _row(block: Block, columns: tuple[Block, ...], canvas: _Canvas) -> Row:
    entries, more = canvas.room(_throughout(block.id, canvas.voice))
    return Row(
        id=block.id,
        code=block.code,
        title=block.titles[canvas.voice.language],
        question=block.questions[canvas.voice.language][0],
        state=canvas.state(block),
        heading=canvas.voice.word("canvas", _HEADINGS[block.id]) if block.id in _HEADINGS and entries else "",
        entries=entries,
        more=more,
        cells=tuple(_cell(block, column, canvas) for column in columns),
        findings=canvas.findings(block),
    )


def _throughout(row: BlockId, voice: Voice) -> tuple[Entry, ...]:
    if row is BlockId.ROLES:
        return role_row(voice)
    return resource_row(voice) if row is BlockId.RESOURCES else line_row(_LINES[row], voice)


def _cell(row: Block, column: Block, canvas: _Canvas) -> Cell:
    content = cell_content(row, column, canvas.coverage, canvas.voice)
    entries, more = canvas.room(content.entries)
    code = f"{column.code}-{row.code}"
    return Cell(code, column.id, canvas.voice.word("cell_questions", code), content.state, entries, more)


def cell_content(row: Block, column: Block, found: Coverage, voice: Voice) -> Content:
    """What stands where a row crosses the column of a step; nothing applies where the team left that step out."""
    if found.of(column.id).state is BlockState.NOT_APPLICABLE:
        return Content(BlockState.NOT_APPLICABLE)
    steps = _steps_of(StepKind(column.id.value), voice)
    return _content(row.id, steps, voice) if steps or row.id in _LINES else NOTHING


def _content(row: BlockId, steps: tuple[Step, ...], voice: Voice) -> Content:
    if row is BlockId.ROLES:
        return role_cell(steps, voice)
    return resource_cell(steps, voice) if row is BlockId.RESOURCES else line_cell(_LINES[row], steps, voice)


def _steps_of(kind: StepKind, voice: Voice) -> tuple[Step, ...]:
    return tuple(step for step in listed(voice.track.steps) if given(step.kind) is kind)
