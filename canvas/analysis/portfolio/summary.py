"""
A track in short: what comparing many tracks needs of each.

Plain values that can be written as JSON; they are in no language but that of the file, so that one summary serves
every reader. `path` is the file as the user named it.
"""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, TypeAlias

from pydantic import AfterValidator

from canvas.analysis.coverage import BlockState
from canvas.analysis.portfolio.amounts import Amount
from canvas.domain.dates import PartialDate
from canvas.domain.finding import Severity
from canvas.domain.kinds import (
    ActivityKind,
    BlockId,
    FileKind,
    FundingStatus,
    PartyKind,
    QualificationKind,
    RoleKind,
    Scheme,
    Sector,
    Stage,
    StepKind,
    WorkForm,
)
from canvas.domain.language import Language


def _some_day(written: str) -> str:
    PartialDate.parse(written)
    return written


def _exact_day(written: str) -> str:
    date.fromisoformat(written)
    return written


SomeDay: TypeAlias = Annotated[str, AfterValidator(_some_day)]
"""A year, a month or a day; who reads summaries from elsewhere is given no others."""

ExactDay: TypeAlias = Annotated[str, AfterValidator(_exact_day)]


@dataclass(frozen=True, slots=True)
class Found:
    """
    What the check says under one code; `fingerprints` know each of these findings again later.

    The block is null where they stand in several, or in none.
    """

    code: str
    severity: Severity
    block: BlockId | None
    fingerprints: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Member:
    """A party with a name, and the kinds of role that it holds."""

    name: str
    kind: PartyKind | None
    world: Sector | None
    roles: tuple[RoleKind, ...]


@dataclass(frozen=True, slots=True)
class MoneyLine:
    """
    A line of funding, of the track or of an edition, or money that a party brings in beside these.

    `euros` is null where no total is told. `start` and `end` tell when the money is used, as exactly as the file does
    (`2026`, `2026-09`, `2026-09-01`); without `own_period` they are those of the edition or the track, and say nothing
    of this money. With `of_edition` it is money that only an edition has, so that it is in no sum of the track.
    `scheme_until` is the last day of the scheme, where it has one. `structural` is what the file says,
    else what is known of the scheme; `lasting`: the file says so itself and names no end of this money.
    """

    title: str
    scheme: Scheme | None
    payers: tuple[str, ...]
    payer_kind: PartyKind | None
    status: FundingStatus | None
    euros: Amount | None
    start: SomeDay | None
    end: SomeDay | None
    scheme_until: ExactDay | None
    structural: bool | None
    own_period: bool = True
    lasting: bool = False
    of_edition: bool = False


@dataclass(frozen=True, slots=True)
class Sharing:
    """
    Several organisations that lead a step together, under the name of one party.

    `knowledge` is what they bring in as knowledge, in the words of the file.
    """

    party: str
    organisations: Amount
    knowledge: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Module:
    """
    A step, to be compared with those of other tracks.

    `words` are the words of its texts, parted by spaces; `marks` are fingerprints, of which steps that are alike
    nearly always share one.
    """

    id: str
    title: str
    kind: StepKind | None
    form: WorkForm | None
    weeks: Amount | None
    activities: tuple[ActivityKind, ...]
    qualifications: tuple[QualificationKind, ...]
    words: str
    marks: tuple[int, ...]
    sharing: Sharing | None = None

    @property
    def features(self) -> frozenset[str]:
        """By what it is compared: its words, and the kinds of what happens in it."""
        kinds = [*self.activities, *self.qualifications, *filter(None, (self.kind, self.form))]
        return frozenset((*self.words.split(), *(f"{type(each).__name__}:{each.value}" for each in kinds)))


@dataclass(frozen=True, slots=True)
class Summary:
    """
    One track.

    `places` are work places, of the steps or of the parties; `weeks` the length of the whole. `costs`, `money` (all
    there is or may be) and `granted` are euros. Of each the value is null where the file does not tell it. `blocks`
    are the states of the 18 blocks in canvas order. `end` is when the track ends, as exactly as the file tells it;
    `editions` are what the editions are called that have no steps of their own.
    """

    path: str
    id: str
    title: str
    kind: FileKind
    stage: Stage
    language: Language
    invented: bool
    published: bool
    region: str
    sectors: tuple[str, ...]
    people: Amount | None
    places: Amount | None
    weeks: Amount | None
    costs: Amount | None
    money: Amount | None
    granted: Amount | None
    blocks: tuple[BlockState, ...]
    findings: tuple[Found, ...]
    parties: tuple[Member, ...]
    funding: tuple[MoneyLine, ...]
    modules: tuple[Module, ...]
    words: str
    marks: tuple[int, ...]
    end: SomeDay | None = None
    editions: tuple[str, ...] = ()

    @property
    def features(self) -> frozenset[str]:
        """By what it is compared as a whole: the words of its head, and all that stands in its steps."""
        return frozenset(self.words.split()).union(*(module.features for module in self.modules))

    @property
    def filled(self) -> int:
        """How many blocks are filled."""
        return sum(state is BlockState.FILLED for state in self.blocks)

    def count(self, severity: Severity) -> int:
        """How many findings have this weight."""
        return sum(len(each.fingerprints) for each in self.findings if each.severity is severity)

    @property
    def points(self) -> int:
        """How many findings there are."""
        return sum(len(each.fingerprints) for each in self.findings)


@dataclass(frozen=True, slots=True)
class Unread:
    """
    A file that could not be read, and the first thing that is wrong with it, in the language of the run.

    Line and column count from 1; they are 0 where there is no text.
    """

    path: str
    code: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        place = f":{self.line}:{self.column}" if self.line else ""
        return f"{self.path}{place}: {self.code} {self.message}"
