"""The site of the project: it builds without a warning, stands on its own, and says in which language a page is."""

import json
import posixpath
import re
from pathlib import Path

import pytest

from canvas.knowledge.papers import Paper
from canvas.rendering.outputs import PICTURES
from canvas.rendering.variant import Variant, poster_name
from canvas.rendering.workshop.prints import Piece
from tests.docs.generated import ROOT

_LOADED = re.compile(r"""<(?:link|script|img|source)\b[^>]*?(?:href|src)="([^"]+)""")


def test_nothing_is_fetched_from_elsewhere(site: Path) -> None:
    """No page loads a script, a style, a font or a picture from another place."""
    loaded = {address for page in site.rglob("*.html") for address in _LOADED.findall(page.read_text("utf-8"))}
    styles = "".join(style.read_text("utf-8") for style in site.rglob("*.css"))

    assert loaded
    assert not {address for address in loaded if re.match(r"(https?:)?//", address)}
    assert not re.findall(r"(?:url\(|@import)\s*['\"]?https?:", styles)


def test_a_page_says_in_which_language_it_is(site: Path) -> None:
    """A screen reader reads Dutch as Dutch."""
    assert '<html lang="en"' in (site / "index.html").read_text("utf-8")
    assert '<html lang="nl"' in (site / "nl" / "index.html").read_text("utf-8")


def test_a_page_has_the_menu_of_its_language(site: Path) -> None:
    """And the words of the theme; each leads to the same page in the other language, or to its first page."""
    english, dutch = ((site / home / "downloads.html").read_text("utf-8") for home in ("", "nl"))

    assert "Zoeken" in dutch
    assert "Search" not in dutch
    assert 'href="tutorials/facilitator.html" class="dropdown-item">Een werksessie begeleiden' in dutch
    assert "Lead a workshop" not in dutch
    assert 'href="nl/downloads.html" class="nav-link" lang="nl" hreflang="nl">Nederlands' in english
    assert 'href="../downloads.html" class="nav-link" lang="en" hreflang="en">English' in dutch
    assert 'href="../nl/index.html" class="nav-link" lang="nl"' in (site / "how-to" / "add-a-rule.html").read_text(
        "utf-8"
    )


def test_tracks_are_published_in_the_site(site: Path) -> None:
    """Every example in both languages; of twins one leads to the other."""
    examples = {
        folder.name for folder in (ROOT / "examples").iterdir() if (folder / f"{folder.name}.track.yaml").exists()
    }
    for home in (site / "tracks", site / "nl" / "tracks"):
        assert examples <= {page.parent.name for page in home.glob("*/index.html")}
    english = (site / "tracks" / "voorbeeld-en" / "index.html").read_text("utf-8")
    assert 'href="../../nl/tracks/voorbeeld/index.html" class="nav-link" lang="nl"' in english


def test_the_search_finds_tracks_and_pages(site: Path) -> None:
    """A track by a party and by a step, in both languages; a page by its words."""
    index = json.loads((site / "search" / "search_index.json").read_text("utf-8"))
    texts = {entry["location"]: entry["text"] for entry in index["docs"]}

    assert "ROC Rijnoever" in texts["tracks/voorbeeld-en/index.html"]
    assert "Leren in de werkplaats" in texts["nl/tracks/voorbeeld/index.html"]
    assert "parking lot" in "".join(text for location, text in texts.items() if "workshop-in-a-day" in location)


@pytest.mark.parametrize("home", ["", "nl"])
def test_everything_to_print_can_be_taken_home(site: Path, home: str) -> None:
    """The blank canvas on every paper, in sheets, with an example, and the whole kit; each a PDF of its own."""
    page = site / home / "downloads.html"
    links = re.findall(r'<a href="([^"]+)" download>', page.read_text("utf-8"))
    files = [(page.parent / link).resolve() for link in links]
    names = {file.name for file in files}

    assert len(links) == len(names)
    assert {poster_name("", paper, Variant.BLANK) for paper in Paper} <= names
    assert {f"kit.{piece.value}.pdf" for piece in Piece if piece.is_sheet} <= names
    assert {"kit.role-cards.A7.pdf", "canvas.blank.tiles-A3.pdf", "canvas.example.pdf"} <= names
    assert all(file.read_bytes().startswith(b"%PDF") for file in files)
    assert len({file.read_bytes() for file in files}) == len(files)


def test_every_link_leads_somewhere(site: Path) -> None:
    """In what hooks and the plugin put into pages too, where MkDocs does not look."""
    there = {str(file.relative_to(site)) for file in site.rglob("*") if file.is_file()}
    for page in site.rglob("*.html"):
        folder = page.parent.relative_to(site)
        text = page.read_text("utf-8")
        for address in re.findall(r"""<(?:a|img|link|script) [^>]*?(?:href|src)="([^"#?]+)""", text):
            if not re.match(r"(?:https?|mailto|data):|/", address):
                assert posixpath.normpath(posixpath.join(folder, address)) in there, (page, address)


def test_every_page_of_a_rule_is_there(site: Path) -> None:
    """Pages outside the navigation are built as well."""
    assert {page.stem for page in (site / "rules").glob("*.html")} == {
        page.stem for page in (ROOT / "docs" / "rules").glob("*.md")
    }


@pytest.mark.parametrize("home", ["", "nl"])
def test_the_gallery_has_every_picture(site: Path, home: str) -> None:
    """All kinds of two tracks with their words, and the posters with a text for who cannot see them."""
    text = (site / home / "gallery.html").read_text("utf-8")
    drawn = re.findall(r"<svg [^>]*?aria-labelledby=\"([\w-]+)-title\"", text)
    posters = re.findall(r'<img src="([^"]+)" alt="([^"]+)"', text)
    heads = re.findall(r'<h3><a href="([^"]+)"', text)
    links = re.findall(r'<figcaption><a href="([^"]+)"', text)
    end = "" if home else "-en"

    assert sorted(drawn) == sorted(
        f"{track}{end}-{kind}" for track in ("voorbeeld", "groningen-werkfit") for kind in PICTURES
    )
    assert len(posters) == 5
    assert len(heads) == 5
    assert all(((site / home) / address).is_file() for address in heads)
    assert len(links) == len(drawn) + len(posters)
    assert all(((site / home) / address).is_file() for address in (*links, *(address for address, _ in posters)))
    assert "<!-- p" not in text
