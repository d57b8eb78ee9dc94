"""L02."""

from collections.abc import Iterator

from canvas.analysis.placement import line_of_support
from canvas.domain.answer import Absent, given
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, LineKind, Stage
from canvas.domain.track import Track
from canvas.rules.rule import Gap, gap, rule


@rule("L02", Severity.ERROR, Stage.DESIGN, BlockId.LANGUAGE, "design")
def language_target_below_entry(track: Track) -> Iterator[Gap]:
    """
    Do participants end with at least the Dutch with which they begin?

    ## Why
    A target below the level at the start cannot be meant. Mostly the two levels have changed places, or one of them is
    left from an earlier version. Whoever plans lessons or applies for money on it starts with a wrong number.

    ## Gap
    ```yaml
    track: {stage: design}
    target_group: {description: Status holders, language_in: B1}
    lines:
      language: {goal: Talking to customers, level_out: A2}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    target_group: {description: Status holders, language_in: A2}
    lines:
      language: {goal: Talking to customers, level_out: B1}
    ```
    """
    line, group = line_of_support(track, LineKind.LANGUAGE), given(track.target_group)
    if isinstance(line, Absent) or group is None:
        return
    target, entry = given(line.level_out), given(group.language_in)
    if target and entry and target.high < entry.low:
        yield gap(
            *("lines", "language", "level_out"),
            related=(("target_group", "language_in"),),
            target=target,
            entry=entry,
        )
