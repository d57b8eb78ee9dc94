"""The plugin in a site that has other pages, too."""

import json
import re
from pathlib import Path

import pytest

from tests.site.tracks import BROKEN, DUTCH, ENGLISH, mkdocs, written

HOST = """\
site_name: Host
theme: {name: mkdocs, highlightjs: false, locale: nl}
plugins:
  - search
  - werkcanvas: {tracks: tracks, languages: [nl, en], show: [plan], warn: error}
"""

ASKING = """\
# Host

Words before.

{{ canvas:zorg:steps }}

{{ canvas:zorg }}

{{ canvas:green:plan }}

```
{{ canvas:zorg }}
```

{{ canvas:zrog }}

{{ canvas:zorg:money }}
"""


def host(folder: Path, settings: str = HOST, page: str = "# Host\n", **tracks: str) -> Path:
    """A site with a page and tracks."""
    (folder / "docs").mkdir(parents=True, exist_ok=True)
    (folder / "docs" / "index.md").write_text(page, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    written(folder / "tracks", **tracks)
    return folder


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A host with a page that asks for pieces, and what was said while it was built."""
    folder = host(tmp_path_factory.mktemp("host"), page=ASKING, zorg=DUTCH, green=ENGLISH)
    done = mkdocs(folder)
    assert done.returncode == 0, done.stderr
    return folder / "site", done.stderr


def test_findings_are_warnings_with_their_place(built: tuple[Path, str]) -> None:
    """File, line and column, as editors and continuous integration understand it."""
    warnings = re.findall(r"^WARNING -  tracks/zorg\.track\.yaml:\d+:\d+: [A-Z]\d\d \S", built[1], re.MULTILINE)

    assert warnings


def test_pages_of_tracks_stand_in_the_site(built: tuple[Path, str]) -> None:
    """With their headings, in their language, and with the style and the script that they need."""
    page = (built[0] / "en" / "tracks" / "zorg" / "index.html").read_text("utf-8")

    assert '<html lang="en"' in page
    assert '<h2 id="summary"' in page
    assert "wc-found" not in page
    assert "werkcanvas.css" in page
    assert 'href="#summary" class="nav-link"' in page


def test_a_page_gets_the_pieces_that_it_asks_for(built: tuple[Path, str]) -> None:
    """Ids stay apart, links lead to the page of the track, and code is left alone."""
    page = (built[0] / "index.html").read_text("utf-8")
    ids = re.findall(r' id="([^"]+)"', page)

    assert 'aria-labelledby="zorg-zorg-steps-title"' in page
    assert 'id="zorg-box-mission"' in page
    assert "Learning in gardens" in page
    assert page.count("{{ canvas:zorg }}") == 1
    assert len(ids) == len(set(ids))


def test_what_cannot_be_placed_is_told(built: tuple[Path, str]) -> None:
    """The page, and what there is instead."""
    assert "index.md: er is geen traject “zrog” om hier te laten zien. Bedoel je: zorg" in built[1]
    assert "index.md: van “zorg” is er geen “money”. Wat wel kan: summary, canvas, steps" in built[1]


def test_the_search_finds_a_track_once(built: tuple[Path, str]) -> None:
    """By what people look for, and not by each heading of its plan."""
    index = json.loads((built[0] / "search" / "search_index.json").read_text("utf-8"))
    found = [entry for entry in index["docs"] if entry["location"].startswith("tracks/zorg/")]

    assert [entry["title"] for entry in found] == ["Aan de slag in de zorg"]
    assert "Zorghuis De Linde" in found[0]["text"]


def test_strict_leaves_the_old_site_as_it_is(tmp_path: Path) -> None:
    """A broken track ends the build before anything is cleaned away."""
    settings = HOST.replace("warn: error", "warn: nothing")
    folder = host(tmp_path, settings, green=ENGLISH)
    assert mkdocs(folder, "--strict").returncode == 0
    before = {file: file.read_bytes() for file in (folder / "site").rglob("*") if file.is_file()}

    written(folder / "tracks", broken=BROKEN)
    done = mkdocs(folder, "--strict")

    assert done.returncode == 1
    assert re.search(r"tracks/broken\.track\.yaml:\d+:\d+: Y\d\d ", done.stderr)
    assert before == {file: file.read_bytes() for file in (folder / "site").rglob("*") if file.is_file()}


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ("{}", "tracks"),
        ("{tracks: trakcs}", "there is no file or folder “trakcs”"),
        ("{tracks: tracks, show: [plans]}", "plans"),
        ("{tracks: tracks, languages: [fr]}", "fr"),
        ("{tracks: tracks, folder: a b}", "cannot be a folder of the site"),
        ("{tracks: tracks, tarcks: 1}", "tarcks"),
    ],
)
@pytest.mark.thorough
def test_a_wrong_option_is_told(tmp_path: Path, wrong: str, told: str) -> None:
    """What is wrong, in the words of the one who wrote it."""
    settings = f"site_name: Host\nplugins:\n  - werkcanvas: {wrong}\n"
    done = mkdocs(host(tmp_path, settings, green=ENGLISH), "--strict")

    assert done.returncode == 1
    assert told in done.stderr
