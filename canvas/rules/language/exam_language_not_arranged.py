"""L05."""

from collections.abc import Iterator

from canvas.analysis.activities import activities_of_line
from canvas.analysis.order import in_order
from canvas.analysis.placement import line_of_support, runs_along
from canvas.domain.answer import given, is_open, is_unknown, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, LineKind, Stage, StepKind
from canvas.domain.levels import LanguageLevel
from canvas.domain.steps import Qualification, Step
from canvas.domain.track import Track
from canvas.rules.naming import step_name
from canvas.rules.rule import Gap, gap, rule

_LEARNING = (StepKind.PREPARATION, StepKind.LEARNING_WORK)


@rule("L05", Severity.WARNING, Stage.DESIGN, BlockId.LEARNING_WORK, "track04", "track33")
def exam_language_not_arranged(track: Track) -> Iterator[Gap]:
    """
    Can people take an exam in Dutch with the Dutch that they have at that moment?

    ## Why
    Somebody may know the trade well and fail on the language of the exam. Bus drivers in Arnhem could take the theory
    exam with an interpreter and learned from material in Arabic; elsewhere there was a test in people’s own language
    and a forklift course at another pace. Exam bodies allow different things, so ask in time.

    ## Gap
    ```yaml
    track: {stage: design}
    target_group: {description: Status holders, language_in: A2}
    steps:
      - id: school
        kind: preparation
        title: School
        qualifications: [{kind: vca, exam_in_dutch: yes, language_required: B1}]
      - {id: site, kind: learning-work, title: On the building site}
    lines:
      language: {level_out: B1, steps: [school, site]}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    target_group: {description: Status holders, language_in: A2}
    steps:
      - id: school
        kind: preparation
        title: School
        qualifications: [{kind: vca, exam_in_dutch: yes, language_required: B1, arrangement: The exam is read aloud}]
      - {id: site, kind: learning-work, title: On the building site}
    lines:
      language: {level_out: B1, steps: [school, site]}
    ```
    """
    for place, step in enumerate(listed(track.steps)):
        for number, earned in enumerate(listed(step.qualifications)):
            if given(earned.exam_in_dutch) and is_open(earned.arrangement):
                yield from _about(track, place, number, earned)


def _about(track: Track, place: int, number: int, earned: Qualification) -> Iterator[Gap]:
    """The level is not told, or is reached only after the exam."""
    here = ("steps", place, "qualifications", number)
    name = given(earned.title) or given(earned.kind) or step_name(listed(track.steps)[place], place)
    asked = given(earned.language_required)
    if asked is None:
        if is_open(earned.language_required):
            variant = "level_unknown" if is_unknown(earned.language_required) else "no_level"
            yield gap(*here, "language_required", variant=variant, name=name)
        return
    entry, target = _levels(track)
    last = _last_lessons(track)
    if entry is None or target is None or last is None or not entry.low < asked.low <= target.high:
        return
    steps, order = listed(track.steps), in_order(track)
    if order.index(place) < order.index(last):
        yield gap(
            *(*here, "arrangement"),
            variant="unknown" if is_unknown(earned.arrangement) else "message",
            related=(("lines", "language", "level_out"), ("steps", last)),
            name=name,
            asked=asked,
            entry=entry,
            target=target,
            step=step_name(steps[place], place),
            last=step_name(steps[last], last),
        )


def _levels(track: Track) -> tuple[LanguageLevel | None, LanguageLevel | None]:
    """The level at the start and the one at the end of the lessons."""
    group, line = given(track.target_group), given(line_of_support(track, LineKind.LANGUAGE))
    return given(group.language_in) if group else None, given(line.level_out) if line else None


def _last_lessons(track: Track) -> int | None:
    """The last step in which people learn the language; where that is not told, the last in which they learn."""
    line = given(line_of_support(track, LineKind.LANGUAGE))
    in_steps = {path[1] for path, _ in activities_of_line(track, LineKind.LANGUAGE) if path[0] == "steps"}

    def has_lessons(place: int, step: Step) -> bool:
        if line and listed(line.steps):
            return runs_along(line, step)
        return place in in_steps if in_steps else given(step.kind) in _LEARNING

    steps = listed(track.steps)
    return next((place for place in reversed(in_order(track)) if has_lessons(place, steps[place])), None)
