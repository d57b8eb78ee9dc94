"""What the picture of the roles shows, in words: the roles, the steps, and what each does in each."""

from collections.abc import Iterator
from dataclasses import dataclass

from canvas.analysis.order import in_order
from canvas.analysis.parties import world_of
from canvas.domain.answer import given, is_waived, listed
from canvas.domain.kinds import Sector
from canvas.domain.parties import Role
from canvas.domain.steps import Step
from canvas.knowledge.kinds import label
from canvas.knowledge.look import look
from canvas.rendering.diagrams.frame import Meaning, Note, Spoken, spoken
from canvas.rendering.views.roles import Hand, RoleRow, hand_words, role_matrix
from canvas.rendering.voice import Voice, capital, lowered


@dataclass(frozen=True, slots=True)
class Holder:
    """A party that has a role, with its sector."""

    name: str
    sector: Sector | None


@dataclass(frozen=True, slots=True)
class RoleLine:
    """A role with those who have it, and what it does in each step; `vacant` are the words where nobody has it."""

    title: str
    holders: tuple[Holder, ...]
    vacant: str
    is_open: bool
    hands: tuple[Hand | None, ...]


@dataclass(frozen=True, slots=True)
class StepHead:
    """A step above its column, with its lead; `leaderless` are the words where nobody leads it."""

    number: int
    title: str
    lead: Holder | None
    leaderless: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class RolesView:
    """The whole matrix, the steps in their order; `letters` are those of the language."""

    spoken: Spoken
    steps: tuple[StepHead, ...]
    roles: tuple[RoleLine, ...]
    letters: dict[Hand, str]
    meanings: tuple[Meaning, ...]
    named_steps: Note

    def notes(self, *, narrow: bool) -> tuple[Note, ...]:
        """The steps by name, for columns that are too narrow for their names."""
        return (self.named_steps,) if narrow else ()


def roles_view(voice: Voice) -> RolesView:
    """Look at a track for the picture of its roles."""
    matrix = role_matrix(voice)
    written: list[Role | None] = list(listed(voice.track.roles))
    written += [None] * (len(matrix.rows) - len(written))
    roles = tuple(_line(row, role, voice) for row, role in zip(matrix.rows, written, strict=True))
    all_steps = listed(voice.track.steps)
    steps = tuple(_head(number, all_steps[place], voice) for number, place in enumerate(in_order(voice.track), start=1))
    letters = {hand: _word(voice, f"letter_{hand.value}") for hand in Hand}
    return RolesView(
        spoken=spoken(voice, "roles", "roles_picture", _summary(steps, roles, voice), _described(steps, roles, voice)),
        steps=steps,
        roles=roles,
        letters=letters,
        meanings=tuple(_meanings(steps, roles, letters, voice)),
        named_steps=Note(_word(voice, "steps"), tuple(_named(step, voice) for step in steps)),
    )


def _named(step: StepHead, voice: Voice) -> str:
    lead = voice.word("steps", "lead", party=step.lead.name) if step.lead else step.leaderless
    return _word(voice, "named_step", number=step.number, title=step.title, lead=lowered(lead))


def _line(row: RoleRow, role: Role | None, voice: Voice) -> RoleLine:
    places = {given(party.id): place for place, party in enumerate(listed(voice.track.parties))}
    in_file = sorted(row.ids, key=lambda identifier: places.get(identifier, len(places)))
    holders = sorted((_holder(identifier, voice) for identifier in in_file), key=_sector_place)
    waived = role is not None and is_waived(role.party)
    vacant = "" if holders else voice.word("values", "not_applicable") if waived else _word(voice, "open")
    return RoleLine(capital(row.role), tuple(holders), vacant, bool(vacant) and not waived, row.hands)


def _holder(identifier: str, voice: Voice) -> Holder:
    party = voice.track.party(identifier)
    return Holder(voice.party(identifier), world_of(party) if party else None)


def _sector_place(holder: Holder) -> int:
    return [*Sector, None].index(holder.sector)


