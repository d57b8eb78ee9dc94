"""What is still open on a track, as questions, each once and in the block to which it belongs."""

from dataclasses import dataclass

from canvas.analysis.coverage import BlockState
from canvas.domain.answer import given, listed
from canvas.domain.bookkeeping import OpenQuestion
from canvas.domain.kinds import BlockId
from canvas.domain.track import Track
from canvas.inspection.inspect import Inspection
from canvas.knowledge.blocks import blocks
from canvas.rendering.views.canvas_parts import Entry
from canvas.rendering.views.report_view import asked_by
from canvas.rendering.voice import Voice


@dataclass(frozen=True, slots=True)
class Questions:
    """The questions by block; those under None are about the whole track."""

    by_block: dict[BlockId | None, tuple[Entry, ...]]

    def of(self, identifier: BlockId | None) -> tuple[Entry, ...]:
        """The questions of a block."""
        return self.by_block.get(identifier, ())

    @property
    def count(self) -> int:
        """How many there are."""
        return sum(map(len, self.by_block.values()))


def questions_of(inspection: Inspection) -> Questions:
    """
    What the team asks itself, then what the rules ask, what weighs most first.

    A block in which something is open and that no rule asks about asks its own question.
    """
    assert inspection.track
    assert inspection.coverage
    asked: dict[BlockId | None, dict[str, Entry]] = {}
    voice = Voice(inspection.track, inspection.language)
    for question in listed(inspection.track.open_questions):
        if text := voice.text(question.question):
            asked.setdefault(_block_of(question, inspection.track), {})[text] = Entry(text, open=True)
    for finding in sorted(inspection.findings, key=lambda each: -each.severity.weight):
        text = asked_by(finding.code, inspection.language)
        asked.setdefault(finding.block, {}).setdefault(text, Entry(text, open=True))
    for covered in inspection.coverage.blocks:
        if covered.state in (BlockState.EMPTY, BlockState.PARTIAL) and covered.block.id not in asked:
            text = covered.block.questions[inspection.language][0]
            asked[covered.block.id] = {text: Entry(text, open=True)}
    return Questions({identifier: tuple(each.values()) for identifier, each in asked.items()})


def _block_of(question: OpenQuestion, track: Track) -> BlockId | None:
    """The block that a question is about: of that name, or filled from the place."""
    key, _, rest = (given(question.at) or "").partition(".")
    key, inner = key.partition("[")[0], rest.partition(".")[0]
    if key == "steps":
        step = track.step(inner)
        kind = given(step.kind) if step else None
        return BlockId(kind.value) if kind else None
    name = (inner if key == "lines" else key).replace("_", "-")
    named = (each.id for each in blocks() if each.id.value == name)
    fills = (each.id for each in blocks() if key and any(fill.startswith(key) for fill in each.fills))
    return next(named, None) or next(fills, None)
