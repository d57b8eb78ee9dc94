"""Which steps run together, in the same weeks."""

from decimal import Decimal
from typing import NamedTuple

from canvas.analysis.lengths import Weeks, lengths
from canvas.analysis.order import sequence
from canvas.domain.remember import remembered
from canvas.domain.track import Track


@remembered
def side_by_side(track: Track) -> tuple[tuple[int, ...], ...]:
    """
    Groups of steps of which all run at one moment, as far as the lengths tell; each step is in one group at least.

    A group that is part of a larger one is left out. Where the length of a step is not known, nothing is said about
    what runs with it but for the steps that start when it starts.
    """
    earlier, placed = sequence(track)
    if placed is None or _one_by_one(earlier, lengths(track)):
        return tuple([(place,) for place in earlier])
    by_clock: dict[tuple[int, ...], dict[int, _Turn]] = {}
    for place, turn in _turns(lengths(track), earlier, placed).items():
        by_clock.setdefault(turn.clock, {})[place] = turn
    return tuple(sorted(group for turns in by_clock.values() for group in _together(turns)))


def _one_by_one(earlier: dict[int, tuple[int, ...]], lengths: tuple[Weeks | None, ...]) -> bool:
    """Each step takes time and follows on another one: no two of them start together."""
    ahead = set(earlier.values())
    takes_time = all(weeks is None or weeks[1] for weeks in lengths)
    return takes_time and len(ahead) == len(earlier) and all(len(others) < 2 for others in ahead)


class _Turn(NamedTuple):
    """When a step runs by a clock that starts where the steps named end; `end` is None where that is not known."""

    clock: tuple[int, ...]
    start: Decimal
    end: Decimal | None


def _turns(
    lengths: tuple[Weeks | None, ...], earlier: dict[int, tuple[int, ...]], placed: tuple[int, ...]
) -> dict[int, _Turn]:
    turns: dict[int, _Turn] = {}
    for place in placed:
        ahead = [turns[other] for other in earlier[place]]
        ends = [turn.end for turn in ahead if turn.end is not None]
        clocks = {turn.clock for turn in ahead}
        same_clock = len(clocks) == 1 and len(ends) == len(ahead)
        clock = clocks.pop() if same_clock else earlier[place]
        start = max(ends) if same_clock else Decimal(0)
        weeks = lengths[place]
        turns[place] = _Turn(clock, start, start + weeks[1] if weeks else None)
    return turns


def _together(turns: dict[int, _Turn]) -> list[tuple[int, ...]]:
    """The largest groups at the moments at which a step starts, by one clock."""
    starting: dict[Decimal, list[int]] = {}
    for place, turn in turns.items():
        starting.setdefault(turn.start, []).append(place)
    groups: list[tuple[int, ...]] = []
    running: list[int] = []
    for moment in sorted(starting):
        running = [place for place in running if (end := turns[place].end) is not None and end > moment]
        if groups and len(running) == len(groups[-1]):
            groups.pop()
        running += starting[moment]
        groups.append(tuple(sorted(running)))
    return groups
