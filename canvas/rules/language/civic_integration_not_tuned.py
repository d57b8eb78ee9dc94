"""L06."""

from collections.abc import Iterator

from canvas.analysis.activities import activities_of_line
from canvas.analysis.placement import line_of_support
from canvas.domain.answer import given, is_open, is_unknown, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import ActivityKind, BlockId, ConditionKind, LineKind, Stage
from canvas.domain.track import Track
from canvas.rules.rule import Gap, gap, rule


@rule("L06", Severity.WARNING, Stage.DESIGN, BlockId.LANGUAGE, "VOI", "track27", tracks_only=True)
def civic_integration_not_tuned(track: Track) -> Iterator[Gap]:
    """
    Do the language lessons of the track and those of civic integration fit together?

    ## Why
    In the pilots with dual tracks it worked both ways when the lessons of civic integration were tuned to the work.
    Civic integration often takes three or four half-days a week. Without an agreement people may get the same lesson
    twice, or have to be at two places at once.

    ## Gap
    ```yaml
    track: {stage: design}
    target_group:
      description: Status holders
      civic_integration: {law: wi2021, route: b1-route, hours: 9 hours per week}
    lines:
      language: {level_out: B1, hours: 4 hours per week}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    target_group:
      description: Status holders
      civic_integration:
        law: wi2021
        route: b1-route
        hours: 9 hours per week
        agreement: The language school tunes its lessons to the track; they are on the days without work.
    lines:
      language: {level_out: B1, hours: 4 hours per week}
    ```
    """
    group = given(track.target_group)
    integration = given(group.civic_integration) if group else None
    if integration is None or not is_open(integration.agreement) or not _gives_lessons(track):
        return
    if any(given(condition.kind) is ConditionKind.CIVIC_INTEGRATION for condition in listed(track.conditions)):
        return
    yield gap(
        *("target_group", "civic_integration", "agreement"),
        variant="unknown" if is_unknown(integration.agreement) else "message",
        related=tuple(path for path, each in activities_of_line(track, LineKind.LANGUAGE)),
    )


def _gives_lessons(track: Track) -> bool:
    line = given(line_of_support(track, LineKind.LANGUAGE))
    lessons = activities_of_line(track, LineKind.LANGUAGE)
    return bool(line and given(line.hours)) or any(given(each.kind) is ActivityKind.LANGUAGE for _, each in lessons)
