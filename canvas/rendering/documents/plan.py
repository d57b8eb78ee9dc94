"""The plan for directors and funders, as a description without form."""

from collections.abc import Sequence

from canvas.inspection.inspect import Inspection
from canvas.knowledge.kinds import label
from canvas.knowledge.speaking import key
from canvas.rendering.documents.absence import is_idea
from canvas.rendering.documents.document import Callout, Document, Section, Tone
from canvas.rendering.documents.figures import Figures
from canvas.rendering.documents.notices import notices
from canvas.rendering.documents.sections.money import money
from canvas.rendering.documents.sections.outcomes import editions, outcomes, sustain
from canvas.rendering.documents.sections.parties import parties
from canvas.rendering.documents.sections.purpose import mission, target_group
from canvas.rendering.documents.sections.questions import open_questions, track_sources
from canvas.rendering.documents.sections.risks import risks, weighing
from canvas.rendering.documents.sections.steps import steps
from canvas.rendering.documents.sections.summary import about, summary
from canvas.rendering.documents.sections.support import conditions, customisation, support
from canvas.rendering.documents.sections.unknown import not_known_yet, open_points
from canvas.rendering.limits import MOST, TooMany, too_many
from canvas.rendering.voice import Voice, lowered

_NO_FIGURES = Figures()

_TO_COME = ("mission", "target-group", "parties", "steps", "support", "money", "results", "sustain")
"""The sections that every plan has in the end."""


def plan(inspection: Inspection, figures: Figures = _NO_FIGURES) -> Document:
    """The plan of a track that can be read."""
    track = inspection.track
    if track is None:
        raise ValueError("a file that cannot be read has no plan")
    voice = Voice(track, inspection.language)
    points = open_points(inspection)
    weighed = () if is_idea(track) else weighing(points)  # what an idea lacks is no risk yet
    lot = too_many(track)
    if lot:
        return _in_short(inspection, voice, lot)
    sections = (
        summary(voice, len(points), len(weighed)),
        about(voice),
        mission(voice),
        target_group(voice),
        parties(voice),
        steps(voice, tuple(filter(None, (figures.steps, figures.timeline)))),
        support(voice),
        conditions(voice),
        customisation(voice),
        money(voice, figures.money),
        editions(voice),
        outcomes(voice, figures.people),
        *(() if is_idea(track) else (risks(points, voice),)),
        sustain(voice),
        open_questions(voice),
        track_sources(voice),
        not_known_yet(points, voice),
    )
    return _document(inspection, voice, _to_come(sections, voice), sections)


def _in_short(inspection: Inspection, voice: Voice, lot: TooMany) -> Document:
    """Of a track that nobody can oversee: what it is for, and why there is no more."""
    text = voice.word("plan", "too_much_text", count=lot.number, what=key(lot.key, voice.language), most=MOST)
    said = (Callout(Tone.NOTICE, voice.word("plan", "too_much"), text),)
    return _document(inspection, voice, said, (about(voice), mission(voice), target_group(voice)))


def _document(inspection: Inspection, voice: Voice, said: tuple[Callout, ...], sections: Sequence[Section]) -> Document:
    return Document(
        id=inspection.id,
        language=inspection.language,
        label=voice.word("plan", "label"),
        title=inspection.title,
        subtitle=_subtitle(inspection, voice),
        notices=(*notices(inspection, voice), *said),
        sections=tuple(section for section in sections if not section.is_empty),
        colophon=voice.word("plan", "colophon"),
    )


def _to_come(sections: Sequence[Section], voice: Voice) -> tuple[Callout, ...]:
    """In the plan of an idea: what is not in it yet, in one sentence."""
    names = tuple(lowered(section.title) for section in sections if section.is_empty and section.id in _TO_COME)
    if not names or not is_idea(voice.track):
        return ()
    text = voice.word("plan", "idea_text", parts="; ".join(names))
    return (Callout(Tone.NOTICE, voice.word("plan", "idea"), text),)


def _subtitle(inspection: Inspection, voice: Voice) -> str:
    identity, language = voice.track.identity, voice.language
    kind = label(inspection.kind, language) if inspection.kind else ""
    stage = lowered(label(inspection.stage, language)) if inspection.stage else ""
    named = (kind, voice.word("plan", "stage", stage=stage), voice.text(identity.region), voice.text(identity.sector))
    return " · ".join(filter(None, named))
