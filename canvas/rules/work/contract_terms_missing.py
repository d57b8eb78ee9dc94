"""W07."""

from collections.abc import Iterator

from canvas.analysis.steps import steps_of
from canvas.analysis.work import JOB_STEPS, WorkInStep, paid_job_aimed_at, work_in_steps
from canvas.domain.answer import Absent, given, is_open, is_unknown, is_waived
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage, StepKind
from canvas.domain.track import Track
from canvas.knowledge.kinds import has_no_end, pays_wage
from canvas.rules.naming import step_name
from canvas.rules.rule import Gap, Key, gap, rule


@rule("W07", Severity.WARNING, Stage.DESIGN, BlockId.MATCHING, "SOWIS", "track06", "seed004")
def contract_terms_missing(track: Track) -> Iterator[Gap]:
    """
    What job follows: in which form, for how many hours a week, and for how long?

    ## Why
    Whether somebody can leave the benefit, and whether a scheme such as SOWIS pays along, depends on hours and term.
    In the region of Leiden the number of hours was fixed beforehand. Candidates and employers like to know it too.

    ## Gap
    ```yaml
    track: {stage: design}
    steps:
      - {id: job, kind: matching, title: To a job, work: {form: fixed-term-contract, hours: 24 hours per week}}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    steps:
      - id: job
        kind: matching
        title: To a job
        work: {form: fixed-term-contract, hours: 24 hours per week, duration: 12 months}
    ```
    """
    jobs = tuple(here for here in work_in_steps(track) if given(here.step.kind) in JOB_STEPS)
    for here in jobs:
        yield from _terms(here)
    if not jobs and paid_job_aimed_at(track) and not any(map(_is_job, work_in_steps(track))):
        yield from _no_job(track)


def _terms(here: WorkInStep) -> Iterator[Gap]:
    """What is open of the form, the hours and the duration; unpaid work is no job."""
    work, form = here.work, here.form
    if is_waived(work.form) or (form and not pays_wage(form)):
        return
    asked: dict[str, object] = {"form": work.form, "hours": work.hours}
    if not (form and has_no_end(form)):
        asked["duration"] = work.duration
    still_open = {key: answer for key, answer in asked.items() if is_open(answer)}
    if still_open:
        first = next((key for key, answer in still_open.items() if not is_unknown(answer)), next(iter(still_open)))
        variant = "unknown" if all(map(is_unknown, still_open.values())) else "message"
        keys = tuple(Key(key) for key in still_open)
        yield gap(*here.path(first), variant=variant, step=step_name(here.step, here.place), open=keys)


def _no_job(track: Track) -> Iterator[Gap]:
    """A paid job should come out, and the last matching says nothing of it."""
    aim = paid_job_aimed_at(track)
    for place, step in steps_of(track, StepKind.MATCHING)[-1:]:
        if aim and isinstance(step.work, Absent) and is_open(step.work):
            variant = "job_unknown" if is_unknown(step.work) else "no_job"
            yield gap("steps", place, "work", variant=variant, related=(aim,), step=step_name(step, place))


def _is_job(here: WorkInStep) -> bool:
    return here.form is not None and pays_wage(here.form)
