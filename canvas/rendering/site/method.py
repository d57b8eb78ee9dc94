"""The pages about the method: the canvas with its 18 blocks, and the words that tracks use."""

from enum import StrEnum

from canvas.domain.kinds import (
    ActivityKind,
    ConditionKind,
    ContributionKind,
    FundingStatus,
    LineKind,
    PartyKind,
    QualificationKind,
    RoleKind,
    Scheme,
    Sector,
    Stage,
    StepKind,
    WorkForm,
)
from canvas.knowledge.blocks import Band, blocks
from canvas.knowledge.kinds import kinds
from canvas.knowledge.sources import sources
from canvas.rendering.jinja import fill
from canvas.rendering.site.addresses import Addresses, Shelf
from canvas.rendering.site.heads import head
from canvas.rendering.site.page import Page, Part
from canvas.rendering.site.words import site_words

_FAMILIES: tuple[type[StrEnum], ...] = (
    Stage,
    StepKind,
    LineKind,
    RoleKind,
    Sector,
    PartyKind,
    ContributionKind,
    ActivityKind,
    WorkForm,
    QualificationKind,
    ConditionKind,
    FundingStatus,
    Scheme,
)
"""The families of words that people meet on the pages of tracks, in the order in which they meet them."""


def method_page(addresses: Addresses) -> Page:
    """The 18 blocks in canvas order, each with its questions and an example."""
    language, path = addresses.language, addresses.shelf(Shelf.METHOD)
    said = site_words(language)["method"]
    parts = tuple(
        Part(
            band.value,
            said["bands"][band.value],
            2,
            fill(
                "site/blocks.html.j2",
                blocks=tuple(each for each in blocks() if each.spot.band is band),
                language=language,
                sources=sources(),
                intro=said["intros"][band.value],
                said=said,
            ),
        )
        for band in Band
    )
    return Page(path, language, said["title"], said["lead"], _head(said, addresses, path), parts)


def glossary_page(addresses: Addresses) -> Page:
    """What each word means, by family."""
    language, path = addresses.language, addresses.shelf(Shelf.GLOSSARY)
    said = site_words(language)["glossary"]
    parts = tuple(
        Part(
            f"family-{family.__name__.lower()}",
            said["families"][family.__name__],
            2,
            fill("site/glossary.html.j2", kinds=kinds(family), language=language),
        )
        for family in _FAMILIES
    )
    return Page(path, language, said["title"], said["lead"], _head(said, addresses, path), parts)


def _head(said: dict[str, str], addresses: Addresses, path: str) -> str:
    overviews = site_words(addresses.language)["overviews"]
    ways = (
        (overviews["all"], addresses.tracks),
        (site_words(addresses.language)["method"]["title"], addresses.shelf(Shelf.METHOD)),
        (site_words(addresses.language)["glossary"]["title"], addresses.shelf(Shelf.GLOSSARY)),
    )
    links = tuple((name, addresses.way(path, end), end == path) for name, end in ways)
    return head("list", addresses, path, title=said["title"], lead=said["lead"], links=links, said=overviews)
