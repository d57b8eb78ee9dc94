"""A site as the files of a folder, with the configuration of a generator beside them."""

from collections.abc import Iterator
from dataclasses import replace

from canvas.rendering.artifact import Artifact
from canvas.rendering.site.addresses import Addresses
from canvas.rendering.site.assets import assets
from canvas.rendering.site.configuration import NAME as CONFIGURATION
from canvas.rendering.site.configuration import configuration
from canvas.rendering.site.options import SiteOptions
from canvas.rendering.site.site import Site
from canvas.rendering.site.words import site_words
from canvas.rendering.site.writing import to_file

DOCUMENTS = "docs"
"""The folder of the pages, below that of the site."""

__all__ = ["CONFIGURATION", "DOCUMENTS", "is_still_ours", "site_files"]

_OURS = "“canvas site”"
_BEGIN = 240
"""Where the remark stands that a file is made anew: within so many bytes."""


def site_files(made: Site, options: SiteOptions) -> Iterator[Artifact]:
    """Every file: the configuration, the pages, and what lies beside them."""
    homes = {Addresses(options, language).home: language for language in options.languages}
    yield configuration(options)
    for page in made.pages:
        remark = site_words(homes[page.path])["site"]["remark"] if page.path in homes else ""
        yield _below(to_file(page, options, remark))
    yield from map(_below, (*made.files, *assets(with_theme=True)))


def is_still_ours(file: Artifact) -> bool:
    """The file says of itself that it is made anew each time; a publisher who takes that away keeps it."""
    return _OURS.encode() in file.content[:_BEGIN]


def _below(artifact: Artifact) -> Artifact:
    return replace(artifact, path=f"{DOCUMENTS}/{artifact.path}")
