"""
What can be mended in a file without asking anybody, and doing it.

A fix belongs to the finding that it closes; some slips are read over and have no finding. Reports and editors offer
fixes one by one; `canvas check --fix` does all of them.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from canvas.domain.finding import Finding
from canvas.domain.language import Language
from canvas.editing.doubles import doubles
from canvas.editing.edit import Edit
from canvas.editing.mend import Looked, Mend, MendKind
from canvas.editing.misspelt import misspelt
from canvas.editing.operate import edits_of, operated
from canvas.editing.operations import Operation
from canvas.editing.refusal import CannotEditError
from canvas.editing.respelt import respelt
from canvas.editing.skeletons import skeletons
from canvas.editing.words import editing_words
from canvas.inspection.inspect import Inspection
from canvas.reading.problems import ProblemCode, span_at
from canvas.reading.read import Reading, read_text
from canvas.rules.catalogue import UNCLEAR_ID

_MOST_ROUNDS = 20

_CAN_BE_FIXED = frozenset(
    {
        ProblemCode.UNKNOWN_KEY,
        ProblemCode.UNKNOWN_WORD,
        ProblemCode.WRONG_VALUE,
        ProblemCode.DUPLICATE_KEY,
        UNCLEAR_ID.code,
    }
)

_MAY_COME_TO_LIGHT = (ProblemCode.UNKNOWN_KEY, ProblemCode.UNKNOWN_WORD)
"""Slips in a part that nobody could look into while its own key was misspelt."""


@dataclass(frozen=True, slots=True)
class Fix:
    """
    One thing that can be mended: what it does in words, and the edits of the text that do it.

    `line` counts from 1 in the text that the edits are for. `finding` is None for a slip that the check reads over.
    """

    kind: MendKind
    title: str
    edits: tuple[Edit, ...]
    line: int
    finding: Finding | None
    operation: Operation


@dataclass(frozen=True, slots=True)
class Done:
    """A fix that was done, and the line on which it stands in the file as it is now."""

    fix: Fix
    line: int


@dataclass(frozen=True, slots=True)
class Fixed:
    """A file after its fixes, and what was done, from top to bottom."""

    reading: Reading
    done: tuple[Done, ...]


Placed: TypeAlias = tuple[Fix, int]
"""A fix that was done, and where what it wrote begins in the text."""

Look = Callable[[Reading], Inspection]
"""How a reading is checked: with the rules, the stage and the language of the run."""


def fixes_for(reading: Reading, inspection: Inspection, *, scaffold: bool = False) -> tuple[Fix, ...]:
    """
    The fixes of a file, from top to bottom. Each one by itself leaves a file that can be read as well as before.

    With `scaffold` the parts that are asked for and missing come as remarks to fill in.
    """
    if reading.root is None:
        return ()
    looked = Looked(reading, inspection)
    mends = sorted(_mends(looked, scaffold=scaffold), key=lambda mend: mend.line)
    return tuple(_fix(mend, reading.text, inspection.language) for mend in mends)


def fixes_by_finding(inspection: Inspection) -> Mapping[str, tuple[Fix, ...]]:
    """The fixes that close findings of a file, by the fingerprint of the finding."""
    if not any(finding.code in _CAN_BE_FIXED for finding in inspection.findings):
        return {}
    found: dict[str, tuple[Fix, ...]] = {}
    for fix in fixes_for(read_text(inspection.text), inspection):
        if fix.finding:
            found[fix.finding.fingerprint] = (*found.get(fix.finding.fingerprint, ()), fix)
    return found


def fixed(reading: Reading, look: Look, *, scaffold: bool = False) -> Fixed:
    """
    The file with all its fixes done. What can be seen only after a fix, such as an id in a part whose key was
    misspelt, is mended too. Fixing what is fixed changes nothing.
    """
    placed: list[Placed] = []
    left_alone: set[str] = set()
    for _ in range(_MOST_ROUNDS):
        found = [fix for fix in fixes_for(reading, look(reading)) if fix.title not in left_alone]
        if not found:
            break
        reading, made = _done(reading, found)
        left_alone |= {fix.title for fix in found} - {fix.title for fix in made} if not made else set()
        placed = _placed_after(placed, made)
    if scaffold:
        found = [fix for fix in fixes_for(reading, look(reading), scaffold=True) if fix.title not in left_alone]
        reading, made = _done(reading, found)
        placed = _placed_after(placed, made)
    return Fixed(reading, _from_the_top(placed, reading.text))


def _from_the_top(placed: list[Placed], text: str) -> tuple[Done, ...]:
    return tuple(Done(fix, span_at(text, place).line) for fix, place in sorted(placed, key=lambda each: each[1]))


def _mends(looked: Looked, *, scaffold: bool) -> Iterator[Mend]:
    yield from misspelt(looked)
    yield from doubles(looked)
    yield from respelt(looked)
    if scaffold:
        yield from skeletons(looked)


def _fix(mend: Mend, text: str, language: Language) -> Fix:
    title = str(editing_words(language)["fixes"][mend.kind.value]).format(**mend.facts)
    return Fix(mend.kind, title, edits_of(text, mend.operation), mend.line, mend.finding, mend.operation)


def _done(reading: Reading, fixes: list[Fix]) -> tuple[Reading, list[Fix]]:
    """All at once where that goes, else those of them that go one after the other from the end."""
    if not fixes:
        return reading, []
    whole = _one(reading, *fixes)
    if whole:
        return whole, fixes
    made: list[Fix] = []
    for fix in reversed(fixes):
        if not any(_touch(fix, other) for other in made) and (after := _one(reading, fix)):
            reading, made = after, [fix, *made]
    return reading, made


def _one(reading: Reading, *fixes: Fix) -> Reading | None:
    """The file after these fixes; None when it cannot be read as well as before then."""
    try:
        after = read_text(operated(reading.text, [fix.operation for fix in fixes]))
    except CannotEditError:
        return None
    before = {(problem.code, problem.path) for problem in reading.problems}
    new = [problem for problem in after.problems if (problem.code, problem.path) not in before]
    return after if all(problem.code in _MAY_COME_TO_LIGHT or problem.code.is_hint for problem in new) else None


def _placed_after(placed: list[Placed], made: list[Fix]) -> list[Placed]:
    """Where everything stands after more fixes, whose edits are for the text that `placed` speaks of."""
    edits = [edit for fix in made for edit in fix.edits]
    moved = [(fix, place + _growth_before(place, edits)) for fix, place in placed]
    here: dict[int, int] = {}  # of insertions in one place those from inside come first, as they are written
    for fix in sorted(made, key=lambda each: -len(each.operation.order)):
        first = fix.edits[0]
        moved.append((fix, _begin(first) + _growth_before(first.start, edits) + here.get(first.start, 0)))
        here[first.start] = here.get(first.start, 0) + len(first.text) - (first.end - first.start)
    return moved


def _begin(edit: Edit) -> int:
    """Where an edit has its first word: behind the ends of lines with which an insertion begins."""
    return edit.start + len(edit.text) - len(edit.text.lstrip())


def _growth_before(place: int, edits: list[Edit]) -> int:
    """How much longer the text became by the edits that end before a place."""
    return sum(len(edit.text) - (edit.end - edit.start) for edit in edits if edit.start < place and edit.end <= place)


def _touch(fix: Fix, other: Fix) -> bool:
    """Both are about one place, or about one list: the second waits for the next round."""
    return any(mine.start <= theirs.end and theirs.start <= mine.end for mine in fix.edits for theirs in other.edits)
