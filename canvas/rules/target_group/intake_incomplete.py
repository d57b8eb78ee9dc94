"""T05."""

from collections.abc import Iterator

from canvas.domain.answer import Absent, is_open, is_unknown, is_waived, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, IntakeTopic, Stage
from canvas.domain.track import Track
from canvas.rules.rule import Gap, gap, rule


@rule("T05", Severity.WARNING, Stage.DESIGN, BlockId.RECRUITMENT, "RP6", "WI21", "HR")
def intake_incomplete(track: Track) -> Iterator[Gap]:
    """
    Does the intake ask what you need to know about somebody?

    ## Why
    A track fits when you know what somebody can do, what they want and how they live: research on dual tracks names
    these three. Health, language and learning ability often decide later on whether somebody stays. What was asked
    before, for instance in the intake for civic integration, need not be asked again.

    ## Gap
    ```yaml
    track: {stage: design}
    target_group:
      intake:
        topics: [skills-experience, language]
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    target_group:
      intake:
        topics: [skills-experience, wishes, personal-situation, language, health, learning-ability]
        instrument: An hour's talk with the job coach, with an interpreter when needed.
        seen_by: The job coach; the employer hears only what the candidate agrees to.
    ```
    """
    group = track.target_group
    intake = group if isinstance(group, Absent) else group.intake
    if isinstance(intake, Absent):
        if is_open(intake):
            yield gap("target_group", "intake", variant="unknown" if is_unknown(intake) else "no_intake")
        return
    if is_waived(intake.topics):
        return
    if is_unknown(intake.topics):
        yield gap("target_group", "intake", "topics", variant="unknown")
        return
    left = tuple(topic for topic in IntakeTopic if topic not in listed(intake.topics))
    if left:
        yield gap("target_group", "intake", "topics", topics=left)
