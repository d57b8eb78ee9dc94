"""What is kept between runs: whole or not at all, for the user alone, and never a reason to fail."""

import os
import stat
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import platformdirs
import pytest

from canvas import cache as caching
from canvas.cache import FOLDER_VARIABLE, Cache, users_cache

DAY = 24 * 60 * 60

BUSY = """
import sys
from pathlib import Path
from canvas.cache import Cache

cache, wrong = Cache(Path(sys.argv[1])), 0
for turn in range(150):
    for key in "abcde":
        content = key.encode() * 40_000
        found = cache.get(key)
        wrong += found not in (None, content)
        if turn % 3 == 0 or found is None:
            cache.put(key, content)
    if turn % 10 == 0:
        for file in Path(sys.argv[1]).glob("*/*"):
            file.unlink(missing_ok=True)
sys.exit(wrong)
"""

FULL = """
import resource, sys
from pathlib import Path
from canvas.cache import Cache

cache = Cache(Path(sys.argv[1]))
cache.put("small", b"x")
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
cache.put("large", b"x" * 100_000)
print(cache.get("small"), cache.get("large"))
"""


def files(folder: Path) -> list[Path]:
    """Every file that is kept."""
    return sorted(file for file in folder.rglob("*") if file.is_file())


def test_what_was_put_comes_back(tmp_path: Path) -> None:
    """Also in another run, and another key has something else."""
    Cache(tmp_path / "kept").put("one", b"1\0\xff")
    Cache(tmp_path / "kept").put("none", b"")

    again = Cache(tmp_path / "kept")

    assert again.get("one") == b"1\0\xff"
    assert again.get("none") == b""
    assert again.get("two") is None


def test_what_is_put_again_takes_the_place(tmp_path: Path) -> None:
    """There is one file for a key."""
    cache = Cache(tmp_path)
    cache.put("one", b"old")
    cache.put("one", b"new")

    assert cache.get("one") == b"new"
    assert len(files(tmp_path)) == 1


@pytest.mark.parametrize("place", [0, 31, 32, -1])
def test_a_changed_byte_is_noticed(tmp_path: Path, place: int) -> None:
    """The file is thrown away, and what is put then is kept."""
    cache = Cache(tmp_path)
    cache.put("one", b"content")
    (file,) = files(tmp_path)
    damaged = bytearray(file.read_bytes())
    damaged[place] ^= 1
    file.write_bytes(damaged)

    assert cache.get("one") is None
    assert not files(tmp_path)

    cache.put("one", b"content")
    assert cache.get("one") == b"content"


@pytest.mark.parametrize("left", [0, 5, 32, 38])
def test_a_file_that_was_cut_off_is_noticed(tmp_path: Path, left: int) -> None:
    """As a power failure may leave it."""
    cache = Cache(tmp_path)
    cache.put("one", b"content")
    (file,) = files(tmp_path)
    file.write_bytes(file.read_bytes()[:left])

    assert cache.get("one") is None
    assert not files(tmp_path)


def test_a_file_under_the_name_of_another_is_noticed(tmp_path: Path) -> None:
    """Whole files in the wrong place are damage, too."""
    cache = Cache(tmp_path)
    cache.put("one", b"1")
    (one,) = files(tmp_path)
    cache.put("two", b"2")
    (two,) = (file for file in files(tmp_path) if file != one)
    two.replace(one)

    assert cache.get("one") is None


def test_a_folder_in_the_place_of_a_file_does_no_harm(tmp_path: Path) -> None:
    """Whatever lies there, nothing is raised."""
    cache = Cache(tmp_path)
    cache.put("one", b"1")
    (file,) = files(tmp_path)
    file.unlink()
    file.mkdir()
    (file / "inside").write_text("x", encoding="utf-8")

    assert cache.get("one") is None
    cache.put("one", b"1")
    assert cache.get("one") is None
    cache.put("two", b"2")
    assert cache.get("two") == b"2"
    assert [each.name for each in file.parent.iterdir() if each.name.startswith("half-")] == []


def test_only_the_user_can_read_it(tmp_path: Path) -> None:
    """Tracks can be confidential; so is what is made of them."""
    before = os.umask(0)
    try:
        Cache(tmp_path / "kept").put("one", b"1")
    finally:
        os.umask(before)
    (file,) = files(tmp_path)

    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("mode", [0o770, 0o707])
def test_a_folder_in_which_others_write_is_no_cache(tmp_path: Path, mode: int) -> None:
    """What others put there would come into files that the user opens."""
    cache = Cache(tmp_path)
    cache.put("one", b"1")
    (file,) = files(tmp_path)
    file.parent.chmod(mode)

    assert cache.get("one") is None
    cache.put("two", b"2")
    assert files(tmp_path) == [file]


def test_a_link_in_the_place_of_the_folder_is_no_cache(tmp_path: Path) -> None:
    """Nothing is written where it leads."""
    cache = Cache(tmp_path / "kept")
    cache.put("one", b"1")
    (file,) = files(tmp_path)
    file.unlink()
    file.parent.rmdir()
    (tmp_path / "elsewhere").mkdir(0o700)
    file.parent.symlink_to(tmp_path / "elsewhere")

    cache.put("one", b"1")

    assert cache.get("one") is None
    assert not files(tmp_path / "elsewhere")


