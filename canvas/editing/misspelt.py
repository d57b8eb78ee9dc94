"""Misspelt keys, kinds and ids, where exactly one word is clearly meant."""

from collections.abc import Iterator

from canvas.analysis.references import lost_ids, place_of_id
from canvas.domain.finding import Finding
from canvas.domain.path import Path
from canvas.domain.track import Track
from canvas.editing.mend import Looked, Mend, MendKind, clearly_meant
from canvas.editing.operations import Rename, Replace
from canvas.editing.respelt import unquoted
from canvas.knowledge import vocabulary
from canvas.knowledge.kinds import kinds
from canvas.knowledge.vocabulary import folded_key, folded_word
from canvas.reading.nodes import Node, Scalar, is_plain
from canvas.reading.problems import Problem, ProblemCode
from canvas.reading.spans import locate
from canvas.rules.catalogue import UNCLEAR_ID

_MOST_COMPARED = 50_000
"""In a file with so many ids that lead nowhere, among so many, these are no slips: somebody has to look at it."""


def misspelt(looked: Looked) -> Iterator[Mend]:
    """What is misspelt in a file."""
    for problem in looked.reading.problems:
        if problem.code is ProblemCode.UNKNOWN_KEY and problem.variant == "message":
            yield from _key(problem, looked)
        elif problem.code is ProblemCode.UNKNOWN_WORD:
            yield from _word(problem, looked)
    if looked.inspection.track:
        yield from _ids(looked.inspection.track, looked)


def _key(problem: Problem, looked: Looked) -> Iterator[Mend]:
    """A key that is none of those that may stand there; one of another part is no slip."""
    written, way, words = str(problem.facts["key"]), looked.way(problem), vocabulary.keys()
    if way is None or folded_key(written) in words:
        return
    there = looked.keys_in(looked.tree.entry(way).holder)
    names = tuple(name for name in problem.facts["known"] if name not in there)
    meant = clearly_meant(folded_key(written), vocabulary.ways_to_write(names, looked.language))
    if meant:
        facts = {"old": written, "new": meant}
        yield Mend(MendKind.KEY, facts, Rename(way, meant), problem.span.line, looked.finding(problem))


def _word(problem: Problem, looked: Looked) -> Iterator[Mend]:
    """A word that is none of its list."""
    way, read = looked.way(problem), vocabulary.words(problem.facts["family"])
    if way is None or _is_curled(looked.tree.node(way)):
        return
    own, language = kinds(problem.facts["family"]), looked.language
    parts = _parts(looked.tree.node(way))
    unknown = [part for part in parts if folded_word(part) not in read]
    ways = {word: vocabulary.absence_in(state, language) for word, state in vocabulary.answers().items()}
    ways |= {said: own[identifier].words[language] for said, identifier in read.items()}
    meant = clearly_meant(folded_word(unknown[0]), ways) if len(unknown) == 1 else None
    if meant:
        change = Replace(way, ", ".join(meant if part == unknown[0] else part for part in parts))
        facts = {"old": unknown[0], "new": meant}
        yield Mend(MendKind.WORD, facts, change, problem.span.line, looked.finding(problem))


def _ids(track: Track, looked: Looked) -> Iterator[Mend]:
    """The ids that nothing has, at every place that names them; or the id itself where all places agree."""
    told = {finding.path: finding for finding in looked.inspection.findings if finding.code == UNCLEAR_ID.code}
    all_lost = lost_ids(track) if told else ()
    if sum(len(lost.known) for lost in all_lost) > _MOST_COMPARED:
        return
    for lost in all_lost:
        ways = {word: each for each, name in lost.known.items() for word in (folded_word(name), each) if word}
        meant = clearly_meant(lost.id, ways)
        if meant is None:
            continue
        if finding := told.get(lost.paths[0]):
            for path in lost.paths:
                yield from _named(path, lost.id, meant, finding, looked)
        elif (given := place_of_id(track, lost.register, meant)) and (finding := told.get(given)):
            yield from _named(given, meant, lost.id, finding, looked)


def _named(path: Path, old: str, new: str, finding: Finding, looked: Looked) -> Iterator[Mend]:
    """An id at a place that names it, as a key, alone, or with others and commas between them."""
    span = locate(path, looked.tree.root)
    way = looked.tree.by_place.get((span.line, span.column))
    if way is None:
        return
    entry, facts = looked.tree.entry(way), {"old": old, "new": new}
    if entry.key is not None and old in map(folded_word, _parts(entry.key)):
        yield Mend(MendKind.ID, facts, Rename(way, new), span.line, finding)
    elif old in map(folded_word, parts := _parts(entry.value)):
        change = Replace(way, ", ".join(new if folded_word(part) == old else part for part in parts))
        yield Mend(MendKind.ID, facts, change, span.line, finding)


def _is_curled(node: Node) -> bool:
    """Its quotes are mended first, and then it is looked at again."""
    return isinstance(node, Scalar) and unquoted(node) is not None


def _parts(node: Node) -> list[str]:
    """The names in a text with commas between them; between quotes it is one."""
    if not isinstance(node, Scalar):
        return []
    return [part.strip() for part in node.value.split(",") if part.strip()] if is_plain(node) else [node.value.strip()]
