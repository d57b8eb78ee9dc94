"""What can be made of a track, how it is called, and where it lies."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from canvas.inspection.inspect import Inspection
from canvas.knowledge.papers import Paper
from canvas.rendering.artifact import MediaType
from canvas.rendering.readers import Reader
from canvas.rendering.variant import Form, Variant, poster_name, tiles_name


class Kind(StrEnum):
    """The middle word of a file name: what the file shows."""

    CANVAS = "canvas"
    STEPS = "steps"
    TIMELINE = "timeline"
    PARTIES = "parties"
    ROLES = "roles"
    FUNDING = "funding"
    FUNNEL = "funnel"
    COVERAGE = "coverage"
    REPORT = "report"
    PLAN = "plan"
    EXPECTATIONS = "expectations"
    TRACK = "track"


class Ending(StrEnum):
    """The last word of a file name: the form."""

    HTML = "html"
    SVG = "svg"
    MARKDOWN = "md"
    PDF = "pdf"
    WORD = "docx"
    PNG = "png"
    DOT = "dot"
    JSON = "json"

    @property
    def media_type(self) -> MediaType:
        """The type of a file with this ending."""
        return _TYPES[self]


_TYPES = {
    Ending.HTML: MediaType.HTML,
    Ending.SVG: MediaType.SVG,
    Ending.MARKDOWN: MediaType.MARKDOWN,
    Ending.PDF: MediaType.PDF,
    Ending.WORD: MediaType.WORD,
    Ending.PNG: MediaType.PNG,
    Ending.DOT: MediaType.DOT,
    Ending.JSON: MediaType.JSON,
}


@dataclass(frozen=True, slots=True)
class Output:
    """
    One file that can be made; an `extra` one only when its ending is asked for by name.

    A poster is the canvas with a `form`, a sheet of expectations is for a `reader`.
    """

    kind: Kind
    ending: Ending
    extra: bool = False
    form: Form | None = None
    reader: Reader | None = None

    def name(self, folder: str) -> str:
        """The file name in the folder of a track."""
        if self.form is None:
            return ".".join(filter(None, (folder, self.kind.value, self.reader, self.ending.value)))
        if self.form.tiled:
            return tiles_name(folder, self.form.paper, self.form.variant)
        return poster_name(folder, self.form.paper, self.form.variant, self.ending.value)

    def path(self, folder: str) -> str:
        """The way from the output folder to the file."""
        return f"{folder}/{self.name(folder)}"


@dataclass(frozen=True, slots=True)
class Choice:
    """
    What somebody asks for: some kinds and endings, or None for what is usual; and which posters.

    `tiles` is the paper of the sheets into which each of the posters is cut, beside the whole.
    """

    kinds: frozenset[Kind] | None = None
    endings: frozenset[Ending] | None = None
    papers: tuple[Paper, ...] = (Paper.A0,)
    variants: tuple[Variant, ...] = (Variant.FILLED, Variant.GAPS)
    tiles: tuple[Paper, ...] = ()


USUAL = Choice()
"""What is made when nobody says more."""

PICTURES = (Kind.STEPS, Kind.TIMELINE, Kind.PARTIES, Kind.ROLES, Kind.FUNDING, Kind.FUNNEL, Kind.COVERAGE)
"""What is drawn of a track."""

DOCUMENTS = (Kind.PLAN, Kind.EXPECTATIONS)
"""What is written in every form that a document can have."""

RUN_REPORTS = tuple(Output(Kind.REPORT, ending) for ending in (Ending.HTML, Ending.MARKDOWN, Ending.JSON))
"""What also tells what the other outputs of the same run lack, so it is made last."""

_WITH_GRAPH = (Kind.STEPS, Kind.PARTIES)


def possible(choice: Choice = USUAL) -> tuple[Output, ...]:
    """Everything that can be made with these posters, in the order in which readers want it."""
    forms = tuple(_forms(choice))
    return (
        Output(Kind.CANVAS, Ending.HTML),
        Output(Kind.PLAN, Ending.HTML),
        Output(Kind.PLAN, Ending.MARKDOWN),
        Output(Kind.PLAN, Ending.PDF),
        Output(Kind.PLAN, Ending.WORD),
        *_expectations(),
        *(Output(kind, Ending.SVG) for kind in PICTURES),
        *(Output(Kind.CANVAS, Ending.PDF, form=form) for form in forms),
        *(Output(kind, Ending.PNG, extra=True) for kind in PICTURES),
        *(Output(Kind.CANVAS, Ending.PNG, extra=True, form=form) for form in forms if not form.tiled),
        *(Output(kind, Ending.DOT, extra=True) for kind in _WITH_GRAPH),
        Output(Kind.TRACK, Ending.JSON),
        *RUN_REPORTS,
    )


def _expectations() -> Iterator[Output]:
    """A page and a sheet for each reader; the other forms are for who asks."""
    for reader in Reader:
        yield Output(Kind.EXPECTATIONS, Ending.HTML, reader=reader)
        yield Output(Kind.EXPECTATIONS, Ending.PDF, reader=reader)
        yield Output(Kind.EXPECTATIONS, Ending.WORD, extra=True, reader=reader)
        yield Output(Kind.EXPECTATIONS, Ending.MARKDOWN, extra=True, reader=reader)


def _forms(choice: Choice) -> Iterator[Form]:
    """The posters: each variant on each paper, and behind it in sheets."""
    for variant in choice.variants:
        yield from (Form(variant, paper) for paper in choice.papers)
        yield from (Form(variant, paper, tiled=True) for paper in choice.tiles)


def wanted(inspection: Inspection, choice: Choice = USUAL) -> tuple[Output, ...]:
    """What to make of a file; of one that cannot be read there is a report alone."""
    return tuple(
        output
        for output in possible(choice)
        if (choice.kinds is None or output.kind in choice.kinds)
        and (not output.extra if choice.endings is None else output.ending in choice.endings)
        and (inspection.readable or output.kind is Kind.REPORT)
    )
