"""C01."""

from collections.abc import Iterator

from canvas.analysis.conditions import conditions_by_kind, says_nothing
from canvas.domain.answer import is_open, is_unknown, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, ConditionKind, Stage
from canvas.domain.path import Path
from canvas.domain.surroundings import Condition
from canvas.domain.track import Track
from canvas.rules.rule import Gap, Word, gap, rule

_ASKED = (ConditionKind.TRANSPORT, ConditionKind.CHILDCARE, ConditionKind.INCOME)


@rule("C01", Severity.WARNING, Stage.DESIGN, BlockId.CONDITIONS, "seed004", "HR", "KIS20", "KOT")
def conditions_not_addressed(track: Track) -> Iterator[Gap]:
    """
    What must be arranged so that people can take part: transport, childcare, income?

    ## Why
    The people in Groningen gave it as a tip: mind the conditions, such as transport, childcare and the poverty trap.
    People stop because of them, although they can do the work. Whether it has been arranged already does not matter
    here: what is written down, nobody has to find out on the first day.

    ## Gap
    ```yaml
    track: {stage: design}
    conditions:
      - {kind: transport, status: arranged, arrangement: Everybody cycles.}
      - {kind: childcare, status: open, owner: municipality}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    conditions:
      - {kind: transport, status: arranged, arrangement: Everybody cycles.}
      - {kind: childcare, status: open, owner: municipality}
      - {kind: income, status: arranged, arrangement: The municipality works out what each participant keeps.}
    ```
    """
    if is_open(track.conditions) and not conditions_by_kind(track):
        yield gap("conditions", variant="nothing_known" if is_unknown(track.conditions) else "nothing")
        return
    yield from absent(track, _ASKED)
    named = {path: kind for kind, (path, condition) in _first(track) if says_nothing(condition)}
    if named:
        first, *others = named
        kinds = tuple(map(Word, named.values()))
        yield gap(*first, "status", variant="only_named", related=tuple(others), conditions=kinds)


def absent(track: Track, kinds: tuple[ConditionKind, ...]) -> Iterator[Gap]:
    """The conditions of these kinds that are not written, where others are."""
    written = conditions_by_kind(track)
    left = tuple(kind for kind in kinds if kind not in written)
    nothing_at_all = not written and not listed(track.conditions)
    if left and not nothing_at_all:
        yield gap("conditions", conditions=tuple(map(Word, left)))


def _first(track: Track) -> Iterator[tuple[ConditionKind, tuple[Path, Condition]]]:
    """The first of each kind, or the first of which more is written than its kind."""
    for kind, written in conditions_by_kind(track).items():
        yield kind, next((each for each in written if not says_nothing(each[1])), written[0])
