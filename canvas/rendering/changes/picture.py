"""The two pictures of the page: the steps in their order, and the canvas block by block."""

from collections.abc import Iterator
from dataclasses import dataclass

from canvas.analysis.changes.change import Change, ChangeKind
from canvas.analysis.coverage import BlockState
from canvas.domain.answer import listed
from canvas.domain.kinds import BlockId
from canvas.domain.steps import Step
from canvas.inspection.changed import Changed
from canvas.knowledge.blocks import Band
from canvas.rendering.changes.changes_view import counted_by_block, state_word, told_changes, voices
from canvas.rendering.voice import Voice
from canvas.rendering.words import words


@dataclass(frozen=True, slots=True)
class StepBox:
    """A step: what happened to it, None where nothing did, its title and how long it takes, then and now."""

    kind: ChangeKind | None
    word: str
    title: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class BlockBox:
    """A block of the canvas: how far it was and is, and how many changes of each kind it has."""

    id: BlockId
    title: str
    before: BlockState
    after: BlockState
    states: str
    counts: tuple[tuple[ChangeKind, int, str], ...]


def step_boxes(changed: Changed) -> tuple[StepBox, ...]:
    """The steps of now in their order; one that is gone stands before the first that came after it."""
    before, after = voices(changed)
    steps, old_steps = listed(after.track.steps), listed(before.track.steps)
    places = {place: _place_now(changed, place) for place in range(len(old_steps))}
    then = {now: place for place, now in places.items() if now is not None}
    kinds = _kinds(changed)
    boxes = [
        (
            then.get(place),
            _box(kinds.get(place), step, after, old_steps[then[place]] if place in then else None, before),
        )
        for place, step in enumerate(steps)
    ]
    for place, now in places.items():
        if now is None:
            gone = (place, _box(ChangeKind.REMOVED, old_steps[place], before, None, before))
            boxes.insert(next((at for at, (old, _) in enumerate(boxes) if (old or 0) > place), len(boxes)), gone)
    return tuple(box for _, box in boxes)


def block_boxes(changed: Changed) -> tuple[tuple[Band, tuple[BlockBox, ...]], ...]:
    """The blocks of the canvas, band by band."""
    return tuple((band, tuple(_blocks(changed, band))) for band in Band)


def _place_now(changed: Changed, place: int) -> int | None:
    path = changed.comparison.place_after(("steps", place))
    return path[1] if path and isinstance(path[1], int) else None


_WEIGHTIEST = (ChangeKind.ADDED, ChangeKind.MOVED, ChangeKind.CHANGED, ChangeKind.RENAMED)


def _kinds(changed: Changed) -> dict[int, ChangeKind]:
    """What happened to the steps of now; what changed inside a step changed the step."""
    found: dict[int, set[ChangeKind]] = {}
    for change in told_changes(changed):
        place = _step_of(change, changed)
        if place is not None:
            found.setdefault(place, set()).add(_seen_from_outside(change))
    return {place: next(kind for kind in _WEIGHTIEST if kind in kinds) for place, kinds in found.items()}


def _step_of(change: Change, changed: Changed) -> int | None:
    """The place now of the step in which something changed."""
    if change.path[0] != "steps" or len(change.path) < 2 or not isinstance(change.path[1], int):
        return None
    if change.kind is ChangeKind.REMOVED:
        return _place_now(changed, change.path[1])
    return change.path[1]


def _seen_from_outside(change: Change) -> ChangeKind:
    of_the_step = len(change.path) == 2 or change.kind in (ChangeKind.MOVED, ChangeKind.RENAMED)
    return change.kind if of_the_step else ChangeKind.CHANGED


def _box(kind: ChangeKind | None, step: Step, voice: Voice, old: Step | None, before: Voice) -> StepBox:
    said = words(voice.language)["changes"]
    was, now = _length(old, before) if old else "", _length(step, voice)
    word = said["kinds"][kind.value] if kind else said["same"]
    return StepBox(kind, word, voice.step_title(step), was if was != now else "", now)


def _length(step: Step, voice: Voice) -> str:
    said = voice.value(step.duration)
    return said.words if said else ""


def _blocks(changed: Changed, band: Band) -> Iterator[BlockBox]:
    language = changed.after.language
    said = words(language)["changes"]
    counts = counted_by_block(changed)
    states = {each.block.id: each.before for each in changed.blocks}
    assert changed.after.coverage
    for covered in changed.after.coverage.blocks:
        block = covered.block
        if block.spot.band is not band:
            continue
        was = states.get(block.id, covered.state)
        now = state_word(covered.state, language)
        yield BlockBox(
            id=block.id,
            title=block.titles[language],
            before=was,
            after=covered.state,
            states=now if was is covered.state else said["from_to"].format(before=state_word(was, language), after=now),
            counts=tuple(
                (kind, count, said["counted"][kind.value].format(count=count))
                for kind in ChangeKind
                if (count := counts.get(block.id, {}).get(kind))
            ),
        )
