"""The pages that people write: their links lead somewhere, and the tracks that they show can be read."""

import re
from pathlib import Path

import pytest

from canvas.reading.read import read_text
from canvas.rendering.site.addresses import Shelf
from tests.docs.generated import DOCS, HOMES, ROOT

TOP = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md")
PAGES = (*TOP, *sorted(DOCS.rglob("*.md")))
PUBLISHED = {
    home / page
    for home in HOMES.values()
    for page in ("tracks/index.md", *(f"tracks/{shelf.value}/index.md" for shelf in Shelf))
}
_LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
_TRACK = re.compile(r"^```yaml\n((?:track|traject|format|formaat):.*?)^```$", re.DOTALL | re.MULTILINE)


def _name(page: Path) -> str:
    return str(page.relative_to(ROOT))


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_links_lead_to_files_of_the_project(page: Path) -> None:
    """Also those of the README, which no site checks; pages of tracks are there once the site is built."""
    for link in _LINK.findall(page.read_text(encoding="utf-8")):
        target = (page.parent / link).resolve()
        assert target.is_relative_to(ROOT)
        assert target.exists() or target in PUBLISHED, link


@pytest.mark.parametrize("page", [page for page in PAGES if "rules" not in page.parts], ids=_name)
def test_whole_tracks_can_be_read(page: Path) -> None:
    """A file that somebody copies from a page is right."""
    for track in _TRACK.findall(page.read_text(encoding="utf-8")):
        assert read_text(track).problems == ()


def test_the_two_commands_stand_first_in_the_readme() -> None:
    """A newcomer meets `demo` and `test` before anything else that can be typed."""
    commands = re.findall(r"^(?:python3|\.venv/bin/|canvas ).*$", TOP[0].read_text(encoding="utf-8"), re.MULTILINE)

    assert commands[:2] == ["python3 run.py demo", "python3 run.py test"]
