"""Small tracks to publish, and sites made of them."""

import os
import subprocess
import sys
from pathlib import Path

from canvas.domain.language import Language
from canvas.inspection.inspect import Inspection, inspect
from canvas.reading.read import read_text
from canvas.rendering.site.cards import TrackFile, entries
from canvas.rendering.site.options import SiteOptions
from canvas.rendering.site.page import Page
from canvas.rendering.site.site import Site, site

DUTCH = """\
formaat: 1
traject:
  id: zorg
  titel: Aan de slag in de zorg
  fase: uitvoering
  regio: Leiden
  sector: zorg
  voorheen: [zorg-oud]
missie: {doel: Twaalf mensen vinden werk in de zorg.}
doelgroep: {omschrijving: Statushouders uit Leiden., aantal: 12}
partijen:
  - {id: gemeente, naam: Gemeente Leiden, soort: gemeente, inbreng: [{soort: geld, hoeveelheid: € 7.654}]}
  - {id: huis, naam: Zorghuis De Linde, soort: bedrijf}
rollen:
  - {soort: regisseur, partij: gemeente}
stappen:
  - {id: voor, soort: voortraject, titel: Wennen aan het werk, duur: 8 weken, trekker: huis}
kosten:
  - {soort: begeleiding, titel: Jobcoach, hoeveelheid: € 12.345}
financiering:
  - {titel: Budget, partij: gemeente, hoeveelheid: € 9.876, status: toegekend}
open_vragen:
  - {vraag: Wie regelt het vervoer?, eigenaar: gemeente}
"""

ENGLISH = """\
format: 1
track: {id: green, title: Work in the green, stage: design, region: Ede, sector: green}
mission: {goal: Eight people find work in gardens.}
target_group: {description: Status holders from Ede., size: 8}
parties:
  - {id: town, name: Municipality of Ede, kind: municipality}
steps:
  - {id: learn, kind: learning-work, title: Learning in gardens, duration: 20 weeks, lead: town}
"""

BROKEN = "format: 1\ntrack: {id: broken\n"

AMOUNTS = ("7.654", "12.345", "9.876", "22.221", "17.530")
"""Every amount of the Dutch track, and their sums."""


def looked_at(
    text: str, language: Language, name: str = "zorg.track.yaml", same_id_in: str | None = None
) -> Inspection:
    """A track as it is checked for a site in this language."""
    return inspect(read_text(text), name, language=language, same_id_in=same_id_in)


def made(texts: tuple[str, ...], options: SiteOptions) -> Site:
    """The site of these tracks, in every language that is asked for."""
    spoken = [
        entries([file(text, language, f"{place}.track.yaml") for place, text in enumerate(texts)], options, None)
        for language in options.languages
    ]
    return site(spoken, options, None)


def file(text: str, language: Language, name: str = "zorg.track.yaml") -> TrackFile:
    """A track as it lies there."""
    return TrackFile(name, text.encode(), language, (), lambda other: looked_at(text, language, name, other))


def page_at(found: Site, path: str) -> Page:
    """The page with this address."""
    return next(page for page in found.pages if page.path == path)


def whole(page: Page) -> str:
    """All HTML of a page."""
    return page.head + "".join(part.title + part.html for part in page.parts)


def written(folder: Path, **texts: str) -> Path:
    """A folder with tracks, each by the name of its file."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.track.yaml").write_text(text, encoding="utf-8")
    return folder


def mkdocs(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Build the site of a folder, as its publisher does."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", *arguments],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "LANG": "en_GB.UTF-8"},
        capture_output=True,
        encoding="utf-8",
        timeout=240,
        check=False,
    )
