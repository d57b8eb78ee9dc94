"""Two tracks, compared: what came, what went, what says something else, and which part is which."""

from collections import Counter
from collections.abc import Iterator, Mapping

from canvas.analysis.changes.change import Change, ChangeKind
from canvas.analysis.changes.following import moved
from canvas.analysis.changes.forms import Naming, bare, form
from canvas.analysis.changes.renames import renamed
from canvas.analysis.changes.twins import Pairs, members_of, paired
from canvas.analysis.order import before as right_before
from canvas.domain.answer import MISSING, Absent, given, is_missing, listed
from canvas.domain.kinds import FileKind
from canvas.domain.part import Part
from canvas.domain.path import Path
from canvas.domain.places import value_at
from canvas.domain.steps import Step
from canvas.domain.track import Track
from canvas.reading.shapes import Slot, SlotKind, slot_at, slots

_NO_DESIGN = ("format",)
"""The number of the format says how a file is written, not what it plans."""

_HEADS = ("track", "programme")
_COURSE = ("after", "alongside")
"""What a step itself says about the steps that it follows."""


class Comparison:
    """
    A track before and after.

    Members of a list are compared with their twins, wherever they stand; where the same part has another id, places
    that name it say the same as before. Order alone is no change, but for steps that follow on others because of it.
    `translated` says that the files are written in two languages.
    """

    def __init__(self, before: Track, after: Track, *, translated: bool = False) -> None:
        self.before = before
        self.after = after
        self.translated = translated
        self._pairs: dict[Path, Pairs] = {}
        names = renamed(before, after, translated=translated)
        self._reading, self._known = Naming(before, names), Naming(after)
        self.changes: tuple[Change, ...] = tuple(self._all())

    def place_after(self, path: Path) -> Path | None:
        """Where the part at a path of the track before is now; None when it is gone."""
        found: Path = self._head(path)
        for length, step in enumerate(path):
            if length < len(found):
                continue
            if isinstance(step, int):
                twin = self._twins(path[:length], found).get(step)
                if twin is None:
                    return None
                step = twin
            elif (slot := slot_at(path[:length])) and slot.kind is SlotKind.TABLE and slot.names:
                step = self._reading.id(slot.names.register, step)
            found = (*found, step)
        return found

    def _head(self, path: Path) -> Path:
        """The head of the file is the same part whether it says track or programme."""
        return (_head_of(self.after),) if path[:1] == (_head_of(self.before),) else ()

    def _all(self) -> Iterator[Change]:
        if self.before.kind is not self.after.kind:
            head, other = _head_of(self.after), _head_of(self.before)
            yield Change(ChangeKind.CHANGED, (head,), self.before.kind, self.after.kind, (other,))
        for name, slot in slots(Track).items():
            if name in _NO_DESIGN or (name in _HEADS and name != _head_of(self.after)):
                continue
            was = _head_of(self.before) if name in _HEADS else name
            then, now = getattr(self.before, was), getattr(self.after, name)
            if was != name and slot.part:  # that it is another kind of file is told already
                then, now = (each if isinstance(each, Part) else slot.part() for each in (then, now))
            yield from self._values(then, now, slot, (was,), (name,))
            if name == "steps":
                yield from self._moved()

    def _values(self, before: object, after: object, slot: Slot, earlier: Path, path: Path) -> Iterator[Change]:
        """What changed between two answers to the same question."""
        if form(before, slot, self._reading) == form(after, slot, self._known):
            return
        parts = slot.kind is SlotKind.LIST and slot.item is not None and slot.item.part is not None
        if isinstance(before, Part) and isinstance(after, Part):
            yield from self._parts(before, after, earlier, path)
        elif parts and not (_is_said(before) or _is_said(after)):
            yield from self._members(members_of(before), members_of(after), earlier, path)
        elif isinstance(before, Mapping) and isinstance(after, Mapping) and slot.item:
            yield from self._rows(before, after, slot, earlier, path)
        else:
            yield self._answer(before, after, slot, earlier, path)

    def _answer(self, before: object, after: object, slot: Slot, earlier: Path, path: Path) -> Change:
        name = path[-1]
        if name in _COURSE and slot_at(path[:-1]) == Slot(SlotKind.PART, part=Step):
            kind = ChangeKind.MOVED
        elif name == "id" and not isinstance(before, Absent) and not isinstance(after, Absent):
            kind = ChangeKind.RENAMED
        elif _is_nothing(before):
            return Change(ChangeKind.ADDED, path, MISSING, after, earlier)
        elif _is_nothing(after):
            return Change(ChangeKind.REMOVED, earlier, before, MISSING, earlier)
        else:
            kind = ChangeKind.CHANGED
        same = form(before, slot, bare(self._reading)) == form(after, slot, bare(self._known))
        came, left = self._difference(before, after, slot)
        return Change(kind, path, before, after, earlier, same and kind is ChangeKind.CHANGED, came, left)

    def _difference(self, before: object, after: object, slot: Slot) -> tuple[tuple[object, ...], tuple[object, ...]]:
        """The members of a list that are only there after, and those that were only there before."""
        if not (isinstance(before, tuple) and isinstance(after, tuple) and slot.item):
            return (), ()
        item = slot.item
        waiting = Counter(form(each, item, self._reading) for each in before)
        came = []
        for each in after:
            said = form(each, item, self._known)
            if waiting[said]:
                waiting[said] -= 1
            else:
                came.append(each)
        left = []
        for each in before:
            said = form(each, item, self._reading)
            if waiting[said]:
                waiting[said] -= 1
                left.append(each)
        return tuple(came), tuple(left)

    def _parts(self, before: Part, after: Part, earlier: Path, path: Path) -> Iterator[Change]:
        for name, slot in slots(type(after)).items():
            yield from self._values(getattr(before, name), getattr(after, name), slot, (*earlier, name), (*path, name))

    def _members(
        self, before: tuple[Part, ...], after: tuple[Part, ...], earlier: Path, path: Path
    ) -> Iterator[Change]:
        """The members that are there now in their order, then those that are gone."""
        twins = self._twins(earlier, path)
        of_twin = {place: other for other, place in twins.items()}
        for place, member in enumerate(after):
            if place in of_twin:
                other = of_twin[place]
                yield from self._parts(before[other], member, (*earlier, other), (*path, place))
            else:
                yield Change(ChangeKind.ADDED, (*path, place), MISSING, member)
        for place, member in enumerate(before):
            if place not in twins:
                yield Change(ChangeKind.REMOVED, (*earlier, place), member, MISSING, (*earlier, place))

    def _rows(
        self,
        before: Mapping[str, object],
        after: Mapping[str, object],
        slot: Slot,
        earlier: Path,
        path: Path,
    ) -> Iterator[Change]:
        register = slot.names.register if slot.names else None
        old = {self._reading.id(register, name): name for name in before}
        assert slot.item
        for name, value in after.items():
            was = before[old[name]] if name in old else MISSING
            yield from self._values(was, value, slot.item, (*earlier, old.get(name, name)), (*path, name))
        for name, written in old.items():
            if name not in after:
                yield from self._values(before[written], MISSING, slot.item, (*earlier, written), (*path, name))

    def _moved(self) -> Iterator[Change]:
        """The steps that were put elsewhere in the file, with the steps right before each, then and now."""
        twins = self._twins(("steps",), ("steps",))
        of_twin = {place: other for other, place in twins.items()}
        places = moved(self.after, twins)
        then, now = (_previous(track) if places else {} for track in (self.before, self.after))
        for place in places:
            other = of_twin[place]
            yield Change(ChangeKind.MOVED, ("steps", place), then[other], now[place], ("steps", other))

    def _twins(self, earlier: Path, path: Path) -> Pairs:
        if earlier not in self._pairs:
            before, after = value_at(earlier, self.before), value_at(path, self.after)
            first, second = members_of(before), members_of(after)
            self._pairs[earlier] = paired(first, second, self._reading, self._known, translated=self.translated)
        return self._pairs[earlier]


def _previous(track: Track) -> dict[int, tuple[str, ...]]:
    """What the steps right before each step are known by: the id, else the title or the kind."""
    names = [
        next((str(name) for name in map(given, (step.id, step.title, step.kind)) if name), f"steps[{place}]")
        for place, step in enumerate(listed(track.steps))
    ]
    return {place: tuple(names[other] for other in others) for place, others in right_before(track).items()}


def _head_of(track: Track) -> str:
    """The key under which the head of a file stands."""
    return "programme" if track.kind is FileKind.PROGRAMME else "track"


def _is_said(answer: object) -> bool:
    """Somebody wrote that it is not known or not applicable."""
    return isinstance(answer, Absent) and not is_missing(answer)


def _is_nothing(answer: object) -> bool:
    """Nothing is written there, nor an empty list."""
    return is_missing(answer) or answer == ()
