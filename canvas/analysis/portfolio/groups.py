"""Tracks that have something in common, with what they are together."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from canvas.analysis.portfolio.amounts import Total, total
from canvas.analysis.portfolio.names import folded_name, in_order, usual
from canvas.analysis.portfolio.summary import Summary
from canvas.domain.finding import Severity


@dataclass(frozen=True, slots=True)
class Group:
    """
    Some tracks together; the name is empty for those that do not tell it.

    `filled` are filled blocks over all tracks, the last three are findings by what they weigh.
    """

    name: str
    tracks: int
    people: Total
    places: Total
    costs: Total
    money: Total
    granted: Total
    filled: int
    errors: int
    warnings: int
    infos: int


def together(name: str, summaries: Sequence[Summary]) -> Group:
    """The sums of these tracks."""
    return Group(
        name=name,
        tracks=len(summaries),
        people=total(each.people for each in summaries),
        places=total(each.places for each in summaries),
        costs=total(each.costs for each in summaries),
        money=total(each.money for each in summaries),
        granted=total(each.granted for each in summaries),
        filled=sum(each.filled for each in summaries),
        errors=sum(each.count(Severity.ERROR) for each in summaries),
        warnings=sum(each.count(Severity.WARNING) for each in summaries),
        infos=sum(each.count(Severity.INFO) for each in summaries),
    )


def by_region(summaries: Sequence[Summary]) -> tuple[tuple[str, tuple[Summary, ...]], ...]:
    """The tracks of each region, by its name; those without one last."""
    return _grouped(summaries, lambda summary: (summary.region,))


def regions(summaries: Sequence[Summary]) -> tuple[Group, ...]:
    """The sums of each region."""
    return tuple(together(name, found) for name, found in by_region(summaries))


def sectors(summaries: Sequence[Summary]) -> tuple[Group, ...]:
    """The sums of each sector; a track in two sectors is in both."""
    return tuple(together(name, found) for name, found in _grouped(summaries, lambda summary: summary.sectors))


def _grouped(
    summaries: Sequence[Summary], names: Callable[[Summary], Iterable[str]]
) -> tuple[tuple[str, tuple[Summary, ...]], ...]:
    found: dict[str, tuple[list[str], list[Summary]]] = {}
    for summary in summaries:
        for name in {folded_name(each): each for each in names(summary)}.values() or ("",):
            written, members = found.setdefault(folded_name(name), ([], []))
            written.append(name)
            members.append(summary)
    named = [(usual(written), tuple(members)) for written, members in found.values()]
    return tuple(sorted(named, key=lambda group: (not group[0], in_order(group[0]))))
