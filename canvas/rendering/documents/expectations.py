"""What awaits a candidate, and what awaits an employer: one page for each, made from the track and nothing else."""

from canvas.domain.answer import given
from canvas.inspection.inspect import Inspection
from canvas.rendering.documents.document import Callout, Document, Paragraph, Section, Tone
from canvas.rendering.documents.handouts.candidate import candidate
from canvas.rendering.documents.handouts.employer import employer
from canvas.rendering.documents.handouts.handout import Handout
from canvas.rendering.documents.notices import notices
from canvas.rendering.readers import Reader
from canvas.rendering.voice import Voice


def expectations(inspection: Inspection, reader: Reader) -> Document:
    """The sheet for one reader. A file that cannot be read has none: ValueError."""
    track = inspection.track
    if track is None:
        raise ValueError("a file that cannot be read has no expectations")
    handout = Handout(Voice(track, inspection.language), reader)
    sections = candidate(handout) if reader is Reader.CANDIDATE else employer(handout)
    return Document(
        id=inspection.id,
        language=inspection.language,
        label=handout.shared("label"),
        title=inspection.title,
        subtitle=handout.word("subtitle"),
        notices=(*notices(inspection, handout.voice), *_young(handout)),
        sections=(*(section for section in sections if not section.is_empty), _contact(handout)),
        colophon=handout.shared("colophon"),
        one_page=True,
    )


def _young(handout: Handout) -> tuple[Callout, ...]:
    """Without steps there is little to expect yet: the page says what it waits for."""
    if not handout.is_young:
        return ()
    text = handout.shared("young_text" if given(handout.voice.track.mission) else "empty_text")
    return (Callout(Tone.NOTICE, handout.shared("young"), text),)


def _contact(handout: Handout) -> Section:
    """Whom to ask, with room for a name: persons do not stand in the file."""
    asked = Paragraph(handout.shared("ask", contact=handout.contact))
    return Section("contact", handout.word("contact_title"), (asked, Paragraph(handout.shared("write_name"))))
