"""T03."""

from collections.abc import Iterator

from canvas.domain.answer import Absent, is_open, is_unknown
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage
from canvas.domain.track import Track
from canvas.rules.rule import Gap, gap, rule


@rule("T03", Severity.WARNING, Stage.DESIGN, BlockId.RECRUITMENT, "KIS20", "RP6")
def no_entry_language_level(track: Track) -> Iterator[Gap]:
    """
    How much Dutch do participants know when they start?

    ## Why
    Language comes first among the factors that help status holders find work. Without a level at the start nobody can
    say how many lessons are needed, or which work is within reach. In published tracks it is missing most often.

    ## Gap
    ```yaml
    track: {stage: design}
    target_group:
      description: Status holders who want to work in installation technology.
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    target_group:
      description: Status holders who want to work in installation technology.
      language_in: A1-A2
    ```
    """
    group = track.target_group
    level = group if isinstance(group, Absent) else group.language_in
    if is_open(level):
        yield gap("target_group", "language_in", variant="unknown" if is_unknown(level) else "message")
