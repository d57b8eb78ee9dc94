"""W08."""

from collections.abc import Iterator

from canvas.analysis.roles import held, holders
from canvas.analysis.work import WorkInStep, work_in_steps
from canvas.domain.answer import given, is_open, is_unknown, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, RoleKind, Stage
from canvas.domain.track import Track
from canvas.knowledge.kinds import needs_formal_employer
from canvas.rules.naming import named_party, step_name
from canvas.rules.rule import Gap, gap, rule


@rule("W08", Severity.ERROR, Stage.DESIGN, BlockId.EMPLOYER_SUPPORT, "track04", "track20")
def formal_employer_unclear(track: Track) -> Iterator[Gap]:
    """
    With secondment or agency work: who employs people, and where do they work?

    ## Why
    The one pays the wage and signs the contract, the other gives the work. In Wolvega people began with a staffing
    agency and were hired by the factory later; in Arnhem a secondment agency employed the bus drivers. Unless it is
    clear who is who, nobody knows whom to ask about wages, illness and leave.

    ## Gap
    ```yaml
    track: {stage: design}
    parties: [{id: factory, name: The factory, kind: company}]
    steps:
      - {id: line, kind: learning-work, title: At the factory, work: {form: agency-work, hirer: factory}}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    parties:
      - {id: factory, name: The factory, kind: company}
      - {id: agency, name: The agency, kind: staffing-agency}
    steps:
      - id: line
        kind: learning-work
        title: At the factory
        work: {form: agency-work, formal_employer: agency, hirer: factory}
    ```
    """
    for here in work_in_steps(track):
        if here.form and needs_formal_employer(here.form):
            yield from _unclear(here, track)


def _unclear(here: WorkInStep, track: Track) -> Iterator[Gap]:
    formal, name = here.work.formal_employer, step_name(here.step, here.place)
    employing = (found,) if (found := given(formal)) else holders(track, RoleKind.FORMAL_EMPLOYER)
    if not employing:
        if is_open(formal):
            yield gap(*here.path("formal_employer"), variant="unknown" if is_unknown(formal) else "message", step=name)
        return
    both = tuple(party for party in employing if party in listed(here.work.hirer))
    parties = tuple(named_party(track, party) for party in both or employing)
    if both:
        roles = tuple(("roles", place) for place, _ in held(track, RoleKind.FORMAL_EMPLOYER))
        related = (here.path("formal_employer"),) if found else roles
        yield gap(*here.path("hirer"), variant="same", related=related, step=name, parties=parties)
    elif is_open(here.work.hirer) and _nobody_else_employs(employing, track):
        variant = "hirer_unknown" if is_unknown(here.work.hirer) else "no_hirer"
        yield gap(*here.path("hirer"), variant=variant, step=name, parties=parties)


def _nobody_else_employs(employing: tuple[str, ...], track: Track) -> bool:
    """The only employer in the track is the formal one; where there is no employer at all, that is asked elsewhere."""
    employers = holders(track, RoleKind.EMPLOYER)
    return bool(employers) and set(employers) <= set(employing)
