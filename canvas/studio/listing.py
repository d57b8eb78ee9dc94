"""The list of tracks: a file is looked at again when it, or what is asked of it, has become another."""

import hashlib
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import quote

from canvas.domain.finding import Finding, Severity
from canvas.inspection.asked import Asked, Asking
from canvas.inspection.inspect import Inspection, inspect
from canvas.knowledge.kinds import label
from canvas.reading.files import Found
from canvas.reading.read import read_bytes
from canvas.studio.served import File, Served


@dataclass(frozen=True, slots=True)
class Listed:
    """A track in the list: what it is called, how far it is, and how much is open."""

    file: str
    title: str
    stage: str
    readable: bool
    errors: int
    warnings: int
    infos: int
    address: str
    workshop: str


class Listing(NamedTuple):
    """What is in a folder: its tracks, and what is said of that which cannot be looked into."""

    tracks: tuple[Listed, ...]
    unread: tuple[Finding, ...]


class _Known(NamedTuple):
    """A track as it was listed, with what it was made of: the sum of its file, and what was asked of it."""

    content: bytes
    asked: Asked
    listed: Listed


class Lister:
    """Makes the list for every visit, and knows what it saw at the last one."""

    def __init__(self, served: Served) -> None:
        self._served = served
        self._known: dict[str, _Known] = {}

    def listing(self) -> Listing:
        """The folder as it is now; the title of a file that nobody touched is not looked up again."""
        asking, inside = Asking(self._served.language), self._served.inside()
        self._known = {file.name: self._seen(file, asking) for file in inside.files}
        language = self._served.language_of_list
        unread = (inspect(each.read(), each.path, language=language, rules=()) for each in inside.unread)
        return Listing(
            tracks=tuple(each.listed for each in self._known.values()),
            unread=tuple(each.findings[0] for each in unread),
        )

    def _seen(self, file: File, asking: Asking) -> _Known:
        found, asked = Found(str(file.path)), asking.of(file.path)
        content = found.text()
        # two states of a file may have one time and one size, but not one sum
        total = b"" if content is None else hashlib.sha256(content).digest()
        before = self._known.get(file.name)
        if before and (before.content, before.asked) == (total, asked):
            return before
        reading = found.read() if content is None else read_bytes(content)
        return _Known(total, asked, _listed(asked.look(reading, file.name)))


def address(view: str, name: str) -> str:
    """Where the page of a file is, seen from the list."""
    return f"{view}/{quote(name, safe='/')}"


def _listed(inspection: Inspection) -> Listed:
    counts = {weight: sum(each.severity is weight for each in inspection.findings) for weight in Severity}
    return Listed(
        file=inspection.path,
        title=inspection.title if inspection.readable else inspection.path,
        stage=label(inspection.stage, inspection.language) if inspection.stage else "",
        readable=inspection.readable,
        errors=counts[Severity.ERROR],
        warnings=counts[Severity.WARNING],
        infos=counts[Severity.INFO],
        address=address("track", inspection.path),
        workshop=address("workshop", inspection.path),
    )