@pytest.mark.parametrize("folder", [Path(os.devnull), Path("/proc/self"), Path("/sys/kernel")])
def test_a_folder_in_which_nothing_can_be_made_is_no_cache(folder: Path) -> None:
    """No folder, a folder of which the machine says no: not a word about it."""
    cache = Cache(folder)
    cache.put("one", b"1")

    assert cache.get("one") is None


def test_a_folder_that_became_read_only_still_has_what_was_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading needs no writing; what cannot be written is not kept."""
    Cache(tmp_path).put("one", b"1")
    (file,) = files(tmp_path)
    os.utime(file, (0, time.time() - 2 * DAY))

    def refused(*_: object, **__: object) -> None:
        raise PermissionError

    for name in ("mkdir", "chmod", "utime", "unlink", "rename", "replace"):
        monkeypatch.setattr(os, name, refused)
    monkeypatch.setattr(tempfile, "mkstemp", refused)

    cache = Cache(tmp_path)
    cache.put("two", b"2")

    assert cache.get("one") == b"1"
    assert cache.get("two") is None


def test_a_full_disk_leaves_what_was_kept(tmp_path: Path) -> None:
    """What does not fit is not kept, and no half file stays."""
    done = subprocess.run(
        [sys.executable, "-c", FULL, str(tmp_path)], capture_output=True, text=True, check=True, cwd=_root()
    )

    assert done.stdout.split() == ["b'x'", "None"]
    assert len(files(tmp_path)) == 1


def test_two_runs_share_it(tmp_path: Path) -> None:
    """While others write the same keys and take files away, each gets something whole or nothing."""
    runs = [
        subprocess.Popen([sys.executable, "-c", BUSY, str(tmp_path)], stderr=subprocess.PIPE, cwd=_root())
        for _ in range(2)
    ]
    said = [run.communicate(timeout=60)[1] for run in runs]

    assert [(run.returncode, what) for run, what in zip(runs, said, strict=True)] == [(0, b"")] * 2
    assert not list(tmp_path.rglob("half-*"))


def test_what_was_not_used_for_long_goes(tmp_path: Path) -> None:
    """A use counts as long as it takes a month until the next."""
    first = Cache(tmp_path)
    for key in ("forgotten", "used"):
        first.put(key, key.encode())
    for file in files(tmp_path):
        os.utime(file, (0, time.time() - 31 * DAY))
    assert first.get("used") == b"used"

    Cache(tmp_path).put("new", b"new")

    assert [first.get(key) for key in ("forgotten", "used", "new")] == [None, b"used", b"new"]


def test_what_was_used_longest_ago_goes_when_it_becomes_too_much(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The room holds for all files together; the latest stay."""
    first = Cache(tmp_path)
    for age, key in enumerate(("latest", "middle", "oldest")):
        known = files(tmp_path)
        first.put(key, b"x" * 1000)
        (new,) = (file for file in files(tmp_path) if file not in known)
        os.utime(new, (0, time.time() - age * 60))
    monkeypatch.setattr(caching, "_MOST_BYTES", 2500)

    Cache(tmp_path).put("new", b"")

    assert [first.get(key) is None for key in ("latest", "middle", "oldest", "new")] == [False, False, True, False]


def test_what_a_stopped_run_left_half_goes(tmp_path: Path) -> None:
    """But not what another run is writing at this moment."""
    Cache(tmp_path).put("one", b"1")
    shelf = files(tmp_path)[0].parent
    for name, age in (("half-old", 2 * 60 * 60), ("half-new", 1)):
        (shelf / name).write_bytes(b"")
        os.utime(shelf / name, (0, time.time() - age))

    Cache(tmp_path).put("two", b"2")

    assert [file.name for file in files(tmp_path) if file.name.startswith("half-")] == ["half-new"]


def test_a_use_is_noted_at_most_once_a_day(tmp_path: Path) -> None:
    """Most runs only read."""
    cache = Cache(tmp_path)
    cache.put("one", b"1")
    (file,) = files(tmp_path)
    times = []
    for age in (DAY / 2, 2 * DAY):
        os.utime(file, (0, time.time() - age))
        before = file.stat().st_mtime
        cache.get("one")
        times.append(file.stat().st_mtime - before > 60)

    assert times == [False, True]


def test_the_folder_is_the_users_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the machine keeps such things, unless the variable names another folder."""
    monkeypatch.setattr(platformdirs, "user_cache_path", lambda name: tmp_path / "usual" / name)
    for value, folder in (("", "usual"), (str(tmp_path / "other"), "other")):
        monkeypatch.setenv(FOLDER_VARIABLE, value)
        cache = users_cache()
        assert cache
        cache.put("one", b"1")
        assert len(files(tmp_path / folder)) == 1


def test_without_a_home_there_is_no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    """No folder called `~` appears beside the tracks."""
    monkeypatch.delenv(FOLDER_VARIABLE)
    monkeypatch.setattr(platformdirs, "user_cache_path", lambda name: Path("~/.cache") / name)

    assert users_cache() is None


def _root() -> Path:
    return Path(__file__).parent.parent
