"""D04."""

from collections.abc import Iterator

from canvas.domain.answer import given, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import Stage
from canvas.domain.path import Path
from canvas.domain.quantity import Quantity, Unit
from canvas.domain.track import Track
from canvas.reading.shapes import SlotKind
from canvas.reading.walking import values
from canvas.rules.naming import part_name, step_name
from canvas.rules.rule import Gap, Key, gap, rule

_LOAD = ("hours", "school_hours")
_DAGDELEN = Unit.DAGDELEN
_LENGTHS = (Unit.WEEKS, Unit.MONTHS)


@rule("D04", Severity.INFO, Stage.DESIGN, None, "seed002", "track27", "seed000")
def unclear_unit(track: Track) -> Iterator[Gap]:
    """
    Does everybody read the same amount of time?

    ## Why
    A dagdeel is three hours to one and four to another; hours can be meant in total or per week; three months are
    thirteen weeks, not twelve. Such differences only show when the rosters do not fit.

    ## Gap
    ```yaml
    track: {stage: design}
    steps:
      - {id: placement, kind: learning-work, hours: 4 dagdelen per week}
    ```

    ## Closed
    ```yaml
    track: {stage: design, hours_per_dagdeel: 4}
    steps:
      - {id: placement, kind: learning-work, hours: 4 dagdelen per week}
    ```
    """
    amounts = [(path, value) for path, _, value in values(track, SlotKind.QUANTITY) if isinstance(value, Quantity)]
    yield from _dagdelen(track, amounts)
    for path, amount in amounts:
        if path[-1] in _LOAD and _is_no_load(amount) and "activities" not in path:
            yield gap(*path, variant="no_period", amount=amount, key=Key(str(path[-1])), part=part_name(track, path))
    yield from _mixed_lengths(track)


def _dagdelen(track: Track, amounts: list[tuple[Path, Quantity]]) -> Iterator[Gap]:
    """The first amount in dagdelen, when nobody says how many hours one is."""
    in_dagdelen = [(path, amount) for path, amount in amounts if amount.unit is _DAGDELEN]
    if in_dagdelen and given(track.identity.hours_per_dagdeel) is None:
        path, amount = in_dagdelen[0]
        yield gap(*path, related=tuple(other for other, _ in in_dagdelen[1:]), amount=amount)


def _is_no_load(amount: Quantity) -> bool:
    return amount.unit is not Unit.FTE and amount.hours_per_week() is None


def _mixed_lengths(track: Track) -> Iterator[Gap]:
    """The first step in months beside one in weeks, or the other way round."""
    first: tuple[int, Unit] | None = None
    for place, step in enumerate(listed(track.steps)):
        duration = given(step.duration)
        if duration is None or duration.unit not in _LENGTHS:
            continue
        if first and duration.unit is not first[1]:
            earlier = listed(track.steps)[first[0]]
            yield gap(
                "steps",
                place,
                "duration",
                variant="mixed",
                related=(("steps", first[0], "duration"),),
                step=step_name(step, place),
                duration=duration,
                other=step_name(earlier, first[0]),
                other_duration=given(earlier.duration) or duration,
            )
            return
        first = first or (place, duration.unit)
