"""A portfolio as pages: one for all, and where there are many tracks one for each region."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from markupsafe import Markup

from canvas.analysis.coverage import BlockState
from canvas.analysis.portfolio.groups import by_region
from canvas.analysis.portfolio.portfolio import Portfolio
from canvas.analysis.portfolio.summary import Summary
from canvas.domain.kinds import Stage
from canvas.domain.language import Language
from canvas.knowledge.blocks import blocks
from canvas.knowledge.kinds import label
from canvas.knowledge.speaking import number as spoken
from canvas.rendering.artifact import Artifact, MediaType
from canvas.rendering.fonts import font_files
from canvas.rendering.jinja import drawn, fill
from canvas.rendering.pages.frame import Frame, Link, style
from canvas.rendering.portfolio.network import network
from canvas.rendering.portfolio.tables import Section, Table, so_many
from canvas.rendering.portfolio.tracks import Row, columns, row
from canvas.rendering.portfolio.view import View, view
from canvas.rendering.portfolio.words import portfolio_words
from canvas.rendering.site.addresses import anchor_of
from canvas.rendering.site.overviews import Filter, choices_of
from canvas.rendering.words import words

_MAIN, _FOLDER, _SCRIPT = "portfolio.html", "regions", "assets/werkcanvas.js"
_MOST_ROWS = 250
"""A table with more tracks is slow to sort and long to scroll."""

_MOST_SHOWN = 60
"""Rows of any other table; the workbook has all of them."""

_STATES = tuple(BlockState)


@dataclass(frozen=True, slots=True)
class Way:
    """A page with some of the tracks."""

    words: str
    address: str
    count: str
    tracks: tuple[Summary, ...]


def portfolio_pages(made: Portfolio, language: Language) -> Iterator[Artifact]:
    """The pages and what lies beside them."""
    said = portfolio_words(language)
    whole = view(made, language)
    ways = tuple(_ways(made, language)) if len(made.tracks) > _MOST_ROWS else ()
    yield _artifact(_MAIN, _main(made, whole, ways, language))
    for way in ways:
        title = said["page"]["region_title"].format(region=way.words)
        page = _page(way.tracks, language, root="../", title=title, count=way.count, back=f"../{_MAIN}")
        yield _artifact(way.address, page)
    yield Artifact(_SCRIPT, MediaType.SCRIPT, fill("site/werkcanvas.js").encode())
    yield from font_files()


def _artifact(path: str, page: str) -> Artifact:
    return Artifact(path, MediaType.HTML, page.encode())


def _ways(made: Portfolio, language: Language) -> Iterator[Way]:
    """The regions; one with very many tracks has several pages."""
    said = portfolio_words(language)
    taken: set[str] = set()
    for name, tracks in by_region(made.tracks):
        called = name or said["groups"]["not_known"]
        pieces = [tracks[start : start + _MOST_ROWS] for start in range(0, len(tracks), _MOST_ROWS)]
        for number, piece in enumerate(pieces, start=1):
            words_of_it = called if len(pieces) == 1 else said["page"]["part"].format(region=called, part=number)
            anchor = _free(anchor_of(words_of_it)[:60], taken)
            count = so_many(len(piece), "tracks", said["lead"], language)
            yield Way(words_of_it, f"{_FOLDER}/{anchor}.html", count, piece)


def _free(anchor: str, taken: set[str]) -> str:
    """Two names may have one anchor; the second gets a number."""
    number, free = 1, anchor
    while free in taken:
        number += 1
        free = f"{anchor}-{number}"
    taken.add(free)
    return free


def _main(made: Portfolio, whole: View, ways: Sequence[Way], language: Language) -> str:
    said = portfolio_words(language)
    picture = network(made, language)
    sections = [Link(section.title, f"#{section.id}") for section in whole.sections]
    # as they stand on the page: what could not be read comes last
    place = len(sections) - bool(made.unread)
    links = (*sections[:place], Link(said["tracks"]["title"], "#tracks"), *sections[place:])
    return _page(
        () if ways else made.tracks,
        language,
        root="",
        title=whole.title,
        count=whole.count,
        links=links,
        lead=whole.lead,
        ways=ways,
        sections=tuple(_shown(section, language) for section in whole.sections),
        network=picture,
        drawing=drawn(picture.svg) if picture else "",
    )


def _shown(section: Section, language: Language) -> tuple[Section, tuple[tuple[Table, Any, str], ...]]:
    """The tables with as many rows as a page can bear."""
    said = portfolio_words(language)["page"]
    tables = []
    for table in section.tables:
        left = len(table.rows) - _MOST_SHOWN
        told = said["rows_left_out"].format(shown=_MOST_SHOWN, left=spoken(left, language)) if left > 0 else ""
        tables.append((table, table.rows[:_MOST_SHOWN], told))
    return section, tuple(tables)


def _page(
    tracks: Sequence[Summary],
    language: Language,
    *,
    root: str,
    title: str,
    count: str,
    links: tuple[Link, ...] = (),
    back: str = "",
    **more: Any,
) -> str:
    said = portfolio_words(language)
    skip = words(language)["pages"]["skip"]
    around = Frame(language, title, _style(root), skip, "", said["page"]["nav"], links, kind="portfolio")
    return fill(
        "portfolio/page.html.j2",
        **{
            "frame": around,
            "root": root,
            "script": _SCRIPT,
            "said": said,
            "title": title,
            "count": count,
            "back": back,
            "columns": columns(language),
            "blocks": tuple(block.titles[language] for block in blocks()),
            "states": _STATES,
            "state_words": words(language)["canvas"],
            "cells": _cells(language),
            "filters": tuple(_filters(tracks, language)),
            "rows": tuple(_rows(tracks, language)),
            "lead": (),
            "ways": (),
            "sections": (),
            "network": None,
            **more,
        },
    )


@cache
def _style(root: str) -> Markup:
    return style(root) + Markup(fill("portfolio/portfolio.css.j2"))


@cache
def _cells(language: Language) -> Mapping[BlockState, Markup]:
    """What a cell of the comparison says of a block: a mark to see and a word to hear."""
    said = words(language)["canvas"]
    return {
        state: Markup(
            '<td class="b" data-sort="{}"><svg class="mark {}" aria-hidden="true" focusable="false">'
            '<use href="#mark-{}"/></svg><span class="hidden">{}</span></td>'
        ).format(place, state.value, state.value, said[state.value])
        for place, state in enumerate(_STATES)
    }


def _rows(tracks: Iterable[Summary], language: Language) -> Iterator[tuple[Row, tuple[tuple[str, str], ...]]]:
    """Each track with that by which it can be chosen."""
    for track in tracks:
        chosen = (
            ("stage", track.stage.value),
            ("region", anchor_of(track.region) if track.region else ""),
            ("sector", " ".join(map(anchor_of, track.sectors))),
        )
        yield row(track, language), chosen


def _filters(tracks: Sequence[Summary], language: Language) -> Iterator[Filter]:
    said = portfolio_words(language)["tracks"]
    stages = {track.stage for track in tracks}
    found = (
        ("stage", tuple((each.value, label(each, language)) for each in Stage if each in stages)),
        ("region", choices_of(track.region for track in tracks)),
        ("sector", choices_of(sector for track in tracks for sector in track.sectors)),
    )
    return (Filter(name, said[name], choices) for name, choices in found if len(choices) > 1)
