"""The list of tracks: what stands in it, and that a file that nobody touched is not looked at again."""

import os
import time
from collections import Counter
from pathlib import Path

import pytest

from canvas.domain.language import Language
from canvas.inspection.asked import Asking
from canvas.reading.read import Reading, read_bytes
from canvas.studio import listing
from canvas.studio.listing import Lister, Listing
from canvas.studio.pages import home_page
from canvas.studio.served import Served
from tests.studio.conftest import HALF

EXAMPLE = Path(__file__).parents[2] / "examples" / "voorbeeld" / "voorbeeld.track.yaml"


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> Counter[bytes]:
    """The contents that were read, and how often."""
    found: Counter[bytes] = Counter()

    def counted(content: bytes) -> Reading:
        found[content] += 1
        return read_bytes(content)

    monkeypatch.setattr(listing, "read_bytes", counted)
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("east", "west"):
        (tmp_path / f"{name}.track.yaml").write_text(HALF.replace("north", name), encoding="utf-8")
    return tmp_path


def _lister(folder: Path) -> Lister:
    return Lister(Served(folder.resolve(), None, None, Language.EN))


def _titles(found: Listing) -> list[str]:
    return [each.title for each in found.tracks]


def test_a_file_that_nobody_touched_is_looked_at_once(folder: Path, looked_at: Counter[bytes]) -> None:
    lister = _lister(folder)

    assert lister.listing() == lister.listing()
    assert _titles(lister.listing()) == ["Working in the east", "Working in the west"]
    assert set(looked_at.values()) == {1}
    assert looked_at.total() == 2


def test_a_file_that_changed_is_seen_whatever_its_size_and_time_say(folder: Path, looked_at: Counter[bytes]) -> None:
    lister, file = _lister(folder), folder / "east.track.yaml"
    lister.listing()
    before = file.stat()
    file.write_bytes(file.read_bytes().replace(b"Working in", b"Walking in"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))

    assert _titles(lister.listing()) == ["Walking in the east", "Working in the west"]
    assert looked_at.total() == 3
    file.unlink()
    assert _titles(lister.listing()) == ["Working in the west"]


def test_what_the_project_asks_is_looked_at_each_time(folder: Path, looked_at: Counter[bytes]) -> None:
    lister = _lister(folder)
    before = lister.listing()
    (folder / "werkcanvas.toml").write_text('language = "nl"\nignore = ["M"]\n', encoding="utf-8")

    after = lister.listing()
    assert [each.stage for each in before.tracks] == ["In design", "In design"]
    assert [each.stage for each in after.tracks] == ["In ontwerp", "In ontwerp"]
    assert set(looked_at.values()) == {2}


def test_a_baseline_is_read_once_for_all_files(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "werkcanvas.toml").write_text('baseline = "known.json"\n', encoding="utf-8")
    (folder / "known.json").write_text("{}", encoding="utf-8")
    opened: Counter[str] = Counter()
    read_text = Path.read_text

    def counted(path: Path, encoding: str | None = None) -> str:
        opened[path.name] += 1
        return read_text(path, encoding=encoding)

    monkeypatch.setattr(Path, "read_text", counted)
    asking = Asking()

    found = [asking.of(folder / f"{name}.track.yaml").wrong for name in ("east", "west")]
    assert found == [folder / "known.json"] * 2
    assert opened == {"known.json": 1}


def test_what_cannot_be_looked_into_is_told(folder: Path) -> None:
    """A link to nothing; the tracks beside it are listed."""
    (folder / "gone.track.yaml").symlink_to("nothing")

    served = Served(folder.resolve(), None, Language.NL, Language.EN)
    page = home_page(served, Lister(served).listing())
    assert "Y18 “gone.track.yaml” bestaat niet." in page
    assert page.count('class="button"') == 2


@pytest.mark.thorough
def test_a_second_visit_takes_a_part_of_the_time(tmp_path: Path) -> None:
    text = EXAMPLE.read_text(encoding="utf-8")
    for number in range(300):
        (tmp_path / f"{number}.track.yaml").write_text(f"{text}# {number}\n", encoding="utf-8")
    lister, took = _lister(tmp_path), []
    for _ in range(2):
        begun = time.process_time()
        lister.listing()
        took.append(time.process_time() - begun)

    assert took[1] < took[0] / 4
