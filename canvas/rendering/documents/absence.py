"""Words for a whole subject on which nothing is written."""

from canvas.domain.answer import Absence, Absent
from canvas.rendering.documents.document import Paragraph
from canvas.rendering.voice import Voice, lowered


def absence(answer: object, voice: Voice, missing: str = "", subject: str = "") -> tuple[Paragraph, ...]:
    """
    One sentence for a subject without an answer; `missing` names the sentence for one that nobody wrote about.

    `subject` names the words to begin with where no heading of its own tells what the sentence is about.
    """
    if not isinstance(answer, Absent) or answer.state is Absence.MISSING:
        return (Paragraph(voice.word("plan", missing)),) if missing else ()
    name = "is_unknown" if answer.state is Absence.UNKNOWN else "is_waived"
    text = voice.word("plan", name)
    if subject:
        text = voice.word("plan", "is_about_this", subject=voice.word("plan", subject), said=lowered(text))
    return (Paragraph(f"{text} {answer.reason}" if answer.reason else text),)