def _head(number: int, step: Step, voice: Voice) -> StepHead:
    lead, waived = given(step.lead), is_waived(step.lead)
    leaderless = "" if lead else voice.word("steps", "lead_waived" if waived else "no_lead")
    title, holder = capital(voice.step_title(step)), _holder(lead, voice) if lead else None
    return StepHead(number, title, holder, lowered(leaderless), bool(leaderless) and not waived)


def _summary(steps: tuple[StepHead, ...], roles: tuple[RoleLine, ...], voice: Voice) -> Iterator[str]:
    if roles:
        yield _counted("roles_picture", "roles", len(listed(voice.track.roles)) or len(roles), voice)
    if steps:
        yield _counted("steps", "steps", len(steps), voice)
    if count := sum(role.is_open for role in roles):
        yield _counted("roles_picture", "open", count, voice)


def _counted(subject: str, what: str, count: int, voice: Voice) -> str:
    return voice.word(subject, f"{what}_one") if count == 1 else voice.word(subject, f"{what}_many", count=count)


def _described(steps: tuple[StepHead, ...], roles: tuple[RoleLine, ...], voice: Voice) -> Iterator[str]:
    """Step by step who leads, who does what; then the roles that are open, and those that no step names."""
    if not roles:
        yield _word(voice, "no_roles") if steps else _word(voice, "empty")
    elif not steps:
        yield _word(voice, "no_steps")
    for place, step in enumerate(steps):
        yield " ".join(
            (_word(voice, "step", number=step.number, title=step.title), *_in_step(place, step, roles, voice))
        )
    if vacant := tuple(role.title for role in roles if role.is_open):
        yield _word(voice, "open_roles", roles=voice.sentence(vacant))
    if steps and (idle := tuple(_with_holders(role, voice) for role in roles if not any(role.hands))):
        yield _word(voice, "idle", roles=voice.sentence(idle))
    if not steps:
        yield from (_with_holders(role, voice) for role in roles)


def _in_step(place: int, step: StepHead, roles: tuple[RoleLine, ...], voice: Voice) -> Iterator[str]:
    for hand in Hand:
        lead = step.lead if hand is Hand.LEADS else None
        if who := tuple(_with_holders(role, voice, lead) for role in roles if role.hands[place] is hand):
            yield _word(voice, "hand", hand=capital(hand_words(hand, voice)), who="; ".join(who))
    if step.leaderless:
        yield f"{capital(step.leaderless)}."
    elif not any(role.hands[place] for role in roles):
        yield _word(voice, "nobody")


def _with_holders(role: RoleLine, voice: Voice, only: Holder | None = None) -> str:
    """Who has a role, or the one of them that is meant."""
    who = voice.listing(tuple(holder.name for holder in ((only,) if only else role.holders))) or role.vacant
    return _word(voice, "holder", party=capital(who), role=lowered(role.title))


def _meanings(
    steps: tuple[StepHead, ...], roles: tuple[RoleLine, ...], letters: dict[Hand, str], voice: Voice
) -> Iterator[Meaning]:
    """The hands that occur, the sectors of those who have a role, and what is still open."""
    occurring = {hand for role in roles for hand in role.hands}
    for hand in Hand:
        if hand in occurring:
            yield Meaning(hand.value, _word(voice, f"meaning_{hand.value}"), letter=letters[hand])
    if any(role.is_open for role in roles) or any(step.is_open for step in steps):
        yield Meaning("open", voice.word("steps", "legend_open"))
    sectors = {holder.sector for role in roles for holder in role.holders} | {
        step.lead.sector for step in steps if step.lead
    }
    for sector in (*Sector, None):
        if sector in sectors:
            name = label(sector, voice.language) if sector else voice.word("steps", "no_world")
            yield Meaning("sector", name, look().sign(sector))


def _word(voice: Voice, name: str, **facts: object) -> str:
    return voice.word("roles_picture", name, **facts)
