"""The steps: their order, who leads, how long they take, and what happens in them."""

from collections.abc import Sequence

from canvas.analysis.order import in_order
from canvas.domain.answer import given, listed
from canvas.domain.steps import Step
from canvas.rendering.documents.absence import absence
from canvas.rendering.documents.document import Block, Bullets, Cell, Facts, Figure, Paragraph, Section, Table
from canvas.rendering.documents.facts import facts
from canvas.rendering.documents.tables import Column, field, plain_table, table, titled
from canvas.rendering.said import Said
from canvas.rendering.telling import answered, cell, why_absent
from canvas.rendering.views.activities import activity_words
from canvas.rendering.views.periods import period_words
from canvas.rendering.voice import Voice

_IN_TABLE = ("title", "kind", "lead", "duration", "period", "hours", "places", "group_size")
_BY_HAND = ("description", "activities", "work", "qualifications")


def steps(voice: Voice, pictures: Sequence[Figure]) -> Section:
    """The pictures of the steps, a table to compare them, and each step by itself."""
    every = listed(voice.track.steps)
    ordered = [every[place] for place in in_order(voice.track)]
    blocks: tuple[Block, ...] = absence(voice.track.steps, voice, "no_steps")
    if ordered:
        blocks = (*pictures, _table(ordered, voice))
    details = tuple(
        each for number, step in enumerate(ordered, start=1) if not (each := _step(step, number, voice)).is_empty
    )
    return Section("steps", voice.word("plan", "steps"), (*blocks, *_left_out(voice)), details)


def _table(ordered: list[Step], voice: Voice) -> Table:
    numbered = {id(step): _numbered(step, number, voice) for number, step in enumerate(ordered, start=1)}
    columns = (
        Column(voice.word("plan", "step"), lambda step: (_name(step, numbered[id(step)], voice),), ("title",)),
        field(voice, "kind"),
        field(voice, "lead"),
        Column(voice.label("duration"), lambda step: _duration(step, voice), ("duration", "period")),
        field(voice, "hours"),
        field(voice, "places"),
        field(voice, "group_size"),
    )
    return plain_table(voice.word("plan", "steps_table"), ordered, columns)


def _name(step: Step, numbered: str, voice: Voice) -> Said:
    return Said(numbered, remark=why_absent(step, "title", voice))


def _numbered(step: Step, number: int, voice: Voice) -> str:
    """The title with the number that the picture gives the step."""
    return f"{number}. {voice.step_title(step)}"


def _duration(step: Step, voice: Voice) -> Cell:
    period = given(step.period)
    when = (period_words(period, voice),) if period else cell(step, "period", voice)
    return (*cell(step, "duration", voice), *when)


def _step(step: Step, number: int, voice: Voice) -> Section:
    own = facts(step, voice, but=(*_IN_TABLE, *answered(step, *_BY_HAND)))
    description = given(step.description)
    blocks: list[Block] = [Paragraph(description)] if description else []
    if own:
        blocks.append(Facts(own))
    if activities := listed(step.activities):
        said = tuple(activity_words(each, voice) for each in activities)
        blocks.append(Bullets(said, voice.word("plan", "happens")))
    blocks += _qualifications(step, voice)
    work = _work(step, number, voice)
    return Section(f"step-{number}", _numbered(step, number, voice), tuple(blocks), (work,) if work else ())


def _work(step: Step, number: int, voice: Voice) -> Section | None:
    work = given(step.work)
    said = facts(work, voice) if work else ()
    return Section(f"work-{number}", voice.word("plan", "work"), (Facts(said),)) if said else None


def _qualifications(step: Step, voice: Voice) -> tuple[Block, ...]:
    qualifications = listed(step.qualifications)
    if not qualifications:
        return ()
    columns = (
        titled(voice, voice.word("plan", "qualification"), "title", "kind"),
        field(voice, "level"),
        field(voice, "issuer"),
        field(voice, "language_required"),
        field(voice, "arrangement"),
    )
    return (table(voice.word("plan", "qualifications_table"), qualifications, columns, voice),)


def _left_out(voice: Voice) -> tuple[Block, ...]:
    left_out = listed(voice.track.left_out)
    if not left_out:
        return absence(voice.track.left_out, voice)
    columns = (titled(voice, voice.word("plan", "step"), "kind"), field(voice, "reason"))
    return (table(voice.word("plan", "left_out_table"), left_out, columns, voice),)
