"""Words for a whole subject on which nothing is written."""

from canvas.domain.answer import Absence, Absent
from canvas.domain.kinds import Stage
from canvas.domain.track import Track
from canvas.rendering.documents.document import Paragraph
from canvas.rendering.voice import Voice, lowered


def is_idea(track: Track) -> bool:
    """So young that most is not there: then that is told once for all of it."""
    return track.stage is Stage.IDEA


def absence(answer: object, voice: Voice, missing: str = "", subject: str = "") -> tuple[Paragraph, ...]:
    """
    One sentence for a subject without an answer; `missing` names the sentence for one that nobody wrote about, once
    the track is more than an idea.

    `subject` names the words to begin with where no heading of its own tells what the sentence is about.
    """
    if not isinstance(answer, Absent) or answer.state is Absence.MISSING:
        return (Paragraph(voice.word("plan", missing)),) if missing and not is_idea(voice.track) else ()
    name = "is_unknown" if answer.state is Absence.UNKNOWN else "is_waived"
    text = voice.word("plan", name)
    if subject:
        text = voice.word("plan", "is_about_this", subject=voice.word("plan", subject), said=lowered(text))
    return (Paragraph(f"{text} {answer.reason}" if answer.reason else text),)
