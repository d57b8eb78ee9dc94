"""Pieces of tracks in other pages: `{{ canvas:ID }}` on a line of its own."""

import re
from collections.abc import Callable, Iterator, Sequence
from logging import Logger

from canvas.domain.language import Language
from canvas.mkdocs_plugin.words import plugin_words
from canvas.reading.likeness import nearest
from canvas.rendering.site.addresses import Addresses
from canvas.rendering.site.options import SiteOptions
from canvas.rendering.site.page import Page, Part
from canvas.rendering.site.writing import ready

_ASKED = re.compile(r"^ {0,3}\{\{ *canvas:([^\s:{}]+)(?::([^\s:{}]+))? *\}\} *$")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_PLACE = re.compile(r'<div class="wc-place" data-track="([^"]+)" data-piece="([^"]+)"></div>')
_NAMED = re.compile(r' (id|aria-labelledby|aria-describedby)="([^"]+)"')
_LEADING = re.compile(r'href="#([^"]+)"')

_WHOLE = "canvas"
_PLAN = "plan"
_PICTURE = "picture-"


class Places:
    """The pieces of the tracks of a site, and where other pages ask for them."""

    def __init__(self, pages: Sequence[Page], options: SiteOptions) -> None:
        self._options = options
        self._tracks = {(page.language, page.track): page for page in pages if page.track}

    def marked(self, markdown: str, host: str, log: Logger) -> str:
        """The text of a page with a place for each piece that it asks for; what is not there is told, and left out."""
        if "canvas:" not in markdown:
            return markdown
        return "\n".join(self._marked_lines(markdown.split("\n"), host, log))

    def filled(self, html: str, host: str) -> str:
        """The page with the pieces in their places."""
        if "wc-place" not in html:
            return html
        language = self._language(host)
        return _PLACE.sub(lambda place: self._piece(self._tracks[language, place[1]], place[2], host), html)

    def _marked_lines(self, lines: Sequence[str], host: str, log: Logger) -> Iterator[str]:
        """Code is left alone: there somebody explains how it is written."""
        fence = ""
        for line in lines:
            mark = _FENCE.match(line)
            if mark and not fence:
                fence = mark[1]
            elif mark and mark[1].startswith(fence):
                fence = ""
            asked = None if fence else _ASKED.match(line)
            yield self._place(asked[1], asked[2] or _WHOLE, host, log) if asked else line

    def _place(self, track: str, piece: str, host: str, log: Logger) -> str:
        language = self._language(host)
        said = plugin_words(language)
        page = self._tracks.get((language, track))
        if page is None:
            known = [folder for tongue, folder in self._tracks if tongue is language]
            log.warning(said["no_track"].format(page=host, id=track, near=_near(track, known)))
            return ""
        if not _parts(page, piece):
            pieces = list(dict.fromkeys(_names(page)))
            log.warning(said["no_piece"].format(page=host, id=track, piece=piece, known=", ".join(pieces)))
            return ""
        return f'<div class="wc-place" data-track="{track}" data-piece="{piece}"></div>'

    def _piece(self, page: Page, piece: str, host: str) -> str:
        """The piece with names of its own, so that a page may show several; links of the track lead to its page."""
        addresses = Addresses(self._options, page.language)
        prefix = f"{page.track}-"
        html = "\n".join(
            part.html if len(_parts(page, piece)) == 1 else f"<h3>{_title(part)}</h3>\n{part.html}"
            for part in _parts(page, piece)
            if part.html.strip()
        )
        known = {found[2] for found in _NAMED.finditer(html) if found[1] == "id"}
        html = _NAMED.sub(lambda found: f' {found[1]}="{_each(found[2], prefix)}"', html)
        html = _LEADING.sub(_leading(known, prefix, addresses.way(host, page.path)), html)
        return ready(html, page.language)

    def _language(self, host: str) -> Language:
        """The language of a page: that of the folder in which it stands, else the first of the site."""
        named = host.split("/")[0]
        return next((each for each in self._options.languages if each.value == named), self._options.languages[0])


def _parts(page: Page, piece: str) -> tuple[Part, ...]:
    """The parts of a page that are this piece; the plan is all that stands below its heading."""
    if piece == _PLAN:
        ids = [part.id for part in page.parts]
        if _PLAN not in ids:
            return ()
        start = ids.index(_PLAN) + 1
        end = next((place for place in range(start, len(ids)) if page.parts[place].level == 2), len(ids))
        return page.parts[start:end]
    wanted = (f"{_PICTURE}{piece}", piece)
    found = [part for name in wanted for part in page.parts if part.id == name and part.html.strip()]
    return tuple(found[:1])


def _names(page: Page) -> Iterator[str]:
    """What can be asked for, in the order of the page."""
    for part in page.parts:
        if part.html.strip() or part.id == _PLAN:
            yield part.id.removeprefix(_PICTURE)


def _each(names: str, prefix: str) -> str:
    return " ".join(f"{prefix}{name}" for name in names.split())


def _leading(known: set[str], prefix: str, page: str) -> Callable[[re.Match[str]], str]:
    def led(found: re.Match[str]) -> str:
        return f'href="#{prefix}{found[1]}"' if found[1] in known else f'href="{page}#{found[1]}"'

    return led


def _title(part: Part) -> str:
    return part.title.replace("&", "&amp;").replace("<", "&lt;")


def _near(name: str, known: Sequence[str]) -> str:
    return ", ".join(nearest(name, known) or sorted(known)[:3])
