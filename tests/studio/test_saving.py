"""Saving: whole or not at all, and never over what somebody else wrote."""

import hashlib
import os
import random
import signal
import stat
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from canvas.studio.on_disk import OnDisk, save
from tests.studio.client import Studio, serving
from tests.studio.conftest import HALF, Own

LARGE = 1_500_000
"""Characters: a file that takes long enough to write for somebody to pull the plug meanwhile."""

WRITER = """
import sys, pathlib
from canvas.studio.on_disk import on_disk, save
path = pathlib.Path(sys.argv[1])
texts = [letter * {size} for letter in "ab"]
print("ready", flush=True)
while True:
    for text in texts:
        save(path, text, on_disk(path).base)
"""


def test_a_saved_text_is_on_the_disk_and_keeps_its_permissions(studio: Studio, own: Own) -> None:
    own.path.chmod(0o640)
    file = studio.file(own.name)
    assert file["base"] == hashlib.sha256(HALF.encode()).hexdigest()
    assert (file["text"], file["language"], file["writable"]) == (HALF, "en", True)

    saved = studio.done("save", file=own.name, text=HALF + "# more\n", base=file["base"])
    assert own.text == HALF + "# more\n"
    assert stat.S_IMODE(own.path.stat().st_mode) == 0o640
    assert saved["base"] == studio.file(own.name)["base"]
    assert [each.name for each in own.path.parent.glob(f".{own.name}*")] == []


def test_what_somebody_else_wrote_is_shown_and_stays(studio: Studio, own: Own) -> None:
    base = studio.file(own.name)["base"]
    own.path.write_text("theirs: 1\n", encoding="utf-8")

    refused = studio.ask("save", file=own.name, text="missie: {doel: van mij}\n", base=base)
    assert refused.status == 409
    assert refused.data["problem"].startswith("Iemand anders")
    assert refused.data["text"] == "theirs: 1\n"
    assert own.text == "theirs: 1\n"
    # who has seen it may replace it
    studio.done("save", file=own.name, text="mine: 1\n", base=refused.data["base"])
    assert own.text == "mine: 1\n"


def test_of_two_windows_that_save_at_once_one_is_told(studio: Studio, own: Own) -> None:
    base = studio.file(own.name)["base"]
    with ThreadPoolExecutor(8) as windows:
        replies = list(windows.map(lambda n: studio.ask("save", file=own.name, text=f"n: {n}\n", base=base), range(8)))

    assert sorted(reply.status for reply in replies) == [200, *[409] * 7]
    kept = next(number for number, reply in enumerate(replies) if reply.status == 200)
    assert own.text == f"n: {kept}\n"


def test_a_file_that_is_gone_is_not_made_anew(studio: Studio, own: Own) -> None:
    base = studio.file(own.name)["base"]
    own.path.unlink()

    refused = studio.ask("save", file=own.name, text="x", base=base)
    assert refused.status == 409
    assert refused.data["gone"] is True
    assert not own.path.exists()


@pytest.mark.parametrize(
    ("before", "edited", "after"),
    [
        (b"a: 1\r\nb: 2\r\nc: 3\r\n", "a: 1\nb: 2\nnew: x\nc: 3\n", b"a: 1\r\nb: 2\r\nnew: x\r\nc: 3\r\n"),
        (b"\xef\xbb\xbfa: 1\n", "a: 2\n", b"\xef\xbb\xbfa: 2\n"),
        (b"a: 1\r\nb: 2\nc: 3\r\n", "a: 1\nb: 2\nc: 4\n", b"a: 1\r\nb: 2\nc: 4\r\n"),
        (b"a: 1\rb: 2\r", "a: 1\nb: 2\nc: 3\n", b"a: 1\rb: 2\rc: 3\r"),
        (b"", "a: 1\n", b"a: 1\n"),
        (b"a: 1\r\n", "", b""),
    ],
    ids=["windows", "mark", "mixed", "old mac", "empty", "emptied"],
)
def test_line_ends_and_marks_stay(tmp_path: Path, before: bytes, edited: str, after: bytes) -> None:
    path = tmp_path / "x.track.yaml"
    path.write_bytes(before)
    found = OnDisk(before)

    assert "\r" not in found.text
    assert "\ufeff" not in found.text
    saved = save(path, edited, found.base)
    assert path.read_bytes() == after
    assert saved == OnDisk(after)


