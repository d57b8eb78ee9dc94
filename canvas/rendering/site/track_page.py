"""The page of a track: what it is, the canvas, the pictures, the plan, and what is open."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from canvas.analysis.coverage import BlockState
from canvas.domain.answer import given
from canvas.domain.language import Language
from canvas.inspection.inspect import Inspection
from canvas.knowledge.kinds import label
from canvas.rendering.diagrams.picture import Picture
from canvas.rendering.documents.document import Document, Facts, Section
from canvas.rendering.folder import folder_of
from canvas.rendering.jinja import drawn, fill
from canvas.rendering.outputs import Kind
from canvas.rendering.pages.frame import badge
from canvas.rendering.reports.coverage_words import how_far
from canvas.rendering.site.addresses import Addresses, Shelf, anchor_of
from canvas.rendering.site.heads import head
from canvas.rendering.site.options import Show, SiteOptions
from canvas.rendering.site.page import Page, Part
from canvas.rendering.site.plan_parts import public_plan
from canvas.rendering.site.rows import Row, row_of
from canvas.rendering.site.searching import search_text
from canvas.rendering.site.words import site_words
from canvas.rendering.views.canvas_view import canvas_view
from canvas.rendering.views.counting import counted
from canvas.rendering.views.report_view import report_view
from canvas.rendering.words import words

_DESCRIBED = re.compile(r' aria-describedby="[^"]*"|<desc[^>]*>.*?</desc>\s*', re.DOTALL)
"""The long description within a drawing: on a page it stands below, where everybody can read it."""

_MOST = 6
"""Entries in one place of the canvas; the plan has all of them."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One of the facts at the top of a page: words, each with the way to the tracks that have it in common, or none."""

    label: str
    links: tuple[tuple[str, str], ...]


def track_page(
    inspection: Inspection,
    pictures: Mapping[Kind, Picture],
    options: SiteOptions,
    twin: str = "",
) -> Page:
    """
    The page of a track, of which only what everybody may see is there any more.

    `twin` is the folder of the same track as it was written in another language.
    """
    addresses = Addresses(options, inspection.language)
    path, row, document = addresses.track(folder_of(inspection)), row_of(inspection), public_plan(inspection, options)
    with_findings = options.shows(Show.FINDINGS)
    plan_parts = tuple(_plan_parts(document, inspection.language)) if options.shows(Show.PLAN) else ()
    parts = (
        *_summary(document, _lead(inspection)),
        _canvas(inspection if with_findings else replace(inspection, findings=()), has_plan=bool(plan_parts)),
        *_pictures(pictures, inspection),
        *plan_parts,
        *(_findings(inspection) if with_findings else ()),
    )
    return Page(
        path=path,
        language=inspection.language,
        title=inspection.title,
        description=document.subtitle,
        head=_head(inspection, document, row, addresses, twin),
        parts=parts,
        search=search_text(inspection, row),
        track=row.folder,
    )


def _head(inspection: Inspection, document: Document, row: Row, addresses: Addresses, twin: str) -> str:
    said, path = site_words(inspection.language), addresses.track(row.folder)
    is_own = inspection.written_in is inspection.language
    return head(
        "track",
        addresses,
        path,
        label=label(inspection.kind, inspection.language) if inspection.kind else "",
        title=inspection.title,
        badge=badge(inspection),
        lead=_lead(inspection),
        facts=tuple(_facts(row, addresses, path, said["track"], listed=is_own or not twin)),
        notices=document.notices,
        twin=addresses.track(twin) if twin and is_own else "",
        written_in="" if is_own else said["track"]["written_in"][inspection.written_in.value],
        better=addresses.way(path, addresses.track(twin)) if twin and not is_own else "",
        said=said["track"],
        others=(addresses.way(path, addresses.tracks), said["track"]["all"]),
    )


def _lead(inspection: Inspection) -> str:
    track = inspection.track
    mission = given(track.mission) if track else None
    summary = given(track.identity.summary) if track else None
    return summary or (given(mission.goal) if mission else None) or ""


