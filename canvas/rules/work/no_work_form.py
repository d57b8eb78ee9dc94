"""W01."""

from collections.abc import Iterator

from canvas.analysis.work import JOB_STEPS
from canvas.domain.answer import Absent, given, is_open, is_unknown, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage, StepKind
from canvas.domain.track import Track
from canvas.rules.naming import step_name
from canvas.rules.rule import Gap, gap, rule


@rule("W01", Severity.ERROR, Stage.DESIGN, BlockId.LEARNING_WORK, "STL", "PL", "seed002")
def no_work_form(track: Track) -> Iterator[Gap]:
    """
    In which form do people work?

    ## Why
    Whether somebody earns a wage or keeps a benefit, who the employer is, and which schemes pay along: all that
    depends on the form of work. A placement on benefit, a BBL course and a contract each ask for other arrangements.

    ## Gap
    ```yaml
    track: {stage: design}
    steps:
      - {id: practice, kind: learning-work, title: Practice at the company, work: {hours: 20 hours per week}}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    steps:
      - id: practice
        kind: learning-work
        title: Practice at the company
        work: {form: work-experience-paid, hours: 20 hours per week}
    ```
    """
    for place, step in enumerate(listed(track.steps)):
        kind, work = given(step.kind), step.work
        form = work if isinstance(work, Absent) else work.form
        asked = kind is StepKind.LEARNING_WORK or not (isinstance(work, Absent) or kind in JOB_STEPS)
        if asked and is_open(form):
            variant = "unknown" if is_unknown(form) else "message"
            path = ("work",) if is_unknown(work) else ("work", "form")
            yield gap("steps", place, *path, variant=variant, step=step_name(step, place))
