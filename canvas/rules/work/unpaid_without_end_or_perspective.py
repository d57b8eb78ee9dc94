"""W02."""

from collections.abc import Iterator

from canvas.analysis.work import WorkInStep, lasting, without_perspective, work_in_steps
from canvas.domain.answer import given, is_open, is_unknown
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Perspective, Stage, WorkForm
from canvas.domain.path import Path
from canvas.domain.track import Track
from canvas.knowledge.kinds import is_unpaid
from canvas.knowledge.thresholds import thresholds
from canvas.rules.naming import step_name
from canvas.rules.rule import Gap, Key, gap, rule


@rule("W02", Severity.WARNING, Stage.DESIGN, BlockId.LEARNING_WORK, "seed002", "track11", "design")
def unpaid_without_end_or_perspective(track: Track) -> Iterator[Gap]:
    """
    When does the unpaid work end, and what follows on it?

    ## Why
    Work without a wage is fair as long as somebody learns from it: for an agreed time, with something after it.
    Without an end it can take the place of paid work. The limit of half a year is a choice of this toolkit;
    municipalities have rules of their own. A proefplaatsing is asked about separately.

    ## Gap
    ```yaml
    track: {stage: design}
    steps:
      - id: placement
        kind: learning-work
        title: Group placement
        duration: 40 weeks
        work: {form: placement-on-benefit, hours: 16 hours per week, perspective: intention}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    steps:
      - id: placement
        kind: learning-work
        title: Group placement
        duration: 12 weeks
        work: {form: placement-on-benefit, hours: 16 hours per week, perspective: intention}
    ```
    """
    asked_elsewhere = bool(without_perspective(track))
    for here in work_in_steps(track):
        if here.form and here.form is not WorkForm.PROEFPLAATSING and is_unpaid(here.form):
            yield from _open(here, asked_elsewhere)
            yield from _too_long(here)
            if here.work.perspective is Perspective.NONE:
                yield gap(*here.path("perspective"), variant="none", step=step_name(here.step, here.place))


def _open(here: WorkInStep, asked_elsewhere: bool) -> Iterator[Gap]:
    """The end and the perspective, as far as they are absent; a perspective that no work has is asked elsewhere."""
    asked = dict(_end(here))
    if not asked_elsewhere and is_open(here.work.perspective) and given(here.work.promise) is None:
        asked[here.path("perspective")] = here.work.perspective
    if asked:
        first = next((path for path, answer in asked.items() if not is_unknown(answer)), next(iter(asked)))
        yield gap(
            *first,
            variant="unknown" if all(map(is_unknown, asked.values())) else "message",
            step=step_name(here.step, here.place),
            open=tuple(Key(str(path[-1])) for path in asked),
        )


def _end(here: WorkInStep) -> Iterator[tuple[Path, object]]:
    """The duration of the work, where neither the work nor its step tells it."""
    own, of_step = here.work.duration, here.step.duration
    told = given(here.step.period) is not None
    if told or not (is_open(own) and is_open(of_step)):
        return
    if is_unknown(of_step) and not is_unknown(own):
        yield ("steps", here.place, "duration"), of_step
    else:
        yield here.path("duration"), own


def _too_long(here: WorkInStep) -> Iterator[Gap]:
    lasts, limit = lasting(here), thresholds().long_unpaid.value
    if lasts and lasts.weeks > limit:
        name = step_name(here.step, here.place)
        yield gap(*lasts.path, variant="long", step=name, duration=lasts.duration, limit=limit)
