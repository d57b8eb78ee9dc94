"""R15."""

from collections.abc import Iterator

from canvas.domain.answer import given, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, PartyStatus, Stage
from canvas.domain.track import Track
from canvas.rules.naming import party_name, step_name
from canvas.rules.rule import Gap, gap, rule

_UNSURE = (PartyStatus.INVITED, PartyStatus.SOUGHT)


@rule("R15", Severity.WARNING, Stage.DESIGN, BlockId.ROLES, "seed002", "seed003")
def lead_not_confirmed(track: Track) -> Iterator[Gap]:
    """
    Have the parties that lead a step said yes?

    ## Why
    The whitepaper's approach asks for clear roles. As long as the party that leads a step is only invited or still
    being looked for, nobody makes sure that the step happens. In The Hague the companies were still being sought when
    the track was made known.

    ## Gap
    ```yaml
    track: {stage: design}
    parties: [{id: roc, name: ROC Midden, status: invited}]
    steps: [{id: school, kind: preparation, title: Preparation, lead: roc}]
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    parties: [{id: roc, name: ROC Midden, status: confirmed}]
    steps: [{id: school, kind: preparation, title: Preparation, lead: roc}]
    ```
    """
    for number, party in enumerate(listed(track.parties)):
        status = given(party.status)
        if status not in _UNSURE:
            continue
        led = [(place, step) for place, step in enumerate(listed(track.steps)) if party.id and step.lead == party.id]
        if led:
            yield gap(
                *("steps", led[0][0], "lead"),
                variant="sought" if status is PartyStatus.SOUGHT else "message",
                related=(("parties", number, "status"), *(("steps", place, "lead") for place, _ in led[1:])),
                party=party_name(party, number),
                steps=tuple(step_name(step, place) for place, step in led),
            )