def test_what_is_no_text_is_shown_and_never_written(studio: Studio, own: Own) -> None:
    own.path.write_bytes(b"title: caf\xe9\n")
    file = studio.file(own.name)
    assert (file["text"], file["writable"]) == ("title: café\n", False)

    assert studio.ask("save", file=own.name, text="title: x\n", base=file["base"]).status == 409
    assert own.path.read_bytes() == b"title: caf\xe9\n"


def test_a_file_that_is_protected_stays(studio: Studio, own: Own, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)  # who runs tests as root may write anywhere

    file = studio.file(own.name)
    assert not file["writable"]
    refused = studio.ask("save", file=own.name, text="x", base=file["base"])
    assert refused.status == 422
    assert own.name in refused.data["problem"]
    assert own.text == HALF


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name")
def test_a_pipe_with_the_name_of_a_track_holds_nothing_up(studio: Studio, folder: Path) -> None:
    os.mkfifo(folder / "pipe.track.yaml")

    assert studio.get("api/file?file=pipe.track.yaml").status == 422
    assert studio.get("track/pipe.track.yaml").status == 404
    assert studio.ask("save", file="pipe.track.yaml", text="x", base="x").status == 422
    assert studio.get("").status == 200
    (folder / "pipe.track.yaml").unlink()


def test_through_a_link_the_file_itself_is_written(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    real = tmp_path / "real" / "a.track.yaml"
    real.write_text(HALF, encoding="utf-8")
    (tmp_path / "served").mkdir()
    link = tmp_path / "served" / "a.track.yaml"
    link.symlink_to(real)

    with serving(link.parent, only=link.name) as studio:
        file = studio.file(link.name)
        studio.done("save", file=link.name, text="a: 1\n", base=file["base"])
    assert link.is_symlink()
    assert real.read_text(encoding="utf-8") == "a: 1\n"


@pytest.mark.parametrize("count", [50, pytest.param(500, marks=pytest.mark.thorough)])
def test_no_quick_edit_is_lost(studio: Studio, own: Own, count: int) -> None:
    """Each edit is saved and looked at right away, as fast as it goes, beside another window that looks too."""
    text, base = HALF, studio.file(own.name)["base"]
    with ThreadPoolExecutor(2) as beside:
        looks = []
        for number in range(count):
            text += f"# edit {number}\n"
            looks.append(beside.submit(studio.done, "look", file=own.name, text=text, serial=number, window="one"))
            base = studio.done("save", file=own.name, text=text, base=base)["base"]
        answers = [each.result() for each in looks]

    assert own.text == text
    assert sorted(each["serial"] for each in answers) == list(range(count))


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
@pytest.mark.parametrize("kills", [1, pytest.param(50, marks=pytest.mark.thorough)])
def test_a_save_that_is_killed_leaves_the_old_or_the_new_file(tmp_path: Path, kills: int) -> None:
    path, chance = tmp_path / "x.track.yaml", random.Random(kills)
    path.write_text("a" * LARGE, encoding="utf-8")
    whole = {letter * LARGE for letter in "ab"}

    for _ in range(kills):
        command = [sys.executable, "-c", WRITER.format(size=LARGE), str(path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            time.sleep(chance.uniform(0, 0.05))  # the moment of the kill is what varies
            writer.send_signal(signal.SIGKILL)
            writer.wait()
        assert path.read_text(encoding="utf-8") in whole
