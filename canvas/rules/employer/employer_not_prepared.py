"""E02."""

from collections.abc import Iterator

from canvas.analysis.activities import activities, activities_of_line
from canvas.analysis.placement import first_work, line_of_support
from canvas.analysis.roles import held, holders
from canvas.domain.answer import Absent, given, is_unknown, is_waived
from canvas.domain.finding import Severity
from canvas.domain.kinds import ActivityKind, Audience, BlockId, LineKind, RoleKind, Stage
from canvas.domain.steps import Activity
from canvas.domain.track import Track
from canvas.rules.naming import named_party
from canvas.rules.rule import Gap, gap, rule

_PREPARES = (ActivityKind.EMPLOYER_TRAINING, ActivityKind.EMPLOYER_BRIEFING)
_FOR_ANYBODY = (ActivityKind.TRAINING, ActivityKind.INFORMATION_MEETING, ActivityKind.WORK_SESSION)


@rule("E02", Severity.WARNING, Stage.DESIGN, BlockId.EMPLOYER_SUPPORT, "seed003", "seed000", "track04", "track09")
def employer_not_prepared(track: Track) -> Iterator[Gap]:
    """
    Who prepares the employer and the team for their new colleagues?

    ## Why
    A new colleague who still learns the language asks something of a team. Professionals who worked with the canvas
    want to train and guide employers too, among others on inclusion. In the glass trade, at a bus company and in
    Utrecht there was training for both sides.

    ## Gap
    ```yaml
    track: {stage: design}
    parties: [{id: linde, name: De Linde, kind: company}]
    roles: [{kind: employer, party: linde}]
    steps: [{id: kitchen, kind: learning-work, title: Working in the kitchen}]
    lines:
      employer_support: {activities: [{kind: employer-guidance, title: A visit every month}]}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    parties: [{id: linde, name: De Linde, kind: company}]
    roles: [{kind: employer, party: linde}]
    steps: [{id: kitchen, kind: learning-work, title: Working in the kitchen}]
    lines:
      employer_support:
        activities:
          - {kind: employer-training, title: Half a day for the team on culture and clear language}
          - {kind: employer-guidance, title: A visit every month}
    ```
    """
    employers = holders(track, RoleKind.EMPLOYER)
    if not employers or first_work(track) is None or held(track, RoleKind.EMPLOYER_TRAINER):
        return
    line = line_of_support(track, LineKind.EMPLOYER_SUPPORT)
    answer = line if isinstance(line, Absent) else line.activities
    if is_waived(answer) or any(_prepares(activity) for _, activity in activities(track)):
        return
    guidance = activities_of_line(track, LineKind.EMPLOYER_SUPPORT)
    here = ("lines", "employer_support") if isinstance(line, Absent) else ("lines", "employer_support", "activities")
    yield gap(
        *here,
        variant="unknown" if is_unknown(answer) else "guidance_only" if guidance else "message",
        related=tuple(path for path, _ in guidance),
        employers=tuple(named_party(track, employer) for employer in employers),
    )


def _prepares(activity: Activity) -> bool:
    kind = given(activity.kind)
    return kind in _PREPARES or (kind in _FOR_ANYBODY and activity.audience in (Audience.EMPLOYER, Audience.BOTH))
