"""A finding: what the check says, where, why, and what to do."""

from dataclasses import dataclass
from enum import StrEnum

from canvas.domain.kinds import BlockId
from canvas.domain.path import Path


class Severity(StrEnum):
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


@dataclass(frozen=True, slots=True)
class Span:
    """A place in the text: lines and columns count from 1 in code points, the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that the finding speaks of."""

    path: Path
    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that the check says, in the words of one language."""

    code: str
    name: str
    severity: Severity
    block: BlockId | None
    path: Path
    span: Span
    message: str
    why: str
    help: str
    sources: tuple[str, ...] = ()
    related: tuple[Related, ...] = ()
