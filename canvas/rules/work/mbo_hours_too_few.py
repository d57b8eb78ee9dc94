"""W10."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from canvas.analysis.estimates import at_most
from canvas.analysis.hours import weekly
from canvas.analysis.work import WorkInStep, work_in_steps
from canvas.domain.answer import Absent, given
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage, WorkForm
from canvas.domain.quantity import Per, Quantity
from canvas.domain.track import Track
from canvas.knowledge.terms import Terms, terms_of
from canvas.rules.naming import step_name
from canvas.rules.rule import Gap, gap, rule

_WEEKS_IN_A_YEAR = 52
_ALL = 100


@rule("W10", Severity.WARNING, Stage.DESIGN, BlockId.LEARNING_WORK, "MBO", "SCALDA", "INR", "PL")
def mbo_hours_too_few(track: Track) -> Iterator[Gap]:
    """
    Does the vocational course have enough hours of practice and of lessons?

    ## Why
    For BBL the fewest hours of practice and of guided lessons in a study year are laid down, for BOL the smallest
    share of practice. With less it is no vocational course, and a scheme that pays for it may not pay. Hours a week
    count for as many weeks as the scheme praktijkleren has in a year.

    ## Gap
    ```yaml
    track: {stage: design}
    steps:
      - id: ward
        kind: learning-work
        title: Working on the ward
        work: {form: bbl, hours: 12 hours per week, school_hours: 8 hours per week}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    steps:
      - id: ward
        kind: learning-work
        title: Working on the ward
        work: {form: bbl, hours: 24 hours per week, school_hours: 8 hours per week}
    ```
    """
    for here in work_in_steps(track):
        if here.form in (WorkForm.BBL, WorkForm.BOL) and (terms := terms_of(here.form)):
            yield from _hours(here, "hours", here.work.hours, terms.limits.practice_hours_per_year, terms, track)
            yield from _hours(
                here, "school_hours", here.work.school_hours, terms.limits.guided_hours_per_year, terms, track
            )
            yield from _share(here, terms, track)


def _hours(
    here: WorkInStep, key: str, said: Quantity | Absent, least: Decimal | None, terms: Terms, track: Track
) -> Iterator[Gap]:
    hours, weeks = given(said), terms.limits.weeks_per_year
    most = _most_per_week(said, track)
    if hours is None or most is None or least is None or weeks is None:
        return
    by_year = hours.per is Per.YEAR
    total = most * (_WEEKS_IN_A_YEAR if by_year else weeks)
    if total < least:
        yield gap(
            *here.path(key),
            variant=f"{key}_in_year" if by_year else key,
            step=step_name(here.step, here.place),
            hours=hours,
            weeks=weeks,
            total=total.quantize(Decimal(1), ROUND_HALF_UP),
            least=least,
            checked=terms.checked,
        )


def _share(here: WorkInStep, terms: Terms, track: Track) -> Iterator[Gap]:
    """Practice as a part of the week, counted as large as it can be."""
    practice, lessons = _most_per_week(here.work.hours, track), weekly(here.work.school_hours, track)
    least = terms.limits.least_percent_practice
    if least is None or practice is None or lessons is None or not lessons[0]:
        return
    share = _ALL * practice / (practice + lessons[0])
    if share < least:
        yield gap(
            *here.path("hours"),
            variant="share",
            related=(here.path("school_hours"),),
            step=step_name(here.step, here.place),
            share=share.quantize(Decimal(1), ROUND_HALF_UP),
            least=least,
            checked=terms.checked,
        )


def _most_per_week(said: Quantity | Absent, track: Track) -> Decimal | None:
    """The most hours a week that can be meant; None where it may be more, or is not told."""
    known = given(said)
    most = at_most(known) if known else None
    hours = most.hours_per_week(track.dagdeel) if most else None
    return hours[1] if hours else None
