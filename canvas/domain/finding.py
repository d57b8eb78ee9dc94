"""A finding: what the check says, where, why, and what to do."""

from typing import NamedTuple

from canvas.domain.kinds import BlockId
from canvas.domain.path import Path
from canvas.domain.word import Word


class Severity(Word):
    """How much a finding weighs. An error: the plan cannot stand, or contradicts itself."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def weight(self) -> int:
        """Larger weighs more."""
        return 2 if self is Severity.ERROR else 1 if self is Severity.WARNING else 0

    @property
    def lighter(self) -> "Severity":
        """One step lighter; information cannot be lighter."""
        return Severity.WARNING if self is Severity.ERROR else Severity.INFO


class Weight(Word):
    """How much a team lets a rule weigh: as a severity, or not at all."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    OFF = "off"

    @property
    def severity(self) -> Severity | None:
        """The severity of its findings; None: the rule is not asked."""
        return None if self is Weight.OFF else Severity(self.value)


class Span(NamedTuple):
    """
    A place in the text: lines and columns count from 1 in code points, the end is exclusive.

    An empty one is where something that is missing could begin.
    """

    line: int
    column: int
    end_line: int
    end_column: int

    @property
    def is_empty(self) -> bool:
        """No character stands in it."""
        return (self.line, self.column) == (self.end_line, self.end_column)

    @property
    def begin(self) -> "Span":
        """The empty place before its first character."""
        return Span(self.line, self.column, self.line, self.column)


class Related(NamedTuple):
    """Another place that the finding speaks of."""

    path: Path
    span: Span
    message: str


class Finding(NamedTuple):
    """
    One thing that the check says, in the words of one language.

    `fingerprint` knows the finding again when lines move, other parts change or another language is spoken; it is
    unique within its file.
    """

    code: str
    name: str
    severity: Severity
    block: BlockId | None
    path: Path
    span: Span
    message: str
    why: str
    help: str
    fingerprint: str
    sources: tuple[str, ...] = ()
    related: tuple[Related, ...] = ()

    @property
    def page(self) -> str:
        """Where the documentation explains the code, below its own folder."""
        return page_of(self.code)


def page_of(code: str) -> str:
    """The page of a code, below the folder of the documentation; codes stay when names change."""
    return f"rules/{code}.md"
