"""W09."""

from collections.abc import Iterator

from canvas.analysis.activities import kinds_of_activity
from canvas.domain.answer import given, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import ActivityKind, BlockId, QualificationKind, Stage
from canvas.domain.track import Track
from canvas.knowledge.kinds import opens_regulated_work, proves_safety
from canvas.knowledge.recognition import asks_for_safety, valuation
from canvas.rules.rule import Gap, Nth, gap, rule


@rule("W09", Severity.WARNING, Stage.DESIGN, BlockId.LEARNING_WORK, "track18", "IDW", "seed004", "track10")
def regulated_work_without_route(track: Track) -> Iterator[Gap]:
    """
    If the work asks for a diploma, a registration or a certificate: how do participants get it?

    ## Why
    Some work may only be done with a diploma or a registration. The way to it can be long: for the first two care
    professionals in Groningen it took nearly three years. In construction, installation and industry, companies often
    ask for a safety certificate such as VCA. Whoever sees this late, has people who are ready and cannot start.

    ## Gap
    ```yaml
    track: {stage: design, occupations: [{title: Nurse, regulated: yes}]}
    steps:
      - {id: ward, kind: learning-work, title: Working on the ward, work: {form: fixed-term-contract}}
    ```

    ## Closed
    ```yaml
    track: {stage: design, occupations: [{title: Nurse, regulated: yes}]}
    steps:
      - {id: ward, kind: learning-work, title: Working on the ward, work: {form: fixed-term-contract}}
      - {id: register, kind: follow-on, title: To the register, qualifications: [{kind: big}]}
    ```
    """
    steps = listed(track.steps)
    if not steps:
        return
    earned = {kind for step in steps for each in listed(step.qualifications) if (kind := given(each.kind))}
    if not any(map(opens_regulated_work, earned)):
        yield from _regulated(track)
    if not any(map(proves_safety, earned)):
        yield from _unsafe(track, earned)


def _regulated(track: Track) -> Iterator[Gap]:
    for place, occupation in enumerate(listed(track.identity.occupations)):
        if given(occupation.regulated):
            time = valuation()
            yield gap(
                *("track", "occupations", place, "regulated"),
                occupation=given(occupation.title) or Nth("occupation", place + 1),
                shortest=time.shortest_weeks,
                longest=time.longest_weeks,
                checked=time.checked,
            )


def _unsafe(track: Track, earned: set[QualificationKind]) -> Iterator[Gap]:
    """A certificate of which nobody says which one it is may be the one that is asked."""
    asking = tuple(sector for sector in listed(track.identity.sector) if asks_for_safety(sector))
    if not asking or QualificationKind.OTHER in earned:
        return
    if ActivityKind.CERTIFICATE not in kinds_of_activity(track):
        yield gap("track", "sector", variant="safety", sectors=asking)
