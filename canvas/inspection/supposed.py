"""A track as it would be, beside the track as it is: what falls, and what the check says of both."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from canvas.analysis.falling import Fall, falls
from canvas.analysis.runs import Run, runs
from canvas.analysis.supposing import Supposition, supposed
from canvas.domain.finding import Finding
from canvas.domain.path import Path
from canvas.domain.track import Track
from canvas.inspection.changed import Changed, changed
from canvas.inspection.inspect import Inspection
from canvas.reading.read import Reading


class RunFalls(NamedTuple):
    """What falls in the track as one edition runs it."""

    run: Run
    falls: tuple[Fall, ...]


@dataclass(frozen=True, slots=True)
class WhatIf:
    """
    What is supposed, what falls then, and the two inspections with all that lies between them.

    `in_runs` is what falls in each edition that does something otherwise. `stays` is what the check finds in one place
    before and after, with something else to say of it.
    """

    supposition: Supposition
    falls: tuple[Fall, ...]
    in_runs: tuple[RunFalls, ...]
    changed: Changed
    stays: tuple[tuple[Finding, Finding], ...]

    @property
    def before(self) -> Track:
        """The track as it is."""
        return self.changed.comparison.before

    @property
    def after(self) -> Track:
        """The track as it would be."""
        return self.changed.comparison.after

    @property
    def gained(self) -> tuple[Finding, ...]:
        """The findings of which nothing was there before."""
        known = {new.fingerprint for _, new in self.stays}
        return tuple(each for each in self.changed.gained if each.fingerprint not in known)

    @property
    def closed(self) -> tuple[Finding, ...]:
        """The findings that are there no more, but for those about a part that is gone itself."""
        place_after = self.changed.comparison.place_after
        return tuple(each for each in self._gone if not each.path or place_after(each.path[:2]) is not None)

    @property
    def gone_with_their_part(self) -> int:
        """How many findings are there no more since what they are about is gone."""
        return len(self._gone) - len(self.closed)

    @property
    def _gone(self) -> tuple[Finding, ...]:
        known = {old.fingerprint for old, _ in self.stays}
        return tuple(each for each in self.changed.closed if each.fingerprint not in known)


def supposed_reading(reading: Reading, supposition: Supposition) -> Reading:
    """A reading of what nobody wrote: the track as it would be, and no places in a text."""
    assert reading.track
    return replace(reading, track=supposed(reading.track, supposition), root=None)


def what_if(before: Inspection, after: Inspection, supposition: Supposition) -> WhatIf:
    """Compare the two; both are of files that can be read."""
    assert before.track
    in_runs = tuple(RunFalls(run, falls(run.track, _in_run(supposition, run))) for run in runs(before.track))
    found = changed(before, after)
    return WhatIf(supposition, falls(before.track, supposition), in_runs, found, tuple(_stays(found)))


def _in_run(supposition: Supposition, run: Run) -> Supposition:
    """The same of an edition: a line of money stands in another place there, or not at all."""
    lines = (run.here(line) for line in supposition.money)
    return replace(supposition, money=frozenset(line for line in lines if line is not None))


def _stays(found: Changed) -> Iterator[tuple[Finding, Finding]]:
    waiting: dict[tuple[str, Path], list[Finding]] = {}
    for finding in found.gained:
        waiting.setdefault((finding.code, finding.path), []).append(finding)
    for finding in found.closed:
        place = found.comparison.place_after(finding.path)
        if place is not None and (new := waiting.get((finding.code, place))):
            yield finding, new.pop(0)
