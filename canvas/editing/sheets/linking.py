"""Which line of a file today is which line of the workbook: a file goes on changing while people fill in."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from canvas.editing.sheets.pages import Line, Page
from canvas.editing.sheets.state import Remembered

_NAMES = ("kind", "title", "name", "question")


def linked(page: Page, before: Mapping[str, Remembered], holders: Mapping[str, str | None]) -> dict[str, Line | None]:
    """
    The lines of a page by the keys that they had.

    `holders` are the keys that parts have today, by those that they had. A line is known by its id; without one by
    being the same to the letter, or else by what it is called. A line that is none of these is gone: another one
    may stand in its place.
    """
    if page.is_form or page.sheet.members:
        today = {line.key: line for line in page.lines}
        return {key: today.get(key) for key in before}
    found: dict[str, Line | None] = dict.fromkeys(before)
    for holder, group in _by_holder(before.values()).items():
        now = holders.get(holder, holder if not page.sheet.within else None)
        lines = [] if now is None else [line for line in page.lines if holder_of(line.key) == now]
        found.update(_matched(group, lines))
    return found


def holder_of(key: str) -> str:
    """The key of the part in whose list a line stands, with that list where it is one of the whole file."""
    place, _, _ = key.rpartition("[")
    return place.rpartition(".")[0] if "[" in place or place.startswith("lines.") else place


def _by_holder(before: Iterable[Remembered]) -> dict[str, list[Remembered]]:
    groups: dict[str, list[Remembered]] = {}
    for each in before:
        groups.setdefault(holder_of(each.key), []).append(each)
    return groups


def _matched(before: Sequence[Remembered], lines: Sequence[Line]) -> dict[str, Line]:
    """By id, by the same content in the same order, and by name, where that tells one from the others."""
    found: dict[str, Line] = {}
    free = {line.key: line for line in lines}

    def pair(old: Remembered, new: Line) -> None:
        found[old.key] = free.pop(new.key)

    ids_before, ids_now = Counter(each.id for each in before), Counter(line.id for line in lines)
    by_id = {line.id: line for line in lines if line.id and ids_now[line.id] == 1}
    for old in before:
        if old.id in by_id and ids_before[old.id] == 1:
            pair(old, by_id[old.id])
    by_mark: dict[str, list[Line]] = {}
    for line in free.values():
        by_mark.setdefault(line.mark, []).append(line)
    for old in (each for each in before if each.key not in found):
        same = [line for line in by_mark.get(old.mark, ()) if line.key in free]
        if same:
            pair(old, next((line for line in same if line.key == old.key), same[0]))
    left = [each for each in before if each.key not in found]
    ours, theirs = Counter(map(_name, left)), Counter(map(_name, free.values()))
    named = {_name(line): line for line in free.values()}
    for old in left:
        name = _name(old)
        if any(name) and ours[name] == theirs[name] == 1:
            pair(old, named[name])
    return found


def _name(each: Remembered | Line) -> tuple[str, ...]:
    return tuple(each.texts.get(field, "") for field in _NAMES)
