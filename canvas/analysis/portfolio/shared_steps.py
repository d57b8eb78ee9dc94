"""Steps that several organisations do together already, as the files tell it: worth sharing with others."""

from collections.abc import Sequence
from dataclasses import dataclass

from canvas.analysis.portfolio.summary import Sharing, Summary
from canvas.domain.kinds import StepKind

_MOST = 40
"""So many are told, those of most organisations first; the tracks themselves have all."""


@dataclass(frozen=True, slots=True)
class SharedStep:
    """A step that several organisations lead; `editions` are those of the track that have this step, too."""

    track: str
    track_title: str
    step_title: str
    kind: StepKind | None
    sharing: Sharing
    editions: tuple[str, ...]


def modules_shared(summaries: Sequence[Summary]) -> tuple[SharedStep, ...]:
    """The steps with most organisations first."""
    found = [
        SharedStep(summary.id, summary.title, module.title, module.kind, module.sharing, summary.editions)
        for summary in summaries
        for module in summary.modules
        if module.sharing
    ]
    return tuple(sorted(found, key=lambda each: (-each.sharing.organisations.low, each.track, each.step_title))[:_MOST])
