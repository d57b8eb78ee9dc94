"""How long a step takes, in words."""

from canvas.analysis.lengths import length
from canvas.domain.answer import given
from canvas.domain.steps import Step
from canvas.rendering.views.periods import period_words
from canvas.rendering.voice import Voice


def duration_words(step: Step, voice: Voice) -> str:
    """Its duration, else its dates, else the duration of the work that it is about; empty when nothing tells."""
    if words := voice.text(step.duration):
        return words
    if period := given(step.period):
        return period_words(period, voice).words
    work = given(step.work)
    return voice.text(work.duration) if work and length(step) else ""
