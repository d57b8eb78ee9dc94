"""F13."""

from collections.abc import Iterator
from datetime import date

from canvas.analysis.days import step_days
from canvas.analysis.funding import Line, funding_lines
from canvas.domain.answer import given, listed
from canvas.domain.dates import PartialDate
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage
from canvas.domain.track import Track
from canvas.rules.naming import money_name, step_name
from canvas.rules.rule import Fact, Gap, rule


@rule("F13", Severity.WARNING, Stage.DESIGN, BlockId.RESOURCES, "track02", "seed003")
def money_ends_too_early(track: Track) -> Iterator[Gap]:
    """
    Does the money last as long as what it pays for?

    ## Why
    A project is often paid until a fixed day, and aftercare comes last. When the money ends first, participants and
    employers lose the support that was promised to them. A step is only named when all money that is meant for it ends
    before the step does; without own dates, a step is counted from the start of the track with the shortest durations.

    ## Gap
    ```yaml
    track: {stage: design, period: {start: 2027-01, end: 2028-02}}
    steps:
      - {id: work, kind: learning-work, title: Working in the kitchen, duration: 26 weeks}
      - {id: soft-landing, kind: aftercare, title: A soft landing, duration: 26 weeks}
    funding:
      - {title: Foundation, amount: € 40000, status: granted, period: {start: 2027-01, end: 2027-09}}
    ```

    ## Closed
    ```yaml
    track: {stage: design, period: {start: 2027-01, end: 2028-02}}
    steps:
      - {id: work, kind: learning-work, title: Working in the kitchen, duration: 26 weeks}
      - {id: soft-landing, kind: aftercare, title: A soft landing, duration: 26 weeks}
    funding:
      - {title: Foundation, amount: € 40000, status: granted, period: {start: 2027-01, end: 2027-12}}
    ```
    """
    lines = [line for line in funding_lines(track) if line.path[0] == "funding" and not line.is_too_late]
    ends = [_end(line) for line in lines]
    if not any(ends):
        return
    left: dict[int, list[int]] = {}
    for place, days in step_days(track).items():
        name = given(listed(track.steps)[place].id)
        paying = {
            number: ends[number]
            for number, line in enumerate(lines)
            if given(line.money.covers) is None or name in listed(line.money.covers)
        }
        last = max((end for end in paying.values() if end), default=None)
        if days.runs_to and last and last < days.runs_to and None not in paying.values():
            left.setdefault(next(number for number, end in paying.items() if end == last), []).append(place)
    for number, places in sorted(left.items()):
        yield _told(lines[number], sorted(places), track)


def _end(line: Line) -> date | None:
    """The last day of the money: that of its own period, or that of its scheme where this is earlier."""
    return min((day for day in (_own_end(line), line.scheme and line.scheme.holds_until) if day), default=None)


def _own_end(line: Line) -> date | None:
    return line.end.last() if line.end and line.used_path[: len(line.path)] == line.path else None


def _told(line: Line, places: list[int], track: Track) -> Gap:
    facts: dict[str, Fact] = {"steps": tuple(step_name(listed(track.steps)[place], place) for place in places)}
    related = tuple(("steps", place) for place in places)
    scheme = line.scheme
    if scheme and scheme.holds_until and _end(line) != _own_end(line):
        until, checked = PartialDate.of(scheme.holds_until), PartialDate.of(scheme.checked)
        facts |= {"scheme": scheme.id, "end": until, "checked": checked}
        return Gap((*line.path, "scheme"), "scheme", facts, related)
    facts |= {"money": money_name(line.money, int(line.path[-1]), track), "end": line.end or ""}
    return Gap((*line.path, "period", "end"), "message", facts, related)
