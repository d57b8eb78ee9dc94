"""S05."""

from collections.abc import Iterator

from canvas.analysis.order import cycle, too_early
from canvas.domain.answer import listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage, StepKind
from canvas.domain.track import Track
from canvas.rules.naming import step_name
from canvas.rules.rule import Gap, gap, rule

_NEEDS = {StepKind.AFTERCARE: StepKind.MATCHING, StepKind.LEARNING_WORK: StepKind.RECRUITMENT}


@rule("S05", Severity.ERROR, Stage.IDEA, BlockId.ROLES, "seed003", "track02", "track15", tracks_only=True)
def impossible_order(track: Track) -> Iterator[Gap]:
    """
    Can the steps follow on each other in this order?

    ## Why
    A track is a row of successive steps, and much may differ: some tracks match people with an employer before they
    learn anything. Only what cannot be is asked here: steps that wait for each other, aftercare before anybody is
    placed, work before anybody is recruited.

    ## Gap
    ```yaml
    steps:
      - {id: selection, kind: recruitment}
      - {id: soft-landing, kind: aftercare, title: A soft landing}
      - {id: placement, kind: matching, title: Placement}
    ```

    ## Closed
    ```yaml
    steps:
      - {id: selection, kind: recruitment}
      - {id: soft-landing, kind: aftercare, title: A soft landing, after: placement}
      - {id: placement, kind: matching, title: Placement, after: selection}
    ```
    """
    steps = listed(track.steps)
    if ring := cycle(track):
        first = next((place for place in ring if listed(steps[place].after)), ring[0])
        key = "after" if listed(steps[first].after) else "alongside"
        others = tuple(("steps", place) for place in ring if place != first)
        names = tuple(step_name(steps[place], place) for place in ring)
        variant = "ring" if others else key
        yield gap("steps", first, key, variant=variant, related=others, steps=names)
    for kind, needed in _NEEDS.items():
        for early, late in too_early(track, kind, needed):
            yield gap(
                *("steps", early, "after"),
                variant=kind.value,
                related=(("steps", late),),
                early=step_name(steps[early], early),
                late=step_name(steps[late], late),
            )
