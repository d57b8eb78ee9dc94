"""R11."""

from collections.abc import Iterator

from canvas.domain.answer import given, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Scheme, Stage
from canvas.domain.track import Track
from canvas.rules.roles.work_floor_without_contact import missing_contacts
from canvas.rules.rule import Gap, rule


@rule("R11", Severity.ERROR, Stage.DESIGN, BlockId.EMPLOYER_SUPPORT, "SOWIS", "seed003")
def sowis_without_floor_contact(track: Track) -> Iterator[Gap]:
    """
    With money from SOWIS: who is the fixed contact on the work floor?

    ## Why
    The SOWIS scheme asks employers for a plan of support, and a fixed contact for the new colleague is part of it. That
    is also what people on the work floor ask for: somebody close by who has time for questions.

    ## Gap
    ```yaml
    track: {stage: design}
    parties: [{id: installers, name: Installers of the region, kind: company}]
    roles:
      - {kind: employer, party: installers}
    steps:
      - {id: practice, kind: learning-work, title: Practice at the company, lead: installers}
    funding:
      - {party: installers, scheme: sowis, status: applied}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    parties: [{id: installers, name: Installers of the region, kind: company}]
    roles:
      - {kind: employer, party: installers}
      - {kind: buddy, party: installers, steps: {practice: does}}
    steps:
      - {id: practice, kind: learning-work, title: Practice at the company, lead: installers}
    funding:
      - {party: installers, scheme: sowis, status: applied}
    ```
    """
    lines = [place for place, money in enumerate(listed(track.funding)) if given(money.scheme) is Scheme.SOWIS]
    if lines:
        for found in missing_contacts(track):
            yield found._replace(related=(*found.related, *(("funding", place, "scheme") for place in lines)))
