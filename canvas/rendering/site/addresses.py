"""Where every page of a site stands, and the way from one to another. The same id always has the same address."""

import posixpath
import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from canvas.domain.language import Language
from canvas.rendering.site.options import SiteOptions

ASSETS = "assets/werkcanvas"
_INDEX = "index.md"


class Shelf(StrEnum):
    """
    The pages beside those of the tracks, by their addresses.

    Each name holds an underscore: no id of a track does, so that none can take the place of such a page.
    """

    REGIONS = "by_region"
    SECTORS = "by_sector"
    STAGES = "by_stage"
    PARTIES = "by_party"
    METHOD = "the_canvas"
    GLOSSARY = "the_words"


@dataclass(frozen=True, slots=True)
class Addresses:
    """The addresses of a site in one language; every page is the `index.md` of a folder of its own."""

    options: SiteOptions
    language: Language

    @property
    def home(self) -> str:
        """The first page of the site."""
        return self._below(_INDEX)

    @property
    def tracks(self) -> str:
        """The list of all tracks."""
        return self._below(self.options.folder, _INDEX)

    def shelf(self, shelf: Shelf) -> str:
        """A page beside those of the tracks."""
        return self._below(self.options.folder, shelf.value, _INDEX)

    def track(self, folder: str) -> str:
        """The page of a track."""
        return self._below(self.options.folder, folder, _INDEX)

    def beside(self, folder: str, name: str) -> str:
        """A file beside the page of a track."""
        return self._below(self.options.folder, folder, name)

    def way(self, start: str, end: str, anchor: str = "") -> str:
        """The link from one page to another page or a file."""
        folder, name = posixpath.split(end)
        path = posixpath.relpath(folder or ".", posixpath.dirname(start) or ".")
        path = "" if path == "." else f"{path}/"
        if name == _INDEX:
            name = "" if self.options.short_addresses else "index.html"
        return f"{path}{name}{f'#{anchor}' if anchor else ''}" or "./"

    def in_other(self, path: str, other: Language) -> str:
        """Where the same page stands in another language."""
        inside = path.removeprefix(self._prefix)
        return f"{Addresses(self.options, other)._prefix}{inside}"

    @property
    def _prefix(self) -> str:
        return "" if self.language is self.options.languages[0] else f"{self.language.value}/"

    def _below(self, *names: str) -> str:
        return self._prefix + "/".join(filter(None, names))


def anchor_of(words: str) -> str:
    """
    A name for a heading in an address, the same however the words are capitalised and accented.

    It begins with a letter: scripts of themes look headings up by it, and cannot read one that begins with a number.
    """
    plain = unicodedata.normalize("NFKD", words.casefold()).encode("ascii", "ignore").decode()
    anchor = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "".join(f"{ord(each):x}" for each in words[:8])
    return anchor if anchor[0].isalpha() and plain.strip() else f"x{anchor}"
