"""W06."""

from collections.abc import Iterator
from decimal import Decimal

from canvas.analysis.estimates import at_most
from canvas.analysis.order import in_order
from canvas.analysis.work import WorkInStep, lasting, work_in_steps
from canvas.domain.answer import given, is_open, is_unknown
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Perspective, Stage, WorkForm
from canvas.domain.quantity import Quantity, Unit
from canvas.domain.track import Track
from canvas.knowledge.kinds import pays_wage
from canvas.knowledge.terms import Terms, terms_of
from canvas.rules.naming import step_name
from canvas.rules.rule import Gap, gap, rule


@rule("W06", Severity.WARNING, Stage.DESIGN, BlockId.MATCHING, "STL")
def trial_placement_outside_terms(track: Track) -> Iterator[Gap]:
    """
    How long is the proefplaatsing, and which contract follows on it?

    ## Why
    In a proefplaatsing somebody works on trial, on a benefit. UWV sets a longest time for it, and wants the employer
    to intend a real contract afterwards. Municipalities set terms of their own. Without a limit and an intention it is
    work without a wage.

    ## Gap
    ```yaml
    track: {stage: design}
    steps:
      - id: trial
        kind: matching
        title: On trial at the company
        duration: 4 months
        work: {form: proefplaatsing, hours: 24 hours per week, perspective: intention}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    steps:
      - id: trial
        kind: matching
        title: On trial at the company
        duration: 4 weeks
        work: {form: proefplaatsing, hours: 24 hours per week, perspective: intention}
    ```
    """
    terms = terms_of(WorkForm.PROEFPLAATSING)
    for here in work_in_steps(track):
        if terms and here.form is WorkForm.PROEFPLAATSING:
            yield from _too_long(here, terms)
            yield from _follow_up(here, terms, track)


def _too_long(here: WorkInStep, terms: Terms) -> Iterator[Gap]:
    lasts, longest = lasting(here), _months(terms.limits.longest_months)
    if lasts and longest and longest.weeks and lasts.weeks > longest.weeks[1]:
        name, duration = step_name(here.step, here.place), lasts.duration
        yield gap(*lasts.path, variant="long", step=name, duration=duration, limit=longest, checked=terms.checked)


def _follow_up(here: WorkInStep, terms: Terms, track: Track) -> Iterator[Gap]:
    """The contract afterwards, if there is one in the plan; else what the team says may follow."""
    least, name = _months(terms.limits.contract_months_after), step_name(here.step, here.place)
    contracts = _contracts_after(here, track)
    for contract in contracts:
        duration = given(contract.work.duration)
        if duration and least and _is_shorter(duration, least):
            path, related = contract.path("duration"), (here.path("form"),)
            facts = {"step": name, "duration": duration, "limit": least, "checked": terms.checked}
            yield gap(*path, variant="short_contract", related=related, **facts)
    perspective = here.work.perspective
    nothing = perspective is Perspective.NONE or (is_open(perspective) and is_open(here.work.promise))
    if least and nothing and not contracts:
        variant = "unknown" if is_unknown(perspective) else "none" if given(perspective) else "message"
        yield gap(*here.path("perspective"), variant=variant, step=name, limit=least, checked=terms.checked)


def _contracts_after(here: WorkInStep, track: Track) -> tuple[WorkInStep, ...]:
    order = in_order(track)
    later = order[order.index(here.place) + 1 :]
    return tuple(each for each in work_in_steps(track) if each.place in later and each.form and pays_wage(each.form))


def _is_shorter(duration: Quantity, least: Quantity) -> bool:
    most = at_most(duration)
    return bool(most and most.weeks and least.weeks and most.weeks[1] < least.weeks[0])


def _months(number: Decimal | None) -> Quantity | None:
    return None if number is None else Quantity(number, number, unit=Unit.MONTHS)
