"""What pays for many tracks: under which scheme, from whom, in which years, and what ends when."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias, TypeVar

from canvas.analysis.portfolio.amounts import Total, total
from canvas.analysis.portfolio.summary import MoneyLine, Summary
from canvas.domain.dates import PartialDate
from canvas.domain.kinds import FundingStatus, PartyKind, Scheme

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Share:
    """Lines of money that belong together; `euros` is over these lines, `granted` over those that are granted."""

    lines: int
    tracks: int
    euros: Total
    granted: Total


@dataclass(frozen=True, slots=True)
class SchemeShare:
    """The lines under one scheme, null for those without; `until` is its last day, where it has one."""

    scheme: Scheme | None
    until: str | None
    share: Share


@dataclass(frozen=True, slots=True)
class SourceShare:
    """The lines that one kind of party pays; null where nobody or several kinds are named."""

    source: PartyKind | None
    share: Share


@dataclass(frozen=True, slots=True)
class Year:
    """
    A year: the lines that are used in it by their own period, and the ones that end in it; null: no dates are told.

    An amount over several years is divided nowhere, so only what ends is in euros.
    """

    year: int | None
    lines: int
    tracks: int
    ending: Share


@dataclass(frozen=True, slots=True)
class Ending:
    """
    A line of money with its last day: of its own period or of its scheme, whichever comes first.

    `track_goes_on` is when the track ends, where that is later; null where it is not, or where the file tells no end.
    """

    day: str
    by_scheme: bool
    track: str
    track_title: str
    money: MoneyLine
    track_goes_on: str | None = None


@dataclass(frozen=True, slots=True)
class Funding:
    """
    All lines of money of all tracks; `of_tracks` are those without what only an edition has, `of_editions` these.

    `lasting` are the lines of which the file says that they go on and names no end, `undated` the others without a
    period of their own.
    """

    all: Share
    of_tracks: Share
    of_editions: Share
    schemes: tuple[SchemeShare, ...]
    sources: tuple[SourceShare, ...]
    years: tuple[Year, ...]
    endings: tuple[Ending, ...]
    lasting: Share
    undated: Share


_Line: TypeAlias = tuple[Summary, MoneyLine]


def funding(summaries: Sequence[Summary]) -> Funding:
    """The lines of money, the largest groups first; what ends in the order of the days."""
    lines = [(summary, line) for summary in summaries for line in summary.funding]
    schemes = _grouped(lines, lambda line: line.scheme)
    sources = _grouped(lines, lambda line: line.payer_kind)
    return Funding(
        all=_share(lines),
        of_tracks=_share([each for each in lines if not each[1].of_edition]),
        of_editions=_share([each for each in lines if each[1].of_edition]),
        schemes=tuple(SchemeShare(key, found[0][1].scheme_until, _share(found)) for key, found in schemes),
        sources=tuple(SourceShare(key, _share(found)) for key, found in sources),
        years=tuple(_years(lines)),
        endings=tuple(sorted(_endings(lines), key=lambda each: (each.day, each.track, each.money.title))),
        lasting=_share([each for each in lines if each[1].lasting]),
        undated=_share([each for each in lines if not (each[1].lasting or each[1].own_period)]),
    )


def last_day(line: MoneyLine) -> date | None:
    """
    The last day on which the money can be used, as far as its own period and the scheme tell.

    The end of a track is no end of its money: nobody said that it is.
    """
    ends = [PartialDate.parse(each).last() for each in (_own_end(line), line.scheme_until) if each]
    return min(ends, default=None)


def _own_end(line: MoneyLine) -> str | None:
    return line.end if line.own_period else None


def _grouped(lines: Sequence[_Line], key: Callable[[MoneyLine], Key]) -> list[tuple[Key, list[_Line]]]:
    """What more tracks have comes first; what nothing is known of comes last."""
    found: dict[Key, list[_Line]] = {}
    for summary, line in lines:
        found.setdefault(key(line), []).append((summary, line))
    return sorted(found.items(), key=lambda group: (group[0] is None, -len(group[1]), str(group[0])))


def _share(lines: Sequence[_Line]) -> Share:
    granted = [line.euros for _, line in lines if line.status is FundingStatus.GRANTED]
    return Share(
        lines=len(lines),
        tracks=len({id(summary) for summary, _ in lines}),
        euros=total(line.euros for _, line in lines),
        granted=total(granted),
    )


def _years(lines: Sequence[_Line]) -> Iterator[Year]:
    used: dict[int | None, list[_Line]] = {}
    ending: dict[int, list[_Line]] = {}
    for each in lines:
        last = last_day(each[1])
        for year in _years_of(each[1], last) or (None,):
            used.setdefault(year, []).append(each)
        if last:
            ending.setdefault(last.year, []).append(each)
    for year in sorted(used.keys() | ending.keys(), key=lambda year: (year is None, year or 0)):
        here = used.get(year, [])
        stops = ending.get(year, []) if year is not None else []
        yield Year(year, len(here), len({id(summary) for summary, _ in here}), _share(stops))


def _years_of(line: MoneyLine, last: date | None) -> range:
    """The years of its own period; none where the file tells no period of this money."""
    if not line.own_period or not (line.start or last):
        return range(0)
    first = PartialDate.parse(line.start).year if line.start else last.year if last else 0
    # a slip of the pen in a date must not make a table of thousands of years
    until = min(last.year, first + _MOST_YEARS) if last else first
    return range(first, max(first, until) + 1)


_MOST_YEARS = 20


def _endings(lines: Sequence[_Line]) -> Iterator[Ending]:
    for summary, line in lines:
        if last := last_day(line):
            own = _own_end(line)
            by_scheme = line.scheme_until is not None and (
                own is None or date.fromisoformat(line.scheme_until) < PartialDate.parse(own).last()
            )
            goes_on = summary.end if summary.end and last < PartialDate.parse(summary.end).first() else None
            yield Ending(last.isoformat(), by_scheme, summary.id, summary.title, line, goes_on)
