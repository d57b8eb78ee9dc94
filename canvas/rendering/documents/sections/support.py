"""The lines of support, the conditions around the track, and what is made to measure."""

from canvas.domain.answer import Absent, given, listed
from canvas.domain.steps import Line, Lines
from canvas.rendering.documents.absence import absence
from canvas.rendering.documents.document import Block, Bullets, Facts, Section
from canvas.rendering.documents.facts import facts
from canvas.rendering.documents.tables import field, table, titled
from canvas.rendering.views.activities import activity_words
from canvas.rendering.voice import Voice


def support(voice: Voice) -> Section:
    """Language, guidance and employer support."""
    title = voice.word("plan", "support")
    lines = given(voice.track.lines)
    if lines is None:
        return Section("support", title, absence(voice.track.lines, voice, "no_support"))
    inner = tuple(_line(name, getattr(lines, name), voice) for name in ("language", "guidance", "employer_support"))
    written = tuple(section for section in inner if not section.is_empty)
    own = facts(lines, voice, but=tuple(name for name in Lines.model_fields if name not in ("note", "source")))
    blocks: tuple[Block, ...] = (Facts(own),) if own else ()
    return Section("support", title, blocks if written or own else absence(None, voice, "no_support"), written)


def _line(name: str, line: Line | Absent, voice: Voice) -> Section:
    title = voice.word("plan", name)
    identifier = name.replace("_", "-")
    if isinstance(line, Absent):
        return Section(identifier, title, absence(line, voice))
    activities = listed(line.activities)
    said = facts(line, voice, but=("activities",) if activities else ())
    blocks: tuple[Block, ...] = (Facts(said),) if said else ()
    if activities:
        happens = tuple(activity_words(each, voice) for each in activities)
        blocks = (*blocks, Bullets(happens, voice.word("plan", "happens")))
    return Section(identifier, title, blocks)


def conditions(voice: Voice) -> Section:
    """What must be arranged around the track."""
    written = listed(voice.track.conditions)
    blocks: tuple[Block, ...] = absence(voice.track.conditions, voice)
    if written:
        columns = (
            titled(voice, voice.word("plan", "condition"), "kind"),
            field(voice, "status"),
            field(voice, "arrangement"),
            field(voice, "owner"),
            field(voice, "by"),
        )
        blocks = (table(voice.word("plan", "conditions_table"), written, columns, voice),)
    return Section("conditions", voice.word("plan", "conditions"), blocks)


def customisation(voice: Voice) -> Section:
    """What is the same for everybody, and what differs from person to person."""
    written = given(voice.track.customisation)
    said = facts(written, voice) if written else ()
    blocks = (Facts(said),) if said else absence(voice.track.customisation, voice)
    return Section("customisation", voice.word("plan", "customisation"), blocks)
