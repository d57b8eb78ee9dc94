"""The lines of support: what they are, and whether and how they run through a step."""

from collections.abc import Iterator

from canvas.analysis.coverage import BlockState
from canvas.analysis.roles import does
from canvas.domain.answer import Absent, given, is_waived, listed
from canvas.domain.kinds import LineKind, RoleKind
from canvas.domain.steps import Activity, Line, Step
from canvas.knowledge.kinds import floor_contacts, guides, line_of
from canvas.rendering.views.boxes import field
from canvas.rendering.views.canvas_parts import NOTHING, Content, Entry
from canvas.rendering.views.roles import role_words
from canvas.rendering.voice import Voice, lowered

_LANGUAGE_ROLES = (RoleKind.LANGUAGE_PROVIDER, RoleKind.LANGUAGE_COACH)


def line_cell(kind: LineKind, steps: tuple[Step, ...], voice: Voice) -> Content:
    """What of a line happens in the steps of one column, and who sees to it."""
    answer = line(kind, voice)
    if is_waived(answer):
        return Content(BlockState.NOT_APPLICABLE)
    if not steps:
        return NOTHING
    runs, written = _runs(answer, steps), given(answer)
    happens = [
        Entry(words)
        for step in steps
        for activity in listed(step.activities)
        if _belongs(activity, kind) and (words := _activity(activity, voice))
    ]
    people = tuple(_people(kind, steps, voice))
    if written and runs:
        hours = voice.text(written.hours)
        name = "runs_hours" if hours else "runs"
        happens.insert(0, Entry(voice.word("canvas", name, hours=hours)))
    entries = (*happens, *people)
    if happens:
        return Content(BlockState.FILLED, entries)
    if entries:
        return Content(BlockState.PARTIAL, entries)
    if written and not runs:
        return Content(BlockState.NOT_APPLICABLE, (Entry(voice.word("canvas", "not_here")),))
    return NOTHING


def line_row(kind: LineKind, voice: Voice) -> tuple[Entry, ...]:
    """What a line is for in the whole track."""
    answer = line(kind, voice)
    if isinstance(answer, Absent):
        said = voice.absent(answer)
        return (Entry(f"{said.words} {f'({said.remark})' if said.remark else ''}".strip(), open=True),) if said else ()
    return tuple(_line(answer, voice))


def line(kind: LineKind, voice: Voice) -> Line | Absent:
    """The line of this kind, or how it is absent."""
    lines = voice.track.lines
    if isinstance(lines, Absent):
        return lines
    answer: Line | Absent = getattr(lines, kind.value.replace("-", "_"))
    return answer


def _line(written: Line, voice: Voice) -> Iterator[Entry]:
    yield from field(written, "goal", voice, label="")
    yield from field(written, "level_out", voice)
    yield from field(written, "contact", voice)
    for activity in listed(written.activities):
        if words := _activity(activity, voice):
            yield Entry(words)


def _runs(answer: Line | Absent, steps: tuple[Step, ...]) -> bool:
    written = given(answer)
    if written is None or not steps:
        return False
    named = given(written.steps)
    return named is None or any(given(step.id) in named for step in steps)


def _belongs(activity: Activity, kind: LineKind) -> bool:
    activity_kind = given(activity.kind)
    return activity_kind is not None and line_of(activity_kind) is kind


def _activity(activity: Activity, voice: Voice) -> str:
    hours = voice.text(activity.hours)
    words = voice.text(activity.title) or voice.text(activity.kind)
    return f"{words}, {hours}" if words and hours else words


def _people(kind: LineKind, steps: tuple[Step, ...], voice: Voice) -> Iterator[Entry]:
    names = [
        lowered(role_words(role, voice))
        for role in listed(voice.track.roles)
        if (role_kind := given(role.kind)) and _helps(role_kind, kind) and any(does(role, step) for step in steps)
    ]
    if names:
        yield Entry(voice.listing(tuple(dict.fromkeys(names))), label=voice.word("canvas", "by"))


def _helps(role: RoleKind, kind: LineKind) -> bool:
    match kind:
        case LineKind.LANGUAGE:
            return role in _LANGUAGE_ROLES
        case LineKind.GUIDANCE:
            return role in guides()
        case LineKind.EMPLOYER_SUPPORT:
            return role in floor_contacts() or role is RoleKind.EMPLOYER_TRAINER
