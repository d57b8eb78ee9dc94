"""L01."""

from collections.abc import Iterator

from canvas.analysis.activities import activities_of_line
from canvas.analysis.language import levels_required
from canvas.analysis.placement import line_of_support
from canvas.domain.answer import given, is_open, is_unknown, is_waived
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, LineKind, Stage
from canvas.domain.steps import Line
from canvas.domain.track import Track
from canvas.rules.rule import Gap, gap, rule


@rule("L01", Severity.WARNING, Stage.DESIGN, BlockId.LANGUAGE, "RP6", "track05")
def no_language_target(track: Track) -> Iterator[Gap]:
    """
    What should participants be able to do in Dutch when the language support ends?

    ## Why
    Research counts language support that is enough among the factors that help; what is enough depends on the target.
    In Gorinchem each participant had a level to reach. A target can be a level, and also words and talks that the work
    asks.

    ## Gap
    ```yaml
    track: {stage: design}
    lines:
      language: {hours: 4 hours per week}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    lines:
      language:
        goal: Understand safety instructions and ask for help in the kitchen
        hours: 4 hours per week
    ```
    """
    answer = line_of_support(track, LineKind.LANGUAGE)
    lessons = activities_of_line(track, LineKind.LANGUAGE)
    line = given(answer) or Line()
    if is_waived(answer) or not (given(answer) or lessons) or _asks_for_more(track):
        return
    if not (is_open(line.goal) and is_open(line.level_out)):
        return
    key = "goal" if is_unknown(line.goal) and not is_unknown(line.level_out) else "level_out"
    yield gap(
        *("lines", "language", key),
        variant="unknown" if is_unknown(line.goal) or is_unknown(line.level_out) else "message",
        related=tuple(path for path, _ in lessons),
    )


def _asks_for_more(track: Track) -> bool:
    """Work or an exam asks for more Dutch than people have: then the target is asked for with that work or exam."""
    group = given(track.target_group)
    entry = given(group.language_in) if group else None
    return entry is not None and any(asked.low > entry.low for _, asked in levels_required(track))
