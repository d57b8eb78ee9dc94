"""One run at a time in a folder: what two runs write at once belongs to neither of them."""

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform != "win32":
    import fcntl

_PATIENCE = 60.0
"""Seconds after which a run gives up: writing a thousand tracks takes less."""

_PAUSE = 0.02


@contextmanager
def alone_in(folder: Path) -> Iterator[bool]:
    """
    Wait until no other run writes into the folder, and keep others waiting; whether that is certain.

    A run that is killed gives its turn back by itself. Where the machine or the disk knows no such turns (Windows,
    some disks on a network) nobody waits. Raises OSError when the other run takes too long.
    """
    handle = _opened(folder)
    try:
        yield handle is not None and _taken(handle)
    finally:
        if handle is not None:
            os.close(handle)


def _opened(folder: Path) -> int | None:
    if sys.platform == "win32":
        return None
    try:
        return os.open(folder, os.O_RDONLY)
    except PermissionError:  # a folder in which one may write and not look
        return None


def _taken(handle: int) -> bool:
    if sys.platform == "win32":
        return False
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > end:
                raise OSError(errno.EBUSY, os.strerror(errno.EBUSY)) from None
            time.sleep(_PAUSE)
        except OSError:
            return False
        else:
            return True
