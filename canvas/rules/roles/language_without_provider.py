"""R04."""

from collections.abc import Iterator

from canvas.analysis.activities import activities_of_line
from canvas.analysis.language import levels_required
from canvas.analysis.placement import line_of_support
from canvas.analysis.roles import vacancy
from canvas.domain.answer import given, is_open, is_unknown, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import ActivityKind, BlockId, GroupKind, LineKind, RoleKind, Stage
from canvas.domain.track import Track
from canvas.rules.rule import Gap, gap, rule

_WRITTEN = {"message": "without_party", "level": "level_without_party"}
"""What is told where the role is written down and only its party is not."""


@rule("R04", Severity.ERROR, Stage.DESIGN, BlockId.LANGUAGE, "WP", "seed003")
def language_without_provider(track: Track) -> Iterator[Gap]:
    """
    Who gives the language support?

    ## Why
    Language support is one of the six components of a track in the whitepaper. It often makes the difference between a
    placement and a contract, so it needs a party that plans it, gives it and tunes it to the work.

    ## Gap
    ```yaml
    track: {stage: design}
    parties: [{id: trainers, name: Four learning-work companies, kind: learning-work-company}]
    steps:
      - id: werkfit
        kind: preparation
        lead: trainers
        activities: [{kind: language, title: Dutch and work culture}]
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    parties: [{id: trainers, name: Four learning-work companies, kind: learning-work-company}]
    roles: [{kind: language-provider, party: trainers}]
    steps:
      - id: werkfit
        kind: preparation
        lead: trainers
        activities: [{kind: language, title: Dutch and work culture}]
    ```
    """
    lessons = activities_of_line(track, LineKind.LANGUAGE)
    only_coaching = lessons and all(given(each.kind) is ActivityKind.LANGUAGE_COACHING for _, each in lessons)
    coach = (RoleKind.LANGUAGE_COACH,) if only_coaching else ()
    open_role = vacancy(track, RoleKind.LANGUAGE_PROVIDER, *coach)
    if open_role is None or any(listed(each.party) for _, each in lessons):
        return
    reason = next(_reasons(track), None)
    if reason is None:
        return
    if open_role.is_unknown and (open_role.written or not reason.path):
        yield gap(*open_role.path, variant="unknown", related=reason.related)
    elif reason.path:
        yield reason
    else:
        variant = _WRITTEN[reason.variant] if open_role.written else reason.variant
        yield reason._replace(path=open_role.path, variant=variant)


def _reasons(track: Track) -> Iterator[Gap]:
    """Why the track needs somebody for the language, the most telling reason first."""
    line = line_of_support(track, LineKind.LANGUAGE)
    for path, lesson in activities_of_line(track, LineKind.LANGUAGE):
        planned = given(lesson.title) or given(lesson.kind) or LineKind.LANGUAGE
        yield gap(related=(path,), planned=planned)
    if given(line):
        yield gap(related=(("lines", "language"),), planned=LineKind.LANGUAGE)
    group = given(track.target_group)
    if group is None or not is_open(line):
        return
    if level := given(group.language_in):
        for path, required in levels_required(track):
            if level.low < required.low:
                related = (("target_group", "language_in"), path)
                yield gap(variant="level", related=related, language_in=level, required=required)
    if GroupKind.STATUS_HOLDERS in listed(group.groups):
        variant = "nothing_known" if is_unknown(line) else "nothing_planned"
        yield gap("lines", "language", variant=variant, related=(("target_group", "groups"),))
    elif is_open(group.groups) and not is_unknown(line):
        yield gap("lines", "language", variant="nothing_said")._replace(softly=True)
