"""T06."""

from collections.abc import Iterator

from canvas.analysis.activities import lines
from canvas.analysis.order import in_order, kinds_in_order
from canvas.analysis.placement import first_work
from canvas.domain.answer import given, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import ActivityKind, Audience, BlockId, Stage, StepKind
from canvas.domain.steps import Activity
from canvas.domain.track import Track
from canvas.knowledge.kinds import prepares
from canvas.rules.naming import step_name
from canvas.rules.rule import Gap, gap, rule

_SIDES = (Audience.CANDIDATE, Audience.EMPLOYER)
_FIRST_DAYS = (ActivityKind.SHADOW_DAY, ActivityKind.TRIAL_DAY)


@rule("T06", Severity.WARNING, Stage.DESIGN, BlockId.RECRUITMENT, "seed003", "RP6", "VJI19", tracks_only=True)
def expectations_not_set(track: Track) -> Iterator[Gap]:
    """
    Do candidate and employer know what awaits them before somebody starts work?

    ## Why
    Realistic expectations on both sides are one of the success factors of dual tracks; otherwise dream job and reality
    clash in the first weeks. An information meeting, a visit or a shadow day costs little and prevents that.

    ## Gap
    ```yaml
    track: {stage: design}
    steps:
      - {id: selection, kind: recruitment, activities: [{kind: intake}]}
      - {id: kitchen, kind: learning-work, title: Working in the kitchen}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    steps:
      - id: selection
        kind: recruitment
        activities: [{kind: intake}, {kind: information-meeting}, {kind: employer-briefing}]
      - {id: kitchen, kind: learning-work, title: Working in the kitchen}
    ```
    """
    start = first_work(track)
    if start is None:
        return
    order, told = in_order(track), set[Audience]()
    for activity in _beforehand(track, order, start):
        told.update(_sides(activity))
        if len(told) == len(_SIDES):
            return
    left = [side for side in _SIDES if side not in told]
    if left:
        steps, kinds = listed(track.steps), kinds_in_order(track)
        wanted = StepKind.RECRUITMENT
        recruitment = order[kinds.index(wanted)] if wanted in kinds else None
        path = ("steps",) if recruitment is None else ("steps", recruitment, "activities")
        variant = left[0].value if len(left) == 1 else "message"
        yield gap(*path, variant=variant, related=(("steps", start),), step=step_name(steps[start], start))


def _beforehand(track: Track, order: tuple[int, ...], start: int) -> Iterator[Activity]:
    """What happens before somebody starts work, in the steps and along them."""
    steps, earlier = listed(track.steps), order[: order.index(start)]
    for place in earlier:
        yield from listed(steps[place].activities)
    at_work = steps[start].kind is StepKind.LEARNING_WORK
    for activity in listed(steps[start].activities):
        if not at_work or given(activity.kind) in _FIRST_DAYS:
            yield activity
    identifiers = {given(steps[place].id) for place in earlier}
    for _, line in lines(track):
        if given(line.steps) is None or identifiers & set(listed(line.steps)):
            yield from listed(line.activities)


def _sides(activity: Activity) -> tuple[Audience, ...]:
    kind = given(activity.kind)
    side = prepares(kind) if kind else None
    if side is None:
        return ()
    side = given(activity.audience) or side
    return _SIDES if side is Audience.BOTH else (side,)
