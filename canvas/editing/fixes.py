"""
What can be mended in a file without asking anybody, and doing it.

A fix belongs to the finding that it closes; some slips are read over and have no finding. Reports and editors offer
fixes one by one; `canvas check --fix` does all of them.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import accumulate
from typing import TypeAlias

from canvas.domain.language import Language
from canvas.editing.doubles import doubles
from canvas.editing.edit import Edit
from canvas.editing.fix import Done, Fix, Fixed
from canvas.editing.mend import Looked, Mend
from canvas.editing.misspelt import misspelt
from canvas.editing.respelt import respelt
from canvas.editing.skeletons import skeletons
from canvas.editing.tree import Tree
from canvas.editing.trying import done
from canvas.editing.words import editing_words
from canvas.inspection.inspect import Inspection
from canvas.reading.line_starts import LineStarts
from canvas.reading.problems import ProblemCode
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
    return tuple(_fix(mend, looked.tree, inspection.language) for mend in mends)


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
        reading, made = done(reading, found)
        left_alone |= {fix.title for fix in found} - {fix.title for fix in made} if not made else set()
        placed = _placed_after(placed, made)
    if scaffold:
        found = [fix for fix in fixes_for(reading, look(reading), scaffold=True) if fix.title not in left_alone]
        reading, made = done(reading, found)
        placed = _placed_after(placed, made)
    return Fixed(reading, _from_the_top(placed, reading.text))


def _from_the_top(placed: list[Placed], text: str) -> tuple[Done, ...]:
    lines = LineStarts(text)
    return tuple(Done(fix, lines.line(place)) for fix, place in sorted(placed, key=lambda each: each[1]))


def _mends(looked: Looked, *, scaffold: bool) -> Iterator[Mend]:
    yield from misspelt(looked)
    yield from doubles(looked)
    yield from respelt(looked)
    if scaffold:
        yield from skeletons(looked)


def _fix(mend: Mend, tree: Tree, language: Language) -> Fix:
    title = str(editing_words(language)["fixes"][mend.kind.value]).format(**mend.facts)
    return Fix(mend.kind, title, tuple(mend.operation.edits(tree)), mend.line, mend.finding, mend.operation)


def _placed_after(placed: list[Placed], made: list[Fix]) -> list[Placed]:
    """Where everything stands after more fixes, whose edits are for the text that `placed` speaks of."""
    growth = _Growth(edit for fix in made for edit in fix.edits)
    moved = [(fix, place + growth.before(place)) for fix, place in placed]
    here: dict[int, int] = {}  # of insertions in one place those from inside come first, as they are written
    for fix in sorted(made, key=lambda each: -len(each.operation.order)):
        first = fix.edits[0]
        moved.append((fix, _begin(first) + growth.before(first.start) + here.get(first.start, 0)))
        here[first.start] = here.get(first.start, 0) + len(first.text) - (first.end - first.start)
    return moved


def _begin(edit: Edit) -> int:
    """Where an edit has its first word: behind the ends of lines with which an insertion begins."""
    return edit.start + len(edit.text) - len(edit.text.lstrip())


class _Growth:
    """How much longer a text became by edits."""

    def __init__(self, edits: Iterable[Edit]) -> None:
        # an insertion at a place does not end before it, what is replaced up to there does
        ordered = sorted((edit.end, edit.start == edit.end, len(edit.text) - (edit.end - edit.start)) for edit in edits)
        self._ends = [(end, is_insertion) for end, is_insertion, _ in ordered]
        self._sums = [0, *accumulate(grown for _, _, grown in ordered)]

    def before(self, place: int) -> int:
        """By those that end before a place."""
        return self._sums[bisect_left(self._ends, (place, True))]
