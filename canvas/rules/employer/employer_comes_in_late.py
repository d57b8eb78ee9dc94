"""E01."""

from collections.abc import Iterator

from canvas.analysis.order import in_order
from canvas.analysis.placement import first_work
from canvas.analysis.roles import held, holders, involvement
from canvas.domain.answer import given, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import Audience, BlockId, Involvement, RoleKind, Stage
from canvas.domain.steps import Activity, Step
from canvas.domain.track import Track
from canvas.knowledge.kinds import prepares
from canvas.rules.naming import step_name
from canvas.rules.rule import Gap, gap, rule

_WITH_EMPLOYER = (Audience.EMPLOYER, Audience.BOTH)
_AT_THE_TABLE = (Involvement.DOES, Involvement.CONSULTED)


@rule("E01", Severity.WARNING, Stage.DESIGN, BlockId.EMPLOYER_SUPPORT, "seed003", tracks_only=True)
def employer_comes_in_late(track: Track) -> Iterator[Gap]:
    """
    Does the employer take part before people start work?

    ## Why
    Professionals who worked with the canvas say that the employer must take part from the very beginning: durable
    placement needs that. Who is there early helps to choose, knows who will come, and can say in time what the work
    asks.

    ## Gap
    ```yaml
    track: {stage: design}
    parties: [{id: linde, name: De Linde, kind: company}]
    roles: [{kind: employer, party: linde, steps: {kitchen: does}}]
    steps:
      - {id: selection, kind: recruitment, title: Selection, activities: [{kind: intake}]}
      - {id: kitchen, kind: learning-work, title: Working in the kitchen}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    parties: [{id: linde, name: De Linde, kind: company}]
    roles: [{kind: employer, party: linde, steps: {selection: does, kitchen: does}}]
    steps:
      - {id: selection, kind: recruitment, title: Selection, activities: [{kind: company-visit, party: linde}]}
      - {id: kitchen, kind: learning-work, title: Working in the kitchen}
    ```
    """
    roles = held(track, RoleKind.EMPLOYER)
    start = first_work(track)
    if start is None or not roles or any(given(role.steps) is None for _, role in roles):
        return
    steps, order, employers = listed(track.steps), in_order(track), {*holders(track, RoleKind.EMPLOYER)}
    earlier = order[: order.index(start)]
    if not earlier or any(_is_for_employer(steps[place], employers) for place in earlier):
        return
    for step_place in order:
        there = [place for place, role in roles if involvement(role, steps[step_place]) in _AT_THE_TABLE]
        if there and step_place in earlier:
            return
        if there:
            yield gap(
                *("roles", there[0], "steps"),
                related=(("steps", step_place),),
                step=step_name(steps[step_place], step_place),
                earlier=tuple(step_name(steps[place], place) for place in earlier),
            )
            return


def _is_for_employer(step: Step, employers: set[str]) -> bool:
    return given(step.lead) in employers or any(_concerns(each, employers) for each in listed(step.activities))


def _concerns(activity: Activity, employers: set[str]) -> bool:
    """The employer gives it or takes part in it."""
    kind = given(activity.kind)
    audience = given(activity.audience) or (prepares(kind) if kind else None)
    return audience in _WITH_EMPLOYER or not employers.isdisjoint(listed(activity.party))
