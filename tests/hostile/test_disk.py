"""A disk that is full, a folder in which nobody may write, runs that are killed or meet: what was there stays whole."""

import contextlib
import errno
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from canvas.cli.output import write_all
from canvas.cli.turns import alone_in
from canvas.rendering.artifact import Artifact, MediaType
from tests.cli.command import CANVAS
from tests.hostile.faces import GOOD, furnished
from tests.hostile.running import Measured, like_anybody, measured, with_small_files

CHANGED = GOOD.replace("twelve", "fourteen").replace("A good", "Another")
SLIP = GOOD.replace("mission:", "mision:")

WRITING = {
    "render": "render x.track.yaml -o out",
    "build": "build x.track.yaml -o out",
    "site": "site x.track.yaml -o out",
    "workshop": "workshop x.track.yaml -o out",
    "sheet out": "sheet out x.track.yaml -o out/x.xlsx",
    "new": "new out/fresh",
    "baseline": "check x.track.yaml --write-baseline out/known.json",
}
"""What writes into a folder, in the words that people use. A new command is a new line here."""

CHANGING = {
    "check --fix": "check --fix x.track.yaml",
    "sheet in": "sheet in back.xlsx x.track.yaml",
    "notes in": "notes in notes.txt x.track.yaml",
}
"""What changes a file of the user."""

PRINTING = (
    "check x.track.yaml",
    "check x.track.yaml --format json",
    "ask x.track.yaml",
    "rules",
    "schema",
    "explain R01",
)


