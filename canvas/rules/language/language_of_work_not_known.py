"""L07."""

from collections.abc import Iterator

from canvas.analysis.language import levels_required
from canvas.analysis.placement import first_work
from canvas.domain.answer import given, is_unknown, is_waived, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, Stage
from canvas.domain.path import Path
from canvas.domain.track import Track
from canvas.rules.rule import Gap, gap, rule


@rule("L07", Severity.WARNING, Stage.DESIGN, BlockId.LANGUAGE, "RP6", "VOI", tracks_only=True)
def language_of_work_not_known(track: Track) -> Iterator[Gap]:
    """
    How much Dutch does the work ask?

    ## Why
    A good selection means that the level of people fits what the track asks. In the pilots with dual tracks too little
    Dutch could be the reason for no contract. Whoever knows what the work asks can plan lessons, or look with the
    employer for what can be done with less.

    ## Gap
    ```yaml
    track: {stage: design, occupations: [{title: Assistant cook}]}
    target_group: {description: Status holders, language_in: A2}
    steps: [{id: kitchen, kind: learning-work, title: Working in the kitchen}]
    ```

    ## Closed
    ```yaml
    track: {stage: design, occupations: [{title: Assistant cook, language_required: A2}]}
    target_group: {description: Status holders, language_in: A2}
    steps: [{id: kitchen, kind: learning-work, title: Working in the kitchen}]
    ```
    """
    group, start = given(track.target_group), first_work(track)
    entry = given(group.language_in) if group else None
    if entry is None or start is None or levels_required(track):
        return
    here: list[tuple[Path, object]] = [
        (("track", "occupations", place, "language_required"), occupation.language_required)
        for place, occupation in enumerate(listed(track.identity.occupations))
    ]
    here.append((("steps", start, "language_required"), listed(track.steps)[start].language_required))
    if any(is_waived(answer) for _, answer in here):
        return
    unknown = next((path for path, answer in here if is_unknown(answer)), None)
    yield gap(
        *(unknown or here[0][0]),
        variant="unknown" if unknown else "message",
        related=(("target_group", "language_in"),),
        entry=entry,
    )