def _facts(row: Row, addresses: Addresses, path: str, said: dict[str, str], *, listed: bool) -> Iterator[Fact]:
    """Of a track that is `listed` what it is leads to those like it; its twin stands in no list, and leads to none."""

    def link(shelf: Shelf, shown: str, anchor: str) -> tuple[str, str]:
        return shown, addresses.way(path, addresses.shelf(shelf), anchor) if listed else ""

    yield Fact(said["stage"], (link(Shelf.STAGES, row.stage_words, row.stage.value),))
    if row.region:
        yield Fact(said["region"], (link(Shelf.REGIONS, row.region, anchor_of(row.region)),))
    if row.sectors:
        yield Fact(said["sector"], tuple(link(Shelf.SECTORS, each, anchor_of(each)) for each in row.sectors))
    for name, measure in (("size", row.size), ("length", row.length)):
        if measure.words:
            yield Fact(said[name], ((measure.words, ""),))


def _summary(document: Document, lead: str) -> Iterator[Part]:
    """The summary; what stands in the head of the page already is not said again, and a plan in short has none."""
    summary = next((section for section in document.sections if section.id == "summary"), None)
    if summary is None:
        return
    blocks = (
        Facts(tuple(fact for fact in block.items if not lead or lead not in [said.words for said in fact.value]))
        if isinstance(block, Facts)
        else block
        for block in summary.blocks
    )
    summary = replace(summary, blocks=tuple(blocks))
    yield Part(summary.id, summary.title, 2, _section(summary, document.language, 3))


def _canvas(inspection: Inspection, *, has_plan: bool) -> Part:
    language, said = inspection.language, words(inspection.language)["canvas"]
    html = fill(
        "site/canvas.html.j2",
        view=canvas_view(inspection, most=_MOST),
        said=said,
        states=tuple(BlockState),
        count=lambda number: counted(number, "count", said),
        more=lambda number: counted(number, "more", said),
        report=None,
        plan="#plan" if has_plan else None,
        level=3,
        how_far=how_far(inspection.coverage, language) if inspection.coverage else "",
        intro=site_words(language)["track"]["canvas_intro"],
    )
    return Part("canvas", site_words(language)["track"]["canvas"], 2, html)


def _pictures(pictures: Mapping[Kind, Picture], inspection: Inspection) -> Iterator[Part]:
    said, names = site_words(inspection.language)["track"], words(inspection.language)["pages"]
    if not pictures:
        return
    yield Part("pictures", said["pictures"], 2, "")
    for kind, picture in pictures.items():
        html = fill(
            "site/picture.html.j2",
            svg=drawn(_DESCRIBED.sub("", picture.svg)),
            name=picture.title,
            alternative=tuple(filter(None, picture.description.split("\n"))),
            said=said,
            caption=said["captions"][kind.value],
        )
        yield Part(f"picture-{kind.value}", names[kind.value], 3, html)


def _plan_parts(document: Document, language: Language) -> Iterator[Part]:
    said = site_words(language)["track"]
    yield Part("plan", said["plan"], 2, "")
    for section in document.sections:
        if section.id != "summary":
            yield Part(section.id, section.title, 3, _section(section, language, 4))


def _section(section: Section, language: Language, depth: int) -> str:
    return fill(
        "site/section.html.j2",
        section=section,
        depth=depth,
        said=words(language)["plan"],
        drawn=drawn,
        kind=lambda block: type(block).__name__.lower(),
    )


def _findings(inspection: Inspection) -> Iterator[Part]:
    said, view = site_words(inspection.language)["track"], report_view(inspection)
    html = fill(
        "site/findings.html.j2",
        view=view,
        said=words(inspection.language)["report"],
        intro=said["findings_intro"] if view.blocks else said["findings_none"],
    )
    yield Part("findings", said["findings"], 2, html)
