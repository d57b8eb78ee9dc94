"""Knowing a finding again: by its code and its place in the track, whatever line that stands on."""

import hashlib

from canvas.domain.path import Path
from canvas.domain.places import value_at
from canvas.domain.track import Track
from canvas.knowledge.personal_data import masked
from canvas.reading.nodes import Node, Scalar
from canvas.reading.spans import node_at

_SORTS, _NAMES = ("kind", "finding"), ("title", "name", "party", "scheme", "question", "goal", "at")
"""What tells the members of a list apart that have no id: what it is, and what it is called, the best first."""

_SAME_GAP = {"unknown": "message"}
"""Who writes that something is not known yet has found nothing new: it is the gap that was there before."""

_BYTES = 8


class Fingerprints:
    """
    The fingerprints of one file, each given out once.

    `track` is None for a file that cannot be read; its parts are then known by the ids in the text.
    """

    def __init__(self, track: Track | None, root: Node | None) -> None:
        self._names = Names(track, root)
        self._given: dict[str, int] = {}

    def next(self, code: str, path: Path, variant: str, written: str = "") -> str:
        """The fingerprint of one more finding; a second one with the same marks gets one of its own."""
        marks = f"{code}|{_SAME_GAP.get(variant, variant)}|{self._names.of(path)}|{written}"
        number = self._given[marks] = self._given.get(marks, 0) + 1
        if number > 1:
            marks += f"|{number}"
        return hashlib.blake2b(marks.encode("utf-8", "replace"), digest_size=_BYTES).hexdigest()


class Names:
    """
    Names for the places of one file, in which members of a list go by what they are, not by their number.

    They are kept and passed on: personal data do not stand in them.
    """

    def __init__(self, track: Track | None, root: Node | None = None) -> None:
        self._track = track
        self._root = root
        self._members: dict[Path, tuple[str, ...]] = {}

    def of(self, path: Path) -> str:
        """A path with names for numbers: `parties.school.interest`, which stays when a party is put before it."""
        return ".".join(
            masked(self._member(path[:length], step)) if isinstance(step, int) else step
            for length, step in enumerate(path)
        )

    def _member(self, around: Path, place: int) -> str:
        if self._track is None:
            node = node_at((*around, place, "id"), self._root)
            return node.value if isinstance(node, Scalar) else str(place)
        if around not in self._members:
            self._members[around] = _told_apart(value_at(around, self._track))
        names = self._members[around]
        return names[place] if place < len(names) else str(place)


def _told_apart(members: object) -> tuple[str, ...]:
    """A name for each member of a list; of several with one name the second is `name~2`, one without is `~1`."""
    names, numbers = [], dict[str, int]()
    for member in members if isinstance(members, tuple) else ():
        name = _name(member)
        number = numbers[name] = numbers.get(name, 0) + 1
        names.append(f"{name}~{number}" if number > 1 or not name else name)
    return tuple(names)


def _name(member: object) -> str:
    """Its id, else what tells a member from others; a bare text is its own name."""
    if isinstance(member, str):
        return member
    if isinstance(identifier := getattr(member, "id", None), str):
        return identifier
    sorts = ((_said(member, field) for field in fields) for fields in (_SORTS, _NAMES))
    return " ".join(filter(None, (next(filter(None, said), "") for said in sorts)))


def _said(member: object, field: str) -> str:
    """What a member says in a field; of several the first."""
    value = getattr(member, field, None)
    first = value[0] if isinstance(value, tuple) and value else value
    return first if isinstance(first, str) else ""
