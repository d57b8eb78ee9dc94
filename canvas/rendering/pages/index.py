"""The index of a build: all tracks at a glance, and the way to everything that was made of them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from canvas.analysis.coverage import BlockState
from canvas.domain.answer import listed
from canvas.domain.finding import Severity
from canvas.domain.language import Language
from canvas.inspection.inspect import Inspection
from canvas.knowledge.blocks import blocks
from canvas.knowledge.look import look
from canvas.rendering.artifact import Artifact, MediaType
from canvas.rendering.folder import folder_of
from canvas.rendering.jinja import fill
from canvas.rendering.outputs import Ending, Kind, Output
from canvas.rendering.pages.frame import Frame, Link, LinkGroup, badge, style
from canvas.rendering.pages.ways import ways
from canvas.rendering.views.counting import counted, summary
from canvas.rendering.voice import Voice
from canvas.rendering.words import words

_MARK = 13
_GAP = 6


@dataclass(frozen=True, slots=True)
class Mark:
    """One block of the strip: its state, and where it stands."""

    state: BlockState
    x: int


@dataclass(frozen=True, slots=True)
class TrackRow:
    """One track that can be read; `folder` tells it from another with the same title."""

    title: str
    folder: str
    badge: str
    stage: str
    region: str
    sector: str
    filled: str
    marks: tuple[Mark, ...]
    how_far: str
    weights: tuple[tuple[Severity, int, str], ...]
    first: Link | None
    pages: tuple[Link, ...]
    groups: tuple[LinkGroup, ...]


@dataclass(frozen=True, slots=True)
class UnreadableRow:
    """One file that cannot be read: what is wrong first, and where."""

    file: str
    message: str
    where: str
    report: str


def index_page(made: Sequence[tuple[Inspection, Sequence[Output]]], language: Language) -> Artifact:
    """The index of these files, each with what was made of it; tracks stand in the order of their titles."""
    said = words(language)["index"]
    tracks = sorted(
        (each for each in made if each[0].readable), key=lambda each: (each[0].title.casefold(), each[0].id)
    )
    titles = Counter(inspection.title.casefold() for inspection, _ in tracks)
    broken = sorted((each for each in made if not each[0].readable), key=lambda each: each[0].path)
    around = Frame(language, said["title"], style(""), words(language)["pages"]["skip"], "", "", (), kind="index")
    page = fill(
        "pages/index.html.j2",
        frame=around,
        said=said,
        states=tuple(BlockState),
        state_words=words(language)["canvas"],
        letters={severity: shown.letter for severity, shown in look().severities.items()},
        count=counted(len(tracks), "tracks", said),
        tracks=tuple(
            _row(inspection, outputs, language, is_alone=titles[inspection.title.casefold()] == 1)
            for inspection, outputs in tracks
        ),
        width=_places()[-1] + _MARK,
        unreadable=tuple(_broken(inspection, outputs) for inspection, outputs in broken),
    )
    return Artifact("index.html", MediaType.HTML, page.encode())


def _row(inspection: Inspection, outputs: Sequence[Output], language: Language, *, is_alone: bool) -> TrackRow:
    track, coverage = inspection.track, inspection.coverage
    assert track
    assert coverage
    voice, folder = Voice(track, language), folder_of(inspection)
    there = ways(outputs, lambda output: output.path(folder), language)
    counts = {state: coverage.count(state) for state in BlockState}
    plan = Output(Kind.PLAN, Ending.HTML)
    sources = counted(len(listed(track.sources)), "sources", words(language)["index"])
    told = (Link(sources, f"{plan.path(folder)}#sources"),) if listed(track.sources) and plan in outputs else ()
    return TrackRow(
        title=inspection.title,
        folder="" if is_alone else folder,
        badge=badge(inspection),
        stage=voice.text(inspection.stage),
        region=voice.text(track.identity.region),
        sector=voice.text(track.identity.sector),
        filled=f"{counts[BlockState.FILLED]}/{len(coverage.blocks)}",
        marks=tuple(Mark(block.state, x) for block, x in zip(coverage.blocks, _places(), strict=True)),
        how_far=summary(counts, language),
        weights=_weights(inspection, language),
        first=next(iter(there.pages), None),
        pages=(*there.pages, *told),
        groups=there.groups(language),
    )


def _places() -> tuple[int, ...]:
    """Where the marks of the strip stand; a gap parts the bands of the canvas."""
    places, x, band = [], 0, blocks()[0].spot.band
    for block in blocks():
        x += _GAP if block.spot.band is not band else 0
        band = block.spot.band
        places.append(x)
        x += _MARK
    return tuple(places)


def _weights(inspection: Inspection, language: Language) -> tuple[tuple[Severity, int, str], ...]:
    said = words(language)["report"]
    numbers = {each: sum(found.severity is each for found in inspection.findings) for each in Severity}
    return tuple((each, number, counted(number, each.value, said)) for each, number in numbers.items() if number)


def _broken(inspection: Inspection, outputs: Sequence[Output]) -> UnreadableRow:
    file = PurePath(inspection.path).name
    first = next(finding for finding in inspection.findings if finding.severity is Severity.ERROR)
    report = Output(Kind.REPORT, Ending.HTML)
    address = report.path(folder_of(inspection)) if report in outputs else ""
    return UnreadableRow(file, first.message, f"{file}:{first.span.line}", address)
