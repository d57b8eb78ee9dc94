"""What many tracks leave open: which findings, and which blocks of the canvas."""

from collections.abc import Sequence
from dataclasses import dataclass

from canvas.analysis.coverage import BlockState
from canvas.analysis.portfolio.summary import Summary
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId
from canvas.knowledge.blocks import blocks


@dataclass(frozen=True, slots=True)
class CommonGap:
    """A code, as heavy as it weighs anywhere: how many findings, in how many tracks, and the block if it is one."""

    code: str
    severity: Severity
    block: BlockId | None
    findings: int
    tracks: int


@dataclass(frozen=True, slots=True)
class BlockCount:
    """A block, and in how many tracks it is how far."""

    block: BlockId
    filled: int
    partial: int
    empty: int
    not_applicable: int


def common_gaps(summaries: Sequence[Summary]) -> tuple[CommonGap, ...]:
    """Each code that occurs, what occurs in most tracks first; of equally many what weighs most."""
    found: dict[str, CommonGap] = {}
    for summary in summaries:
        codes: set[str] = set()
        for each in summary.findings:
            known = found.get(each.code)
            severity = each.severity
            if known and known.severity.weight > severity.weight:
                severity = known.severity
            found[each.code] = CommonGap(
                code=each.code,
                severity=severity,
                block=each.block if known is None or known.block is each.block else None,
                findings=(known.findings if known else 0) + len(each.fingerprints),
                tracks=(known.tracks if known else 0) + (each.code not in codes),
            )
            codes.add(each.code)
    return tuple(sorted(found.values(), key=lambda gap: (-gap.tracks, -gap.severity.weight, -gap.findings, gap.code)))


def block_counts(summaries: Sequence[Summary]) -> tuple[BlockCount, ...]:
    """How far each block is over all tracks, in canvas order."""
    counts: list[dict[BlockState, int]] = [dict.fromkeys(BlockState, 0) for _ in blocks()]
    for summary in summaries:
        for place, state in enumerate(summary.blocks):
            counts[place][state] += 1
    return tuple(
        BlockCount(
            block=block.id,
            filled=count[BlockState.FILLED],
            partial=count[BlockState.PARTIAL],
            empty=count[BlockState.EMPTY],
            not_applicable=count[BlockState.NOT_APPLICABLE],
        )
        for block, count in zip(blocks(), counts, strict=True)
    )
