"""M02."""

from collections.abc import Iterator

from canvas.domain.answer import given, is_open, is_unknown, is_waived, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, OutcomeKind, Stage
from canvas.domain.outcomes import Target
from canvas.domain.quantity import Unit
from canvas.domain.track import Track
from canvas.rules.rule import Gap, gap, rule


@rule("M02", Severity.WARNING, Stage.DESIGN, BlockId.MISSION, "seed000", "seed001", "seed002", "TOCH")
def goal_not_measurable(track: Track) -> Iterator[Gap]:
    """
    By what do we see that the goal is reached?

    ## Why
    A number tells all parties what they work towards and when they are content. Plans for a track often have none, and
    then nobody can say afterwards what it brought.

    ## Gap
    ```yaml
    track: {stage: design}
    mission: {goal: Status holders find work in home care.}
    targets:
      - {kind: paid-job, by: 2026-12}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    mission: {goal: Status holders find work in home care.}
    targets:
      - {kind: paid-job, value: 12 people, of: 18 people, by: 2026-12}
    ```
    """
    if is_open(track.targets):
        yield gap("targets", variant="unknown" if is_unknown(track.targets) else "message")
    targets = [(place, each) for place, each in enumerate(listed(track.targets)) if not is_waived(each.value)]
    if not targets or any(_counts_something(target) for _, target in targets):
        return
    paths = tuple(("targets", place, "value") for place, _ in targets)
    if all(is_unknown(target.value) for _, target in targets):
        variant = "number_unknown"
    elif any(given(target.value) for _, target in targets):
        variant = "number_of_nothing"
    else:
        variant = "without_number"
    names = tuple(given(each.title) or given(each.kind) or OutcomeKind.OTHER for _, each in targets)
    yield gap(*paths[0], variant=variant, related=paths[1:], targets=names)


def _counts_something(target: Target) -> bool:
    """There is a number, and a unit, a kind or a title tells of what."""
    value = given(target.value)
    return value is not None and (
        value.unit is not Unit.ONE or given(target.kind) is not None or given(target.title) is not None
    )
