"""
Data files as they were parsed before, kept beside them as Python keeps its compiled modules.

Nothing depends on it: what is missing, damaged, from another Python or older than its file is parsed anew, and where
nothing can be written nothing is kept.
"""

import contextlib
import marshal
import os
import sys
import zlib
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

_FORM = 1
"""Another number when files are parsed in another way."""

_ENDING = ".kept"


class Parsed:
    """What a data file held when it was parsed last."""

    def __init__(self, file: Path) -> None:
        state = file.stat()
        # the name tells the Python, and `sys.pycache_prefix` may put it elsewhere
        self._place = cache_from_source(f"{file}.py").removesuffix(".pyc") + _ENDING
        self._head = f"{_FORM} {state.st_size} {state.st_mtime_ns}\n".encode()

    def value(self) -> Any:
        """The content, None when nothing whole is kept of the file as it is now."""
        try:
            with Path(self._place).open("rb") as kept:
                head, total, content = kept.readline(), kept.readline(), kept.read()
        except OSError:
            return None
        if head != self._head or total != _sum(content):
            return None
        return marshal.loads(content)

    def keep(self, value: Any) -> None:
        """Keep the content for the next run, where compiled modules are kept, too."""
        if sys.dont_write_bytecode:
            return
        half = f"{self._place}.{os.getpid()}"
        try:
            content = marshal.dumps(value)
            Path(half).parent.mkdir(parents=True, exist_ok=True)
            Path(half).write_bytes(self._head + _sum(content) + content)
            Path(half).replace(self._place)
        except ValueError:  # nothing that a data file holds now; such a file would be parsed at every start
            return
        except OSError:
            with contextlib.suppress(OSError):
                Path(half).unlink()


def _sum(content: bytes) -> bytes:
    return b"%d\n" % zlib.crc32(content)
