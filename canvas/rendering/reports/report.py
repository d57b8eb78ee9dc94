"""What a report of many files is made of: each file's part is made where the file is read, the whole from the parts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from canvas.domain.finding import Severity
from canvas.domain.language import Language
from canvas.inspection.inspect import Inspection

_SEVERITIES = tuple(Severity)


def listed(texts: Iterable[str], head: str = "", tail: str = "") -> Iterator[str]:
    """A list of JSON, piece by piece, from items that are JSON already; an empty one is `[]`."""
    first = True
    for text in texts:
        yield f"[\n{head}{text}" if first else f",\n{head}{text}"
        first = False
    yield "[]" if first else f"\n{tail}]"


@dataclass(frozen=True, slots=True)
class Part:
    """One file's part of a report, and what it adds to the sums; plain values, made in another process if need be."""

    path: str
    title: str
    language: Language
    text: str
    counts: tuple[int, ...]
    known: int

    def count(self, severity: Severity) -> int:
        """How many findings have this weight."""
        return self.counts[_SEVERITIES.index(severity)]


@dataclass(frozen=True, slots=True)
class Sums:
    """How much was found in all files, told in one language."""

    files: int
    counts: Mapping[Severity, int]
    known: int
    language: Language

    @property
    def findings(self) -> int:
        """How many findings there are of any weight."""
        return sum(self.counts.values())


class Report(Protocol):
    """A form in which a report is written. Whatever a user wrote is made harmless where it lands."""

    def part(self, inspection: Inspection) -> str:
        """What is told of one file."""

    def whole(self, parts: Sequence[Part], sums: Sums) -> Iterator[str]:
        """The report of all files, in the order of the parts, piece by piece: of a country it is long."""


CODE_PIECE = "{code}"
"""What stands for the code in the address of a page."""


def address_of(docs: str, code: str) -> str:
    """Where people read the page of a code, empty where nobody said where the pages are."""
    return docs.replace(CODE_PIECE, code)


def part_of(inspection: Inspection, report: Report) -> Part:
    """One file, reported."""
    severities = [finding.severity for finding in inspection.findings]
    return Part(
        path=inspection.path,
        title=inspection.title,
        language=inspection.language,
        text=report.part(inspection),
        counts=tuple([severities.count(severity) for severity in _SEVERITIES]),
        known=len(inspection.known),
    )


def sums_of(parts: Sequence[Part], language: Language) -> Sums:
    """What all parts hold together."""
    counts = {severity: sum(part.count(severity) for part in parts) for severity in Severity}
    return Sums(len(parts), counts, sum(part.known for part in parts), language)
