"""S14."""

from collections.abc import Iterator

from canvas.domain.answer import Absent, given, is_open, is_unknown, is_waived, listed
from canvas.domain.finding import Severity
from canvas.domain.identity import Period
from canvas.domain.kinds import BlockId, Stage
from canvas.domain.track import Track
from canvas.rules.rule import Gap, gap, rule


@rule("S14", Severity.WARNING, Stage.DESIGN, BlockId.MISSION, "seed000", "design")
def no_dates(track: Track) -> Iterator[Gap]:
    """
    When does it start, and when does it end?

    ## Why
    Parties can only reserve people, places and money for a time that they know, and whether a scheme pays depends on
    the date. A year or a month is enough to begin with.

    ## Gap
    ```yaml
    track: {stage: design, title: Assistant glazier}
    ```

    ## Closed
    ```yaml
    track: {stage: design, title: Assistant glazier, period: {start: 2026-09, end: 2027-08}}
    ```
    """
    period = track.identity.period
    in_editions = [_is_dated(edition.period) for edition in listed(track.editions)]
    in_steps = any(_is_dated(step.period) for step in listed(track.steps))
    if _is_dated(period):
        yield from _half(track)
        return
    if is_waived(period) or in_steps or (in_editions and all(in_editions)):
        return
    answers = (period,) if isinstance(period, Absent) else (period.start, period.end)
    yield gap("track", "period", variant="unknown" if any(map(is_unknown, answers)) else "message")


def _half(track: Track) -> Iterator[Gap]:
    """The start or the end that lacks, unless a group or a step that has both tells how long it takes."""
    period = given(track.identity.period)
    if period is None:
        return
    others = (
        *(edition.period for edition in listed(track.editions)),
        *(step.period for step in listed(track.steps)),
    )
    if any(own.start and own.end for other in others if (own := given(other))):
        return
    for key, answer, other in (("end", period.end, period.start), ("start", period.start, period.end)):
        if is_open(answer):
            variant = f"{key}_unknown" if is_unknown(answer) else f"no_{key}"
            yield gap("track", "period", key, variant=variant, date=given(other) or "")


def _is_dated(period: Period | Absent) -> bool:
    """There is a date; a start without an end is one."""
    known = given(period)
    return known is not None and bool(given(known.start) or given(known.end))
