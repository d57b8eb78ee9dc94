"""T04."""

from collections.abc import Iterator

from canvas.analysis.language import levels_required
from canvas.analysis.placement import line_of_support
from canvas.domain.answer import Absent, given, is_unknown, is_waived, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, LineKind, Stage, StepKind
from canvas.domain.levels import LanguageLevel
from canvas.domain.path import Path
from canvas.domain.track import Track
from canvas.rules.naming import step_name
from canvas.rules.rule import Fact, Gap, Nth, gap, rule

_WORK = (StepKind.LEARNING_WORK, StepKind.MATCHING)


@rule("T04", Severity.WARNING, Stage.DESIGN, BlockId.PREPARATION, "VOI", "track02")
def language_gap_not_bridged(track: Track) -> Iterator[Gap]:
    """
    How do participants get from the Dutch they know to the Dutch that is asked?

    ## Why
    In the pilots with dual tracks too little Dutch could be the reason for no contract. A track to nursing that asked
    B2 therefore built a bridge to B1 first. Whoever sees the distance beforehand can plan lessons or ask for less.

    ## Gap
    ```yaml
    track: {stage: design}
    target_group: {description: Status holders, language_in: A1-A2}
    steps:
      - {id: ward, kind: learning-work, title: Working on the ward, language_required: B1}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    target_group: {description: Status holders, language_in: A1-A2}
    steps:
      - {id: ward, kind: learning-work, title: Working on the ward, language_required: B1}
    lines:
      language: {goal: Understand and give a hand-over on the ward, level_out: B1}
    ```
    """
    group = given(track.target_group)
    entry = given(group.language_in) if group else None
    reached = _level_out(track)
    if entry is None or is_waived(reached):
        return
    at_end = given(reached)
    for path, asked in levels_required(track):
        if not _leads_to_work(path, track) or asked.low <= entry.low or (at_end and at_end.high >= asked.low):
            continue
        yield gap(
            *path,
            variant="falls_short" if at_end else "unknown" if is_unknown(reached) else "message",
            related=(("target_group", "language_in"), *((("lines", "language", "level_out"),) if at_end else ())),
            name=_name(path, track),
            asked=asked,
            entry=entry,
            **({"reached": at_end} if at_end else {}),
        )


def _level_out(track: Track) -> LanguageLevel | Absent:
    line = line_of_support(track, LineKind.LANGUAGE)
    return line if isinstance(line, Absent) else line.level_out


def _leads_to_work(path: Path, track: Track) -> bool:
    """Occupations, steps at work, and what can be earned unless its own arrangement takes the language into account."""
    match path:
        case ("steps", int(place), "qualifications", int(number), *_):
            return given(listed(listed(track.steps)[place].qualifications)[number].arrangement) is None
        case ("steps", int(place), *_):
            return given(listed(track.steps)[place].kind) in _WORK
    return True


def _name(path: Path, track: Track) -> Fact:
    match path:
        case ("steps", int(place), "qualifications", int(number), *_):
            earned = listed(listed(track.steps)[place].qualifications)[number]
            return given(earned.title) or given(earned.kind) or step_name(listed(track.steps)[place], place)
        case ("steps", int(place), *_):
            return step_name(listed(track.steps)[place], place)
    place = int(path[2])
    return given(listed(track.identity.occupations)[place].title) or Nth("occupation", place + 1)
