"""T10."""

from collections.abc import Iterator

from canvas.analysis.activities import kinds_of_activity
from canvas.domain.answer import given, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import ActivityKind, BlockId, CriterionKind, Stage
from canvas.domain.track import Track
from canvas.rules.rule import Gap, gap, rule


@rule("T10", Severity.INFO, Stage.DESIGN, BlockId.RECRUITMENT, "KIS20", "IDW")
def schooling_not_valued(track: Track) -> Iterator[Gap]:
    """
    How do you see what an education from another country is worth here?

    ## Why
    Valuing diplomas and skills is one of the factors that help status holders to work. Who asks for an education,
    needs a way to weigh a foreign one, also for people without papers: a diploma valuation, which takes weeks, or a
    test that shows what somebody can do.

    ## Gap
    ```yaml
    track: {stage: design}
    target_group:
      criteria: [{kind: education, title: A technical education at secondary level}]
    steps:
      - {id: selection, kind: recruitment, activities: [{kind: interview}]}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    target_group:
      criteria: [{kind: education, title: A technical education at secondary level}]
    steps:
      - id: selection
        kind: recruitment
        activities: [{kind: interview}, {kind: assessment, title: A trial assignment in the workshop}]
    ```
    """
    group = given(track.target_group)
    for place, criterion in enumerate(listed(group.criteria) if group else ()):
        if given(criterion.kind) is CriterionKind.EDUCATION:
            if ActivityKind.ASSESSMENT not in kinds_of_activity(track):
                name = given(criterion.title) or CriterionKind.EDUCATION
                yield gap("target_group", "criteria", place, criterion=name)
            return
