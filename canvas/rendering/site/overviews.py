"""The pages on which tracks stand together: all of them to compare, and by region, sector, stage and party."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from canvas.analysis.coverage import BlockState
from canvas.domain.kinds import Stage
from canvas.domain.language import Language
from canvas.knowledge.kinds import label
from canvas.rendering.jinja import fill
from canvas.rendering.site.addresses import Addresses, Shelf, anchor_of
from canvas.rendering.site.heads import head
from canvas.rendering.site.options import Show
from canvas.rendering.site.page import Page, Part
from canvas.rendering.site.rows import Row
from canvas.rendering.site.words import site_words
from canvas.rendering.views.counting import counted
from canvas.rendering.words import words

GROUPED = (Shelf.REGIONS, Shelf.SECTORS, Shelf.STAGES, Shelf.PARTIES)
"""The pages that bring tracks together by what they have in common."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A track in a group: the row, where its page is, and what it does in the group."""

    row: Row
    address: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Tracks that have something in common; `anchor` is its address on the page."""

    anchor: str
    title: str
    entries: tuple[Entry, ...]


def in_reading_order(rows: Iterable[Row]) -> tuple[Row, ...]:
    """By title, as people look for them."""
    return tuple(sorted(rows, key=lambda row: (row.title.casefold(), row.folder)))


def comparison_page(rows: Sequence[Row], addresses: Addresses) -> Page:
    """All tracks in one table, which can be sorted and filtered in a browser and reads well without."""
    language, path = addresses.language, addresses.tracks
    said = site_words(language)
    table = fill(
        "site/comparison.html.j2",
        entries=tuple(Entry(row, addresses.way(path, addresses.track(row.folder))) for row in rows),
        said=said["comparison"],
        filters=tuple(_filters(rows, language)),
        options=addresses.options,
        show=Show,
        states=tuple(BlockState),
        state_words=words(language)["canvas"],
        number=lambda measure: "" if measure.number is None else f"{measure.number:g}",
        anchor=anchor_of,
        stages={stage: place for place, stage in enumerate(Stage)},
    )
    return Page(
        path=path,
        language=language,
        title=said["comparison"]["title"],
        description=counted(len(rows), "count", said["comparison"]),
        head=_head(said["comparison"]["title"], counted(len(rows), "count", said["comparison"]), addresses, path),
        parts=(Part("", "", 2, table),) if rows else (),
        search=said["comparison"]["table"],
    )


@dataclass(frozen=True, slots=True)
class Filter:
    """Something to choose tracks by: its name, and each choice with its anchor."""

    name: str
    label: str
    choices: tuple[tuple[str, str], ...]


def _filters(rows: Sequence[Row], language: Language) -> Iterator[Filter]:
    said = site_words(language)["comparison"]
    stages = {row.stage for row in rows}
    found = (
        ("stage", tuple((each.value, label(each, language)) for each in Stage if each in stages)),
        ("region", choices_of(row.region for row in rows)),
        ("sector", choices_of(sector for row in rows for sector in row.sectors)),
    )
    return (Filter(name, said[name], choices) for name, choices in found if len(choices) > 1)


def choices_of(named: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """What one can choose from: each name once with its anchor, in the order of the letters."""
    known: dict[str, str] = {}
    for each in named:
        if each:
            known.setdefault(anchor_of(each), each)
    return tuple(sorted(known.items(), key=lambda choice: choice[1].casefold()))


def group_pages(rows: Sequence[Row], addresses: Addresses) -> Iterator[Page]:
    """A page for each thing that tracks may have in common."""
    for shelf in GROUPED:
        yield _group_page(shelf, rows, addresses)


def _group_page(shelf: Shelf, rows: Sequence[Row], addresses: Addresses) -> Page:
    language, path = addresses.language, addresses.shelf(shelf)
    said = site_words(language)[shelf.value]
    groups = _groups(shelf, rows, addresses)
    parts = tuple(Part(group.anchor, group.title, 2, fill("site/group.html.j2", group=group)) for group in groups)
    return Page(
        path=path,
        language=language,
        title=said["title"],
        description=said["intro"],
        head=_head(said["title"], said["intro"], addresses, path),
        parts=parts,
        search=" · ".join(part.title for part in parts),
    )


def _groups(shelf: Shelf, rows: Sequence[Row], addresses: Addresses) -> tuple[Group, ...]:
    """Groups by name, stages in their order; tracks of which nothing is known come last."""
    found: dict[str, tuple[str, list[Entry]]] = {}
    path = addresses.shelf(shelf)
    for row in rows:
        address = addresses.way(path, addresses.track(row.folder))
        for anchor, title, remark in _named(shelf, row, addresses.language):
            found.setdefault(anchor, (title, []))[1].append(Entry(row, address, remark))
    groups = [Group(anchor, title, tuple(entries)) for anchor, (title, entries) in found.items()]
    if shelf is Shelf.STAGES:
        order = {stage.value: place for place, stage in enumerate(Stage)}
        return tuple(sorted(groups, key=lambda group: order[group.anchor]))
    return tuple(sorted(groups, key=lambda group: (group.anchor == _NOT_KNOWN, group.title.casefold())))


_NOT_KNOWN = "not_known"
"""The group of tracks that do not say it; with an underscore, so that no name has the same address."""


def _named(shelf: Shelf, row: Row, language: Language) -> Iterator[tuple[str, str, str]]:
    """The groups of a track: the anchor, the name, and what it does there."""
    match shelf:
        case Shelf.STAGES:
            yield row.stage.value, row.stage_words, ""
            return
        case Shelf.PARTIES:
            for member in row.members:
                yield anchor_of(member.name), member.name, ", ".join(member.roles)
            return
        case Shelf.REGIONS:
            names: tuple[str, ...] = (row.region,) if row.region else ()
        case _:
            names = row.sectors
    for name in names:
        yield anchor_of(name), name, ""
    if not names:
        yield _NOT_KNOWN, site_words(language)[shelf.value]["not_known"], ""


def _head(title: str, lead: str, addresses: Addresses, path: str) -> str:
    said = site_words(addresses.language)["overviews"]
    ways = (
        (said["all"], addresses.tracks),
        *((site_words(addresses.language)[shelf.value]["short"], addresses.shelf(shelf)) for shelf in GROUPED),
    )
    links = tuple((name, addresses.way(path, end), end == path) for name, end in ways)
    return head("list", addresses, path, title=title, lead=lead, links=links, said=said)
