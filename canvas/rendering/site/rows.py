"""A track in one line: what lists and the comparison show of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from canvas.analysis.coverage import BlockState
from canvas.analysis.money import Sum, total
from canvas.analysis.order import timetable
from canvas.domain.answer import given, listed
from canvas.domain.kinds import Stage
from canvas.domain.quantity import Bound, Quantity, Unit
from canvas.domain.target_group import TargetGroup
from canvas.inspection.inspect import Inspection
from canvas.rendering.folder import folder_of
from canvas.rendering.pages.frame import badge
from canvas.rendering.views.counting import summary
from canvas.rendering.views.money import sum_words
from canvas.rendering.views.roles import role_words
from canvas.rendering.voice import Voice


@dataclass(frozen=True, slots=True)
class Measure:
    """A value to read, and the number by which it is sorted; None stands behind all others."""

    words: str
    number: float | None = None


@dataclass(frozen=True, slots=True)
class Member:
    """A party of a track: its name, and what it does there."""

    name: str
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """
    One track; `states` are those of the 18 blocks in canvas order, `how_far` says the same in a sentence.

    `tongue` are the letters of the language of the team, where it is not that of the page.
    """

    folder: str
    title: str
    tongue: str
    badge: str
    stage: Stage
    stage_words: str
    region: str
    sectors: tuple[str, ...]
    size: Measure
    length: Measure
    costs: Measure
    members: tuple[Member, ...]
    states: tuple[BlockState, ...]
    how_far: str
    points: int

    @property
    def about(self) -> str:
        """How far, where and in which work, in one line."""
        return " · ".join(filter(None, (self.stage_words, self.region, *self.sectors)))

    @property
    def filled(self) -> int:
        """How many blocks are filled."""
        return sum(state is BlockState.FILLED for state in self.states)


def row_of(inspection: Inspection) -> Row:
    """The row of a track that can be read, in the language of the inspection."""
    track, coverage = inspection.track, inspection.coverage
    if track is None or coverage is None:
        raise ValueError("a file that cannot be read has no row")
    voice = Voice(track, inspection.language)
    group = given(track.target_group) or TargetGroup()
    return Row(
        folder=folder_of(inspection),
        title=inspection.title,
        tongue="" if inspection.written_in is inspection.language else inspection.written_in.value,
        badge=badge(inspection),
        stage=track.stage,
        stage_words=voice.text(track.stage),
        region=voice.text(track.identity.region),
        sectors=listed(track.identity.sector),
        size=_size(given(group.size), voice),
        length=_length(voice),
        costs=_costs(total(cost.amount for cost in listed(track.costs)), voice),
        members=_members(voice),
        states=tuple(block.state for block in coverage.blocks),
        how_far=summary({state: coverage.count(state) for state in BlockState}, inspection.language),
        points=len(inspection.findings),
    )


def _size(size: Quantity | None, voice: Voice) -> Measure:
    return Measure(voice.text(size), float(size.low)) if size else Measure("")


def _length(voice: Voice) -> Measure:
    table = timetable(voice.track)
    if not table.weeks:
        return Measure("")
    weeks = Decimal(round(table.weeks))
    return Measure(voice.text(Quantity(weeks, weeks, Bound.EXACT, Unit.WEEKS)), float(weeks))


def _costs(costs: Sum, voice: Voice) -> Measure:
    words = sum_words(costs, voice)
    return Measure(words, float(costs.euros.low) if costs.euros else None)


def _members(voice: Voice) -> tuple[Member, ...]:
    """The parties in the order of the file, each with its roles."""
    roles: dict[str, list[str]] = {}
    for role in listed(voice.track.roles):
        for party in listed(role.party):
            roles.setdefault(party, []).append(role_words(role, voice))
    return tuple(
        Member(voice.party_title(party), tuple(dict.fromkeys(roles.get(given(party.id) or "", ()))))
        for party in listed(voice.track.parties)
    )


def row_unpacked(kept: Mapping[str, Any]) -> Row:
    """A row of which the fields were written down as plain values."""
    return Row(
        **{
            **kept,
            "stage": Stage(kept["stage"]),
            "sectors": tuple(kept["sectors"]),
            "size": Measure(**kept["size"]),
            "length": Measure(**kept["length"]),
            "costs": Measure(**kept["costs"]),
            "members": tuple(Member(each["name"], tuple(each["roles"])) for each in kept["members"]),
            "states": tuple(map(BlockState, kept["states"])),
        }
    )
