"""R13."""

from collections.abc import Iterator

from canvas.analysis.activities import activities, kinds_of_activity
from canvas.domain.answer import given, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import ActivityKind, BlockId, ContributionKind, RoleKind, Stage
from canvas.domain.track import Track
from canvas.rules.rule import Gap, gap, rule

_COMPANIONS = (RoleKind.BUDDY, RoleKind.MENTOR, RoleKind.LANGUAGE_COACH)
_MEETINGS = (
    ActivityKind.MENTORING,
    ActivityKind.LANGUAGE_COACHING,
    ActivityKind.MEETING,
    ActivityKind.WORK_SESSION,
)


@rule("R13", Severity.INFO, Stage.DESIGN, BlockId.GUIDANCE, "KIS20", "seed001")
def no_network_support(track: Track) -> Iterator[Gap]:
    """
    Whom do participants get to know who can help them further?

    ## Why
    A social network is one of the seven groups of factors that help status holders to work, and many refugees do not
    have one yet. A mentor, a buddy or a meeting with people from the work floor is a start.

    ## Gap
    ```yaml
    track: {stage: design}
    roles: [{kind: job-coach, party: welkom}]
    steps:
      - {id: kitchen, kind: learning-work, activities: [{kind: work, title: Helping in the kitchen}]}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    roles:
      - {kind: job-coach, party: welkom}
      - {kind: mentor, party: welkom, tasks: A volunteer of the town who goes along now and then.}
    steps:
      - {id: kitchen, kind: learning-work, activities: [{kind: work, title: Helping in the kitchen}]}
    ```
    """
    # without roles or activities the plan is still being filled
    if not listed(track.roles) or not activities(track) or not kinds_of_activity(track).isdisjoint(_MEETINGS):
        return
    if any(given(role.kind) in _COMPANIONS for role in listed(track.roles)) or _is_brought_in(track):
        return
    yield gap("roles")


def _is_brought_in(track: Track) -> bool:
    """A party opens its network."""
    brought = (contribution for party in listed(track.parties) for contribution in listed(party.brings))
    return any(given(contribution.kind) is ContributionKind.NETWORK for contribution in brought)
