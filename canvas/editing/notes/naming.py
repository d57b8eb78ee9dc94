"""Notes that begin with a name: of a role, of a party, or of something that must be arranged."""

import re
from collections.abc import Sequence

from canvas.domain.answer import given, is_open, listed
from canvas.domain.kinds import ConditionStatus, Involvement
from canvas.domain.money import Cost
from canvas.domain.parties import Contribution, Role
from canvas.domain.path import Path
from canvas.domain.surroundings import Condition
from canvas.domain.track import Track
from canvas.editing.answers import Misread, read_answer
from canvas.editing.change import Append, Change, SetValue
from canvas.editing.notes.saying import says
from canvas.editing.sheets.values import Known, Wrong, known_of, typed
from canvas.reading.read import Reading

_BEHIND_NAME = re.compile(r"\s*[:=]\s*|\s+[-–—]\s+")


def named_change(text: str, place: Path, step: str | None, reading: Reading) -> Sequence[Change] | None:
    """
    The change that a note makes, none where it is there already; None where it names nothing that is known.

    `step` is the id of the step in whose column it hung.
    """
    track = reading.track
    assert track is not None
    name, behind = [*_BEHIND_NAME.split(text, maxsplit=1), ""][:2]
    known = known_of(track, reading.language, {})
    match place[0]:
        case "roles":
            return _role(name, behind, step, known)
        case "conditions":
            return _condition(name, behind, known)
    brought = _brought(name, behind, step, known)
    return _cost(text, step, reading) if brought is None else brought


def _role(name: str, behind: str, step: str | None, known: Known) -> Sequence[Change] | None:
    """`Jobcoach: leerwerkbedrijf`; in a column it holds in that step."""
    kind, party = _typed(name, ("roles", 0, "kind"), known), _typed(behind, ("roles", 0, "party"), known)
    if not kind or not isinstance(party, tuple):
        return None
    for number, role in enumerate(listed(known.track.roles)):
        if role.kind == kind and set(party) <= set(listed(role.party)):
            steps = given(role.steps)
            if step is None or steps is None or step in steps:
                return ()
            return (SetValue(("roles", number, "steps", step), Involvement.DOES),)
    fields = {"kind": kind, "party": party, **({"steps": {step: Involvement.DOES}} if step else {})}
    return (Append(("roles",), Role.model_validate(fields)),)


def _condition(name: str, behind: str, known: Known) -> Sequence[Change] | None:
    """`Vervoer: busje vanaf het station`; the kind alone is something that is still open."""
    kind = _typed(name, ("conditions", 0, "kind"), known)
    if not kind:
        return None
    for number, condition in enumerate(listed(known.track.conditions)):
        if condition.kind != kind:
            continue
        if not behind or says(condition, behind):
            return ()
        field = "arrangement" if is_open(condition.arrangement) else "note"
        stands = given(getattr(condition, field))
        return (SetValue(("conditions", number, field), f"{stands}\n{behind}" if stands else behind),)
    said = {"arrangement": behind} if behind else {"status": ConditionStatus.OPEN}
    return (Append(("conditions",), Condition.model_validate({"kind": kind, **said})),)


def _brought(name: str, behind: str, step: str | None, known: Known) -> Sequence[Change] | None:
    """`Gemeente: jobcoach, twee dagen per week`: what a party brings in."""
    party = _typed(name, ("roles", 0, "party"), known)
    if not behind or not isinstance(party, tuple) or len(party) != 1:
        return None
    number = next((place for place, each in enumerate(listed(known.track.parties)) if each.id == party[0]), None)
    if number is None:
        return None
    brings = listed(listed(known.track.parties)[number].brings)
    if says(brings, behind):
        return ()
    fields = {"title": behind, **({"covers": (step,)} if step else {})}
    return (Append(("parties", number, "brings"), Contribution.model_validate(fields)),)


def _cost(text: str, step: str | None, reading: Reading) -> Sequence[Change] | None:
    """`Taalles 5000 euro`: something that costs money."""
    track = reading.track
    assert track is not None
    read = read_answer(text, ("costs",), track, reading.language)
    costs = () if isinstance(read, Misread) or not isinstance(read.value, tuple) else read.value
    if len(costs) != 1 or not isinstance(costs[0], Cost) or given(costs[0].amount) is None:
        return None
    cost = costs[0].model_copy(update={"step": (step,)}) if step else costs[0]
    return () if _stands(cost, track) else (Append(("costs",), cost),)


def _stands(cost: Cost, track: Track) -> bool:
    return any((each.title, each.amount) == (cost.title, cost.amount) for each in listed(track.costs))


def _typed(said: str, path: Path, known: Known) -> object:
    """The value of a name, nothing where it is none that is known."""
    if not said.strip():
        return None
    answer = typed(said, path, known)
    return None if isinstance(answer, Wrong) else answer.value or None
