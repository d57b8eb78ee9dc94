"""Writing an output folder: everything is written beside, then moved into place; only own files are ever removed."""

import contextlib
import errno
import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from canvas.cli.turns import alone_in
from canvas.editing.saving import beside
from canvas.rendering.artifact import Artifact

_LEDGER = ".werkcanvas.json"
_HALF = ".werkcanvas-half-"
_VERSION = 1


def write_all(folder: Path, artifacts: Sequence[Artifact], *, remove_others: bool) -> None:
    """
    Put the artifacts into the folder.

    Every file is complete before the first one takes its place, so that a run that fails leaves the old output whole.
    With `remove_others`, what an earlier run wrote and this one did not is removed. Raises FileExistsError for a file
    that is there and was not written by an earlier run, and OSError when the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with alone_in(folder) as certain:
        if certain:
            _clear_up(folder)
        _write(folder, artifacts, remove_others=remove_others)


def _write(folder: Path, artifacts: Sequence[Artifact], *, remove_others: bool) -> None:
    known = _ledger(folder)
    made = dict.fromkeys(artifact.path for artifact in artifacts)
    if foreign := next((path for path in made if path not in known and os.path.lexists(folder / path)), None):
        raise FileExistsError(errno.EEXIST, "", str(folder / foreign))
    with _staging(folder) as beside:
        for artifact in artifacts:
            waiting = beside / artifact.path
            waiting.parent.mkdir(parents=True, exist_ok=True)
            waiting.write_bytes(artifact.content)
        # first the list of all that may stand there soon: a run that is stopped half-way leaves nothing unknown
        _write_ledger(folder, beside, {*made, *known})
        # and first all folders: a disk that has no room for one has none before any file is moved
        for path in made:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
        for path in made:
            (beside / path).replace(folder / path)
        if remove_others:
            _remove(folder, sorted(known.difference(made)))
            _write_ledger(folder, beside, set(made))


def write_one(path: Path, content: str | bytes) -> None:
    """Write one new file: beside, then into place. Raises FileExistsError when it is there already."""
    if path.exists():
        raise FileExistsError(path)
    with beside(path, content) as waiting:
        try:
            os.link(waiting, path)
        except FileExistsError:
            raise
        except OSError:
            # a disk without links: the moment between looking and moving cannot be closed there
            if path.exists():
                raise FileExistsError(path) from None
            waiting.replace(path)


def replace_one(path: Path, text: str) -> None:
    """Write one file: beside, then into the place of the one that may be there."""
    with beside(path, text) as waiting:
        waiting.replace(path)


@contextlib.contextmanager
def _staging(folder: Path) -> Iterator[Path]:
    beside = Path(tempfile.mkdtemp(dir=folder, prefix=_HALF))
    try:
        yield beside
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _clear_up(folder: Path) -> None:
    """Remove what runs left that were killed; nobody else writes here now."""
    for left in folder.glob(f"{_HALF}*"):
        shutil.rmtree(left, ignore_errors=True)


def _ledger(folder: Path) -> frozenset[str]:
    """What an earlier run wrote here; an unreadable ledger means that nothing is known, so nothing is removed."""
    try:
        files = json.loads((folder / _LEDGER).read_text(encoding="utf-8"))["files"]
        return frozenset(path for path in files if isinstance(path, str))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return frozenset()


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
        for parent in file.parents:
            if parent == folder or not _is_gone(parent):
                break


def _is_gone(folder: Path) -> bool:
    """Whether a folder is there no more, or was empty and is removed."""
    try:
        folder.rmdir()
    except FileNotFoundError:  # somebody tidied up, or a run was stopped before it made it
        return True
    except OSError:
        return False
    return True
