"""R12."""

from collections.abc import Iterator

from canvas.analysis.roles import held
from canvas.domain.answer import given, is_open, is_unknown
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage
from canvas.domain.parties import Role
from canvas.domain.track import Track
from canvas.knowledge.kinds import guides
from canvas.rules.naming import role_name
from canvas.rules.rule import Gap, gap, rule


@rule("R12", Severity.WARNING, Stage.DESIGN, BlockId.GUIDANCE, "SCH", "HR", "track06")
def guide_without_time(track: Track) -> Iterator[Gap]:
    """
    How much time do the guides have, or for how many participants?

    ## Why
    Municipalities where a case manager has fewer people to guide place more of them. In the Leiden region intensive,
    personal contact was the main reason for success. That takes hours that somebody has planned and pays for.

    ## Gap
    ```yaml
    track: {stage: design}
    parties: [{id: welkom, name: Stichting Welkom}]
    roles: [{kind: job-coach, party: welkom}]
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    parties: [{id: welkom, name: Stichting Welkom}]
    roles: [{kind: job-coach, party: welkom, caseload: 15 participants}]
    ```
    """
    guiding = held(track, *guides())
    lines = given(track.lines)
    guidance = given(lines.guidance) if lines else None
    if not guiding or (guidance and given(guidance.hours)) or not all(_has_no_time(role) for _, role in guiding):
        return
    place, first = guiding[0]
    key = "caseload" if is_unknown(first.caseload) else "hours"
    yield gap(
        *("roles", place, key),
        variant="unknown" if is_unknown(getattr(first, key)) else "message",
        related=tuple(("roles", there) for there, _ in guiding[1:]),
        guides=tuple(dict.fromkeys(role_name(role, there) for there, role in guiding)),
    )


def _has_no_time(role: Role) -> bool:
    return is_open(role.hours) and is_open(role.caseload)
