"""Who is at the table, what each brings in, and who does what."""

from collections.abc import Sequence

from canvas.analysis.parties import world_of
from canvas.domain.answer import given, listed
from canvas.domain.kinds import PartyStatus
from canvas.domain.parties import Party, Role
from canvas.rendering.documents.absence import absence
from canvas.rendering.documents.document import Block, Cell, Paragraph, Section, Table
from canvas.rendering.documents.tables import Column, absent, field, numbered, table, titled
from canvas.rendering.said import Said
from canvas.rendering.telling import cell, flat, why_absent
from canvas.rendering.views.roles import hand_words, role_matrix, role_words
from canvas.rendering.views.worlds import by_world, world_label
from canvas.rendering.voice import Voice, lowered

_STEPS_BESIDE = 8


def parties(voice: Voice) -> Section:
    """The parties by world, what they bring in, and their roles."""
    blocks: tuple[Block, ...] = absence(voice.track.parties, voice, "no_parties")
    if listed(voice.track.parties):
        confirmed = (Paragraph(voice.word("plan", "all_confirmed")),) if _all_confirmed(voice) else ()
        blocks = (_table(voice), *confirmed, *_brings(voice))
    inner = (_roles(voice), _stakeholders(voice))
    return Section("parties", voice.word("plan", "parties"), blocks, tuple(each for each in inner if not each.is_empty))


def _table(voice: Voice) -> Block:
    def name(party: Party) -> Cell:
        behind = (*map(flat, cell(party, "count", voice)), why_absent(party, "name", voice))
        return (Said(voice.party_title(party), remark="; ".join(filter(None, behind))),)

    def world(party: Party) -> Cell:
        known = world_of(party)
        return (Said(world_label(known, voice)),) if known else cell(party, "world", voice)

    columns = (
        Column(voice.word("plan", "party"), name, ("name", "count")),
        field(voice, "kind"),
        Column(voice.label("world"), world, ("world",)),
        field(voice, "interest"),
        _takes_part(voice),
        absent(voice, "brings"),
    )
    ordered = [party for _, of_world in by_world(voice.track) for party in of_world]
    return table(voice.word("plan", "parties_table"), ordered, columns, voice)


def _takes_part(voice: Voice) -> Column:
    """Whether a party takes part already; where all of them do, one sentence says so."""
    shown = field(voice, "status", voice.word("plan", "takes_part"))
    return Column(shown.head, lambda party: (), shown.says) if _all_confirmed(voice) else shown


def _all_confirmed(voice: Voice) -> bool:
    return all(given(party.status) is PartyStatus.CONFIRMED for party in listed(voice.track.parties))


def _brings(voice: Voice) -> tuple[Block, ...]:
    """A row for each thing that a party brings in, with the party before it."""
    pairs = [
        (party, contribution)
        for _, of_world in by_world(voice.track)
        for party in of_world
        for contribution in listed(party.brings)
    ]
    if not pairs:
        return ()
    columns = (
        titled(voice, voice.label("brings"), "title", "kind"),
        field(voice, "amount"),
        field(voice, "covers", voice.word("plan", "for_step")),
        field(voice, "status", voice.word("plan", "how_certain")),
    )
    first = (voice.word("plan", "party"), [voice.party_title(party) for party, _ in pairs])
    brought = [contribution for _, contribution in pairs]
    return (numbered(voice.word("plan", "brings_table"), first, brought, columns, voice),)


def _roles(voice: Voice) -> Section:
    roles = listed(voice.track.roles)
    title = voice.word("plan", "roles")

    def name(role: Role) -> Cell:
        behind = (_kind_behind(role, voice), why_absent(role, "title", voice), why_absent(role, "kind", voice))
        return (Said(role_words(role, voice), remark="; ".join(filter(None, behind))),)

    columns = (
        Column(voice.word("plan", "role"), name, ("title", "kind")),
        field(voice, "party", voice.word("plan", "who")),
        field(voice, "tasks"),
        Column(voice.word("plan", "time"), lambda role: _time(role, voice), ("hours", "caseload")),
        absent(voice, "steps"),
    )
    blocks: tuple[Block, ...] = absence(voice.track.roles, voice)
    if roles:
        blocks = (table(voice.word("plan", "roles_table"), roles, columns, voice),)
    return Section("roles", title, (*blocks, *_matrix(voice)))


def _time(role: Role, voice: Voice) -> Cell:
    """The hours, and for how many participants."""
    caseload = cell(role, "caseload", voice)
    named = f"{lowered(voice.label('caseload'))}: "
    return (*cell(role, "hours", voice), *(Said(f"{named}{each.words}", each.open, each.remark) for each in caseload))


def _kind_behind(role: Role, voice: Voice) -> str:
    """The kind of a role that has a title of its own, where the title does not say it."""
    kind = voice.text(role.kind)
    return kind if voice.text(role.title) and kind.lower() not in voice.text(role.title).lower() else ""


def _matrix(voice: Voice) -> tuple[Table, ...]:
    matrix = role_matrix(voice)
    if not matrix.steps or not matrix.rows:
        return ()
    rows = tuple(
        (
            (Said(row.role, remark=voice.listing(row.parties)),),
            *((Said(hand_words(hand, voice)),) if hand else () for hand in row.hands),
        )
        for row in matrix.rows
    )
    return tuple(_matrix_part(rows, matrix.steps, first, voice) for first in range(0, len(matrix.steps), _STEPS_BESIDE))


def _matrix_part(rows: Sequence[Sequence[Cell]], steps: Sequence[str], first: int, voice: Voice) -> Table:
    """As many steps as stand beside each other on a page; who does nothing in them is left out."""
    last = first + _STEPS_BESIDE
    head = (voice.word("plan", "role"), *steps[first:last])
    shown = tuple((row[0], *row[1 + first : 1 + last]) for row in rows)
    caption = voice.word("plan", "matrix")
    if len(steps) > _STEPS_BESIDE:
        shown = tuple(row for row in shown if any(row[1:]))
        caption = voice.word("plan", "matrix_part", first=first + 1, last=min(last, len(steps)))
    return Table(caption, head, shown, voice.word("plan", "matrix_legend"))


def _stakeholders(voice: Voice) -> Section:
    stakeholders = listed(voice.track.stakeholders)
    blocks: tuple[Block, ...] = absence(voice.track.stakeholders, voice)
    if stakeholders:
        columns = (
            titled(voice, voice.word("plan", "who"), "name"),
            field(voice, "kind"),
            field(voice, "interest"),
        )
        blocks = (table(voice.word("plan", "stakeholders_table"), stakeholders, columns, voice),)
    return Section("stakeholders", voice.label("stakeholders"), blocks)
