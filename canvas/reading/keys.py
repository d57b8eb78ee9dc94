"""The keys of a file: the names that they stand for, the language that they are in, and what is wrong with them."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from canvas.domain.language import Language
from canvas.domain.path import WHOLE_FILE, Path
from canvas.knowledge import vocabulary
from canvas.knowledge.vocabulary import folded_key
from canvas.reading.entries import Entries, Entry
from canvas.reading.nodes import Mapping, Node, Scalar, Sequence, is_plain, reach, span_of
from canvas.reading.problems import Elsewhere, Problem, ProblemCode

_MERGE = "<<"


class Keys:
    """The keys met on the way through one file."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.problems: list[Problem] = []
        self.by_language: dict[Language | None, list[Scalar]] = {Language.NL: [], Language.EN: [], None: []}

    @property
    def language(self) -> Language:
        """The language of most keys; a tie is Dutch."""
        english, dutch = (len(self.by_language[language]) for language in (Language.EN, Language.NL))
        return Language.EN if english > dutch else Language.NL

    def known(self, pairs: Iterable[tuple[Node, Node]], entries: Entries, path: Path) -> Iterator[tuple[Entry, Node]]:
        """The values whose keys are among these, each with what its key stands for; everything else is a problem."""
        written: dict[str, Scalar] = {}
        for key, value in pairs:
            if type(key) is not Scalar or (entry := entries[key.value]) is None:
                self.foreign(key, value, entries, path)
                continue
            self.by_language[entry.language].append(key)
            if self.is_first(key, entry.name, written, path):
                yield entry, value

    def is_first(self, key: Scalar, name: str, written: dict[str, Scalar], path: Path) -> bool:
        """Whether the key stands here for the first time; a second one is a problem and does not count."""
        first = written.setdefault(name, key)
        if first is not key:
            self.twice(key, name, first, path)
        return first is key

    def twice(self, key: Scalar, name: str, first: Scalar, path: Path) -> None:
        """A key that stands here for the second time is a problem."""
        here, facts = (*path, name), {"key": key.value, "line": span_of(first).line}
        elsewhere = (Elsewhere(span_of(first), here),)
        self.problems.append(Problem(ProblemCode.DUPLICATE_KEY, span_of(key), here, facts=facts, elsewhere=elsewhere))

    def foreign(self, key: Node, value: Node, entries: Entries, path: Path) -> None:
        """A key that does not belong here is a problem; one that belongs elsewhere counts for its language."""
        if type(key) is not Scalar or not key.value.strip():
            self.problems.append(Problem(ProblemCode.KEY_NOT_TEXT, span_of(key), path))
            return
        word = vocabulary.keys().get(folded_key(key.value))
        if word:
            self.by_language[word.language].append(key)
        self._unknown(key, value, entries.names, path)

    def _unknown(self, key: Scalar, value: Node, names: tuple[str, ...], path: Path) -> None:
        span, written = span_of(key), key.value
        if written == _MERGE and is_plain(key):
            problem = Problem(ProblemCode.MERGE_KEY, span, path)
        elif not written.isprintable():
            problem = Problem(ProblemCode.FORBIDDEN_CHARACTER, span, path, "invisible", {"key": written})
        else:
            # between brackets a comma in a text makes a key of what stands behind it
            has_colon = ":" in self._text[reach(key)[1] : reach(value)[0]]
            variant = "message" if has_colon or not is_plain(key) else "comma"
            problem = Problem(ProblemCode.UNKNOWN_KEY, span, path, variant, {"key": written, "known": names})
        self.problems.append(problem)


def stands_for(key: Node, name: str) -> bool:
    """Whether a key stands for this name, wherever it is written."""
    return type(key) is Scalar and _name_of(key.value) == name


def value_of(name: str, node: Mapping) -> Node | None:
    """The value behind the first key that stands for this name, None when there is no such key."""
    for key, value in node.pairs:
        if type(key) is Scalar and _name_of(key.value) == name:
            return value
    return None


def path_of(wanted: Scalar, node: Node) -> Path:
    """The way to a key in canonical names; the whole file when it stands elsewhere."""
    return _way(wanted, node, WHOLE_FILE) or WHOLE_FILE


def _way(wanted: Scalar, node: Node, above: Path) -> Path | None:
    if isinstance(node, Sequence):
        inside = ((*above, place) for place in range(len(node.written)))
        ways = (_way(wanted, item, path) for item, path in zip(node.written, inside, strict=True))
        return next(filter(None, ways), None)
    for key, value in node.pairs if isinstance(node, Mapping) else ():
        here = (*above, _name_of(key.value) or key.value) if isinstance(key, Scalar) else above
        if key is wanted:
            return here
        if found := _way(wanted, value, here):
            return found
    return None


@lru_cache(maxsize=1024)
def _name_of(written: str) -> str | None:
    word = vocabulary.keys().get(folded_key(written))
    return word.name if word else None
