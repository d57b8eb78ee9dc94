"""What a track asks of a participant each week."""

from decimal import Decimal
from typing import NamedTuple

from canvas.analysis.hours import Hours, Share, open_share, share_of, weekly
from canvas.analysis.together import side_by_side
from canvas.domain.answer import Absent, given, is_unknown, is_waived, listed
from canvas.domain.kinds import (
    ActivityKind,
    Audience,
    ConditionKind,
    ConditionStatus,
    GroupKind,
    LineKind,
    StepKind,
)
from canvas.domain.path import Path
from canvas.domain.quantity import Per, Quantity, Unit
from canvas.domain.remember import remembered
from canvas.domain.steps import Activity, Line, Step, Work
from canvas.domain.track import Track
from canvas.knowledge.kinds import line_of

_LANGUAGE: Path = ("lines", "language")
_INTEGRATION: Path = ("target_group", "civic_integration")
_FULL = (StepKind.PREPARATION, StepKind.LEARNING_WORK)
_TENTH = Decimal("0.1")


class Load(NamedTuple):
    """
    What steps that run together ask of a participant each week, and what runs beside them.

    `hours` are the hours a week that it takes at least and at most, as far as they are known, to one decimal.
    """

    steps: tuple[int, ...]
    shares: tuple[Share, ...]
    hours: Quantity

    @property
    def known(self) -> tuple[Share, ...]:
        """The parts of which the hours are known."""
        return tuple(share for share in self.shares if given(share.hours))

    @property
    def unknown(self) -> tuple[Share, ...]:
        """The parts of which the hours are not known."""
        return tuple(share for share in self.shares if not given(share.hours))

    @property
    def parts(self) -> tuple[Path, ...]:
        """The steps and what runs beside them, as far as the hours are known: the place of each."""
        return tuple(dict.fromkeys(share.path[:2] for share in self.known))

    @property
    def beside(self) -> tuple[str, ...]:
        """What of language and civic_integration is in it, beside the steps."""
        return tuple(str(part[1]) for part in (_LANGUAGE, _INTEGRATION) if part in self.parts)


@remembered
def loads(track: Track) -> tuple[Load, ...]:
    """
    The weekly load of each group of steps that run together, where they take time of a participant.

    A step says its own hours, or they follow from the work, the lessons and the activities in it. Language lessons
    along the steps and civic integration come on top, unless the step's own hours hold the lessons, or an agreement
    says how civic integration fits in. Guidance and what happens for the employer take no time of a participant.
    """
    if not any(_by_step(track)):
        return ()
    return tuple(load for group in side_by_side(track) if (load := load_of(group, track)))


def load_of(group: tuple[int, ...], track: Track) -> Load | None:
    """The weekly load while these steps run, by their places; None where they take no time of a participant."""
    by_step = _by_step(track)
    own = [share for place in group for share in by_step[place]]
    if not own:
        return None
    asking = tuple([place for place in group if by_step[place]])
    shares = (*own, *_lessons(group, track), *_integration(track))
    return Load(asking, shares, _together(shares))


def _together(shares: tuple[Share, ...]) -> Quantity:
    least = most = Decimal(0)
    for share in shares:
        if hours := given(share.hours):
            least, most = least + hours[0], most + hours[1]
    return Quantity(least.quantize(_TENTH), most.quantize(_TENTH), unit=Unit.HOURS, per=Per.WEEK)


@remembered
def _by_step(track: Track) -> list[tuple[Share, ...]]:
    return [_in_step(step, place, track) for place, step in enumerate(listed(track.steps))]


def _in_step(step: Step, place: int, track: Track) -> tuple[Share, ...]:
    here: Path = ("steps", place)
    if is_waived(step.hours) or step.kind is StepKind.DESIGN:
        return ()
    if own := weekly(step.hours, track):
        return (Share((*here, "hours"), own),)
    work = given(step.work)
    shares = (
        *(_in_work(work, (*here, "work"), track) if work else ()),
        *_in_activities(listed(step.activities), here, track, bool(work)),
    )
    if not shares and work is None and given(step.kind) in _FULL:
        return (open_share((*here, "hours"), step.hours),)
    return shares


