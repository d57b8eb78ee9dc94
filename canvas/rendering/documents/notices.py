"""What a reader must know before all else."""

from canvas.domain.answer import given
from canvas.domain.kinds import Stage
from canvas.inspection.inspect import Inspection
from canvas.rendering.documents.document import Callout, Tone
from canvas.rendering.voice import Voice


def notices(inspection: Inspection, voice: Voice) -> tuple[Callout, ...]:
    """That the track is made up, or has stopped."""
    identity = voice.track.identity
    found = []
    if given(identity.invented):
        found.append(Callout(Tone.NOTICE, voice.word("plan", "invented"), voice.word("plan", "invented_text")))
    reason = voice.value(identity.stopped_because)
    if inspection.stage is Stage.STOPPED or reason:
        text = reason.words if reason else voice.word("plan", "no_stop_reason")
        found.append(Callout(Tone.CAUTION, voice.word("plan", "stopped"), text))
    return tuple(found)
