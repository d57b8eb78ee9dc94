"""What a site needs to know of a file before its page is made; kept, so that an unchanged file is not even read."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from canvas.cache import Cache
from canvas.domain.answer import listed
from canvas.domain.finding import Severity
from canvas.domain.language import Language
from canvas.inspection.inspect import Inspection
from canvas.rendering.artifact import Artifact, MediaType, Rendering
from canvas.rendering.folder import folder_named, folder_of
from canvas.rendering.keeping.keeper import Keeper, Subject
from canvas.rendering.site.options import SiteOptions
from canvas.rendering.site.public import is_published, public
from canvas.rendering.site.rows import Row, row_of, row_unpacked


@dataclass(frozen=True, slots=True)
class TrackFile:
    """
    A file to publish, as it lies there.

    `asked` is all on which the check depends beside the text, in a fixed order. `look` reads and checks the file; it
    takes the path of an earlier file with the same id, or None.
    """

    path: str
    text: bytes
    language: Language
    asked: tuple[object, ...]
    look: Callable[[str | None], Inspection]

    def subject(self, *made: object) -> Subject:
        """What is made of the file, by what it depends on."""
        return Subject(None, (*made, self.path, self.text, self.language, self.asked))


@dataclass(frozen=True, slots=True)
class Told:
    """A finding as a build tells it."""

    severity: Severity
    line: int
    column: int
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Card:
    """
    One file in one language.

    `row` is None for what is not published. `former` are the folders in which the track stood before. `told` are the
    findings that weigh as much as a warning.
    """

    id: str
    folder: str
    readable: bool
    written_in: Language
    former: tuple[str, ...]
    row: Row | None
    told: tuple[Told, ...]

    @property
    def has_errors(self) -> bool:
        """Something in the file cannot stand as it is."""
        return any(each.severity is Severity.ERROR for each in self.told)


@dataclass(slots=True)
class Entry:
    """A file with its card; it is read and checked once at most."""

    file: TrackFile
    card: Card
    _seen: list[Inspection] = field(default_factory=list)

    def inspection(self) -> Inspection:
        """The file, read and checked."""
        if not self._seen:
            self._seen.append(self.file.look(None))
        return self._seen[0]


def entries(files: Sequence[TrackFile], options: SiteOptions, cache: Cache | None) -> tuple[Entry, ...]:
    """The files with their cards, in their order; of two with one id the second tells so."""
    subjects = [file.subject("card", options.written) for file in files]
    seen: dict[int, Inspection] = {}

    def draw(places: Sequence[int]) -> Iterator[Rendering]:
        for place in places:
            seen[place] = files[place].look(None)
            card = _card(seen[place], options)
            yield Rendering((Artifact("card", MediaType.JSON, json.dumps(asdict(card)).encode()),))

    made = Keeper(cache).renderings(subjects, draw)
    cards = [_unpacked(json.loads(each.artifacts[0].content)) for each in made]
    first: dict[str, str] = {}
    found = []
    for place, (file, card) in enumerate(zip(files, cards, strict=True)):
        other = first.setdefault(card.id, file.path)
        if other == file.path:
            found.append(Entry(file, card, [seen[place]] if place in seen else []))
        else:
            found.append(Entry(file, _card(file.look(other), options)))
    return tuple(found)


def _card(inspection: Inspection, options: SiteOptions) -> Card:
    shown, track = is_published(inspection), inspection.track
    return Card(
        id=inspection.id,
        folder=folder_of(inspection),
        readable=inspection.readable,
        written_in=inspection.written_in,
        former=tuple(map(folder_named, listed(track.identity.formerly))) if track else (),
        row=row_of(public(inspection, options)) if shown else None,
        told=tuple(
            Told(each.severity, each.span.line, each.span.column, each.code, each.message)
            for each in inspection.findings
            if each.severity is not Severity.INFO
        ),
    )


def _unpacked(kept: Mapping[str, Any]) -> Card:
    return Card(
        id=kept["id"],
        folder=kept["folder"],
        readable=kept["readable"],
        written_in=Language(kept["written_in"]),
        former=tuple(kept["former"]),
        row=row_unpacked(kept["row"]) if kept["row"] else None,
        told=tuple(Told(**{**each, "severity": Severity(each["severity"])}) for each in kept["told"]),
    )
