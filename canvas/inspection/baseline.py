"""What was known before: a list of findings that a check counts and does not tell again."""

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

from canvas.inspection.fingerprints import Names
from canvas.inspection.inspect import Inspection
from canvas.rules.check import speaking_at
from canvas.rules.rule import Rule

VERSION = 1


@dataclass(frozen=True, slots=True, order=True)
class Known:
    """A finding that is known: its code and its place for people, its fingerprint for the next check."""

    code: str
    place: str
    fingerprint: str


class NotABaseline(Exception):
    """A file that cannot be read as a baseline: it is missing, the system does not let us, or it is something else."""

    def __init__(self, file: Path, why: OSError | None = None) -> None:
        super().__init__(str(file))
        self.file = file
        self.why = why

    @property
    def missing(self) -> bool:
        """There is no such file."""
        return isinstance(self.__cause__, FileNotFoundError)


@dataclass(frozen=True, slots=True)
class Baseline:
    """The known findings of many files, by their paths as seen from the folder of the baseline."""

    folder: Path
    files: Mapping[str, tuple[Known, ...]]

    def of(self, path: str) -> tuple[Known, ...]:
        """What is known of a file."""
        return self.files.get(seen_from(self.folder, path), ())

    def of_others(self, paths: Iterable[str]) -> dict[str, tuple[Known, ...]]:
        """What is known of all files but these, as far as they are still there."""
        these = {seen_from(self.folder, path) for path in paths}
        return {
            path: known for path, known in self.files.items() if path not in these and (self.folder / path).exists()
        }

    def written(self) -> str:
        """The baseline as JSON: sorted, a finding on each line, so that a change of it is easy to read."""
        files = ",\n".join(_file(path, known) for path, known in sorted(self.files.items()) if known)
        return f'{{\n "version": {VERSION},\n "files": {{{_lines(files)}}}\n}}\n'


def read_baseline(file: Path) -> Baseline:
    """Read a baseline. Raises NotABaseline for what is none, also when there is no such file."""
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
        if data["version"] != VERSION:
            raise NotABaseline(file)
        files = {path: tuple(_known(entry) for entry in entries) for path, entries in data["files"].items()}
    except OSError as error:
        raise NotABaseline(file, error) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise NotABaseline(file) from None
    return Baseline(file.parent, files)


def known_in(inspection: Inspection) -> tuple[Known, ...]:
    """
    What a check finds now, to be known from now on; what was known already is.

    What is wrong with the file itself never is: nobody can judge a file that cannot be read.
    """
    names = Names(inspection.track)
    found = (each for each in (*inspection.findings, *inspection.known) if not is_problem(each.code))
    return tuple(sorted(Known(each.code, names.of(each.path), each.fingerprint) for each in found))


def is_problem(code: str) -> bool:
    """It is about the file itself, which is always told."""
    return code.startswith("Y")


def gone(known: Sequence[Known], inspection: Inspection, rules: Iterable[Rule]) -> tuple[Known, ...]:
    """What is known and is found no more; of a question that was not asked this time nobody can say that."""
    there = {finding.fingerprint for finding in inspection.known}
    asked = _asked(inspection, rules)
    return tuple(
        each for each in known if each.fingerprint not in there and (each.code in asked or is_problem(each.code))
    )


def kept(known: Sequence[Known], inspection: Inspection, rules: Iterable[Rule]) -> tuple[Known, ...]:
    """What is known and was not asked about this time: it stays known when the rest is written anew."""
    asked = _asked(inspection, rules)
    return tuple(each for each in known if each.code not in asked and not is_problem(each.code))


def _asked(inspection: Inspection, rules: Iterable[Rule]) -> set[str]:
    track, stage = inspection.track, inspection.stage
    return {rule.code for rule in speaking_at(tuple(rules), stage, track.kind)} if track and stage else set()


def seen_from(folder: Path, path: str) -> str:
    """The way from a folder to a file, with forward slashes on every machine."""
    try:
        return PurePath(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # another drive
        return Path(path).absolute().as_posix()


def _file(path: str, known: Sequence[Known]) -> str:
    entries = ",\n".join(f"   {json.dumps(_entry(each), ensure_ascii=False)}" for each in sorted(known))
    # a name that is no good UTF-8 is written with signs that are
    return f"  {json.dumps(path, ensure_ascii=not path.isprintable())}: [\n{entries}\n  ]"


def _lines(files: str) -> str:
    return f"\n{files}\n " if files else ""


def _entry(known: Known) -> dict[str, str]:
    return {"code": known.code, "place": known.place, "fingerprint": known.fingerprint}


def _known(entry: Any) -> Known:
    values = (entry["code"], entry["place"], entry["fingerprint"])
    if not all(isinstance(value, str) for value in values):
        raise TypeError
    return Known(*values)
