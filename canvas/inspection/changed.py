"""What changed between two files: in the design, in what the check finds, and in how far the canvas is."""

from collections.abc import Iterator
from dataclasses import dataclass

from canvas.analysis.changes.change import Change
from canvas.analysis.changes.compare import Comparison
from canvas.analysis.coverage import BlockState
from canvas.domain.answer import given
from canvas.domain.finding import Finding
from canvas.domain.kinds import BlockId, LineKind, StepKind
from canvas.domain.path import Path
from canvas.domain.places import value_at
from canvas.domain.steps import LeftOut, Step
from canvas.domain.track import Track
from canvas.inspection.fingerprints import Names
from canvas.inspection.inspect import Inspection
from canvas.knowledge.blocks import COLUMNS, Block


@dataclass(frozen=True, slots=True)
class BlockChange:
    """A block of the canvas that is further, or less far, than it was."""

    block: Block
    before: BlockState
    after: BlockState


@dataclass(frozen=True, slots=True)
class Changed:
    """Two files that can be read, and what lies between them."""

    before: Inspection
    after: Inspection
    comparison: Comparison
    gained: tuple[Finding, ...]
    closed: tuple[Finding, ...]
    blocks: tuple[BlockChange, ...]

    @property
    def changes(self) -> tuple[Change, ...]:
        """What changed in the design, in the order of the file."""
        return self.comparison.changes

    @property
    def is_nothing(self) -> bool:
        """The two say the same."""
        return not (self.changes or self.gained or self.closed or self.blocks)


def changed(before: Inspection, after: Inspection, *, translated: bool = False) -> Changed:
    """Compare two inspections with fingerprints, of files that can be read."""
    assert before.track
    assert after.track
    comparison = Comparison(before.track, after.track, translated=translated)
    known = set(_matched(before, after, comparison))
    return Changed(
        before=before,
        after=after,
        comparison=comparison,
        gained=tuple(each for each in after.findings if each.fingerprint not in {new for _, new in known}),
        closed=tuple(each for each in before.findings if each.fingerprint not in {old for old, _ in known}),
        blocks=tuple(_blocks(before, after)),
    )


def _matched(before: Inspection, after: Inspection, comparison: Comparison) -> Iterator[tuple[str, str]]:
    """
    The fingerprints before and after of findings that are there in both.

    A fingerprint goes by the names of parts. Where the name of the same part is another now, the finding is known by
    its code and by where that part stands. What is said of a part that was empty and, in the same words, of what it
    holds now is the same gap.
    """
    new = {finding.fingerprint for finding in after.findings}
    same = {finding.fingerprint for finding in before.findings} & new
    yield from ((each, each) for each in same)
    named, known = Names(before.track), Names(after.track)
    waiting: dict[tuple[str, Path], list[str]] = {}
    for finding in after.findings:
        if finding.fingerprint not in same:
            waiting.setdefault((finding.code, finding.path), []).append(finding.fingerprint)
    left: list[Finding] = []
    for finding in before.findings:
        if finding.fingerprint in same:
            continue
        path = comparison.place_after(finding.path)
        if path is not None and named.of(finding.path) != known.of(path) and waiting.get((finding.code, path)):
            yield finding.fingerprint, waiting[finding.code, path].pop(0)
        else:
            left.append(finding)
    unknown = {fingerprint for fingerprints in waiting.values() for fingerprint in fingerprints}
    yield from _around(left, [each for each in after.findings if each.fingerprint in unknown], comparison)


def _around(left: list[Finding], new: list[Finding], comparison: Comparison) -> Iterator[tuple[str, str]]:
    """Pairs that say the same, of a part and of something in it."""
    for old in left:
        path = comparison.place_after(old.path)
        for each in new if path is not None else ():
            shorter, longer = sorted((path or (), each.path), key=len)
            if (each.code, each.message) == (old.code, old.message) and longer[: len(shorter)] == shorter:
                new.remove(each)
                yield old.fingerprint, each.fingerprint
                break


def _blocks(before: Inspection, after: Inspection) -> Iterator[BlockChange]:
    if before.coverage and after.coverage:
        for first, second in zip(before.coverage.blocks, after.coverage.blocks, strict=True):
            if first.state is not second.state:
                yield BlockChange(second.block, first.state, second.state)


_SECTIONS = {
    "mission": BlockId.MISSION,
    "target_group": BlockId.TARGET_GROUP,
    "parties": BlockId.PARTIES,
    "stakeholders": BlockId.PARTIES,
    "roles": BlockId.ROLES,
    "costs": BlockId.RESOURCES,
    "funding": BlockId.RESOURCES,
    "conditions": BlockId.CONDITIONS,
    "customisation": BlockId.CUSTOMISATION,
    "targets": BlockId.RESULTS,
    "results": BlockId.RESULTS,
    "measurements": BlockId.RESULTS,
    "sustain": BlockId.SUSTAIN,
}
_ANYWHERE = {
    "joint_interest": BlockId.JOINT_INTEREST,
    "interest": BlockId.JOINT_INTEREST,
    "brings": BlockId.RESOURCES,
}
_LINES = {
    LineKind.LANGUAGE.value: BlockId.LANGUAGE,
    LineKind.GUIDANCE.value: BlockId.GUIDANCE,
    "employer_support": BlockId.EMPLOYER_SUPPORT,
}


def block_of(path: Path, track: Track) -> BlockId | None:
    """The block of the canvas on which a place of a track is seen; None for what stands on no block."""
    section = path[0] if path else ""
    if section in ("steps", "left_out"):
        kind = _kind(value_at(path[:2], track))
        return COLUMNS.get(kind) if kind else None
    if section == "lines":
        return _LINES.get(str(path[1])) if len(path) > 1 else None
    return next((_ANYWHERE[str(step)] for step in path if step in _ANYWHERE), _SECTIONS.get(str(section)))


def _kind(part: object) -> StepKind | None:
    return given(part.kind) if isinstance(part, Step | LeftOut) else None
