"""`canvas portfolio`: what it writes, what it compares with, and how it ends."""

import gc
import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from canvas.analysis.portfolio.portfolio import State
from canvas.cache import Cache
from canvas.cli import summaries as canvas_summaries
from canvas.cli.asking import Task, tasks
from canvas.cli.earlier import Earlier
from canvas.cli.forms import Writing
from canvas.cli.main import group
from canvas.cli.reporting import look
from canvas.cli.summaries import summaries
from canvas.inspection.inspect import Inspection
from canvas.inspection.settings import Settings
from canvas.reading.read import Reading
from tests.cli.command import canvas
from tests.portfolio.tracks import COMPANIES, OTHER, region, werkfit, written

LANGUAGES = (("nl", ()), ("en", ("--language", "en")))
FILES = {"portfolio.html", "portfolio.xlsx", "portfolio.json", "portfolio.md", "assets/werkcanvas.js"}


@pytest.fixture(autouse=True)
def garbage() -> Iterator[None]:
    """The command leaves garbage alone; the tests after it do not."""
    yield
    gc.enable()


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Four tracks in git, of which then one was changed, one came, one went and one was moved."""
    then = region()
    tracks = written(tmp_path / "tracks", then)
    _git(tmp_path, "init", "--quiet")
    _git(tmp_path, "add", ".")
    _git(tmp_path, "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "--quiet", "-m", "first")
    (tracks / "green.track.yaml").unlink()
    (tracks / "werkfit-assen.track.yaml").write_text(werkfit("assen", "onbekend", 11), encoding="utf-8")
    (tracks / "moved").mkdir()
    (tracks / "werkfit-veendam.track.yaml").rename(tracks / "moved" / "veendam.track.yaml")
    written(tracks, {"nieuw": werkfit("nieuw")})
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WERKCANVAS_CACHE", str(tmp_path / "cache"))
    return tmp_path


def _git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", str(folder), *arguments], check=True, capture_output=True)


def portfolio(*arguments: str) -> Result:
    """The command in this process."""
    return CliRunner().invoke(group, ["portfolio", *arguments])


def read(folder: str) -> dict[str, Any]:
    """The JSON that was written."""
    data: dict[str, Any] = json.loads((Path(folder) / "portfolio.json").read_text("utf-8"))
    return data


def test_all_forms_in_one_folder(repository: Path) -> None:
    """As a user runs it; run again, from the cache and by two processes, it writes the same bytes."""
    done = canvas("portfolio", "tracks", cwd=repository)

    assert done.returncode == 0, done.stderr
    assert "5 tracks next to each other, in portfolio. Begin at portfolio/portfolio.html" in done.stderr
    files = {str(file.relative_to("portfolio")): file.read_bytes() for file in Path("portfolio").rglob("*.*")}
    assert files.keys() >= FILES
    assert portfolio("tracks", "-o", "again", "--no-cache", "--jobs", "1").exit_code == 0
    for name in FILES:
        assert (Path("again") / name).read_bytes() == files[name], name


def test_since_a_revision(repository: Path) -> None:
    """What is the same now is not read again; a track that was moved is known by its id."""
    assert portfolio("tracks", "--format", "json", "--since", "HEAD").exit_code == 0
    found = read("portfolio")["progress"]

    assert found["since"] == "HEAD"
    assert [each["id"] for each in found["new"]] == ["werkfit-nieuw"]
    assert [each["id"] for each in found["gone"]] == ["green"]
    assert [(each["id"], [gained["code"] for gained in each["gained"]]) for each in found["moved"]] == [
        ("werkfit-assen", ["T08"])
    ]
    assert found["same"] == 3


def test_regions_are_put_together_and_compared_with_then(repository: Path) -> None:
    """Portfolios of parts make that of the whole; so does one that was written earlier."""
    assert portfolio("tracks", "-o", "whole", "--format", "json").exit_code == 0
    assert portfolio("tracks/moved", "-o", "one", "--format", "json").exit_code == 0
    others = [str(file) for file in Path("tracks").glob("*.yaml")]
    assert portfolio(*others, "-o", "other", "--format", "json").exit_code == 0
    joined = portfolio("one/portfolio.json", "other/portfolio.json", "-o", "joined", "--format", "json")

    assert joined.exit_code == 0, joined.output
    assert Path("joined/portfolio.json").read_bytes() == Path("whole/portfolio.json").read_bytes()
    late = portfolio("tracks", "--since", "one/portfolio.json", "--format", "json")
    assert late.exit_code == 0
    assert len(read("portfolio")["progress"]["new"]) == len(COMPANIES)


def test_a_file_that_cannot_be_read_is_told_and_left_out(repository: Path) -> None:
    """The others are compared; it ends with 1."""
    (repository / "tracks" / "broken.track.yaml").write_text("formaat: 1\ntraject: {id: x\n", encoding="utf-8")
    done = portfolio("tracks", "--format", "markdown")

    assert done.exit_code == 1
    assert "broken.track.yaml:" in done.output
    assert "broken.track.yaml" in (repository / "portfolio" / "portfolio.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "ending", "said"),
    [
        (("nothing",), 1, "no track to compare"),
        (("no.json",), 2, "What is wrong stands at: tracks"),
        (("text.json",), 2, "it does not hold what"),
        (("tracks", "--since", ""), 2, "Nothing stands behind --since"),
        (("tracks", "--since", "tracks/nieuw.track.yaml"), 2, "is a file, but no portfolio.json"),
        (("tracks", "--since", "v9"), 2, "“v9” is no file and no revision"),
        (("tracks", "--since", "--all"), 2, "“--all” is no file and no revision"),
        (("ok.json", "--since", "HEAD"), 2, "needs a folder"),
        (("tracks", "--format", "pdf"), 2, "pdf"),
        (("tracks", "-o", "taken"), 1, "taken"),
    ],
)
def test_what_cannot_be_done_is_told(repository: Path, arguments: tuple[str, ...], ending: int, said: str) -> None:
    """Without a traceback, and without anything written."""
    (repository / "no.json").write_text('{"version": 1}', encoding="utf-8")
    (repository / "ok.json").write_text(
        '{"version": 1, "tracks": [], "unread": [], "translations": []}', encoding="utf-8"
    )
    (repository / "text.json").write_text("{", encoding="utf-8")
    (repository / "taken").mkdir()
    (repository / "taken" / "portfolio.md").write_text("mine", encoding="utf-8")
    done = portfolio(*arguments)

    assert done.exit_code == ending, done.output
    assert said in done.output
    assert isinstance(done.exception, SystemExit)
    assert (repository / "taken" / "portfolio.md").read_text("utf-8") == "mine"


def test_what_stands_in_the_way_is_told_in_one_language(repository: Path) -> None:
    """That of most tracks, also of a file in the other; or the one that is asked for."""
    (repository / "tracks" / "odd.track.yaml").write_text("format: 1\ntrack: {id: odd}\nstepz: []\n", encoding="utf-8")
    dutch, english = (portfolio("tracks", "-o", name, "--format", "md", *asked) for name, asked in LANGUAGES)

    assert "“stepz” is hier geen bekende sleutel" in dutch.output
    assert "“stepz” is no known key here" in english.output


def test_a_region_that_is_named_twice_counts_once(repository: Path) -> None:
    """And it says so; Markdown may be called as other commands call it."""
    assert portfolio("tracks", "-o", "one", "--format", "json,md").exit_code == 0
    assert Path("one/portfolio.md").exists()
    done = portfolio("one/portfolio.json", "one/portfolio.json", "tracks", "-o", "again", "--format", "json")

    assert done.exit_code == 0
    assert "Found more than once and exactly the same: werkfit-assen, " in done.output
    assert {**read("again"), "doubled": []} == read("one")


def test_fewer_forms_leave_what_is_there(repository: Path) -> None:
    """Who asks for JSON alone keeps the pages of before; a whole run takes away what it no longer makes."""
    assert portfolio("tracks").exit_code == 0
    assert portfolio("tracks", "--format", "json").exit_code == 0
    assert Path("portfolio/portfolio.html").exists()


def test_a_portfolio_is_not_published(repository: Path) -> None:
    """Tracks that are not for the web are in it, and marked."""
    hidden = OTHER.replace("sector: green", "sector: green, publish: false")
    written(repository / "tracks", {"hidden": hidden})
    assert portfolio("tracks", "--format", "html", "--language", "en").exit_code == 0
    assert "not to be published" in Path("portfolio/portfolio.html").read_text("utf-8")


def test_what_did_not_change_is_not_looked_at_again(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A changed file is; the result is the same as without a cache."""
    cache = Cache(repository / "cache")

    def checked() -> State:
        return summaries(tasks(("tracks",), Settings(), Writing()), Earlier(cache, "question"), 1)

    first, looked_at = checked(), list[str]()

    def noting(task: Task, reading: Reading) -> Inspection:
        looked_at.append(task.found.path)
        return look(task, reading)

    monkeypatch.setattr(canvas_summaries, "look", noting)
    assert checked() == first
    assert looked_at == []
    (repository / "tracks" / "nieuw.track.yaml").write_text(werkfit("nieuw", "30"), encoding="utf-8")
    assert checked() != first
    assert looked_at == ["tracks/nieuw.track.yaml"]
