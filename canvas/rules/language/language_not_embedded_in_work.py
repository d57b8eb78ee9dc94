"""L03."""

from collections.abc import Iterator

from canvas.analysis.activities import activities_of_line
from canvas.analysis.roles import held
from canvas.domain.answer import given, is_unknown, is_waived
from canvas.domain.finding import Severity
from canvas.domain.kinds import ActivityKind, BlockId, LineKind, RoleKind, Setting, Stage
from canvas.domain.steps import Activity
from canvas.domain.track import Track
from canvas.rules.rule import Fact, Gap, gap, rule

_AT_WORK = (Setting.WORKPLACE, Setting.OUTDOORS)


@rule(
    *("L03", Severity.WARNING, Stage.DESIGN, BlockId.LANGUAGE),
    *("RP6", "VOI", "seed002", "track21", "track30"),
)
def language_not_embedded_in_work(track: Track) -> Iterator[Gap]:
    """
    Is the language that people learn the language of their work?

    ## Why
    Research counts language support that is intensive and part of the work among the factors that help. Participants in
    pilots liked practical lessons, most of all those who learn slowly. And in The Hague people saw that the language of
    the work floor is learned faster in practice than in a classroom.

    ## Gap
    ```yaml
    track: {stage: design}
    lines:
      language:
        activities: [{kind: language, title: Dutch lessons, setting: classroom}]
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    lines:
      language:
        activities: [{kind: language, title: Dutch with the words of the kitchen, setting: classroom, vocational: yes}]
    ```
    """
    lessons = activities_of_line(track, LineKind.LANGUAGE)
    if not lessons or any(_is_embedded(lesson) for _, lesson in lessons) or held(track, RoleKind.LANGUAGE_COACH):
        return
    (first, lesson), *others = lessons
    unknown = is_unknown(lesson.vocational)
    apart = all(given(each.setting) or given(each.vocational) is False for _, each in lessons)
    yield gap(
        *(*first, "vocational"),
        variant="unknown" if unknown else "message" if apart else "not_said",
        related=tuple(path for path, _ in others),
        lessons=tuple(dict.fromkeys(_name(each) for _, each in lessons)),
    )


def _is_embedded(lesson: Activity) -> bool:
    """It is about the trade, at work or practice with somebody; or the team does without on purpose."""
    practised = given(lesson.kind) is ActivityKind.LANGUAGE_COACHING or given(lesson.setting) in _AT_WORK
    return practised or given(lesson.vocational) is True or is_waived(lesson.vocational)


def _name(lesson: Activity) -> Fact:
    return given(lesson.title) or given(lesson.kind) or LineKind.LANGUAGE
