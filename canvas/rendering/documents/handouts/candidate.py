"""One page for somebody who thinks of taking part."""

from collections.abc import Iterator
from dataclasses import replace

from canvas.analysis.conditions import is_arranged, is_settled
from canvas.analysis.load import Load, loads
from canvas.analysis.order import in_order
from canvas.analysis.work import work_in_steps
from canvas.domain.answer import given, is_open, is_waived, listed
from canvas.domain.identity import Mission
from canvas.domain.kinds import ActivityKind, Audience, ConditionKind, LineKind, RoleKind, StepKind, WorkForm
from canvas.domain.quantity import Per
from canvas.domain.steps import Activity, Step
from canvas.domain.target_group import Fallback, TargetGroup
from canvas.knowledge.kinds import is_unpaid, keeps_benefit, line_of, pays_wage
from canvas.rendering.documents.document import Block, Cell, Section, Table
from canvas.rendering.documents.handouts.handout import Handout, clipped
from canvas.rendering.said import Said
from canvas.rendering.views.periods import period_words
from canvas.rendering.voice import lowered

_HELP = (
    RoleKind.JOB_COACH,
    RoleKind.BUDDY,
    RoleKind.WORK_SUPERVISOR,
    RoleKind.LANGUAGE_COACH,
    RoleKind.MENTOR,
    RoleKind.CASE_MANAGER,
)
_NOT_FOR_THEM = (ActivityKind.DESIGN_SESSION, ActivityKind.EVALUATION)
_DAILY = (ConditionKind.TRANSPORT, ConditionKind.CHILDCARE, ConditionKind.INCOME)
_STEPS, _ASKED, _ARRANGED, _GOAL = 8, 6, 4, 220


def candidate(handout: Handout) -> tuple[Section, ...]:
    """The sections, in the order in which people ask."""
    return (
        handout.section("about", *_about(handout)),
        handout.section("steps", *_steps(handout)),
        handout.section("asked", *handout.bullets(_asked(handout))),
        handout.section("gains", *handout.bullets(_gains(handout))),
        handout.section("help", *handout.bullets((*handout.helpers(_HELP), *_arranged(handout)))),
        *_otherwise(handout),
        *_unknown(handout),
    )


def _group(handout: Handout) -> TargetGroup:
    return given(handout.voice.track.target_group) or TargetGroup()


def _about(handout: Handout) -> tuple[Block, ...]:
    voice, identity = handout.voice, handout.voice.track.identity
    mission, period = given(voice.track.mission) or Mission(), given(identity.period)
    occupations = [voice.text(each.title) for each in listed(identity.occupations)]
    tasks = [task for each in listed(identity.occupations)[:1] for task in listed(each.tasks)]
    work = Said(handout.few(list(filter(None, occupations))), remark=handout.few(tasks) if tasks else "")
    return handout.facts(
        ("goal", handout.text(identity.summary, _GOAL) or handout.text(mission.goal, _GOAL)),
        ("work", (work,) if work.words else ()),
        ("for_whom", handout.text(_group(handout).description, _GOAL)),
        ("when", (period_words(period, voice),) if period else ()),
        ("where", (Said(voice.text(identity.region)),) if given(identity.region) else ()),
    )


def _taking_part(handout: Handout) -> list[tuple[int, Step]]:
    """The steps in which somebody takes part, by their places in the file."""
    steps = listed(handout.voice.track.steps)
    return [(place, steps[place]) for place in in_order(handout.voice.track) if _takes_part(steps[place])]


def _takes_part(step: Step) -> bool:
    """Not while the parties design the track, and not where all that happens is for employers."""
    activities = listed(step.activities)
    only_others = bool(activities) and not any(map(_is_for_them, activities)) and given(step.work) is None
    return given(step.kind) is not StepKind.DESIGN and not only_others


def _steps(handout: Handout) -> tuple[Block, ...]:
    voice, there = handout.voice, _taking_part(handout)
    if not there:
        return ()
    rows = tuple(
        (
            (Said(voice.step_title(step)),),
            _doing(step, handout),
            handout.length(step),
            _hours(place, handout),
        )
        for place, step in there[:_STEPS]
    )
    head = tuple(handout.word(name) for name in ("step", "you_do", "how_long", "hours"))
    return (Table("", head, rows, handout.rest(len(there) - len(rows))),)


def _doing(step: Step, handout: Handout) -> Cell:
    """What somebody does in a step: the work first, then what else happens."""
    work, activities = given(step.work), [each for each in listed(step.activities) if _is_for_them(each)]
    form = handout.voice.text(work.form) if work else ""
    happens = handout.happens(activities) or clipped(given(step.description) or "", 120)
    return tuple(Said(words) for words in (form, happens) if words)


