"""The 18 blocks of the canvas as data."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from canvas.domain.kinds import BlockId, StepKind
from canvas.domain.language import Language
from canvas.knowledge.loading import both, load

COLUMNS: Mapping[StepKind, BlockId] = MappingProxyType(
    {
        StepKind.RECRUITMENT: BlockId.RECRUITMENT,
        StepKind.PREPARATION: BlockId.PREPARATION,
        StepKind.LEARNING_WORK: BlockId.LEARNING_WORK,
        StepKind.MATCHING: BlockId.MATCHING,
        StepKind.AFTERCARE: BlockId.AFTERCARE,
    }
)
"""The column of each kind of step that has one."""

STEP_ROW = "R0"
"""The code of the row in which the steps themselves stand; it belongs to no block of its own."""


class Band(StrEnum):
    """The four parts of the canvas, from top to bottom."""

    TOP = "top"
    COLUMN = "column"
    ROW = "row"
    BOTTOM = "bottom"


class Spot(NamedTuple):
    """Where a block stands on a grid of twelve columns: in which band, from which column, how many wide."""

    band: Band
    column: int
    width: int


class Block(NamedTuple):
    """
    One box of the canvas.

    `turn` is when a team talks about it, from 1. `fills` are the places of a track that fill it, as
    `analysis.coverage` reads them.
    """

    id: BlockId
    code: str
    turn: int
    titles: dict[Language, str]
    questions: dict[Language, tuple[str, ...]]
    examples: dict[Language, str]
    spot: Spot
    fills: tuple[str, ...]
    extension: bool
    sources: tuple[str, ...]


@cache
def blocks() -> tuple[Block, ...]:
    """All blocks, in canvas order."""
    return tuple(
        Block(
            id=BlockId(entry["id"]),
            code=entry["code"],
            turn=entry["turn"],
            titles=both(entry["title"]),
            questions={language: tuple(entry["questions"][language.value]) for language in Language},
            examples=both(entry["example"]),
            spot=Spot(Band(entry["spot"]["band"]), entry["spot"]["column"], entry["spot"]["width"]),
            fills=tuple(entry["fills"]),
            extension=entry.get("extension", False),
            sources=tuple(entry["sources"]),
        )
        for entry in load("blocks")
    )


def block(identifier: BlockId) -> Block:
    """The block with this id."""
    return next(block for block in blocks() if block.id is identifier)
