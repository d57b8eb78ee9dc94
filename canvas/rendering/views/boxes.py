"""What stands in the boxes above and below the steps."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from canvas.domain.answer import Absent, given, is_open, is_waived, listed
from canvas.domain.kinds import BlockId, ConditionStatus
from canvas.domain.outcomes import Result, Target
from canvas.domain.part import Part, Register
from canvas.domain.quantity import Unit
from canvas.domain.surroundings import Condition
from canvas.rendering.telling import cell, flat
from canvas.rendering.views.canvas_parts import Entry
from canvas.rendering.views.worlds import by_world, named, world_label
from canvas.rendering.voice import Voice

_SHORT = 40


def box_entries(block: BlockId, voice: Voice) -> tuple[Entry, ...]:
    """What the track says in one box, the most important first."""
    return tuple(_BOXES[block](voice))


def _mission(voice: Voice) -> Iterator[Entry]:
    mission = given(voice.track.mission)
    if mission:
        yield from field(mission, "goal", voice, label="")
        yield from field(mission, "problem", voice)
        yield from (Entry(text) for text in listed(mission.principles))


def _joint_interest(voice: Voice) -> Iterator[Entry]:
    mission, group = given(voice.track.mission), given(voice.track.target_group)
    if mission:
        yield from field(mission, "joint_interest", voice, label="")
    if group:
        yield from field(group, "interest", voice, label=voice.word("canvas", "participants"))
    parties = [(voice.party_title(party), party.interest) for party in listed(voice.track.parties)]
    yield from (Entry(text, label=name) for name, interest in parties if (text := given(interest)))
    silent = tuple(name for name, interest in parties if is_open(interest))
    if silent and len(silent) < len(parties):
        yield Entry(voice.word("canvas", "interest_unknown", parties=voice.listing(silent)), open=True)


def _target_group(voice: Voice) -> Iterator[Entry]:
    group = given(voice.track.target_group)
    if group:
        yield from field(group, "description", voice, label="")
        yield from field(group, "size", voice)
        yield from field(group, "language_in", voice)
        yield from field(group, "groups", voice)
        criteria = (voice.text(each.title) or voice.text(each.kind) for each in listed(group.criteria))
        yield from (Entry(text, "" if number else voice.label("criteria")) for number, text in enumerate(criteria))
    for edition in listed(voice.track.editions):
        if size := voice.text(edition.size):
            yield Entry(size, label=voice.text(edition.title) or voice.label("size"))


def _parties(voice: Voice) -> Iterator[Entry]:
    for world, parties in by_world(voice.track):
        names = voice.listing(tuple(named(party, voice) for party in parties))
        yield Entry(names, label=world_label(world, voice), sector=world)


def _conditions(voice: Voice) -> Iterator[Entry]:
    """What is still open stands before what is arranged."""
    for condition in sorted(listed(voice.track.conditions), key=_is_arranged):
        said = (
            voice.text(condition.status),
            voice.text(condition.owner, Register.PARTIES),
            voice.text(condition.by),
        )
        absent = voice.absent(condition.status) if isinstance(condition.status, Absent) else None
        words = ", ".join(filter(None, (absent.words if absent else "", *said)))
        yield Entry(
            words,
            label=voice.text(condition.kind),
            open=not (_is_arranged(condition) or is_waived(condition.status)),
        )


def _is_arranged(condition: Condition) -> bool:
    return given(condition.status) is ConditionStatus.ARRANGED


def _customisation(voice: Voice) -> Iterator[Entry]:
    customisation = given(voice.track.customisation)
    if customisation:
        yield from field(customisation, "level", voice, label="")
        yield from field(customisation, "common", voice)
        yield from field(customisation, "individual", voice)
        yield from field(customisation, "individual_plan", voice)


def _results(voice: Voice) -> Iterator[Entry]:
    track = voice.track
    yield from (outcome(each, voice.word("canvas", "aim"), voice) for each in listed(track.targets))
    yield from (outcome(each, voice.word("canvas", "reached"), voice) for each in listed(track.results))
    for edition in listed(track.editions):
        label = voice.text(edition.title) or voice.word("canvas", "reached")
        yield from (outcome(each, label, voice) for each in listed(edition.results))
    for moment in listed(track.measurements):
        words = (voice.text(moment.title), voice.text(moment.after), voice.text(moment.owner, Register.PARTIES))
        yield Entry(", ".join(filter(None, words)), label=voice.word("canvas", "measure"))


def outcome(each: Target | Result, label: str, voice: Voice) -> Entry:
    """A target or a result: how many, out of how many, of what, and when."""
    amount, of = share(each, voice)
    when = voice.text(each.by if isinstance(each, Target) else each.measured)
    many = voice.word("canvas", "out_of", amount=amount, of=of) if amount and of else amount
    what = voice.text(each.title) or voice.text(each.kind)
    return Entry(", ".join(filter(None, (f"{what}: {many}" if what and many else what or many, when))), label=label)


def share(each: Target | Result, voice: Voice) -> tuple[str, str]:
    """How many and out of how many; what is counted is said once."""
    value, of = given(each.value), given(each.of)
    if value and of and value.unit is of.unit:
        value = replace(value, unit=Unit.ONE)
    return voice.text(value or each.value), voice.text(each.of)


def _sustain(voice: Voice) -> Iterator[Entry]:
    sustain = given(voice.track.sustain)
    if sustain:
        for name in ("links_to", "scaling", "frequency", "money", "owner", "lessons"):
            yield from field(sustain, name, voice)


def field(part: Part, name: str, voice: Voice, label: str | None = None) -> Iterator[Entry]:
    """One field with its label; nothing when nobody wrote it down. Short texts stand in one line, others each alone."""
    said = cell(part, name, voice)
    named = voice.label(name) if label is None else label
    if isinstance(getattr(part, name), Absent):
        yield from (Entry(flat(each), named, each.open) for each in said)
    elif all(len(each.words) <= _SHORT for each in said) and said:
        yield Entry("; ".join(each.words for each in said), named)
    else:
        yield from (Entry(each.words, "" if number else named) for number, each in enumerate(said))


_BOXES: Mapping[BlockId, Callable[[Voice], Iterator[Entry]]] = MappingProxyType(
    {
        BlockId.MISSION: _mission,
        BlockId.JOINT_INTEREST: _joint_interest,
        BlockId.TARGET_GROUP: _target_group,
        BlockId.PARTIES: _parties,
        BlockId.CONDITIONS: _conditions,
        BlockId.CUSTOMISATION: _customisation,
        BlockId.RESULTS: _results,
        BlockId.SUSTAIN: _sustain,
    }
)
