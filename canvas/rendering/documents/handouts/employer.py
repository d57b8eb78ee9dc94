"""One page for an employer who thinks of taking part."""

from collections.abc import Iterator

from canvas.analysis.order import in_order
from canvas.analysis.roles import held, involvement
from canvas.analysis.work import work_in_steps
from canvas.domain.answer import given, is_open, listed
from canvas.domain.identity import Mission
from canvas.domain.kinds import Audience, FundingStatus, Involvement, LineKind, RoleKind, Scheme
from canvas.domain.money import Funding
from canvas.domain.steps import Activity, Line, Step
from canvas.domain.target_group import TargetGroup
from canvas.knowledge.kinds import kinds, line_of
from canvas.knowledge.schemes import schemes
from canvas.rendering.documents.document import Block, Cell, Section, Table
from canvas.rendering.documents.handouts.handout import Handout, clipped
from canvas.rendering.said import Said
from canvas.rendering.views.periods import period_words
from canvas.rendering.voice import capital, lowered

_OWN = (RoleKind.EMPLOYER, RoleKind.FORMAL_EMPLOYER, RoleKind.WORK_SUPERVISOR, RoleKind.BUDDY)
_HELP = (
    RoleKind.JOB_COACH,
    RoleKind.EMPLOYER_TRAINER,
    RoleKind.MATCHMAKER,
    RoleKind.CASE_MANAGER,
    RoleKind.COORDINATOR,
)
_STEPS, _GOAL = 8, 260


def employer(handout: Handout) -> tuple[Section, ...]:
    """The sections, in the order in which employers ask."""
    return (
        handout.section("about", *_about(handout)),
        handout.section("steps", *_steps(handout)),
        handout.section("asked", *handout.bullets(_asked(handout))),
        handout.section("gains", *handout.bullets(_gains(handout))),
        handout.section("help", *handout.bullets((*_support(handout), *handout.helpers(_HELP, 4)))),
        *_unknown(handout),
    )


def _group(handout: Handout) -> TargetGroup:
    return given(handout.voice.track.target_group) or TargetGroup()


def _line(handout: Handout) -> Line:
    lines = given(handout.voice.track.lines)
    return (given(lines.employer_support) if lines else None) or Line()


def _about(handout: Handout) -> tuple[Block, ...]:
    voice, identity, group = handout.voice, handout.voice.track.identity, _group(handout)
    mission, period = given(voice.track.mission) or Mission(), given(identity.period)
    occupations = list(filter(None, (voice.text(each.title) for each in listed(identity.occupations))))
    return handout.facts(
        ("goal", handout.text(mission.goal, _GOAL) or handout.text(identity.summary, _GOAL)),
        ("for_whom", handout.text(group.description, _GOAL)),
        ("how_many", (Said(voice.text(group.size)),) if given(group.size) else ()),
        ("level", (Said(voice.text(group.language_in)),) if given(group.language_in) else ()),
        ("work", (Said(handout.few(occupations)),) if occupations else ()),
        ("when", (period_words(period, voice),) if period else ()),
    )


def _steps(handout: Handout) -> tuple[Block, ...]:
    """The steps in which an employer does something."""
    voice, steps = handout.voice, listed(handout.voice.track.steps)
    found = [(step, doing) for place in in_order(voice.track) if (doing := _doing(step := steps[place], handout))]
    if not found:
        return ()
    rows = tuple(((Said(voice.step_title(step)),), doing, handout.length(step)) for step, doing in found[:_STEPS])
    head = tuple(handout.word(name) for name in ("step", "you_do", "how_long"))
    return (Table("", head, rows, handout.rest(len(found) - len(rows))),)


def _doing(step: Step, handout: Handout) -> Cell:
    """What happens for or by an employer in a step; else that advice or word of it is asked."""
    happens = handout.happens([each for each in listed(step.activities) if _is_for_them(each, handout)])
    work = given(step.work)
    form = handout.voice.text(work.form) if work else ""
    if told := tuple(Said(words) for words in (form, happens) if words):
        return told
    hands = {involvement(role, step) for _, role in held(handout.voice.track, *_OWN) if given(role.steps) is not None}
    for hand in (Involvement.DOES, Involvement.CONSULTED):
        if hand in hands:
            return (Said(handout.word(f"hand_{hand.value}")),)
    return ()


