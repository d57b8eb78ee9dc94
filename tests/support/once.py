"""Something that takes long to make, made once for all processes that run tests side by side."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path


def made_once(folder: Path, make: Callable[[Path], None]) -> Path:
    """The folder, filled by whoever comes first; the others wait for it. Where nobody can wait, each fills its own."""
    folder.mkdir(parents=True, exist_ok=True)
    done = folder / "done"
    with (folder / "lock").open("w") as lock:
        with suppress(ImportError):
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            make(folder)
            done.touch()
    return folder
