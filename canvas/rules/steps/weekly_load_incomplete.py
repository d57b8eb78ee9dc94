"""S13."""

from collections.abc import Iterator

from canvas.analysis.hours import Share
from canvas.analysis.load import Load, loads
from canvas.analysis.work import JOB_STEPS
from canvas.domain.answer import given, is_unknown, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage
from canvas.domain.path import Path
from canvas.domain.track import Track
from canvas.knowledge.kinds import pays_wage
from canvas.rules.naming import step_name
from canvas.rules.rule import Gap, gap, rule


@rule("S13", Severity.INFO, Stage.DESIGN, BlockId.ROLES, "track27", "seed002", tracks_only=True)
def weekly_load_incomplete(track: Track) -> Iterator[Gap]:
    """
    How many hours does a participant spend in a week?

    ## Why
    Where hours are not known, nobody can add up the week. In The Hague the placement took four half-days, but the hours
    of the language lessons and of civic integration were not written down.

    ## Gap
    ```yaml
    track: {stage: design}
    target_group: {civic_integration: n/a}
    steps:
      - {id: placement, kind: learning-work, title: Placement in small groups, hours: 4 dagdelen per week}
    lines:
      language: {goal: Extra lessons beside the placement}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    target_group: {civic_integration: n/a}
    steps:
      - {id: placement, kind: learning-work, title: Placement in small groups, hours: 4 dagdelen per week}
    lines:
      language: {goal: Extra lessons beside the placement, hours: 6 hours per week}
    ```
    """
    unknown = {share.path: share for load in loads(track) for share in _asked(load)}
    for path, share in unknown.items():
        if _is_told_elsewhere(track, path):
            continue
        state = "unknown" if is_unknown(share.hours) else "missing"
        match path:
            case ("steps", int(place), *_):
                yield gap(*path, variant=f"step_{state}", step=step_name(listed(track.steps)[place], place))
            case (_, beside, *_):
                yield gap(*path, variant=f"{beside}_{state}")


def _is_told_elsewhere(track: Track, path: Path) -> bool:
    """
    Hours that are written without a week have an unclear unit; those of a job are asked with the contract. Where
    activities say their hours in all, it is known how much the step takes.
    """
    match path:
        case ("steps", int(place), "hours"):
            step = listed(track.steps)[place]
            return given(step.hours) is not None or any(given(each.hours) for each in listed(step.activities))
        case ("steps", int(place), "work", "hours"):
            step = listed(track.steps)[place]
            work = given(step.work)
            form = given(work.form) if work else None
            is_job = given(step.kind) in JOB_STEPS and (form is None or pays_wage(form))
            return is_job or (work is not None and given(work.hours) is not None)
    return False


def _asked(load: Load) -> tuple[Share, ...]:
    """What is unknown; while nothing is known yet, only the steps themselves: what runs beside them comes after."""
    return load.unknown if load.known else tuple(share for share in load.unknown if share.path[0] == "steps")
