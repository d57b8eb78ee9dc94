"""The pages: the list of tracks, the studio of one track, and the view for a workshop."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from canvas.domain.finding import Severity
from canvas.domain.language import Language
from canvas.inspection.asked import asked_of
from canvas.inspection.inspect import Inspection
from canvas.knowledge.kinds import label
from canvas.reading.files import Found
from canvas.rendering.jinja import fill
from canvas.studio.deck import deck
from canvas.studio.served import Served
from canvas.studio.telling import page_words


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


def home_page(served: Served) -> str:
    """The list of all tracks."""
    language = served.language or served.otherwise
    listed = (_listed(name, path, served) for name in served.files() if (path := served.path(name)))
    return _page("home", language, "", tracks=tuple(listed), folder=served.folder.name)


def track_page(name: str, path: Path, served: Served) -> str:
    """The studio of one track."""
    return _of_file("track", name, path, served)


def workshop_page(name: str, path: Path, served: Served) -> str:
    """One block at a time, for a group."""
    return _of_file("workshop", name, path, served)


def problem_page(problem: str, way: str, language: Language) -> str:
    """What is told of a way at which there is no page."""
    return _page("problem", language, "../" * (way.count("/") - 1), problem=problem)


def address(view: str, name: str) -> str:
    """Where the page of a file is, seen from the list."""
    return f"{view}/{quote(name, safe='/')}"


def _of_file(view: str, name: str, path: Path, served: Served) -> str:
    inspection = _inspected(name, path, served)
    language, root = inspection.language, "../" * (name.count("/") + 1)
    details = deck(language) if view == "workshop" else {}
    return _page(view, language, root, file=name, title=inspection.title, home=served.only is None, **details)


def _inspected(name: str, path: Path, served: Served) -> Inspection:
    return asked_of(path, served.language).look(Found(str(path)).read(), name)


def _listed(name: str, path: Path, served: Served) -> Listed:
    inspection = _inspected(name, path, served)
    counts = {weight: sum(each.severity is weight for each in inspection.findings) for weight in Severity}
    return Listed(
        file=name,
        title=inspection.title if inspection.readable else name,
        stage=label(inspection.stage, inspection.language) if inspection.stage else "",
        readable=inspection.readable,
        errors=counts[Severity.ERROR],
        warnings=counts[Severity.WARNING],
        infos=counts[Severity.INFO],
        address=address("track", name),
        workshop=address("workshop", name),
    )


def _page(view: str, language: Language, root: str, **details: Any) -> str:
    return fill(f"studio/{view}.html.j2", language=language.value, root=root, said=page_words(language), **details)
