"""The sheets for facilitators: group, time, materials and open questions."""

import pytest

from canvas.domain.language import Language
from canvas.rendering.workshop.facilitator import facilitator_sheet, group_words
from canvas.rendering.workshop.group import Group, group_of
from canvas.rendering.workshop.materials import material_sheet, supplies
from canvas.rendering.workshop.open_questions import groups, question_sheet
from canvas.rendering.workshop.pen import Pen
from canvas.rendering.workshop.prints import Piece, Print, copies, kit_path
from tests.rendering.posters.sheets import example, looked_at
from tests.rendering.workshop.test_cards import words_of

NL, EN = Language.NL, Language.EN


@pytest.mark.parametrize(
    ("people", "tables", "group"),
    [
        (None, None, (16, 2)),
        (50, None, (50, 7)),
        (8, None, (8, 1)),
        (9, None, (9, 2)),
        (None, 3, (24, 3)),
        (30, 2, (30, 2)),
    ],
)
def test_what_is_not_said_of_the_group_is_filled_in(
    people: int | None, tables: int | None, group: tuple[int, int]
) -> None:
    """No more than eight at a table; fifty people as on 10 March 2022 make seven tables."""
    assert group_of(people, tables) == Group(*group)


def test_more_tables_than_people_make_no_group() -> None:
    """Nobody sits at an empty table."""
    with pytest.raises(ValueError, match="9 tables"):
        group_of(3, 9)


@pytest.mark.parametrize(
    ("group", "language", "said"),
    [
        (Group(6, 1), NL, "6 mensen aan 1 tafel"),
        (Group(16, 2), NL, "16 mensen aan 2 tafels van 8"),
        (Group(50, 7), EN, "50 people at 7 tables (1 of 8, 6 of 7)"),
    ],
)
def test_the_group_in_words(group: Group, language: Language, said: str) -> None:
    """How many sit where."""
    assert group_words(group, language) == said


def test_copies_and_materials_are_counted_for_the_group() -> None:
    """Fifty people at seven tables: a set of cards and a canvas for each table, and one canvas for all."""
    group = Group(50, 7)
    counts = {row["what"]: row["count"] for row in supplies(group, EN)}

    assert {piece.value: copies(piece, group) for piece in Piece} == {
        "facilitator": 8,
        "materials": 1,
        "role-cards": 7,
        "party-cards": 7,
        "chips": 7,
        "open-questions": 8,
        "poster": 8,
    }
    assert counts["thick black marker"] == 57
    assert counts["name badge"] == 50
    assert [count for what, count in counts.items() if "notes" in what] == [8, 8, 8]


def test_the_wall_is_as_long_as_the_canvases_that_hang_there() -> None:
    """Sheets that take the place of a poster hang nowhere else."""
    prints = [
        Print(Piece.POSTER, "canvas.blank.pdf", "Canvas", "A0", 3),
        Print(Piece.POSTER, "canvas.blank.tiles-A3.pdf", "Canvas", "A3", 3, instead=True),
    ]
    data = material_sheet(None, Group(16, 2), prints, Pen(NL))

    assert data["wall"].startswith("Vrije muur van samen 6 meter, voor 3 canvassen.")
    assert [row["copies"] for row in data["prints"]] == ["3 ×", "of"]


@pytest.mark.parametrize("language", Language, ids=str)
def test_the_time_plans_run_without_a_gap(language: Language) -> None:
    """Each part begins when the one before it ends."""
    data = facilitator_sheet(None, group_of(), Pen(language))

    assert len(data["sessions"]) == 3
    for session, minutes in zip(data["sessions"], (90, 180, 240), strict=True):
        rows = session["rows"]
        assert [row["from"] for row in rows] == [0, *(row["until"] for row in rows[:-1])]
        assert rows[-1]["until"] == minutes
        assert all(row["do"] for row in rows)
    assert not data["has_states"]


def test_blocks_say_how_far_they_are_in_the_file() -> None:
    """So that time goes where it is open."""
    data = facilitator_sheet(example("groningen-werkfit"), group_of(), Pen(NL))
    states = {block["state"] for row in data["sessions"][1]["rows"] for block in row["blocks"]}

    assert data["has_states"]
    assert states == {"filled", "partial", "empty"}


def test_open_questions_have_their_owner_and_date_from_the_file() -> None:
    """First what the team asks itself, then what it marked as unknown, then the rules in the order of talk."""
    inspection = looked_at(
        """
traject: {id: x, titel: X, fase: ontwerp}
partijen: [{id: a, naam: Partij A, soort: gemeente}]
doelgroep: {omschrijving: {antwoord: onbekend, reden: gesprek loopt}}
open_vragen:
  - {vraag: Wie levert de werkkleding?, eigenaar: a, uiterlijk: 2027-03}
"""
    )
    found = list(groups(inspection))
    codes = [group.code for group in found if group.code]
    first = found[0].rows[0]

    assert found[0].title == "Wat jullie zelf nog willen weten"
    assert (first.question, first.owner, first.by) == ("Wie levert de werkkleding?", "Partij A", "maart 2027")
    assert codes[0] == "B1"
    assert codes[-1] == "R5"


def test_a_question_that_is_open_in_several_places_stands_once() -> None:
    """With each place below it."""
    rows = [row for group in groups(example("groningen-werkfit")) for row in group.rows]
    gains = [row for row in rows if row.question == "Wat heeft elke partij eraan, en wat hebben de deelnemers eraan?"]

    assert len(gains) == 1
    assert len(gains[0].places) > 3


def test_what_looks_like_personal_data_is_left_out() -> None:
    """A sheet on a wall is read by everybody."""
    inspection = looked_at("traject: {id: x}\nopen_vragen: [{vraag: Bel Jo op 06 12345678}]\n")
    data = question_sheet(inspection, Pen(NL))

    assert words_of(data["groups"][0]["rows"][0]["question"]) == "(weggelaten: hier stonden persoonsgegevens)"


def test_a_blank_sheet_has_rows_to_write_on() -> None:
    """Nothing is asked yet."""
    data = question_sheet(None, Pen(EN))

    assert data["groups"] == []
    assert data["blank"] > 0
    assert kit_path("", Piece.OPEN_QUESTIONS) == "kit.open-questions.pdf"
    assert kit_path("x", Piece.OPEN_QUESTIONS) == "x/x.kit.open-questions.pdf"
