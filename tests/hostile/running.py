"""Running a command beside the tests and measuring it: what it says, how long it takes, how much memory it holds."""

import ctypes
import os
import resource
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import IO, TypeAlias

HANGS_AFTER = 600
"""Seconds after which a command that is still there is taken for one that hangs, on however busy a machine."""

Said: TypeAlias = Callable[[], str]
"""What a command has printed so far."""

_BESIDE = Path(__file__).with_name("beside.py")
_DROP_FROM_BOUNDS = 24
_OVERRIDES = (1, 2)
"""The numbers with which Linux names what lets root read and write whatever a folder says."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What became of a command: processor time in seconds with that of its helpers, and its largest size in bytes."""

    code: int
    out: str
    err: str
    seconds: float
    peak: int

    @property
    def said(self) -> str:
        """All that it said."""
        return self.out + self.err


def measured(
    command: Sequence[str],
    folder: Path,
    *,
    stdin: bytes = b"",
    before: Callable[[], None] | None = None,
    around: Mapping[str, str] = MappingProxyType({}),
    meanwhile: Callable[[subprocess.Popen[bytes], Said], None] | None = None,
) -> Measured:
    """Run a command in a folder; `before` runs before it, `meanwhile` beside it. A hang ends it, with its helpers."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "NO_COLOR"))}
    settings = {**clean, "LANG": "en_GB.UTF-8", "PYTHONUTF8": "1", **around}
    with ExitStack() as files:
        given, out, err, used = (files.enter_context(tempfile.TemporaryFile()) for _ in range(4))
        given.write(stdin)
        given.seek(0)
        process = subprocess.Popen(
            [sys.executable, "-I", "-S", str(_BESIDE), str(used.fileno()), *command],
            cwd=folder,
            env=settings,
            stdin=given,
            stdout=out,
            stderr=err,
            preexec_fn=before,
            pass_fds=(used.fileno(),),
            start_new_session=True,
        )
        clock = threading.Timer(HANGS_AFTER, _end, (process,))
        clock.start()
        try:
            if meanwhile:
                meanwhile(process, lambda: _read(out))
            process.wait()
        except BaseException:
            _end(process)
            raise
        finally:
            clock.cancel()
        status, seconds, size = _read(used).split() or (str(signal.SIGKILL.value), "inf", "0")
        said, told = _read(out), _read(err)
    return Measured(os.waitstatus_to_exitcode(int(status)), said, told, float(seconds), int(size) * _RSS_UNIT)


def _end(process: subprocess.Popen[bytes]) -> None:
    """With all that it started."""
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _read(stream: IO[bytes]) -> str:
    """All that stands there; the place at which somebody else writes stays where it is."""
    return os.pread(stream.fileno(), os.fstat(stream.fileno()).st_size, 0).decode("utf-8", "replace")


_RSS_UNIT = 1 if sys.platform == "darwin" else 1024


def like_anybody() -> None:
    """Let what a folder says hold for this process, too: as root it would read and write everything."""
    if os.geteuid() == 0:
        for number in _OVERRIDES:
            if ctypes.CDLL(None, use_errno=True).prctl(_DROP_FROM_BOUNDS, number, 0, 0, 0):
                raise OSError(ctypes.get_errno(), "root stays root here")


def with_small_files(most: int) -> Callable[[], None]:
    """Let no file grow larger than so many bytes: what a full disk does, without one."""

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    return limit
