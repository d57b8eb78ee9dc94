"""A whole site as values: which pages there are, and what lies beside them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from canvas.cache import Cache
from canvas.domain.language import Language
from canvas.rendering.artifact import Artifact, Rendering, RenderingProblem
from canvas.rendering.keeping.keeper import Keeper
from canvas.rendering.site.addresses import Addresses
from canvas.rendering.site.cards import Entry
from canvas.rendering.site.home import home_page
from canvas.rendering.site.method import glossary_page, method_page
from canvas.rendering.site.offered import downloads_part
from canvas.rendering.site.options import Show, SiteOptions
from canvas.rendering.site.overviews import comparison_page, group_pages, in_reading_order
from canvas.rendering.site.page import Page
from canvas.rendering.site.redirects import redirects
from canvas.rendering.site.twins import is_listed, twins
from canvas.rendering.site.writing import harmless


@dataclass(frozen=True, slots=True)
class Site:
    """The pages of a site, the files beside them, and what could not be made."""

    pages: tuple[Page, ...]
    files: tuple[Artifact, ...]
    problems: tuple[RenderingProblem, ...]


def site(spoken: Sequence[Sequence[Entry]], options: SiteOptions, cache: Cache | None) -> Site:
    """
    The site of these tracks: `spoken` holds them once for each language of the site, in the order of the languages.

    Left out are files that cannot be read, tracks that are not to be published, and all but the first with one id.
    """
    languages = zip(options.languages, spoken, strict=True)
    parts = [_in_language(language, published(found), options, Keeper(cache)) for language, found in languages]
    return Site(
        pages=tuple(page for part in parts for page in part.pages),
        files=tuple(file for part in parts for file in part.files),
        problems=tuple(dict.fromkeys(problem for part in parts for problem in part.problems)),
    )


def published(found: Iterable[Entry]) -> tuple[Entry, ...]:
    """Those that have a page: of two in one folder the first."""
    first: dict[str, Entry] = {}
    for entry in found:
        if entry.card.row is not None:
            first.setdefault(entry.card.folder, entry)
    return tuple(first.values())


def _in_language(language: Language, found: tuple[Entry, ...], options: SiteOptions, keeper: Keeper) -> Site:
    addresses, cards = Addresses(options, language), [entry.card for entry in found]
    known, folders = twins(cards), frozenset(card.folder for card in cards)
    rows = in_reading_order(card.row for card in cards if card.row and is_listed(card, language, known))
    kept = tuple(_pages(found, options, keeper, known))
    taken = _downloads(found, options, keeper) if options.shows(Show.DOWNLOADS) else [Rendering(())] * len(kept)
    pages = [_with_downloads(page, files, language) for (page, _), files in zip(kept, taken, strict=True)]
    overviews = (
        *((home_page(rows, addresses),) if options.has_home else ()),
        comparison_page(rows, addresses),
        *group_pages(rows, addresses),
        method_page(addresses),
        glossary_page(addresses),
    )
    return Site(
        pages=(*map(harmless, overviews), *pages),
        files=(
            *(artifact for made in taken for artifact in made.artifacts),
            *(page for card in cards for page in redirects(card, folders, addresses)),
        ),
        problems=tuple(problem for made in (*(told for _, told in kept), *taken) for problem in made.problems),
    )


def _pages(
    found: Sequence[Entry], options: SiteOptions, keeper: Keeper, known: Mapping[str, str]
) -> Iterator[tuple[Page, Rendering]]:
    """The page of each track, from the cache where nothing changed, and what its pictures lack."""
    others = [known.get(entry.card.folder, "") for entry in found]
    subjects = [entry.file.subject("page", options.written, other) for entry, other in zip(found, others, strict=True)]

    def draw(places: Sequence[int]) -> Iterator[Rendering]:
        from canvas.rendering.site.drawing import pages  # where nothing changed, nothing of it is needed

        return pages([found[place] for place in places], [others[place] for place in places], options)

    for rendering in keeper.renderings(subjects, draw):
        yield Page.unpacked(rendering.artifacts[0].content), rendering


def _downloads(found: Sequence[Entry], options: SiteOptions, keeper: Keeper) -> list[Rendering]:
    subjects = [entry.file.subject("downloads", options.written) for entry in found]

    def draw(places: Sequence[int]) -> Iterator[Rendering]:
        from canvas.rendering.site.drawing import downloads  # the libraries for print and Word take long to load

        return downloads([found[place] for place in places], options)

    return list(keeper.renderings(subjects, draw))


def _with_downloads(page: Page, files: Rendering, language: Language) -> Page:
    part = downloads_part(files, language)
    return replace(page, parts=(*page.parts, part)) if part else page
