"""The step itself: how long it takes, what happens in it, in which form people work, and what they can earn."""

from collections.abc import Iterator

from canvas.domain.answer import given, listed
from canvas.domain.kinds import StepKind
from canvas.domain.steps import Step
from canvas.knowledge.kinds import line_of
from canvas.rendering.views.canvas_parts import Entry
from canvas.rendering.voice import Voice, lowered


def step_entries(steps: tuple[Step, ...], voice: Voice) -> tuple[Entry, ...]:
    """What the track says of the steps in one column."""
    return tuple(entry for step in steps for entry in _step(step, voice))


def left_out_entries(kind: StepKind, voice: Voice) -> tuple[Entry, ...]:
    """Why a kind of step is not there."""
    reasons = [voice.text(each.reason) for each in listed(voice.track.left_out) if given(each.kind) is kind]
    return tuple(Entry(reason, label=voice.word("canvas", "left_out")) for reason in reasons)


def _step(step: Step, voice: Voice) -> Iterator[Entry]:
    length = (voice.text(step.duration), voice.text(step.hours), voice.text(step.places))
    yield Entry(", ".join(filter(None, length)), label=voice.step_title(step))
    if work := given(step.work):
        said = (voice.text(work.form), voice.text(work.hours), voice.text(work.perspective))
        first, *rest = [each for each in said if each] or [voice.word("values", "unknown")]
        yield Entry(", ".join((first, *map(lowered, rest))), label=voice.label("work"))
    for activity in listed(step.activities):
        kind = given(activity.kind)
        if (kind is None or line_of(kind) is None) and (words := voice.text(activity.title) or voice.text(kind)):
            yield Entry(words)
    for qualification in listed(step.qualifications):
        words = voice.text(qualification.title) or voice.text(qualification.kind)
        yield Entry(words, label=voice.word("canvas", "earn"))
