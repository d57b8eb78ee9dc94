"""The same pages in other hands: another theme, other generators, and words that try to break out."""

import os
import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from canvas.domain.language import Language
from canvas.rendering.site.files import site_files
from canvas.rendering.site.options import Show, SiteOptions
from tests.site.test_plugin import HOST, host
from tests.site.test_site_command import LOADED
from tests.site.tracks import DUTCH, ENGLISH, looked_at, made, mkdocs
from tests.support.every_field import EveryField

pytestmark = pytest.mark.thorough

MATERIAL = HOST.replace("{name: mkdocs, highlightjs: false, locale: nl}", "{name: material, font: false, language: nl}")
POISON = (
    '</div></script><script>alert(1)</script><img src=x onerror=alert(2)>" onclick="alert(3)\' {{ 7 * 7 }} {% x %} #'
)


class _Running(HTMLParser):
    """Collects what a browser would run that the poison brought in."""

    def __init__(self) -> None:
        super().__init__()
        self.running: list[str] = []
        self._in_script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_script = tag == "script"
        self.running += [f"{tag} {name}" for name, value in attrs if name.startswith("on") or value == "x"]

    def handle_data(self, data: str) -> None:
        if self._in_script and "alert(" in data:
            self.running.append(data)


def test_material_shows_the_same_pages(tmp_path: Path) -> None:
    """One title, its own table of contents, and what the page holds."""
    done = mkdocs(host(tmp_path, MATERIAL, "# Host\n\n{{ canvas:zorg:steps }}\n", zorg=DUTCH, green=ENGLISH))
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "site" / "tracks" / "zorg" / "index.html").read_text("utf-8")

    assert page.count("<h1") == 1
    assert "wc-found" not in page
    assert 'href="#picture-steps"' in page
    assert "zorg-zorg-steps-title" in (tmp_path / "site" / "index.html").read_text("utf-8")


@pytest.mark.parametrize("generator", ["properdocs", "zensical"])
def test_another_generator_builds_the_pages(website: Path, tmp_path: Path, generator: str) -> None:
    """What `canvas site` wrote, from the same mkdocs.yml; the generator may stand in an environment of its own."""
    program = shutil.which(generator, path=os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"])))
    if program is None:
        pytest.skip(f"{generator} is not installed")
    folder = tmp_path / "website"
    subprocess.run(["cp", "-r", str(website), str(folder)], check=True)
    settings = folder / "mkdocs.yml"
    if generator == "zensical":  # it has themes of its own
        settings.write_text(
            re.sub(r"^  name: mkdocs$", "  name: material\n  font: false", settings.read_text("utf-8"), flags=re.M),
            "utf-8",
        )
    asked = [program, "build", "-f", "mkdocs.yml"]
    done = subprocess.run(asked, cwd=folder, capture_output=True, encoding="utf-8", check=False)

    assert done.returncode == 0, done.stdout + done.stderr
    page = (folder / "site" / "tracks" / "zorg" / "index.html").read_text("utf-8")
    assert 'class="wc"' in page
    assert 'id="summary"' in page
    assert not [address for address in LOADED.findall(page) if re.match(r"(https?:)?//", address)]


def test_poison_in_every_field_stays_text(tmp_path: Path) -> None:
    """In pages, in their heads, in lists and in the configuration: nothing runs, and nothing breaks the page."""
    text = EveryField(lambda number: f"{POISON} {number}").file()
    options = SiteOptions(title=POISON, show=frozenset(Show) - {Show.DOWNLOADS})
    assert looked_at(text, Language.NL).readable
    for file in site_files(made((text,), options), options):
        place = tmp_path / file.path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(file.content)
    done = mkdocs(tmp_path)

    assert done.returncode == 0, done.stderr
    for page in (tmp_path / "site").rglob("*.html"):
        found = _Running()
        found.feed(page.read_text("utf-8"))
        assert not found.running, page
