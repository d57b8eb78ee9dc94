"""What the picture of the canvas shows, in words: each block and each cell of the matrix with how far it is."""

from collections.abc import Iterator
from dataclasses import dataclass

from canvas.analysis.coverage import BlockState, Coverage, coverage
from canvas.knowledge.blocks import Band, Block, blocks
from canvas.rendering.diagrams.frame import Meaning, Note, Spoken, spoken
from canvas.rendering.reports.coverage_words import coverage_reason, still_open
from canvas.rendering.views.canvas_view import cell_content
from canvas.rendering.views.counting import summary
from canvas.rendering.voice import Voice


@dataclass(frozen=True, slots=True)
class Crossing:
    """Where a row meets the column of a step."""

    code: str
    column: Block
    state: BlockState


@dataclass(frozen=True, slots=True)
class Square:
    """One of the 18 blocks, with its cells when it is a row of the matrix."""

    block: Block
    title: str
    state: BlockState
    crossings: tuple[Crossing, ...]


@dataclass(frozen=True, slots=True)
class CoverageView:
    """All blocks in canvas order, what their marks mean, and what is still open."""

    spoken: Spoken
    squares: tuple[Square, ...]
    meanings: tuple[Meaning, ...]
    notes: tuple[Note, ...]

    def band(self, band: Band) -> tuple[Square, ...]:
        """The blocks of one part of the canvas."""
        return tuple(square for square in self.squares if square.block.spot.band is band)


def coverage_view(voice: Voice) -> CoverageView:
    """Look at a track for the picture of its canvas."""
    found = coverage(voice.track)
    squares = tuple(_square(block, found, voice) for block in blocks())
    counts = {state: found.count(state) for state in BlockState}
    open_lines = tuple(_still_open(found, voice))
    return CoverageView(
        spoken=spoken(
            voice,
            "coverage",
            "coverage_picture",
            (summary(counts, voice.language).rstrip("."),),
            (_described(square, found, voice) for square in squares),
        ),
        squares=squares,
        meanings=tuple(_meanings(squares, counts, voice)),
        notes=(Note(_word(voice, "open"), open_lines),) if open_lines else (),
    )


def _square(block: Block, found: Coverage, voice: Voice) -> Square:
    columns = [each for each in blocks() if each.spot.band is Band.COLUMN] if block.spot.band is Band.ROW else []
    crossings = tuple(
        Crossing(f"{column.code}-{block.code}", column, cell_content(block, column, found, voice).state)
        for column in columns
    )
    return Square(block, block.titles[voice.language], found.of(block.id).state, crossings)


def _described(square: Square, found: Coverage, voice: Voice) -> str:
    """One block: its code, its title, how far it is, what is there and what is not, and how far its cells are."""
    state = _state(square.state, voice)
    sentences = [_word(voice, "block", code=square.block.code, title=square.title, state=state)]
    if square.state is not BlockState.NOT_APPLICABLE:
        sentences.append(coverage_reason(found.of(square.block.id), voice.language))
    if len({crossing.state for crossing in square.crossings}) == 1:
        sentences.append(_word(voice, "every_cell", state=_state(square.crossings[0].state, voice)))
    elif square.crossings:
        cells = tuple(
            _word(voice, "cell", column=each.column.code, state=_state(each.state, voice)) for each in square.crossings
        )
        sentences.append(_word(voice, "cells", cells=voice.listing(cells)))
    return " ".join(sentences)


def _still_open(found: Coverage, voice: Voice) -> Iterator[str]:
    for covered in found.blocks:
        if keys := still_open(covered, voice.language):
            yield f"{covered.block.code} {covered.block.titles[voice.language]}: {keys}"


def _meanings(squares: tuple[Square, ...], counts: dict[BlockState, int], voice: Voice) -> Iterator[Meaning]:
    """Every state that a block has, with how many; and those that only cells have."""
    in_cells = {crossing.state for square in squares for crossing in square.crossings}
    for state in BlockState:
        if counts[state]:
            yield Meaning(state.value, _word(voice, "key", state=_state(state, voice), count=counts[state]))
        elif state in in_cells:
            yield Meaning(state.value, _state(state, voice))


def _state(state: BlockState, voice: Voice) -> str:
    return voice.word("canvas", state.value)


def _word(voice: Voice, name: str, **facts: object) -> str:
    return voice.word("coverage_picture", name, **facts)
