"""Where an answer goes that somebody gives at a place of the canvas, when nothing more exact is asked there."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from canvas.analysis.steps import steps_of
from canvas.domain.answer import given, is_open, listed
from canvas.domain.kinds import BlockId, Involvement, StepKind
from canvas.domain.path import Path
from canvas.domain.steps import Activity, Step
from canvas.domain.track import Track
from canvas.editing.targets import NewMember, PartFields
from canvas.knowledge.asking import first_fields
from canvas.knowledge.blocks import Block
from canvas.knowledge.notes import NotePlace, NoteWay, note_places
from canvas.reading.shapes import slot_at
from canvas.studio.cells import Place
from canvas.studio.forms.form import Brought, FormTarget, Goal, TalkedOver

_ASKED_OF_STEP = ("title", "duration", "lead")
_KEY = re.compile(r"[a-z_]+")


def goal_at(place: Place, track: Track) -> Goal:
    """Where the answer goes."""
    if place.kind is None:
        return Goal(_in_block(place.block, track))
    number, step = _step(place.kind, track)
    is_step_itself = place.block is place.column or place.column is None
    if is_step_itself:
        return Goal(_step_itself(number, step, place.kind))
    target = _in_step(place.block.id, ("steps", number), step, place.kind)
    return Goal(target, None if step else place.kind)


def step_place(kind: StepKind, track: Track) -> int:
    """The number that a new step of this kind gets: before the first that comes later in a track."""
    later = list(StepKind)[list(StepKind).index(kind) + 1 :]
    steps = listed(track.steps)
    return next((number for number, step in enumerate(steps) if given(step.kind) in later), len(steps))


def _step(kind: StepKind, track: Track) -> tuple[int, Step | None]:
    """The first step of a kind; the place of one that can be made."""
    found = steps_of(track, kind)
    return found[0] if found else (step_place(kind, track), None)


def _step_itself(number: int, step: Step | None, kind: StepKind) -> FormTarget:
    if step is None:
        return NewMember(("steps",), Step, (*_ASKED_OF_STEP, "activities"), {"kind": kind}, place=number)
    happens = ("activities",) if is_open(step.activities) else ()
    return PartFields(("steps", number), (*_ASKED_OF_STEP, *happens))


def _in_step(row: BlockId, path: Path, step: Step | None, kind: StepKind) -> FormTarget:
    there = note_places()[row]
    identifier = given(step.id) if step else None
    if there.way is NoteWay.ACTIVITY:
        known = {"kind": there.kind} if there.kind else {}
        return NewMember((*path, "activities"), Activity, ("title", "party", "hours"), known)
    if row is BlockId.RESOURCES:
        return Brought(identifier)
    if step is None or is_open(step.lead):
        return PartFields(path, ("lead",))
    return _member(there.place, {"steps": {identifier: Involvement.DOES}} if identifier else {})


def _in_block(block: Block, track: Track) -> FormTarget:
    there = note_places()[block.id]
    if block.id is BlockId.RESOURCES:
        return Brought()
    if there.line:
        slot = slot_at(there.line)
        return PartFields(there.line, first_fields(slot.part.__name__)) if slot and slot.part else TalkedOver(())
    if there.way in (NoteWay.TEXT, NoteWay.NOTE):
        return PartFields(there.place[:1], tuple(_asked_of(block, there)))
    return _member(there.place[:1], {})


def _member(path: Path, known: Mapping[str, Any]) -> FormTarget:
    slot = slot_at((*path, 0))
    assert slot is not None
    assert slot.part is not None
    fields = tuple(name for name in first_fields(slot.part.__name__) if name not in known)
    return NewMember(path, slot.part, fields, known)


def _asked_of(block: Block, there: NotePlace) -> Iterator[str]:
    """The fields of the part that fill a block."""
    for fill in (each for fills in block.fills for each in fills.split("|")):
        section, *keys = _KEY.findall(fill)
        if section == there.place[0] and len(keys) == 1 and "[" not in fill:
            yield keys[0]
