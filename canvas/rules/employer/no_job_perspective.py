"""E05."""

from collections.abc import Iterator

from canvas.analysis.work import without_perspective
from canvas.domain.answer import is_unknown
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage
from canvas.domain.track import Track
from canvas.rules.naming import step_name
from canvas.rules.rule import Gap, gap, rule


@rule(
    *("E05", Severity.WARNING, Stage.DESIGN, BlockId.MATCHING),
    *("track03", "track17", "track22", "track15", "seed002"),
)
def no_job_perspective(track: Track) -> Iterator[Gap]:
    """
    What can people count on when they have done the work in the track?

    ## Why
    Several tracks began with a job guarantee, others with no more than “we will see”. Both can be right, as long as
    everybody knows it beforehand: people give up other things for it, and learn with more courage when there is a job
    at the end.

    ## Gap
    ```yaml
    track: {stage: design}
    steps:
      - {id: kitchen, kind: learning-work, title: Working in the kitchen, work: {form: work-experience-paid}}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    steps:
      - id: kitchen
        kind: learning-work
        title: Working in the kitchen
        work: {form: work-experience-paid, perspective: vacancy}
    ```
    """
    learning = without_perspective(track)
    if learning:
        first, *others = learning
        yield gap(
            *first.path("perspective"),
            variant="unknown" if is_unknown(first.work.perspective) else "message",
            related=tuple(("steps", here.place) for here in others),
            step=step_name(first.step, first.place),
        )
