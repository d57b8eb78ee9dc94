"""Writing an output folder: everything is written beside, then moved into place; only own files are ever removed."""

import contextlib
import errno
import json
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from canvas.rendering.artifact import Artifact

_LEDGER = ".werkcanvas.json"
_VERSION = 1


def write_all(folder: Path, artifacts: Sequence[Artifact], *, remove_others: bool) -> None:
    """
    Put the artifacts into the folder.

    Every file is complete before the first one takes its place, so that a run that fails leaves the old output whole.
    With `remove_others`, what an earlier run wrote and this one did not is removed. Raises FileExistsError for a file
    that is there and was not written by an earlier run, and OSError when the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    known = _ledger(folder)
    made = [artifact.path for artifact in artifacts]
    if foreign := next((path for path in made if path not in known and (folder / path).exists()), None):
        raise FileExistsError(errno.EEXIST, "", str(folder / foreign))
    with _staging(folder) as beside:
        for artifact in artifacts:
            waiting = beside / artifact.path
            waiting.parent.mkdir(parents=True, exist_ok=True)
            waiting.write_bytes(artifact.content)
        # first the list of all that may stand there soon: a run that is stopped half-way leaves nothing unknown
        _write_ledger(folder, beside, {*made, *known})
        for path in made:
            place = folder / path
            place.parent.mkdir(parents=True, exist_ok=True)
            (beside / path).replace(place)
        if remove_others:
            _remove(folder, [path for path in known if path not in made])
            _write_ledger(folder, beside, set(made))


def write_one(path: Path, content: str | bytes) -> None:
    """Write one new file: beside, then into place. Raises FileExistsError when it is there already."""
    if path.exists():
        raise FileExistsError(path)
    with _beside(path, content) as beside:
        try:
            os.link(beside, path)
        except FileExistsError:
            raise
        except OSError:
            # a disk without links: the moment between looking and moving cannot be closed there
            if path.exists():
                raise FileExistsError(path) from None
            beside.replace(path)


def replace_one(path: Path, text: str) -> None:
    """Write one file: beside, then into the place of the one that may be there."""
    with _beside(path, text) as beside:
        beside.replace(path)


def rewrite_one(path: Path, text: str) -> None:
    """
    Write a file of the user anew: beside, then into its place, with its permissions; through a link the file itself.

    Raises OSError when it may not be written or is there no more.
    """
    place = path.resolve(strict=True)
    mode = stat.S_IMODE(place.stat().st_mode)
    if not os.access(place, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    with _beside(place, text) as beside:
        beside.chmod(mode)
        beside.replace(place)


@contextlib.contextmanager
def _beside(path: Path, content: str | bytes) -> Iterator[Path]:
    """The content in a file of its own in the folder of the path, gone afterwards if it was not moved."""
    with contextlib.suppress(FileExistsError):  # a file in the place of the folder: the next line tells
        path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())
        beside.chmod(0o644)
        yield beside
    finally:
        beside.unlink(missing_ok=True)


@contextlib.contextmanager
def _staging(folder: Path) -> Iterator[Path]:
    beside = Path(tempfile.mkdtemp(dir=folder, prefix=".werkcanvas-"))
    try:
        yield beside
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _ledger(folder: Path) -> tuple[str, ...]:
    """What an earlier run wrote here; an unreadable ledger means that nothing is known, so nothing is removed."""
    try:
        files = json.loads((folder / _LEDGER).read_text(encoding="utf-8"))["files"]
        return tuple(path for path in files if isinstance(path, str))
    except (OSError, ValueError, KeyError, TypeError):
        return ()


def _write_ledger(folder: Path, beside: Path, files: set[str]) -> None:
    waiting = beside / _LEDGER
    waiting.write_text(json.dumps({"version": _VERSION, "files": sorted(files)}, indent=1) + "\n", encoding="utf-8")
    waiting.replace(folder / _LEDGER)


def _remove(folder: Path, paths: Sequence[str]) -> None:
    """Remove files that stand below the folder, and folders that are empty then."""
    inside = folder.resolve()
    for path in paths:
        file = folder / path
        if not file.resolve().is_relative_to(inside) or file.is_dir():
            continue
        file.unlink(missing_ok=True)
        parent = file.parent
        while parent != folder and not any(parent.iterdir()):
            parent.rmdir()
            parent = parent.parent
