"""Writing a file of the user anew: beside, onto the disk, then into its place, so that there is always a whole file."""

import contextlib
import errno
import os
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path


def rewrite_one(path: Path, text: str) -> None:
    """
    Write a file of the user anew: beside, then into its place, with its permissions; through a link the file itself.

    Raises OSError when it may not be written or is there no more.
    """
    place = path.resolve(strict=True)
    with ready_beside(place, text) as waiting:
        waiting.replace(place)


@contextlib.contextmanager
def ready_beside(place: Path, text: str) -> Iterator[Path]:
    """
    The text in a file beside a file that is there, on the disk and with its permissions: to be moved into its place.

    Raises OSError when it may not be written or is there no more.
    """
    mode = stat.S_IMODE(place.stat().st_mode)
    if not os.access(place, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(place))
    with beside(place, text, lasting=True) as waiting:
        waiting.chmod(mode)
        yield waiting


@contextlib.contextmanager
def beside(path: Path, content: str | bytes, *, lasting: bool = False) -> Iterator[Path]:
    """
    The content in a file of its own in the folder of the path, gone afterwards if it was not moved.

    `lasting`: it is on the disk before anything else happens, so that not even a power cut leaves half a file.
    """
    with contextlib.suppress(FileExistsError):  # a file in the place of the folder: the next line tells
        path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    waiting = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())
            if lasting:
                file.flush()
                os.fsync(file.fileno())
        waiting.chmod(0o644)
        yield waiting
    finally:
        waiting.unlink(missing_ok=True)
