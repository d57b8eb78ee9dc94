"""S01."""

from collections.abc import Iterator

from canvas.analysis.steps import steps_of
from canvas.domain.answer import given, is_unknown, is_waived, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage, StepKind
from canvas.domain.track import Track
from canvas.rules.rule import Gap, Typed, gap, rule

_CORE = (StepKind.RECRUITMENT, StepKind.LEARNING_WORK, StepKind.MATCHING)


@rule("S01", Severity.ERROR, Stage.DESIGN, BlockId.ROLES, "WP")
def core_step_missing(track: Track) -> Iterator[Gap]:
    """
    Does the track have recruitment, learning and work, and matching?

    ## Why
    These are components of every track in the whitepaper: people must find the track, learn and work in it, and come
    to a place that fits. A track that starts with the employer can leave one out on purpose, and say so.

    ## Gap
    ```yaml
    track: {stage: design}
    steps:
      - {id: selection, kind: recruitment}
      - {id: bakery, kind: learning-work}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    steps:
      - {id: selection, kind: recruitment}
      - {id: bakery, kind: learning-work}
    left_out:
      - {kind: matching, reason: Everybody keeps working at the bakery where they learn.}
    ```
    """
    if is_waived(track.steps):
        return
    left_out = {given(left.kind) for left in listed(track.left_out)}
    missing = tuple(kind for kind in _CORE if kind not in left_out and not steps_of(track, kind))
    if missing and not listed(track.steps):
        variant = "nothing_known" if is_unknown(track.steps) else "no_steps"
        yield gap("steps", variant=variant, steps=tuple(map(Typed, missing)))
        return
    for kind in missing:
        yield gap("steps", step=kind, kind=Typed(kind))
