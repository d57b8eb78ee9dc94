"""The first page of a site that is nothing but tracks; a publisher may write another in its place."""

from collections.abc import Sequence

from canvas.rendering.jinja import fill
from canvas.rendering.site.addresses import Addresses, Shelf
from canvas.rendering.site.heads import head
from canvas.rendering.site.overviews import GROUPED
from canvas.rendering.site.page import Page, Part
from canvas.rendering.site.rows import Row
from canvas.rendering.site.words import site_words
from canvas.rendering.views.counting import counted

_FEW = 6
"""So many tracks are named on the first page; the list has all of them."""


def home_page(rows: Sequence[Row], addresses: Addresses) -> Page:
    """What the site holds, and the ways into it."""
    language, path = addresses.language, addresses.home
    said = site_words(language)
    regions = {row.region.casefold() for row in rows if row.region}
    parties = {member.name.casefold() for row in rows for member in row.members}
    numbers = (
        counted(len(rows), "tracks", said["home"]),
        *((counted(len(regions), "regions", said["home"]),) if regions else ()),
        *((counted(len(parties), "parties", said["home"]),) if parties else ()),
    )
    overviews = tuple(
        (said[shelf.value]["title"], said[shelf.value]["intro"], addresses.way(path, addresses.shelf(shelf)))
        for shelf in GROUPED
    )
    method = tuple(
        (said[name]["title"], said[name]["lead"], addresses.way(path, addresses.shelf(shelf)))
        for name, shelf in (("method", Shelf.METHOD), ("glossary", Shelf.GLOSSARY))
    )
    tracks = tuple((row, addresses.way(path, addresses.track(row.folder))) for row in rows[:_FEW])
    html = fill(
        "site/home.html.j2",
        tracks=tracks,
        more=(counted(len(rows), "all", said["home"]), addresses.way(path, addresses.tracks)),
        said=said["home"],
    )
    title = addresses.options.title or said["home"]["title"]
    return Page(
        path,
        language,
        title,
        said["home"]["lead"],
        head("home", addresses, path, title=title, lead=said["home"]["lead"], numbers=numbers),
        (
            Part("tracks", said["home"]["tracks_title"], 2, html),
            Part("overviews", said["home"]["overviews"], 2, fill("site/cards.html.j2", cards=overviews)),
            Part("about", said["home"]["about"], 2, fill("site/cards.html.j2", cards=method)),
        ),
    )
