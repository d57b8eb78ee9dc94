"""The lines of funding: under which scheme, when the money is used, and for how many employers."""

from typing import NamedTuple

from canvas.analysis.estimates import at_most
from canvas.analysis.order import timetable
from canvas.analysis.roles import holders
from canvas.domain.answer import given, listed
from canvas.domain.dates import PartialDate
from canvas.domain.identity import Period
from canvas.domain.kinds import RoleKind, Scheme
from canvas.domain.money import Funding
from canvas.domain.path import Path
from canvas.domain.remember import remembered
from canvas.domain.track import Track
from canvas.knowledge.schemes import SchemeFacts, schemes

_WEEKS_IN_A_YEAR = 52


class Line(NamedTuple):
    """
    A line of funding, of the track or of an edition.

    It is used from `start` to `end`, as far as the file tells: in the line's own period, else that of its edition, else
    that of the track. The period stands at `used_path`.
    """

    path: Path
    money: Funding
    start: PartialDate | None
    end: PartialDate | None
    used_path: Path

    @property
    def scheme(self) -> SchemeFacts | None:
        """What is known of its scheme."""
        scheme = given(self.money.scheme)
        return schemes()[scheme] if scheme else None

    @property
    def is_too_late(self) -> bool:
        """Its scheme has ended before the money is used."""
        until = self.scheme.holds_until if self.scheme else None
        return until is not None and self.start is not None and until < self.start.first()

    @property
    def is_too_early(self) -> bool:
        """Its scheme begins after the money is used."""
        since = self.scheme.holds_from if self.scheme else None
        return since is not None and self.end is not None and self.end.last() < since


@remembered
def funding_lines(track: Track) -> tuple[Line, ...]:
    """All lines of funding, those of editions included."""
    lines = [
        _line(("funding", place), money, (("track", "period"), given(track.identity.period)))
        for place, money in enumerate(listed(track.funding))
    ]
    for number, edition in enumerate(listed(track.editions)):
        if differs := given(edition.differs):
            here: Path = ("editions", number)
            around = ((*here, "period"), given(edition.period))
            lines += [
                _line((*here, "differs", "funding", place), money, around)
                for place, money in enumerate(listed(differs.funding))
            ]
    return tuple(lines)


def lines_of(track: Track, scheme: Scheme) -> tuple[Line, ...]:
    """The lines of funding under this scheme."""
    return tuple(line for line in funding_lines(track) if given(line.money.scheme) is scheme)


def years_of(line: Line, track: Track) -> int:
    """In how many calendar years the money can be used; from the steps where no period tells, and one at the least."""
    if line.start and line.end:
        return max(line.end.year - line.start.year + 1, 1)
    return int(timetable(track).weeks / _WEEKS_IN_A_YEAR) + 1


def employers_of(line: Line, track: Track) -> int | None:
    """For how many employers a line can be at most, as far as the file counts them; None where nobody knows."""
    named = listed(line.money.party) or holders(track, RoleKind.EMPLOYER)
    count = 0
    for identifier in named:
        party = track.party(identifier)
        organisations = given(party.count) if party else None
        most = at_most(organisations) if organisations else None
        if organisations and most is None:
            return None
        count += int(most.high) if most else 1
    return max(count, 1)


def _line(path: Path, money: Funding, around: tuple[Path, Period | None]) -> Line:
    own = given(money.period)
    used_path, used = ((*path, "period"), own) if own and _has_dates(own) else around
    return Line(path, money, given(used.start) if used else None, given(used.end) if used else None, used_path)


def _has_dates(period: Period) -> bool:
    return given(period.start) is not None or given(period.end) is not None