def _in_work(work: Work, here: Path, track: Track) -> tuple[Share, ...]:
    lessons = weekly(work.school_hours, track)
    return (
        *(() if is_waived(work.hours) else (share_of((*here, "hours"), work.hours, track),)),
        *((Share((*here, "school_hours"), lessons),) if lessons else ()),
    )


def _in_activities(activities: tuple[Activity, ...], here: Path, track: Track, works: bool) -> tuple[Share, ...]:
    """Activities whose hours a week are known. Those of a line, and work that the step counts itself, count there."""
    return tuple(
        [
            Share((*here, "activities", place, "hours"), hours)
            for place, activity in enumerate(activities)
            if (hours := weekly(activity.hours, track))
            and _takes_time(activity)
            and not (works and activity.kind is ActivityKind.WORK)
            and not (_is_lesson(activity) and _lesson_hours(track))
        ]
    )


def _takes_time(activity: Activity) -> bool:
    kind = given(activity.kind)
    return activity.audience is not Audience.EMPLOYER and (kind is None or line_of(kind) in (None, LineKind.LANGUAGE))


def _is_lesson(activity: Activity) -> bool:
    kind = given(activity.kind)
    return kind is not None and line_of(kind) is LineKind.LANGUAGE


def _lessons(group: tuple[int, ...], track: Track) -> tuple[Share, ...]:
    """The language lessons along these steps, unless a step counts them in its own hours."""
    line = _language(track)
    if line is None or is_waived(line.hours):
        return ()
    steps = [listed(track.steps)[place] for place in group]
    if any(_counts_lessons(step, track) for step in steps):
        return ()
    if given(line.steps) is not None and not {given(step.id) for step in steps} & set(listed(line.steps)):
        return ()
    if _lesson_hours(track) is None:
        in_line = _in_activities(listed(line.activities), _LANGUAGE, track, works=False)
        activities = [activity for step in steps for activity in listed(step.activities)]
        if in_line or any(_is_lesson(each) and weekly(each.hours, track) for each in activities):
            return in_line
    return (share_of((*_LANGUAGE, "hours"), line.hours, track),)


def _counts_lessons(step: Step, track: Track) -> bool:
    return any(_is_lesson(each) for each in listed(step.activities)) and weekly(step.hours, track) is not None


@remembered
def _lesson_hours(track: Track) -> Hours | None:
    """What the language line itself takes each week."""
    line = _language(track)
    return weekly(line.hours, track) if line else None


def _language(track: Track) -> Line | None:
    lines = given(track.lines)
    return given(lines.language) if lines else None


@remembered
def _integration(track: Track) -> tuple[Share, ...]:
    """Civic integration takes time of people with a residence permit, so a plan that is silent leaves it open."""
    here: Path = (*_INTEGRATION, "hours")
    group = track.target_group
    integration = group if isinstance(group, Absent) else group.civic_integration
    if not isinstance(integration, Absent):
        arranged = given(integration.agreement) or is_waived(integration.hours)
        share = share_of(here, integration.hours, track)
        return () if arranged or (isinstance(share.hours, Absent) and _fits(track)) else (share,)
    groups = () if isinstance(group, Absent) else listed(group.groups)
    concerned = is_unknown(integration) or not groups or GroupKind.STATUS_HOLDERS in groups
    return (Share(here, integration),) if concerned and not is_waived(integration) and not _fits(track) else ()


def _fits(track: Track) -> bool:
    """The fit with civic integration is arranged, or the track does without."""
    return any(
        condition.kind is ConditionKind.CIVIC_INTEGRATION
        and (condition.status is ConditionStatus.ARRANGED or is_waived(condition.status))
        for condition in listed(track.conditions)
    )
