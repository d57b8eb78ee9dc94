"""A form has room for more than one question: what is asked first about a part, where one would be asked alone."""

from canvas.analysis.steps import steps_of
from canvas.domain.answer import is_open
from canvas.domain.kinds import StepKind
from canvas.domain.path import Path
from canvas.domain.places import value_at
from canvas.domain.steps import Step
from canvas.domain.track import Track
from canvas.editing.comparing import numbered
from canvas.editing.targets import NewMember, OnePlace, PartFields, Target, is_plain
from canvas.knowledge.asking import first_fields
from canvas.reading.shapes import slot_at, slots
from canvas.studio.forms.form import Goal
from canvas.studio.forms.places import step_place

_OF_STEP = ("title", "duration", "lead")


def goal_of(target: Target, track: Track) -> Goal:
    """The target with the fields beside it; a step that is not there yet comes in its place among the others."""
    if not isinstance(target, OnePlace):
        return Goal(target)
    kind = _missing_step(target.path, track)
    if kind is None:
        return Goal(_with_neighbours(target, track))
    _, _, *inside = target.path
    if len(inside) > 1:
        return Goal(target, kind)
    asked = (str(inside[0]), *(name for name in _OF_STEP if name != inside[0]))
    return Goal(NewMember(("steps",), Step, asked, {"kind": kind}, place=step_place(kind, track)))


def _missing_step(path: Path, track: Track) -> StepKind | None:
    """The kind of step in which a place is, where no step is of that kind."""
    if path[0] != "steps" or len(path) < 3 or path[1] not in list(StepKind):
        return None
    kind = StepKind(path[1])
    return None if steps_of(track, kind) else kind


def _with_neighbours(target: OnePlace, track: Track) -> Target:
    """Of a part of which nothing is known, all that one asks first."""
    holder, name = target.path[:-1], str(target.path[-1])
    slot = slot_at(holder)
    if not holder or slot is None or slot.part is None or not is_open(value_at(numbered(holder, track), track)):
        return target
    known = slots(slot.part)
    beside = (each for each in first_fields(slot.part.__name__) if is_plain(known[each]) and each not in (name, "kind"))
    return PartFields(holder, (name, *beside))
