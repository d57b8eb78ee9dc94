"""O09."""

from collections.abc import Iterator

from canvas.analysis.editions import followed_results
from canvas.domain.answer import MISSING, given, is_open, is_unknown, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage
from canvas.domain.track import Track
from canvas.rules.naming import edition_name
from canvas.rules.rule import Gap, gap, rule


@rule("O09", Severity.INFO, Stage.RUNNING, BlockId.RESULTS, "seed004", "HR")
def lessons_not_written_down(track: Track) -> Iterator[Gap]:
    """
    What did one edition teach for the next?

    ## Why
    Groningen ran a second pilot after the first, and wrote down five tips for whoever follows. Results say how it went;
    what the parties learned from them makes the next edition better.

    ## Gap
    ```yaml
    track: {stage: running}
    editions:
      - {id: spring, title: Spring group, results: [{kind: paid-job, value: 8 people, of: 12 people}]}
      - {id: autumn, title: Autumn group}
    ```

    ## Closed
    ```yaml
    track: {stage: running}
    editions:
      - {id: spring, title: Spring group, results: [{kind: paid-job, value: 8 people, of: 12 people}]}
      - {id: autumn, title: Autumn group}
    sustain:
      lessons: [Bring the team leader to the information meeting.]
    ```
    """
    pair = followed_results(track)
    if pair is None:
        return
    sustain = given(track.sustain)
    lessons = sustain.lessons if sustain else MISSING
    if is_open(lessons):
        first, second = (edition_name(listed(track.editions)[place], place) for place in pair)
        yield gap(
            *("sustain", "lessons"),
            variant="unknown" if is_unknown(lessons) else "message",
            related=tuple(("editions", place) for place in pair),
            first=first,
            second=second,
        )
