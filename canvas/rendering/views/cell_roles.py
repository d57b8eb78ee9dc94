"""Roles: who leads a step and who does what in it; and what somebody does in every step."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from canvas.analysis.coverage import BlockState
from canvas.analysis.roles import involvement
from canvas.domain.answer import Absent, given, listed
from canvas.domain.kinds import Involvement
from canvas.domain.parties import Role
from canvas.domain.steps import Step
from canvas.knowledge.kinds import label
from canvas.rendering.views.canvas_parts import NOTHING, Content, Entry
from canvas.rendering.views.roles import role_words
from canvas.rendering.voice import Voice, lowered

_Steps: TypeAlias = tuple[Step, ...]


def role_cell(steps: _Steps, voice: Voice) -> Content:
    """Who leads and who does what in the steps of one column; the same parties stand in one line."""
    leads = tuple(dict.fromkeys(voice.party(lead) for step in steps if (lead := given(step.lead))))
    roles = [role for role in listed(voice.track.roles) if not _throughout(role)]
    at_work = list(_by_parties((role for role in roles if _hand(role, steps) is Involvement.DOES), voice))
    entries = (
        *((Entry(voice.listing(leads), label=voice.word("canvas", "leads")),) if leads else ()),
        *at_work,
        *_others(Involvement.CONSULTED, roles, steps, voice),
        *_others(Involvement.INFORMED, roles, steps, voice),
    )
    all_led = bool(steps) and all(given(step.lead) for step in steps)
    somebody = bool(at_work) or any(_throughout(role) for role in listed(voice.track.roles))
    if all_led and somebody:
        return Content(BlockState.FILLED, entries)
    return Content(BlockState.PARTIAL, entries) if entries else NOTHING


def role_row(voice: Voice) -> tuple[Entry, ...]:
    """The roles that hold in every step."""
    return tuple(_by_parties((role for role in listed(voice.track.roles) if _throughout(role)), voice))


def _throughout(role: Role) -> bool:
    return isinstance(role.steps, Absent)


def _hand(role: Role, steps: _Steps) -> Involvement | None:
    """What the role does in these steps at most."""
    hands = {involvement(role, step) for step in steps}
    return next((hand for hand in Involvement if hand in hands), None)


def _by_parties(roles: Iterable[Role], voice: Voice) -> Iterator[Entry]:
    names: dict[tuple[str, ...], list[str]] = {}
    for role in roles:
        names.setdefault(listed(role.party), []).append(role_words(role, voice))
    for parties, words in names.items():
        said = voice.listing(tuple(dict.fromkeys(map(lowered, words))))
        if parties:
            yield Entry(said, label=voice.listing(tuple(map(voice.party, parties))))
        else:
            yield Entry(said, label=voice.word("canvas", "nobody_yet"), open=True)


def _others(hand: Involvement, roles: list[Role], steps: _Steps, voice: Voice) -> Iterator[Entry]:
    """Who is consulted or informed, in one line; by party, or by role where no party is named."""
    held = [role for role in roles if _hand(role, steps) is hand]
    names = [
        voice.listing(tuple(map(voice.party, listed(role.party)))) or lowered(role_words(role, voice)) for role in held
    ]
    if names:
        yield Entry(voice.listing(tuple(dict.fromkeys(names))), label=label(hand, voice.language))
