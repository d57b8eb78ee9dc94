"""S09."""

from collections.abc import Iterator

from canvas.analysis.activities import kinds_of_activity
from canvas.domain.answer import given, is_open, is_unknown, is_waived, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import ActivityKind, BlockId, CustomisationLevel, RoleKind, Stage
from canvas.domain.surroundings import Customisation
from canvas.domain.track import Track
from canvas.rules.rule import Gap, gap, rule


@rule("S09", Severity.WARNING, Stage.DESIGN, BlockId.CUSTOMISATION, "seed003", "track01")
def customisation_not_arranged(track: Track) -> Iterator[Gap]:
    """
    What has been arranged so that each participant can have a route of their own?

    ## Why
    The more customisation, the more complex design and execution become. It takes a plan for each person, moments at
    which people can come in and leave, and somebody with time to keep it all together. In Heerlen modules of five
    weeks make that possible.

    ## Gap
    ```yaml
    track: {stage: design}
    customisation: {level: high}
    roles:
      - {kind: coordinator, party: heerlen, hours: 16 hours per week}
    steps:
      - {id: modules, kind: preparation, title: Modules of five weeks, entry: every five weeks}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    customisation: {level: high, individual_plan: true}
    roles:
      - {kind: coordinator, party: heerlen, hours: 16 hours per week}
    steps:
      - {id: modules, kind: preparation, title: Modules of five weeks, entry: every five weeks}
    ```
    """
    customisation = given(track.customisation)
    if customisation and given(customisation.level) is CustomisationLevel.HIGH:
        yield from _without_plan(track, customisation)
        yield from _without_moments(track)
        yield from _without_hours(track)


def _without_plan(track: Track, customisation: Customisation) -> Iterator[Gap]:
    plan = customisation.individual_plan
    in_activities = ActivityKind.INDIVIDUAL_PLAN in kinds_of_activity(track)
    if not given(plan) and not is_waived(plan) and not in_activities:
        yield gap("customisation", "individual_plan", variant="plan_unknown" if is_unknown(plan) else "plan")


def _without_moments(track: Track) -> Iterator[Gap]:
    moments = [moment for step in listed(track.steps) for moment in (step.entry, step.exit)]
    if all(is_open(moment) for moment in moments):
        variant = "moments_unknown" if any(is_unknown(moment) for moment in moments) else "moments"
        yield gap("steps", variant=variant)


def _without_hours(track: Track) -> Iterator[Gap]:
    hours = {
        place: role.hours for place, role in enumerate(listed(track.roles)) if given(role.kind) is RoleKind.COORDINATOR
    }
    if hours and all(is_open(each) for each in hours.values()):
        place, said = next(iter(hours.items()))
        yield gap("roles", place, "hours", variant="hours_unknown" if is_unknown(said) else "hours")