def content(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.fixture(scope="session")
def furniture(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a track and all that commands need."""
    folder = furnished(tmp_path_factory.mktemp("disk") / "x")
    (folder / "x.track.yaml").write_text(GOOD, encoding="utf-8")
    return folder


@pytest.fixture
def folder(furniture: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copytree(furniture, tmp_path / "here"))


def _harmed_nothing(done: Measured, folder: Path, before: dict[str, bytes]) -> None:
    assert "Traceback" not in done.err
    assert done.code == 1
    assert len(done.said.strip().splitlines()) < 20
    assert content(folder) == before


def _each(everyday: str, lines: dict[str, str]) -> list[object]:
    long = pytest.mark.thorough
    return [pytest.param(line, id=name, marks=[] if name == everyday else [long]) for name, line in lines.items()]


@pytest.mark.parametrize("line", _each("baseline", WRITING))
def test_a_folder_without_permission_is_told(line: str, folder: Path) -> None:
    """In a word, without a trace; root gives up the right to write everywhere."""
    (folder / "out").mkdir(mode=0o555)
    before = content(folder)

    done = measured([CANVAS, *line.split()], folder, before=like_anybody)

    (folder / "out").chmod(0o755)
    _harmed_nothing(done, folder, before)
    assert "out" in done.said


@pytest.mark.thorough
@pytest.mark.parametrize("line", CHANGING.values(), ids=CHANGING)
def test_a_file_that_may_not_be_written_stays(line: str, folder: Path) -> None:
    """Also where the folder would let it be replaced."""
    file = _with_a_change(folder)
    file.chmod(0o444)
    before = content(folder)

    _harmed_nothing(measured([CANVAS, *line.split()], folder, before=like_anybody), folder, before)


def _with_a_change(folder: Path) -> Path:
    """A file with a slip that can be mended; the workbook is of it as it was."""
    file = folder / "x.track.yaml"
    measured([CANVAS, "sheet", "out", "x.track.yaml", "-o", "back.xlsx"], folder)
    file.write_text(SLIP, encoding="utf-8")
    return file


@pytest.mark.thorough
@pytest.mark.parametrize("line", WRITING.values(), ids=WRITING)
def test_files_that_cannot_grow_leave_what_was_there(line: str, folder: Path) -> None:
    """Nothing can be written beyond some bytes, as on a disk that is full."""
    if "sheet" not in line and "new" not in line:
        measured([CANVAS, *line.split()], folder)
    (folder / "x.track.yaml").write_text(CHANGED, encoding="utf-8")
    before = content(folder)

    _harmed_nothing(measured([CANVAS, *line.split()], folder, before=with_small_files(40)), folder, before)


@contextlib.contextmanager
def small_disk(place: Path, size: int) -> Iterator[None]:
    """A disk of so many bytes, where the machine lets one be made."""
    place.mkdir()
    asked = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)]
    try:
        made = subprocess.run(asked, capture_output=True, check=False).returncode == 0
    except OSError:
        made = False
    if not made:
        pytest.skip("no disk can be mounted here; files that cannot grow are tried all the same")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


@pytest.mark.thorough
@pytest.mark.parametrize("room", [0, 100_000, 400_000])
@pytest.mark.parametrize("line", [WRITING[name] for name in ("build", "site", "workshop")])
def test_a_full_disk_leaves_the_old_output_whole(line: str, room: int, folder: Path) -> None:
    """However far a run comes before there is no room."""
    measured([CANVAS, *line.replace("out", "first").split()], folder)
    old = content(folder / "first")
    (folder / "x.track.yaml").write_text(CHANGED, encoding="utf-8")
    blocks = sum((len(data) + 4095) // 4096 * 4096 for data in old.values())
    with small_disk(folder / "out", blocks + 16_384 + room):
        shutil.copytree(folder / "first", folder / "out", dirs_exist_ok=True)

        done = measured([CANVAS, *line.split()], folder)

        assert "Traceback" not in done.err
        assert done.code == 1
        assert "the disk is full" in done.err
        assert content(folder / "out") == old


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is full")
@pytest.mark.thorough
@pytest.mark.parametrize("line", PRINTING)
def test_what_cannot_be_printed_is_told(line: str, folder: Path) -> None:
    """A full disk behind `> report.txt`."""
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - a device
        done = subprocess.run([CANVAS, *line.split()], cwd=folder, stdout=full, stderr=subprocess.PIPE, check=False)

    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert done.stderr.strip()


class _FullAt:
    """A disk on which the nth thing that needs room finds none."""

    def __init__(self, moment: int) -> None:
        self.left = moment

    def instead_of(self, doing: Callable[..., Any]) -> Callable[..., Any]:
        """The same, until there is no room."""

        def done(*details: Any, **named: Any) -> Any:
            self.left -= 1
            if self.left == 0:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return doing(*details, **named)

        return done


def test_a_disk_that_is_full_at_any_moment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before the first file is moved all is as it was; after that each file is the old or the new one, and known."""
    old, new = (
        [Artifact(f"{name}.md", MediaType.MARKDOWN, text * 1000) for name in "abc"] for text in (b"old", b"new")
    )
    write_all(tmp_path, old, remove_others=True)
    before = content(tmp_path)
    outcomes = set()
    for moment in range(1, 40):
        disk = _FullAt(moment)
        with monkeypatch.context() as patched:
            for name in ("write_bytes", "write_text", "replace", "mkdir"):
                patched.setattr(Path, name, disk.instead_of(getattr(Path, name)))
            patched.setattr(tempfile, "mkdtemp", disk.instead_of(tempfile.mkdtemp))
            with contextlib.suppress(OSError):
                write_all(tmp_path, [*new, Artifact("d/d.md", MediaType.MARKDOWN, b"new")], remove_others=True)
        there = content(tmp_path)
        assert {path: data for path, data in there.items() if data[:3] not in (b"old", b"new")}.keys() == {
            ".werkcanvas.json"
        }
        assert there.keys() >= before.keys()
        outcomes.add(there["a.md"] + there["c.md"])
        write_all(tmp_path, old, remove_others=True)
        assert content(tmp_path) == before

    assert len(outcomes) == 3


class _Killed:
    """Runs that are killed at some moment: every file that was there is there, old or new, and whole."""

    def __init__(self, folder: Path, random_: random.Random, run: str) -> None:
        self.folder, self.random, self.run = folder, random_, run
        self.texts = (GOOD, CHANGED)
        self.whole: list[dict[str, bytes]] = []
        for text in self.texts:
            (folder / "x.track.yaml").write_text(text, encoding="utf-8")
            assert subprocess.run(self._command, cwd=folder, capture_output=True, check=False).returncode == 0
            self.whole.append(self._made())
        (folder / "out" / "mine.txt").write_text("mine", encoding="utf-8")

    @property
    def _command(self) -> list[str]:
        return [sys.executable, "-c", _SLOWLY + self.run, "build", "x.track.yaml", "-o", "out"]

    def _made(self) -> dict[str, bytes]:
        """The files, but for the list of them and for what was never moved into its place."""
        files = content(self.folder / "out")
        return {path: data for path, data in files.items() if not path.startswith((".werkcanvas", "mine"))}

    def once(self, turn: int) -> str:
        """Kill a run at a random moment; of which of the runs the folder shows the files then."""
        (self.folder / "x.track.yaml").write_text(self.texts[turn % 2], encoding="utf-8")
        process = subprocess.Popen(
            self._command, cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True
        )
        assert process.stdout
        with process.stdout as moments:
            if len(moments.read(self.random.randrange(1, _MOMENTS))) > 0:
                os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        return self._judged()

    def _judged(self) -> str:
        there = self._made()
        assert there.keys() == self.whole[0].keys()
        for path, data in there.items():
            assert data in (self.whole[0][path], self.whole[1][path]), path
        assert (self.folder / "out" / "mine.txt").read_text(encoding="utf-8") == "mine"
        listed = json.loads((self.folder / "out" / ".werkcanvas.json").read_text(encoding="utf-8"))["files"]
        assert set(listed) >= there.keys()
        return "old" if there == self.whole[0] else "new" if there == self.whole[1] else "both"

    def end(self) -> None:
        """A run that nobody kills makes all of it good, and leaves nothing of those before."""
        (self.folder / "x.track.yaml").write_text(self.texts[1], encoding="utf-8")
        assert subprocess.run(self._command, cwd=self.folder, capture_output=True, check=False).returncode == 0
        assert self._made() == self.whole[1]
        left = {each.name for each in (self.folder / "out").iterdir()}
        assert not {name for name in left if name.startswith(".werkcanvas") and name != ".werkcanvas.json"}


_MOMENTS = 120
"""So many things a build of one track does to its folder: each of them is a moment at which it may be killed."""

# tells with a byte each thing that is about to be done to the folder, and leaves time for the one who kills
_SLOWLY = """
import os, sys, time
def watch(event, details):
    if event in {"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir"} and str(details[0]).startswith("out"):
        os.write(1, b".")
        time.sleep(0.0005)
"""
_BUILD = """
sys.argv[0] = "canvas"
from canvas.cli.main import main
sys.addaudithook(watch)
main()
"""
_ONLY_WRITE = """
from pathlib import Path
from canvas.cli.output import write_all
from canvas.rendering.artifact import Artifact, MediaType
text = Path("x.track.yaml").read_bytes() * 100
sys.addaudithook(watch)
write_all(Path("out"), [Artifact(f"x/{n}.md", MediaType.MARKDOWN, text) for n in range(25)], remove_others=True)
"""


def test_a_run_that_is_killed_loses_nothing(folder: Path) -> None:
    """At any moment: each file is the old or the new one, whole; files of the user stay; the next run mends all."""
    runs = _Killed(folder, random.Random(6), _ONLY_WRITE)

    for turn in range(6):
        runs.once(turn)
    runs.end()


@pytest.mark.thorough
def test_two_hundred_builds_that_are_killed_lose_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The whole command, with a cache that is killed with it."""
    monkeypatch.setenv("WERKCANVAS_CACHE", str(folder / "kept"))
    runs = _Killed(folder, random.Random(200), _BUILD)

    seen = {runs.once(turn) for turn in range(200)}
    runs.end()

    assert "both" in seen  # some were killed between two files
    assert len(seen) > 1


def _artifacts(name: str, count: int = 30) -> list[Artifact]:
    return [Artifact(f"{name}/{number}.md", MediaType.MARKDOWN, name.encode() * 1000) for number in range(count)]


@pytest.mark.parametrize("same", [True, False], ids=["the same", "another"])
def test_two_runs_at_once_write_one_after_the_other(same: bool, tmp_path: Path) -> None:
    """Nothing of either is lost or unknown, whoever was first; what one made the next may replace."""
    names = ["one", "one"] if same else ["one", "two"]
    together = threading.Barrier(2)
    failed: list[BaseException] = []

    def write(name: str) -> None:
        together.wait()
        for _ in range(5):
            try:
                write_all(tmp_path, _artifacts(name), remove_others=False)
            except OSError as error:
                failed.append(error)

    runs = [threading.Thread(target=write, args=(name,)) for name in names]
    for run in runs:
        run.start()
    for run in runs:
        run.join()

    assert failed == []
    made = {artifact.path for name in names for artifact in _artifacts(name)}
    assert content(tmp_path).keys() == {*made, ".werkcanvas.json"}
    assert set(json.loads((tmp_path / ".werkcanvas.json").read_text(encoding="utf-8"))["files"]) == made


@pytest.mark.thorough
def test_two_builds_at_once_into_one_folder(folder: Path) -> None:
    """Of the same tracks: both end well, and the folder holds what one of them would have left."""
    (folder / "y.track.yaml").write_text(GOOD.replace("id: good", "id: other"), encoding="utf-8")
    line = [CANVAS, "build", "x.track.yaml", "y.track.yaml", "-o"]
    measured([*line, "alone"], folder)
    for _ in range(3):
        both = [subprocess.Popen([*line, "out"], cwd=folder, stderr=subprocess.DEVNULL) for _ in range(2)]

        assert [each.wait() for each in both] == [0, 0]
        assert content(folder / "out") == content(folder / "alone")


def test_a_turn_is_given_back(tmp_path: Path) -> None:
    """Also when it ends badly."""
    with pytest.raises(ZeroDivisionError), alone_in(tmp_path):
        _ = 1 / 0
    with alone_in(tmp_path) as certain:
        assert certain == (sys.platform != "win32")


@pytest.mark.parametrize("ledger", [b"[" * 100_000, b'{"files": ' + b"9" * 20_000 + b"}", b"\xff\0", b'{"files": 3}'])
def test_a_list_of_files_that_is_hostile_removes_nothing(ledger: bytes, tmp_path: Path) -> None:
    """Nothing is known of the folder, so nothing in it is touched."""
    (tmp_path / ".werkcanvas.json").write_bytes(ledger)
    (tmp_path / "mine.md").write_text("mine", encoding="utf-8")

    write_all(tmp_path, _artifacts("one", 1), remove_others=True)

    assert content(tmp_path).keys() == {"mine.md", "one/0.md", ".werkcanvas.json"}
