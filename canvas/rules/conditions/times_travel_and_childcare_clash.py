"""C04."""

import re
from collections.abc import Iterator

from canvas.analysis.conditions import conditions_by_kind, is_arranged
from canvas.analysis.load import loads
from canvas.analysis.work import work_in_steps
from canvas.domain.answer import Absent, given, is_unknown, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import BlockId, ConditionKind, GroupKind, Stage
from canvas.domain.path import Path
from canvas.domain.track import Track
from canvas.knowledge.thresholds import thresholds
from canvas.rules.naming import step_name
from canvas.rules.rule import Fact, Gap, Key, Nth, gap, rule

_TIME = re.compile(r"(?<![\d.:,])([01]?\d|2[0-3])[.:][0-5]\d(?!\d)", re.ASCII)


@rule("C04", Severity.WARNING, Stage.DESIGN, BlockId.CONDITIONS, "seed004", "track14", "KOT", "design")
def times_travel_and_childcare_clash(track: Track) -> Iterator[Gap]:
    """
    Can people get to work at these times, and are their children looked after?

    ## Why
    An early start, shifts and changing sites ask more of transport than a bus line may give; in the track Energy
    Skills people travelled far. Parents who are away for several half-days need fixed childcare. An early start is one
    before seven, several half-days are three or more: choices of this toolkit.

    ## Gap
    ```yaml
    track: {stage: design}
    conditions: [{kind: transport, status: open, owner: company}]
    steps:
      - {id: site, kind: learning-work, title: On the building site, work: {form: bbl, changing_sites: yes}}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    conditions: [{kind: transport, status: arranged, arrangement: A van of the company picks people up.}]
    steps:
      - {id: site, kind: learning-work, title: On the building site, work: {form: bbl, changing_sites: yes}}
    ```
    """
    yield from _travel(track)
    yield from _childcare(track)


def _travel(track: Track) -> Iterator[Gap]:
    demands = tuple(_demands(track))
    if not demands or is_arranged(track, ConditionKind.TRANSPORT):
        return
    paths = [path for path, _, _ in demands]
    names = tuple(dict.fromkeys(name for _, name, _ in demands))
    reasons = tuple(dict.fromkeys(reason for _, _, reason in demands))
    path, variant = _placed(paths[0], track, ConditionKind.TRANSPORT)
    related = tuple(other for other in paths if other != path)
    yield gap(*path, variant=f"transport{variant}", related=related, names=names, reasons=reasons)


def _demands(track: Track) -> Iterator[tuple[Path, Fact, Key]]:
    """What asks much of transport: where that stands, in which step or occupation, and what it is."""
    for here in work_in_steps(track):
        name = step_name(here.step, here.place)
        for key, asks_much in (
            ("shifts", given(here.work.shifts)),
            ("changing_sites", given(here.work.changing_sites)),
            ("times", _is_early(here.work.times)),
        ):
            if asks_much:
                yield here.path(key), name, Key(key)
    for place, occupation in enumerate(listed(track.identity.occupations)):
        if _is_early(occupation.times):
            path = ("track", "occupations", place, "times")
            yield path, given(occupation.title) or Nth("occupation", place + 1), Key("times")


def _is_early(times: str | Absent) -> bool:
    """A time of the clock before the threshold stands in the text; a bare number of hours is no time of the clock."""
    text = given(times)
    return text is not None and any(int(hour) < thresholds().early_start.value for hour in _TIME.findall(text))


def _childcare(track: Track) -> Iterator[Gap]:
    group = given(track.target_group)
    if group is None or GroupKind.PARENTS not in listed(group.groups):
        return
    if is_arranged(track, ConditionKind.CHILDCARE):
        return
    least = thresholds().childcare_load.value * track.dagdeel
    load = next((load for load in loads(track) if load.hours.low >= least), None)
    if load:
        steps = listed(track.steps)
        path, variant = _placed(("target_group", "groups"), track, ConditionKind.CHILDCARE)
        yield gap(
            *path,
            variant=f"childcare{variant}",
            related=tuple(("steps", place) for place in load.steps),
            steps=tuple(step_name(steps[place], place) for place in load.steps),
            hours=load.hours,
        )


def _placed(path: Path, track: Track, kind: ConditionKind) -> tuple[Path, str]:
    """At the condition when it says that nobody knows yet, else where it is asked for."""
    written = conditions_by_kind(track).get(kind, ())
    unknown = next((found for found, condition in written if is_unknown(condition.status)), None)
    return ((*unknown, "status"), "_unknown") if unknown else (path, "")
