"""X03."""

from collections.abc import Iterator

from canvas.analysis.activities import kinds_of_activity
from canvas.analysis.order import lead_changes
from canvas.analysis.roles import does, held
from canvas.domain.answer import given, is_open, is_unknown, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import ActivityKind, BlockId, CustomisationLevel, RoleKind, Stage, StepKind
from canvas.domain.track import Track
from canvas.knowledge.kinds import guides
from canvas.knowledge.thresholds import thresholds
from canvas.rules.naming import named_party
from canvas.rules.rule import Gap, gap, rule


@rule("X03", Severity.WARNING, Stage.DESIGN, BlockId.CUSTOMISATION, "seed003", "track07", "TSD", tracks_only=True)
def many_handovers(track: Track) -> Iterator[Gap]:
    """
    Who takes a participant along from one party to the next?

    ## Why
    At every hand-over somebody can get lost. The inspectorates advise that one person or body follows somebody along
    the whole route. Where that cannot be, a warm hand-over helps, as in the VIP project: both parties talk with the
    participant together. That three changes of lead are many is a choice of this toolkit.

    ## Gap
    ```yaml
    track: {stage: design}
    steps:
      - {id: selection, kind: recruitment, lead: gemeente}
      - {id: school, kind: preparation, lead: roc}
      - {id: work, kind: learning-work, lead: bakery}
      - {id: stay, kind: aftercare, lead: welkom}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    roles: [{kind: coordinator, party: gemeente, hours: 8 hours per week}]
    steps:
      - {id: selection, kind: recruitment, lead: gemeente, activities: [{kind: warm-handover}]}
      - {id: school, kind: preparation, lead: roc, activities: [{kind: warm-handover}]}
      - {id: work, kind: learning-work, lead: bakery}
      - {id: stay, kind: aftercare, lead: welkom}
    ```
    """
    steps = listed(track.steps)
    many = thresholds().many_handovers.value
    if len(lead_changes(track)) < many:
        return
    changes = [pair for pair in lead_changes(track) if not any(_is_before_the_start(track, place) for place in pair)]
    places = sorted({place for pair in changes for place in pair})
    if len(changes) < many or _is_followed(track, places):
        return
    leads = dict.fromkeys(lead for place in places if (lead := given(steps[place].lead)))
    parties = tuple(named_party(track, lead) for lead in leads)
    related = tuple(("steps", place, "lead") for place in places)
    if not _is_warm(track):
        yield gap("steps", related=related, count=len(changes), parties=parties)
    yield from _without_hours(track, len(changes))


def _is_before_the_start(track: Track, place: int) -> bool:
    """Nobody takes part in a design step yet."""
    return given(listed(track.steps)[place].kind) is StepKind.DESIGN


def _is_warm(track: Track) -> bool:
    return ActivityKind.WARM_HANDOVER in kinds_of_activity(track)


def _is_followed(track: Track, places: list[int]) -> bool:
    """One guide is at work in all of these steps."""
    guiding = held(track, *guides())
    return any(all(does(role, listed(track.steps)[place]) for place in places) for _, role in guiding)


def _without_hours(track: Track, count: int) -> Iterator[Gap]:
    """Coordinators whose hours nobody knows; with much customisation another rule asks for them."""
    customisation = given(track.customisation)
    coordinators = held(track, RoleKind.COORDINATOR)
    if customisation and given(customisation.level) is CustomisationLevel.HIGH:
        return
    if coordinators and all(is_open(role.hours) for _, role in coordinators):
        place, role = coordinators[0]
        variant = "hours_unknown" if is_unknown(role.hours) else "hours"
        yield gap("roles", place, "hours", variant=variant, count=count)
