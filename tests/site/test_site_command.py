"""`canvas site`: what it writes, and that a generator builds it without a warning."""

import json
import re
from pathlib import Path

import pytest

from tests.cli.command import canvas
from tests.site.tracks import BROKEN, DUTCH, ENGLISH, written

LOADED = re.compile(r"""<(?:link|script|img|source|iframe)\b[^>]*?(?:href|src)="([^"]+)""")


def test_a_site_is_built_without_a_warning(website: Path) -> None:
    """A page for each track in each language, and the pages around them."""
    pages = {str(page.relative_to(website / "site").parent) for page in (website / "site").rglob("index.html")}

    assert {"tracks/zorg", "tracks/green", "en/tracks/zorg", "tracks/by_region", "en/tracks/the_words"} <= pages
    assert "<title>Leren & werken</title>" in (website / "site" / "index.html").read_text("utf-8")


def test_nothing_is_fetched_from_elsewhere(website: Path) -> None:
    """No page loads anything from another place, and every file that it loads is there."""
    for page in (website / "site").rglob("index.html"):
        for address in LOADED.findall(page.read_text("utf-8")):
            assert not re.match(r"(https?:)?//", address), page
            assert (page.parent / address).exists(), (page, address)
    styles = "".join(style.read_text("utf-8") for style in (website / "site" / "assets").rglob("*.css"))
    assert not re.findall(r"(?:url\(|@import)\s*['\"]?https?:", styles)


def test_every_link_leads_somewhere(website: Path) -> None:
    """In ready HTML too, where no generator looks."""
    for page in (website / "site").rglob("index.html"):
        for address in re.findall(r'<a [^>]*?href="([^"#]+)', page.read_text("utf-8")):
            assert re.match("https?:", address) or (page.parent / address).is_file(), (page, address)


def test_the_search_knows_the_words_of_a_track(website: Path) -> None:
    """Parties, regions, steps and words lead to the page of the track."""
    index = json.loads((website / "site" / "search" / "search_index.json").read_text("utf-8"))
    texts = {entry["location"]: entry["text"] for entry in index["docs"]}

    for words in ("Zorghuis De Linde", "Leiden", "Wennen aan het werk", "vinden werk"):
        assert words in texts["tracks/zorg/index.html"]


@pytest.mark.thorough
def test_a_site_made_twice_has_the_same_bytes(website: Path, tmp_path: Path) -> None:
    """Same input, same bytes, in any place."""
    tracks = website.parent / "tracks"
    canvas("site", str(tracks), "-o", "other", "--show", "plan", "--title", "Leren & werken", cwd=tmp_path)

    def content(folder: Path) -> dict[str, bytes]:
        files = (folder / "docs").rglob("*")
        return {str(file.relative_to(folder)): file.read_bytes() for file in files if file.is_file()}

    assert content(tmp_path / "other") == content(website)


def test_what_the_publisher_takes_over_stays(tmp_path: Path) -> None:
    """Without the remark that it is made anew a file is the publisher's, also when the site is made again."""
    tracks = written(tmp_path / "tracks", zorg=DUTCH)
    asked = ("site", str(tracks), "--show", "plan", "--languages", "nl")
    canvas(*asked, cwd=tmp_path)
    settings, home = tmp_path / "website" / "mkdocs.yml", tmp_path / "website" / "docs" / "index.md"
    settings.write_text("site_name: Mine\n", encoding="utf-8")
    changed = home.read_text("utf-8").replace("Leerwerktrajecten", "Anders", 1)
    home.write_text(changed, encoding="utf-8")
    assert canvas(*asked, cwd=tmp_path).returncode == 0

    assert settings.read_text("utf-8") == "site_name: Mine\n"
    assert home.read_text("utf-8") != changed


@pytest.mark.thorough
def test_downloads_hold_what_is_shown_and_no_more(tmp_path: Path) -> None:
    """Without money and questions there is no YAML, and no amount in what else there is."""
    tracks = written(tmp_path / "tracks", zorg=DUTCH)
    canvas("site", str(tracks), "--languages", "nl", cwd=tmp_path)
    beside = tmp_path / "website" / "docs" / "tracks" / "zorg"

    assert {file.name for file in beside.iterdir()} == {
        "index.md",
        "zorg.plan.pdf",
        "zorg.plan.docx",
        "zorg.expectations.candidate.pdf",
        "zorg.expectations.employer.pdf",
        "zorg.canvas.pdf",
    }
    assert 'href="zorg.plan.pdf" download' in (beside / "index.md").read_text("utf-8")

    canvas("site", str(tracks), "--languages", "nl", "--show", "plan,money,questions,downloads", cwd=tmp_path)
    assert (beside / "zorg.track.yaml").read_text("utf-8") == DUTCH


def test_strict_leaves_an_old_site_as_it_is(tmp_path: Path) -> None:
    """A broken file is named; without --strict the others are published, and the exit code says it."""
    tracks = written(tmp_path / "tracks", green=ENGLISH)
    asked = ("site", str(tracks), "--show", "plan", "--languages", "en")
    canvas(*asked, cwd=tmp_path)
    page = tmp_path / "website" / "docs" / "tracks" / "green" / "index.md"
    before = page.read_bytes()
    written(tracks, broken=BROKEN, green=ENGLISH.replace("gardens", "parks"))

    strict = canvas(*asked, "--strict", cwd=tmp_path)
    assert (strict.returncode, page.read_bytes()) == (1, before)
    assert "broken.track.yaml" in strict.stderr

    done = canvas(*asked, cwd=tmp_path)
    assert done.returncode == 1
    assert "parks" in page.read_text("utf-8")


@pytest.mark.thorough
def test_nothing_to_publish_writes_nothing(tmp_path: Path) -> None:
    """A folder whose tracks are all private."""
    tracks = written(tmp_path / "tracks", green=ENGLISH.replace("sector: green", "publish: no"))
    done = canvas("site", str(tracks), cwd=tmp_path)

    assert done.returncode == 1
    assert "green.track.yaml" in done.stderr
    assert not (tmp_path / "website").exists()
