"""What is known about workshops and roles: time plans that add up, questions in both languages, sources that exist."""

from collections.abc import Iterator
from typing import Any

import pytest

from canvas.domain.kinds import BlockId, RoleKind
from canvas.domain.language import Language
from canvas.knowledge.blocks import block
from canvas.knowledge.cards import SHEET_HEIGHT, SHEET_WIDTH, CardSize, card_formats
from canvas.knowledge.loading import load
from canvas.knowledge.papers import Paper, printing, sheets
from canvas.knowledge.role_cards import Need, role_cards
from canvas.knowledge.sources import sources
from canvas.knowledge.workshop import Amount, Session, canvases_of, workshop

SESSIONS = pytest.mark.parametrize("session", workshop().sessions, ids=lambda each: str(each.minutes))


def blocks_of(session: Session) -> list[BlockId]:
    """The blocks in the order in which the plan takes them."""
    return [identifier for planned in session.plan for identifier, _ in planned.blocks]


def named_sources(entry: Any) -> Iterator[str]:
    """Every source that the data name, however deep."""
    if isinstance(entry, dict):
        yield from entry.get("sources", ())
        for inner in entry.values():
            yield from named_sources(inner)
    elif isinstance(entry, list):
        for inner in entry:
            yield from named_sources(inner)


def test_there_is_a_plan_for_each_length() -> None:
    """An hour and a half, three hours, and half a day."""
    assert [session.minutes for session in workshop().sessions] == [90, 180, 240]


@SESSIONS
def test_the_parts_fill_the_time(session: Session) -> None:
    """Not a minute more, and none to spare; 1-2-4-all takes the time of the mission."""
    assert sum(planned.minutes for planned in session.plan) == session.minutes
    assert [planned.part.title[Language.EN] for planned in session.plan[:: len(session.plan) - 1]] == [
        "Check-in",
        "Closing",
    ]
    assert sum(session.beats) == dict(session.plan[2].blocks)[BlockId.MISSION]
    assert len(session.beats) == len(workshop().beats) == 4


@SESSIONS
def test_blocks_come_in_the_order_of_talk_and_money_last(session: Session) -> None:
    """Each block once, or kept for another time."""
    turns = [block(identifier).turn for identifier in blocks_of(session)]

    assert turns == sorted(turns)
    assert blocks_of(session)[-1] is BlockId.RESOURCES
    assert sorted([*blocks_of(session), *session.later]) == sorted(BlockId)


def test_every_role_has_questions_in_both_languages() -> None:
    """Two or three, as many in Dutch as in English, and each a question."""
    assert [card.kind for card in role_cards()] == list(RoleKind)
    assert set(load("role_cards")) == set(RoleKind)
    for card in role_cards():
        dutch, english = (card.questions[language] for language in Language)
        assert 2 <= len(dutch) == len(english) <= 3, card.kind
        assert all(question.endswith("?") for question in (*dutch, *english)), card.kind
        assert card.steps, card.kind
        assert bool(card.needed) is (card.need is Need.CONDITIONAL), card.kind


@pytest.mark.parametrize("name", ["workshop", "role_cards"])
def test_sources_exist(name: str) -> None:
    """Nothing rests on a source that nobody can look up."""
    named = set(named_sources(load(name)))

    assert named
    assert named <= set(sources())


@pytest.mark.parametrize(("people", "tables", "packs"), [(16, 2, 3), (8, 1, 1), (50, 7, 8), (100, 2, 12)])
def test_amounts_grow_with_people_and_tables(people: int, tables: int, packs: int) -> None:
    """Twelve notes each in packs of a hundred, and at least a pack for each canvas."""
    notes = Amount(per_person=12, pack=100, least_per_canvas=1)

    assert notes.count(people, tables) == packs


def test_one_table_needs_one_canvas() -> None:
    """Where there are several tables, there is one canvas more for all."""
    assert [canvases_of(tables) for tables in (1, 2, 7)] == [1, 3, 8]


@pytest.mark.parametrize("size", CardSize, ids=str)
def test_cards_fit_on_the_sheet_and_keep_it_clear(size: CardSize) -> None:
    """The text of the outermost cards stays where every printer prints, in letters that can be read."""
    card, least = card_formats()[size], sheets()[Paper.A4].least

    assert card.left >= 0
    assert card.top >= 0
    assert card.left + card.pad >= printing().clear
    assert card.top + card.pad >= printing().clear
    assert card.columns * card.width <= SHEET_WIDTH
    assert card.rows * card.height <= SHEET_HEIGHT
    assert min(card.small, card.body, *card.titles) >= least


def test_role_cards_have_the_sizes_of_their_paper() -> None:
    """Four of A6 and eight of A7 make an A4."""
    assert [card_formats()[size].per_sheet for size in (CardSize.A6, CardSize.A7)] == [4, 8]
