"""E08."""

from collections.abc import Iterator
from dataclasses import replace

from canvas.analysis.roles import holders
from canvas.analysis.work_places import work_places
from canvas.domain.answer import is_open, is_unknown, is_waived, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, RoleKind, Stage
from canvas.domain.quantity import Unit
from canvas.domain.track import Track
from canvas.rules.naming import step_name
from canvas.rules.rule import Gap, gap, rule


@rule("E08", Severity.INFO, Stage.DESIGN, BlockId.EMPLOYER_SUPPORT, "seed002", "seed004", tracks_only=True)
def number_of_places_not_known(track: Track) -> Iterator[Gap]:
    """
    How many work places are there for the people who take part?

    ## Why
    In The Hague fifty people were to get a placement, and nobody wrote down at how many places. With both numbers on
    the table the parties see in time whether companies have to be found.

    ## Gap
    ```yaml
    track: {stage: design}
    target_group: {description: Status holders who want to work in a kitchen, size: 12 participants}
    parties: [{id: linde, name: De Linde, kind: company, brings: [{kind: time, amount: 4 hours per week}]}]
    roles: [{kind: employer, party: linde}]
    steps: [{id: kitchen, kind: learning-work, title: Working in the kitchen}]
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    target_group: {description: Status holders who want to work in a kitchen, size: 12 participants}
    parties: [{id: linde, name: De Linde, kind: company, brings: [{kind: places, amount: 12 places}]}]
    roles: [{kind: employer, party: linde}]
    steps: [{id: kitchen, kind: learning-work, title: Working in the kitchen}]
    ```
    """
    places = work_places(track)
    if places is None or places.said or places.offers:
        return
    steps = listed(track.steps)
    answers = [steps[place].places for place in places.steps]
    unknown = next((place for place in places.steps if is_unknown(steps[place].places)), None)
    if unknown is None and (any(map(is_waived, answers)) or not all(map(is_open, answers)) or not _brings_else(track)):
        return
    yield gap(
        *("steps", places.steps[0] if unknown is None else unknown, "places"),
        variant="message" if unknown is None else "unknown",
        related=(places.people_path,),
        steps=tuple(step_name(steps[place], place) for place in places.steps),
        people=replace(places.people, unit=Unit.ONE),
    )


def _brings_else(track: Track) -> bool:
    """An employer brings in something: one that brings in nothing yet has a larger question to answer first."""
    employers = holders(track, RoleKind.EMPLOYER)
    return any(party.id in employers and not is_open(party.brings) for party in listed(track.parties))
