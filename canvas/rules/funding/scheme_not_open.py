"""F04."""

from collections.abc import Iterator

from canvas.analysis.funding import Line, funding_lines
from canvas.domain.dates import PartialDate
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage
from canvas.domain.track import Track
from canvas.knowledge.schemes import SchemeFacts
from canvas.rules.rule import Fact, Gap, rule

_OVER = (Stage.FINISHED, Stage.STOPPED)


@rule("F04", Severity.ERROR, Stage.DESIGN, BlockId.RESOURCES, "STAP", "LIV", "SOWIS", "ESF", "track05")
def scheme_not_open(track: Track) -> Iterator[Gap]:
    """
    Does each scheme exist when its money is used?

    ## Why
    Schemes come and go, and those that have ended, such as the STAP budget, live on in plans and examples. Money
    without a period of its own is taken to be used in the period of the track. The dates are those known on the day
    that the message names: check them with the scheme itself.

    ## Gap
    ```yaml
    track: {stage: design, period: {start: 2027-01, end: 2027-12}}
    funding:
      - {title: Course fees, scheme: stap, amount: € 10000, status: applied}
    ```

    ## Closed
    ```yaml
    track: {stage: design, period: {start: 2027-01, end: 2027-12}}
    funding:
      - {title: Course fees, scheme: participatiebudget, amount: € 10000, status: applied}
    ```
    """
    for line in funding_lines(track):
        if scheme := line.scheme:
            yield from _closed(line, scheme, track)


def _closed(line: Line, scheme: SchemeFacts, track: Track) -> Iterator[Gap]:
    since, until, checked = scheme.holds_from, scheme.holds_until, PartialDate.of(scheme.checked)
    if until and line.start and line.is_too_late:
        facts: dict[str, Fact] = {"until": PartialDate.of(until), "start": line.start}
        variant = "ended"
    elif since and line.end and line.is_too_early:
        facts = {"since": PartialDate.of(since), "end": line.end}
        variant = "not_yet"
    elif until and until < scheme.checked and not (line.start or line.end) and track.stage not in _OVER:
        facts = {"until": PartialDate.of(until)}
        variant = "no_period"
    else:
        return
    related = (line.used_path,) if line.start or line.end else ()
    yield Gap((*line.path, "scheme"), variant, {**facts, "scheme": scheme.id, "checked": checked}, related)
