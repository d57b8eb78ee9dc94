"""S15."""

from collections.abc import Iterator

from canvas.domain.answer import given, listed
from canvas.domain.finding import Severity
from canvas.domain.identity import Period
from canvas.domain.kinds import BlockId, Stage, StepKind
from canvas.domain.path import Path
from canvas.domain.track import Track
from canvas.rules.naming import edition_name, step_name
from canvas.rules.rule import Fact, Gap, gap, rule


@rule("S15", Severity.WARNING, Stage.DESIGN, BlockId.MISSION, "design")
def dates_outside_period(track: Track) -> Iterator[Gap]:
    """
    Do all editions and steps lie within the period of the track?

    ## Why
    Money and people are mostly reserved for the period of the whole. An edition or a step that begins earlier or ends
    later may have nobody who pays for it, or the period was not moved along when the plan changed. Designing the track
    may come before.

    ## Gap
    ```yaml
    track: {stage: design, period: {start: 2026-09, end: 2027-08}}
    editions:
      - {id: first, title: First group, period: {start: 2026-09, end: 2027-02}}
      - {id: second, title: Second group, period: {start: 2027-03, end: 2027-12}}
    ```

    ## Closed
    ```yaml
    track: {stage: design, period: {start: 2026-09, end: 2027-12}}
    editions:
      - {id: first, title: First group, period: {start: 2026-09, end: 2027-02}}
      - {id: second, title: Second group, period: {start: 2027-03, end: 2027-12}}
    ```
    """
    period = given(track.identity.period)
    if period is None:
        return
    for path, name, own in _dated(track):
        start, end, own_start, own_end = (given(each) for each in (period.start, period.end, own.start, own.end))
        if start and own_start and own_start.last() < start.first() and not _is_design(track, path):
            related = (("track", "period", "start"),)
            yield gap(*path, "start", variant="early", related=related, name=name, date=own_start, limit=start)
        elif end and own_end and own_end.first() > end.last():
            related = (("track", "period", "end"),)
            yield gap(*path, "end", variant="late", related=related, name=name, date=own_end, limit=end)


def _dated(track: Track) -> Iterator[tuple[Path, Fact, Period]]:
    """The editions and steps with dates of their own."""
    for place, edition in enumerate(listed(track.editions)):
        if period := given(edition.period):
            yield ("editions", place, "period"), edition_name(edition, place), period
    for place, step in enumerate(listed(track.steps)):
        if period := given(step.period):
            yield ("steps", place, "period"), step_name(step, place), period


def _is_design(track: Track, path: Path) -> bool:
    """A step in which nobody takes part yet."""
    place = path[1]
    is_step = path[0] == "steps" and isinstance(place, int)
    return is_step and given(listed(track.steps)[int(place)].kind) is StepKind.DESIGN