def _is_for_them(activity: Activity) -> bool:
    kind = given(activity.kind)
    if given(activity.audience) is Audience.EMPLOYER or kind in _NOT_FOR_THEM:
        return False
    return kind is None or line_of(kind) is not LineKind.EMPLOYER_SUPPORT


def _load(place: int, handout: Handout) -> Load | None:
    return next((load for load in loads(handout.voice.track) if place in load.steps), None)


def _hours(place: int, handout: Handout) -> Cell:
    """The hours of each week, with language lessons and civic integration beside the step where they come on top."""
    load = _load(place, handout)
    if load is None or not load.known:
        return (Said(handout.shared("open"), open=True),)
    hours = handout.voice.text(replace(load.hours, per=Per.ONCE))
    return (Said(handout.shared("at_least", hours=hours) if load.unknown else hours),)


def _asked(handout: Handout) -> Iterator[Said]:
    group, voice = _group(handout), handout.voice
    if level := voice.text(group.language_in):
        yield Said(handout.word("level", level=level))
    hard = [each for each in listed(group.criteria) if given(each.hard) is not False]
    for criterion in hard[:_ASKED]:
        if words := voice.text(criterion.title) or voice.text(criterion.kind):
            yield Said(words)
    known = [load for load in loads(voice.track) if load.known]
    if known:
        busiest = max(known, key=lambda load: load.hours.high)
        yield Said(handout.word("busiest", hours=voice.text(busiest.hours)))
    times = [given(work.work.times) for work in work_in_steps(voice.track)]
    times += [given(each.times) for each in listed(voice.track.identity.occupations)]
    for words in list(filter(None, times))[:1]:
        yield Said(handout.word("times", times=lowered(clipped(words, 120))))


def _gains(handout: Handout) -> Iterator[Said]:
    """Wage or benefit in each kind of work, what may follow, proof, and the language."""
    voice = handout.voice
    for here in work_in_steps(voice.track):
        if here.form:
            form = lowered(voice.text(here.form))
            yield Said(handout.word(_pay(here.form), step=voice.step_title(here.step), form=form))
        if promise := given(here.work.promise):
            yield Said(clipped(promise, 160))
    yield from handout.proofs(step for _, step in _taking_part(handout))
    lines = given(voice.track.lines)
    line = given(lines.language) if lines else None
    if line:
        hours, level = voice.text(line.hours), voice.text(line.level_out)
        name = "lessons_to" if level else "lessons"
        yield Said(handout.word(name, hours=f" ({hours})" if hours else "", level=level))


def _pay(form: WorkForm) -> str:
    """Which words tell what a form of work brings in."""
    if pays_wage(form):
        return "wage"
    if is_unpaid(form):
        return "benefit" if keeps_benefit(form) else "no_wage"
    return "wage_unknown"


def _arranged(handout: Handout) -> Iterator[Said]:
    """What of daily life is arranged."""
    voice = handout.voice
    settled = [each for each in listed(voice.track.conditions) if is_settled(each)]
    settled.sort(key=lambda each: given(each.kind) not in _DAILY)
    told = [(voice.text(each.kind), how) for each in settled if (how := given(each.arrangement))]
    for kind, how in told[:_ARRANGED]:
        yield Said(f"{kind}: {clipped(how, 110)}" if kind else clipped(how, 110))


def _otherwise(handout: Handout) -> tuple[Section, ...]:
    """What there is when it does not fit."""
    fallback = given(_group(handout).fallback) or Fallback()
    told = {"not_selected": fallback.not_selected, "dropped_out": fallback.dropped_out}
    items = [
        Said(handout.word(name, then=clipped(then, 150))) for name, answer in told.items() if (then := given(answer))
    ]
    blocks = handout.bullets(items)
    return (handout.section("otherwise", *blocks),) if blocks else ()


def _unknown(handout: Handout) -> tuple[Section, ...]:
    """What nobody wrote down yet; what a team does without is no question."""
    track, there = handout.voice.track, _taking_part(handout)
    loads_known = [(load := _load(place, handout)) is not None and bool(load.known) for place, _ in there]
    daily = {f"unknown_{kind.value}": not is_arranged(track, kind) for kind in _DAILY}
    return handout.unknown(
        {
            "unknown_start": is_open(track.identity.period),
            "unknown_hours": not all(loads_known),
            "unknown_pay": not any(here.form for here in work_in_steps(track)),
            "unknown_level": is_open(_group(handout).language_in),
            **daily,
            "unknown_otherwise": not _otherwise(handout) and not is_waived(_group(handout).fallback),
        }
    )
