"""The site of the project: it builds without a warning, stands on its own, and says in which language a page is."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from canvas.rendering.outputs import PICTURES
from tests.docs.generated import ROOT

_LOADED = re.compile(r"""<(?:link|script|img|source)\b[^>]*?(?:href|src)="([^"]+)""")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built into a folder of its own."""
    folder = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


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
    links = re.findall(r'<figcaption><a href="([^"]+)"', text)
    end = "" if home else "-en"

    assert sorted(drawn) == sorted(
        f"{track}{end}-{kind}" for track in ("voorbeeld", "groningen-werkfit") for kind in PICTURES
    )
    assert len(posters) == 5
    assert len(links) == len(drawn) + len(posters)
    assert all(((site / home) / address).is_file() for address in (*links, *(address for address, _ in posters)))
    assert "<!-- p" not in text