def _is_for_them(activity: Activity, handout: Handout) -> bool:
    if given(activity.audience) is not None:
        return given(activity.audience) is not Audience.CANDIDATE
    kind = given(activity.kind)
    by_them = set(listed(activity.party)) & set(handout.employers)
    return bool(by_them) or (kind is not None and line_of(kind) is LineKind.EMPLOYER_SUPPORT)


def _asked(handout: Handout) -> Iterator[Said]:
    """Tasks, time, the agreements about the work, and money."""
    voice = handout.voice
    for kind in _OWN:
        for _, role in held(voice.track, kind)[:1]:
            if tasks := given(role.tasks):
                yield Said(f"{voice.text(role.title) or voice.text(role.kind)}: {clipped(tasks, 140)}")
    for here in work_in_steps(voice.track):
        told = [voice.text(here.work.form), voice.text(here.work.hours), voice.text(here.work.duration)]
        words = ", ".join(filter(None, told))
        if words:
            yield Said(handout.word("place", step=voice.step_title(here.step), work=lowered(words)))
        if agreement := given(here.work.agreement):
            yield Said(clipped(agreement, 160))
        if promise := given(here.work.promise):
            yield Said(clipped(promise, 160))
    for line in _paid_by_them(handout):
        if amount := voice.text(line.amount):
            what = lowered(voice.text(line.title))
            name = "pays_together" if len(listed(line.party)) > 1 else "pays"
            yield Said(handout.word(name if what else f"{name}_plain", amount=amount, what=what))


def _paid_by_them(handout: Handout) -> list[Funding]:
    lines = listed(handout.voice.track.funding)
    return [line for line in lines if given(line.scheme) is Scheme.EMPLOYER_CONTRIBUTION][:2]


def _gains(handout: Handout) -> Iterator[Said]:
    """What employers said they have in it, and what participants bring along."""
    voice = handout.voice
    parties = [party for id_ in handout.employers if (party := voice.track.party(id_))]
    interests = [(words, voice.party_title(party)) for party in parties if (words := given(party.interest))]
    for words, name in interests[:3]:
        yield Said(clipped(words, 120), remark=name if len(parties) > 1 else "")
    yield from _grants(handout)
    yield from handout.proofs(listed(voice.track.steps))
    for _, role in held(voice.track, RoleKind.LANGUAGE_PROVIDER, RoleKind.LANGUAGE_COACH)[:1]:
        yield Said(handout.word("language", party=handout.parties(role)))


def _grants(handout: Handout) -> Iterator[Said]:
    """The schemes of the plan from which employers get money, each once, with how certain that is."""
    voice, found = handout.voice, dict[Scheme, list[FundingStatus]]()
    for line in listed(voice.track.funding):
        scheme, status = given(line.scheme), given(line.status)
        if scheme and schemes()[scheme].for_employers:
            found.setdefault(scheme, []).extend([status] if status else [])
    for scheme, said in found.items():
        certain = voice.listing(tuple(lowered(voice.text(each)) for each in dict.fromkeys(said)))
        name = f"{voice.text(scheme)} ({certain})" if certain else voice.text(scheme)
        meaning = lowered(kinds(Scheme)[scheme.value].meanings[voice.language])
        yield Said(handout.word("grant", scheme=name, meaning=meaning))


def _support(handout: Handout) -> Iterator[Said]:
    """The line of employer support."""
    line, voice = _line(handout), handout.voice
    if contact := given(line.contact):
        yield Said(handout.word("contact", contact=lowered(contact)))
    if happens := handout.happens(listed(line.activities)):
        hours = voice.text(line.hours)
        yield Said(capital(happens), remark=hours)


def _unknown(handout: Handout) -> tuple[Section, ...]:
    """What nobody wrote down yet; what a team does without is no question."""
    track, group = handout.voice.track, _group(handout)
    works = work_in_steps(track)
    follows = any(given(here.work.promise) or not is_open(here.work.perspective) for here in works)
    return handout.unknown(
        {
            "unknown_start": is_open(track.identity.period),
            "unknown_people": is_open(group.size),
            "unknown_work": not any(here.form for here in works),
            "unknown_after": bool(works) and not follows,
            "unknown_level": is_open(group.language_in),
            "unknown_supervisor": not held(track, RoleKind.WORK_SUPERVISOR, RoleKind.BUDDY),
            "unknown_money": is_open(track.funding) and is_open(track.costs),
        }
    )
