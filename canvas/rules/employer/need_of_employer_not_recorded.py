"""E06."""

from collections.abc import Iterator

from canvas.analysis.placement import first_work
from canvas.analysis.roles import holders
from canvas.domain.answer import given, is_open, is_unknown, listed
from canvas.domain.finding import Severity
from canvas.domain.identity import Occupation
from canvas.domain.kinds import BlockId, RoleKind, Stage
from canvas.domain.track import Track
from canvas.rules.rule import Fact, Gap, Nth, gap, rule


@rule("E06", Severity.WARNING, Stage.DESIGN, BlockId.EMPLOYER_SUPPORT, "seed004", "track25", tracks_only=True)
def need_of_employer_not_recorded(track: Track) -> Iterator[Gap]:
    """
    What does the employer ask for: which work, and what must somebody be able to do?

    ## Why
    In Groningen the team began with talks at companies, about the skills that matter to them, and elsewhere tracks were
    designed from the vacancies. When tasks and skills are on paper, lessons fit the work and candidates can choose.

    ## Gap
    ```yaml
    track: {stage: design, occupations: [Assistant cook]}
    parties: [{id: linde, name: De Linde, kind: company}]
    roles: [{kind: employer, party: linde}]
    steps: [{id: kitchen, kind: learning-work, title: Working in the kitchen}]
    ```

    ## Closed
    ```yaml
    track:
      stage: design
      occupations:
        - title: Assistant cook
          tasks: [Washing and cutting vegetables, Keeping the kitchen clean]
          skills: [Being on time, Asking for help]
    parties: [{id: linde, name: De Linde, kind: company}]
    roles: [{kind: employer, party: linde}]
    steps: [{id: kitchen, kind: learning-work, title: Working in the kitchen}]
    ```
    """
    if first_work(track) is None or not holders(track, RoleKind.EMPLOYER):
        return
    answer = track.identity.occupations
    if is_open(answer):
        yield gap("track", "occupations", variant="no_work_known" if is_unknown(answer) else "no_work")
        return
    bare = [(place, each) for place, each in enumerate(listed(answer)) if is_open(each.tasks) and is_open(each.skills)]
    if bare:
        first, occupation = bare[0]
        yield gap(
            *("track", "occupations", first, "tasks"),
            variant="unknown" if is_unknown(occupation.tasks) else "message",
            related=tuple(("track", "occupations", place) for place, _ in bare[1:]),
            occupations=tuple(_name(each, place) for place, each in bare),
        )


def _name(occupation: Occupation, place: int) -> Fact:
    return given(occupation.title) or Nth("occupation", place + 1)
