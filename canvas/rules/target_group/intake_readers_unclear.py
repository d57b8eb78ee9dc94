"""T09."""

from collections.abc import Iterator

from canvas.domain.answer import given, is_open, is_unknown, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, IntakeTopic, Stage
from canvas.domain.track import Track
from canvas.rules.rule import Gap, Word, gap, rule

_PRIVATE = (IntakeTopic.PERSONAL_SITUATION, IntakeTopic.HEALTH)


@rule("T09", Severity.WARNING, Stage.DESIGN, BlockId.RECRUITMENT, "HR", "ION", "design")
def intake_readers_unclear(track: Track) -> Iterator[Gap]:
    """
    Who may see what people tell in the intake?

    ## Why
    A good intake asks about health and about life at home. People only tell that when they know who hears it; an
    employer, for instance, cannot solve a trauma and need not know of it. Agree it before the first talk.

    ## Gap
    ```yaml
    track: {stage: design}
    target_group:
      intake: {topics: [skills-experience, wishes, personal-situation, language, health, learning-ability]}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    target_group:
      intake:
        topics: [skills-experience, wishes, personal-situation, language, health, learning-ability]
        seen_by: The job coach; the employer hears only what the candidate agrees to.
    ```
    """
    group = given(track.target_group)
    intake = given(group.intake) if group else None
    if intake is None or not is_open(intake.seen_by):
        return
    topics = tuple(Word(topic) for topic in listed(intake.topics) if topic in _PRIVATE)
    if topics:
        variant = "unknown" if is_unknown(intake.seen_by) else "message"
        related = (("target_group", "intake", "topics"),)
        yield gap("target_group", "intake", "seen_by", variant=variant, related=related, topics=topics)
