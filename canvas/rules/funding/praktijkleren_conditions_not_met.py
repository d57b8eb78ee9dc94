"""F06."""

from collections.abc import Iterator
from decimal import Decimal

from canvas.analysis.estimates import at_least, at_most
from canvas.analysis.funding import Line, lines_of, years_of
from canvas.analysis.money import euros
from canvas.analysis.work import WorkInStep, work_in_steps
from canvas.domain.answer import given, listed
from canvas.domain.dates import PartialDate
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, QualificationKind, Scheme, Stage, StepKind, WorkForm
from canvas.domain.quantity import Per, Quantity, Unit
from canvas.domain.track import Track
from canvas.knowledge.schemes import SchemeFacts, schemes
from canvas.rules.naming import money_name, step_name
from canvas.rules.rule import Gap, gap, rule


@rule("F06", Severity.ERROR, Stage.DESIGN, BlockId.RESOURCES, "PL")
def praktijkleren_conditions_not_met(track: Track) -> Iterator[Gap]:
    """
    Does the plan fit the conditions of the praktijkleren grant?

    ## Why
    The grant pays companies for the supervision of people in BBL who take a full course, a fixed amount for each place
    and year. BOL is not part of it, and the third route has a scheme of its own. The numbers are those known on the day
    that the message names: check them with the scheme itself.

    ## Gap
    ```yaml
    track: {stage: design}
    steps:
      - {id: ward, kind: learning-work, title: Working on the ward, work: {form: bol}}
    funding:
      - {title: Supervision on the ward, scheme: praktijkleren, amount: € 2700 per place, status: expected}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    steps:
      - {id: ward, kind: learning-work, title: Working on the ward, work: {form: bbl}}
    funding:
      - {title: Supervision on the ward, scheme: praktijkleren, amount: € 2700 per place, status: expected}
    ```
    """
    for identifier in (Scheme.PRAKTIJKLEREN, Scheme.PRAKTIJKLEREN_DERDE_LEERWEG):
        if lines := lines_of(track, identifier):
            scheme = schemes()[identifier]
            fitting = tuple(here for here in work_in_steps(track) if here.form in (scheme.terms.work_forms or ()))
            yield from _course(fitting, scheme, lines) if fitting else _form(track, scheme, lines)
            for line in lines:
                yield from _amount(line, fitting, track, scheme)


def _form(track: Track, scheme: SchemeFacts, lines: tuple[Line, ...]) -> Iterator[Gap]:
    """Work in the plan, and none in a form that the scheme pays for; a form that is open may still become that."""
    every = work_in_steps(track)
    if not every or not all(here.form for here in every):
        return
    here = next((here for here in every if given(here.step.kind) is StepKind.LEARNING_WORK), every[0])
    third = scheme.id is Scheme.PRAKTIJKLEREN_DERDE_LEERWEG
    variant = "not_third_route" if third else "third_route" if here.form is WorkForm.DERDE_LEERWEG else "message"
    yield gap(
        *here.path("form"),
        variant=variant,
        related=tuple((*line.path, "scheme") for line in lines),
        step=step_name(here.step, here.place),
        form=here.form or "",
        checked=PartialDate.of(scheme.checked),
    )


def _course(fitting: tuple[WorkInStep, ...], scheme: SchemeFacts, lines: tuple[Line, ...]) -> Iterator[Gap]:
    """Every qualification in these steps is known, and none of them is that of a full course."""
    full = scheme.terms.qualifications
    kinds = [{given(each.kind) for each in listed(here.step.qualifications)} for here in fitting]
    open_kinds = {None, QualificationKind.OTHER}
    if full and all(kinds) and not any(each & (full | open_kinds) for each in kinds):
        here = fitting[0]
        yield gap(
            *("steps", here.place, "qualifications"),
            variant="part_of_course",
            related=tuple((*line.path, "scheme") for line in lines),
            step=step_name(here.step, here.place),
            checked=PartialDate.of(scheme.checked),
        )


def _amount(line: Line, fitting: tuple[WorkInStep, ...], track: Track, scheme: SchemeFacts) -> Iterator[Gap]:
    """More money than the scheme gives for all places and years that there can be."""
    amount, per_place = given(line.money.amount), scheme.amounts.get("most_per_place")
    if amount is None or per_place is None or amount.unit not in (Unit.EURO, Unit.ONE):
        return
    each = amount.per in (Per.PLACE, Per.PERSON)
    places = Decimal(1) if each else _places(fitting, track) if amount.per in (Per.ONCE, Per.YEAR) else None
    if places is None or at_least(amount).low <= per_place * places:
        return
    most = per_place * places * (1 if amount.per is Per.YEAR else years_of(line, track))
    if at_least(amount).low > most:
        yield gap(
            *(*line.path, "amount"),
            variant="too_much_per_place" if each else "too_much",
            money=money_name(line.money, int(line.path[-1]), track),
            amount=amount,
            limit=Quantity(per_place, per_place, unit=Unit.EURO, per=Per.PLACE),
            most=euros(most),
            checked=PartialDate.of(scheme.checked),
        )


def _places(fitting: tuple[WorkInStep, ...], track: Track) -> Decimal | None:
    """The most places that there can be; None where nobody knows."""
    group = given(track.target_group)
    said = [here.step.places for here in fitting] + ([group.size] if group else [])
    most = [at_most(places) for each in said if (places := given(each))]
    return max((each.high for each in most if each), default=None) if all(most) else None
