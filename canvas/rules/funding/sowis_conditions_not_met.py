"""F05."""

from collections.abc import Iterator
from decimal import Decimal

from canvas.analysis.activities import activities
from canvas.analysis.contracts import shortfalls
from canvas.analysis.estimates import at_least
from canvas.analysis.funding import Line, employers_of, lines_of, years_of
from canvas.analysis.money import euros
from canvas.analysis.roles import held
from canvas.domain.answer import given
from canvas.domain.dates import PartialDate
from canvas.domain.finding import Severity
from canvas.domain.kinds import ActivityKind, BlockId, LineKind, RoleKind, Scheme, Setting, Stage
from canvas.domain.path import Path
from canvas.domain.quantity import Per, Quantity, Unit
from canvas.domain.track import Track
from canvas.knowledge.kinds import line_of
from canvas.knowledge.schemes import SchemeFacts, schemes
from canvas.rules.naming import money_name, step_name
from canvas.rules.rule import Fact, Gap, gap, rule

_ABOUT_CULTURE = (ActivityKind.EMPLOYER_TRAINING, ActivityKind.EMPLOYER_BRIEFING)


@rule("F05", Severity.ERROR, Stage.DESIGN, BlockId.RESOURCES, "SOWIS")
def sowis_conditions_not_met(track: Track) -> Iterator[Gap]:
    """
    Does the plan fit the conditions of SOWIS?

    ## Why
    SOWIS helps employers who hire status holders, and asks something in return: a contract that is long and large
    enough, and a plan with a fixed contact, attention to culture, and trade language. The amount depends on the number
    of people. The numbers are those known on the day that the message names: check them with the scheme itself. The
    fixed contact is a question of its own.

    ## Gap
    ```yaml
    track: {stage: design}
    steps:
      - id: job
        kind: matching
        title: To a contract
        activities:
          - {kind: employer-training, title: Culture on the work floor}
          - {kind: language, title: Trade language, vocational: yes}
        work: {form: fixed-term-contract, duration: 7 months, hours: 24 hours per week}
    funding:
      - {title: SOWIS, scheme: sowis, amount: € 19000, status: expected}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    steps:
      - id: job
        kind: matching
        title: To a contract
        activities:
          - {kind: employer-training, title: Culture on the work floor}
          - {kind: language, title: Trade language, vocational: yes}
        work: {form: fixed-term-contract, duration: 12 months, hours: 24 hours per week}
    funding:
      - {title: SOWIS, scheme: sowis, amount: € 19000, status: expected}
    ```
    """
    if lines := lines_of(track, Scheme.SOWIS):
        scheme = schemes()[Scheme.SOWIS]
        yield from _contract(track, scheme, lines)
        for line in lines:
            yield from _amount(line, track, scheme)
        yield from _plan(track, scheme, lines)


def _contract(track: Track, scheme: SchemeFacts, lines: tuple[Line, ...]) -> Iterator[Gap]:
    """The contracts that are too short or too small."""
    months, hours = scheme.limits["least_contract_months"], scheme.limits["least_hours_per_week"]
    for found in shortfalls(
        track,
        scheme.terms.work_forms or (),
        duration=_number(months, Unit.MONTHS),
        hours=_number(hours, Unit.HOURS, Per.WEEK),
    ):
        yield gap(
            *found.contract.path(found.key),
            variant=f"{found.key}_too_short",
            related=tuple((*line.path, "scheme") for line in lines),
            step=step_name(found.contract.step, found.contract.place),
            said=found.said,
            least=found.least,
            checked=PartialDate.of(scheme.checked),
        )


def _amount(line: Line, track: Track, scheme: SchemeFacts) -> Iterator[Gap]:
    """More money than the scheme gives, for one person or for all employers and years that there can be."""
    amount = given(line.money.amount)
    if amount is None or amount.unit not in (Unit.EURO, Unit.ONE):
        return
    one, most = scheme.amounts["one_person"], scheme.amounts["four_people"]
    least = at_least(amount).low
    facts: dict[str, Fact] = {
        "money": money_name(line.money, int(line.path[-1]), track),
        "amount": amount,
        "checked": PartialDate.of(scheme.checked),
    }
    here: Path = (*line.path, "amount")
    if amount.per in (Per.PERSON, Per.PLACE):
        if least > one:
            yield Gap(here, "too_much_per_person", {**facts, "most": euros(one)})
        return
    times = _times(line, track, amount.per) if least > most else None
    if times and least > most * times:
        limit = _number(most, Unit.EURO, Per.ORGANISATION)
        people = _number(scheme.limits["most_people_per_year"], Unit.PEOPLE)
        yield Gap(here, "too_much", {**facts, "limit": limit, "people": people, "most": euros(most * times)})


def _times(line: Line, track: Track, per: Per) -> int | None:
    """For how many employers and years this amount can be; None where nobody knows."""
    employers = 1 if per is Per.ORGANISATION else employers_of(line, track)
    if employers is None or per not in (Per.ONCE, Per.ORGANISATION, Per.YEAR):
        return None
    return employers * (1 if per is Per.YEAR else years_of(line, track))


def _plan(track: Track, scheme: SchemeFacts, lines: tuple[Line, ...]) -> Iterator[Gap]:
    """What the employer's plan must hold beside the fixed contact."""
    culture, trade_language = bool(held(track, RoleKind.EMPLOYER_TRAINER)), False
    for _, activity in activities(track):
        kind = given(activity.kind)
        culture = culture or kind in _ABOUT_CULTURE
        if kind and line_of(kind) is LineKind.LANGUAGE:
            at_work = given(activity.vocational) or given(activity.setting) is Setting.WORKPLACE
            trade_language = trade_language or bool(at_work) or kind is ActivityKind.LANGUAGE_COACHING
    if not (culture and trade_language):
        variant = "no_trade_language" if culture else "no_culture" if trade_language else "no_plan"
        first, *others = ((*line.path, "scheme") for line in lines)
        yield gap(*first, variant=variant, related=tuple(others), checked=PartialDate.of(scheme.checked))


def _number(number: Decimal, unit: Unit, per: Per = Per.ONCE) -> Quantity:
    return Quantity(number, number, unit=unit, per=per)
