"""What is drawn of tracks for a site. Only what changed comes here, so nothing of it is loaded before."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from canvas.inspection.inspect import Inspection
from canvas.rendering.artifact import Artifact, MediaType, Rendering
from canvas.rendering.foreign import foreign_marked
from canvas.rendering.site.cards import Entry
from canvas.rendering.site.downloads import downloads_of
from canvas.rendering.site.options import SiteOptions
from canvas.rendering.site.page import Page
from canvas.rendering.site.pictures import pictures
from canvas.rendering.site.public import public
from canvas.rendering.site.track_page import track_page
from canvas.rendering.site.writing import harmless


def pages(found: Sequence[Entry], twins: Sequence[str], options: SiteOptions) -> Iterator[Rendering]:
    """The packed page of each track, with what its pictures lack; `twins` are the folders of their twins, or empty."""
    shown = [public(entry.inspection(), options) for entry in found]
    drawn = pictures([each.track for each in shown if each.track], shown[0].language, options)
    for inspection, made, twin in zip(shown, drawn, twins, strict=True):
        page = harmless(_marked(track_page(inspection, made, options, twin), inspection))
        problems = tuple(problem for picture in made.values() for problem in picture.problems)
        yield Rendering((Artifact(page.path, MediaType.JSON, page.packed()),), problems)


def _marked(page: Page, inspection: Inspection) -> Page:
    """The page with the language of the team at the words of the team."""
    parts = (replace(part, html=foreign_marked(part.html, inspection)) for part in page.parts)
    return replace(page, head=foreign_marked(page.head, inspection), parts=tuple(parts))


def downloads(found: Sequence[Entry], options: SiteOptions) -> Iterator[Rendering]:
    """The files to take home of each track."""
    return (downloads_of(entry.inspection(), options) for entry in found)
