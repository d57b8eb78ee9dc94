"""R14."""

from collections.abc import Iterator

from canvas.analysis.activities import activities
from canvas.domain.answer import given, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import ActivityKind, Audience, BlockId, RoleKind, Stage
from canvas.domain.track import Track
from canvas.rules.rule import Gap, gap, rule

_TALKS = (ActivityKind.DESIGN_SESSION, ActivityKind.EVALUATION)
_WITH_CANDIDATES = (Audience.CANDIDATE, Audience.BOTH)


@rule("R14", Severity.INFO, Stage.DESIGN, BlockId.ROLES, "seed000", "NSC")
def participants_without_voice(track: Track) -> Iterator[Gap]:
    """
    How do participants, or people who followed such a track, help to shape it?

    ## Why
    The interest of refugees weighs as much as that of employers and government; a track should not be made from one
    perspective. Methods for working out a plan together invite users to the table too: they know where people drop out.

    ## Gap
    ```yaml
    track: {stage: design}
    roles: [{kind: coordinator, party: gemeente}]
    steps:
      - {id: canvas, kind: design, activities: [{kind: design-session, title: Two afternoons with the canvas}]}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    roles:
      - {kind: coordinator, party: gemeente}
      - {kind: participant, party: welkom, title: Expert by experience, steps: {canvas: does}}
    steps:
      - {id: canvas, kind: design, activities: [{kind: design-session, title: Two afternoons with the canvas}]}
    ```
    """
    roles, happening = listed(track.roles), activities(track)
    # without roles or activities the plan is still being filled
    if not roles or not happening or any(given(role.kind) is RoleKind.PARTICIPANT for role in roles):
        return
    talks = [activity for _, activity in happening if given(activity.kind) in _TALKS]
    if not any(given(activity.audience) in _WITH_CANDIDATES for activity in talks):
        yield gap("roles")
