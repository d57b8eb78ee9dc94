"""What can be made of a track, how it is called, and where it lies."""

import re
from dataclasses import dataclass
from enum import StrEnum

from canvas.inspection.inspect import Inspection
from canvas.rendering.artifact import MediaType


class Kind(StrEnum):
    """The middle word of a file name: what the file shows."""

    CANVAS = "canvas"
    STEPS = "steps"
    TIMELINE = "timeline"
    PARTIES = "parties"
    ROLES = "roles"
    FUNDING = "funding"
    COVERAGE = "coverage"
    REPORT = "report"
    PLAN = "plan"


class Ending(StrEnum):
    """The last word of a file name: the form."""

    HTML = "html"
    SVG = "svg"
    MARKDOWN = "md"
    DOT = "dot"

    @property
    def media_type(self) -> MediaType:
        """The type of a file with this ending."""
        return _TYPES[self]


_TYPES = {
    Ending.HTML: MediaType.HTML,
    Ending.SVG: MediaType.SVG,
    Ending.MARKDOWN: MediaType.MARKDOWN,
    Ending.DOT: MediaType.DOT,
}


@dataclass(frozen=True, slots=True)
class Output:
    """One file that can be made; an `extra` one only when its ending is asked for by name."""

    kind: Kind
    ending: Ending
    extra: bool = False

    def name(self, folder: str) -> str:
        """The file name in the folder of a track."""
        return f"{folder}.{self.kind.value}.{self.ending.value}"

    def path(self, folder: str) -> str:
        """The way from the output folder to the file."""
        return f"{folder}/{self.name(folder)}"


PICTURES = (Kind.STEPS, Kind.TIMELINE, Kind.PARTIES, Kind.ROLES, Kind.FUNDING, Kind.COVERAGE)
"""What is drawn of a track."""

OUTPUTS = (
    Output(Kind.CANVAS, Ending.HTML),
    Output(Kind.PLAN, Ending.HTML),
    Output(Kind.PLAN, Ending.MARKDOWN),
    *(Output(kind, Ending.SVG) for kind in PICTURES),
    Output(Kind.STEPS, Ending.DOT, extra=True),
    Output(Kind.PARTIES, Ending.DOT, extra=True),
    Output(Kind.REPORT, Ending.HTML),
)
"""Everything that can be made, in the order in which readers want it."""


def wanted(
    inspection: Inspection, only: frozenset[Kind] | None, endings: frozenset[Ending] | None
) -> tuple[Output, ...]:
    """What to make of a file; of one that cannot be read there is a report alone."""
    return tuple(
        output
        for output in OUTPUTS
        if (only is None or output.kind in only)
        and (not output.extra if endings is None else output.ending in endings)
        and (inspection.readable or output.kind is Kind.REPORT)
    )


def folder_of(inspection: Inspection) -> str:
    """The folder of a track: its id, in which a file name that is no id has lost what a path could trip over."""
    return re.sub(r"[^a-z0-9]+", "-", inspection.id.lower()).strip("-") or "track"
