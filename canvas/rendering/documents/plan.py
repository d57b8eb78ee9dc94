"""The plan for directors and funders, as a description without form."""

from canvas.domain.answer import given
from canvas.domain.kinds import Stage
from canvas.inspection.inspect import Inspection
from canvas.knowledge.kinds import label
from canvas.rendering.documents.document import Callout, Document, Figure, Tone
from canvas.rendering.documents.sections.money import money
from canvas.rendering.documents.sections.outcomes import editions, outcomes, sustain
from canvas.rendering.documents.sections.parties import parties
from canvas.rendering.documents.sections.purpose import mission, target_group
from canvas.rendering.documents.sections.questions import open_questions, track_sources
from canvas.rendering.documents.sections.steps import steps
from canvas.rendering.documents.sections.summary import summary
from canvas.rendering.documents.sections.support import conditions, customisation, support
from canvas.rendering.documents.sections.unknown import not_known_yet, open_points
from canvas.rendering.voice import Voice, lowered


def plan(inspection: Inspection, picture: Figure | None = None) -> Document:
    """The plan of a track that can be read; `picture` shows its steps."""
    track = inspection.track
    if track is None:
        raise ValueError("a file that cannot be read has no plan")
    voice = Voice(track, inspection.language)
    points = open_points(inspection)
    sections = (
        summary(voice, len(points)),
        mission(voice),
        target_group(voice),
        parties(voice),
        steps(voice, picture),
        support(voice),
        conditions(voice),
        customisation(voice),
        money(voice),
        editions(voice),
        outcomes(voice),
        sustain(voice),
        open_questions(voice),
        track_sources(voice),
        not_known_yet(points, voice),
    )
    return Document(
        id=inspection.id,
        language=inspection.language,
        label=voice.word("plan", "label"),
        title=inspection.title,
        subtitle=_subtitle(inspection, voice),
        notices=_notices(inspection, voice),
        sections=tuple(section for section in sections if not section.is_empty),
        colophon=voice.word("plan", "colophon"),
    )


def _subtitle(inspection: Inspection, voice: Voice) -> str:
    identity, language = voice.track.identity, voice.language
    kind = label(inspection.kind, language) if inspection.kind else ""
    stage = lowered(label(inspection.stage, language)) if inspection.stage else ""
    named = (kind, voice.word("plan", "stage", stage=stage), voice.text(identity.region), voice.text(identity.sector))
    return " · ".join(filter(None, named))


def _notices(inspection: Inspection, voice: Voice) -> tuple[Callout, ...]:
    identity = voice.track.identity
    notices = []
    if given(identity.invented):
        notices.append(Callout(Tone.NOTICE, voice.word("plan", "invented"), voice.word("plan", "invented_text")))
    reason = voice.value(identity.stopped_because)
    if inspection.stage is Stage.STOPPED or reason:
        text = reason.words if reason else voice.word("plan", "no_stop_reason")
        notices.append(Callout(Tone.CAUTION, voice.word("plan", "stopped"), text))
    return tuple(notices)
