"""O01."""

from collections.abc import Iterator

from canvas.analysis.counted import COMING_IN
from canvas.domain.answer import Absent, given, is_missing, is_unknown, is_waived, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage
from canvas.domain.outcomes import Result
from canvas.domain.path import Path
from canvas.domain.track import Track
from canvas.rules.naming import edition_name
from canvas.rules.rule import Gap, gap, rule


@rule("O01", Severity.WARNING, Stage.FINISHED, BlockId.RESULTS, "seed004", "HR")
def finished_without_results(track: Track) -> Iterator[Gap]:
    """
    What came out of the track?

    ## Why
    In Groningen both pilots told how many people found a job, so that other regions could weigh whether it would work
    for them. What is not written down within a few months is hard to find out later.

    ## Gap
    ```yaml
    track: {stage: finished, title: Bus driver}
    targets: [{kind: paid-job, value: 9 people, of: 12 people}]
    ```

    ## Closed
    ```yaml
    track: {stage: finished, title: Bus driver}
    targets: [{kind: paid-job, value: 9 people, of: 12 people}]
    results:
      - {kind: paid-job, value: 8 people, of: 12 people, measured: 2027-01}
      - {kind: drop-out, value: 4 people, of: 12 people, measured: 2027-01}
    ```
    """
    editions = listed(track.editions)
    if is_waived(track.results):
        return
    if listed(track.results):
        yield from _nothing_came_out(track.results, ("results",))
    elif all(is_missing(edition.results) for edition in editions):
        yield gap("results", variant="unknown" if is_unknown(track.results) else "message")
    else:
        for place, edition in enumerate(editions):
            if is_missing(edition.results) or is_unknown(edition.results):
                variant = "edition_unknown" if is_unknown(edition.results) else "edition"
                yield gap("editions", place, "results", variant=variant, edition=edition_name(edition, place))
    for place, edition in enumerate(editions):
        yield from _nothing_came_out(edition.results, ("editions", place, "results"))


def _nothing_came_out(results: tuple[Result, ...] | Absent, path: Path) -> Iterator[Gap]:
    """Results that all tell of people who come in; or of which none has a number, nor says that it has none."""
    written = listed(results)
    if written and all(given(result.kind) in COMING_IN for result in written):
        yield gap(*path, variant="only_coming_in")
    elif written and all(is_missing(result.value) for result in written):
        yield gap(*path, 0, "value", variant="without_number")
