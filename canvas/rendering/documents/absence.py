"""Words for a whole subject on which nothing is written."""

from canvas.domain.answer import Absence, Absent
from canvas.rendering.documents.document import Paragraph
from canvas.rendering.voice import Voice


def absence(answer: object, voice: Voice, missing: str = "") -> tuple[Paragraph, ...]:
    """One sentence for a subject without an answer; `missing` names the sentence for one that nobody wrote about."""
    if not isinstance(answer, Absent) or answer.state is Absence.MISSING:
        return (Paragraph(voice.word("plan", missing)),) if missing else ()
    name = "is_unknown" if answer.state is Absence.UNKNOWN else "is_waived"
    text = voice.word("plan", name)
    return (Paragraph(f"{text} {answer.reason}" if answer.reason else text),)
