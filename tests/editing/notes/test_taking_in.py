"""Each note lands where it hung, once, and every comment stays."""

from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from canvas.domain.kinds import BlockId
from canvas.domain.language import Language
from canvas.domain.track import Track
from canvas.editing.notes.placing import Why
from canvas.editing.notes.taking_in import NotesTaken, Outcome, note_line, notes_taken
from canvas.knowledge.blocks import blocks
from canvas.knowledge.notes import note_places
from canvas.reading.read import read_text
from canvas.reading.shapes import slot_at
from canvas.reading.writing import write
from tests.support.strategies import texts, tracks

TRACK = """# Ons traject
traject: {id: x, titel: Een traject}  # kort
missie:
  doel: Werk  # bijvoorbeeld
partijen:
  - id: roc  # de school
    naam: ROC
rollen:
  - soort: mentor
    partij: roc
    stappen: {werving: doet}
stappen:
  - id: werving
    soort: werving
    activiteiten: [{titel: Gesprek}]  # samen
  - id: eerste
    soort: leer-werk
  - id: tweede
    soort: leer-werk
lijnen:
  taal: {doel: B1}
randvoorwaarden:
  - soort: vervoer
maatwerk: n.v.t.
"""
LANDS: list[tuple[str, str, str]] = [
    ("C1 Rondleiding", "{titel: Gesprek}]", "{titel: Gesprek}, {titel: Rondleiding}]"),
    ("C1-R0 Rondleiding", "{titel: Gesprek}]", "{titel: Gesprek}, {titel: Rondleiding}]"),
    ("C1-R2 Vaktaal", "{titel: Gesprek}]", "{titel: Gesprek}, {soort: taalles, titel: Vaktaal}]"),
    ("R2 Elke ochtend", "{doel: B1}", "{doel: B1, activiteiten: [{soort: taalles, titel: Elke ochtend}]}"),
    ("R3 Vast spreekuur", "{doel: B1}\n", "{doel: B1}\n  begeleiding:\n    doel: Vast spreekuur\n"),
    ("B1 Trots", "doel: Werk  # bijvoorbeeld\n", "doel: Werk  # bijvoorbeeld\n  toelichting: Trots\n"),
    ("B2 Samen", "# bijvoorbeeld\n", "# bijvoorbeeld\n  gemeenschappelijk_belang: Samen\n"),
    ("B4 UWV", "naam: ROC\n", "naam: ROC\n  - id: uwv\n    naam: UWV\n"),
    ("B5 Vervoer: busje", "vervoer\n", "vervoer\n    hoe_geregeld: busje\n"),
    ("B5 kinderopvang", "vervoer\n", "vervoer\n  - soort: kinderopvang\n    status: open\n"),
    ("R5 ROC: een lokaal", "naam: ROC\n", "naam: ROC\n    inbreng:\n      - titel: een lokaal\n"),
    (
        "C1-R5 Boeken 500 euro",
        "randvoorwaarden:",
        "\nkosten:\n  - titel: Boeken\n    hoeveelheid: € 500\n    stap: werving\nrandvoorwaarden:",
    ),
    ("R1 Jobcoach: roc", "{werving: doet}\n", "{werving: doet}\n  - soort: jobcoach\n    partij: roc\n"),
    (
        "C5 Terugkomdag",
        "soort: leer-werk\nlijnen",
        "soort: leer-werk\n  - id: nazorg\n    soort: nazorg\n    activiteiten:\n      - titel: Terugkomdag\nlijnen",
    ),
]


def _line(taken: NotesTaken) -> str:
    (told,) = taken.told
    return note_line(told, Language.NL)


@pytest.mark.parametrize(("note", "old", "new"), LANDS, ids=[each[0] for each in LANDS])
def test_a_note_lands_where_it_hung(note: str, old: str, new: str) -> None:
    """And not a second time."""
    assert TRACK.count(old) == 1
    reading = read_text(TRACK)
    taken = notes_taken(note, reading)

    assert taken.reading.text.replace("\n\n", "\n") == TRACK.replace(old, new).replace("\n\n", "\n")
    assert [told.outcome for told in taken.told] == [Outcome.PLACED]

    again = notes_taken(note, taken.reading)
    assert again.reading.text == taken.reading.text
    assert [told.outcome for told in again.told] == [Outcome.THERE]


ASKED: list[tuple[str, Why, str]] = [
    ("C1 Wie belt?", Why.ASKED, "stappen.werving"),
    ("B4 Wie vraagt het UWV?", Why.ASKED, "partijen"),
    ("Zomaar een zin", Why.WITHOUT_CODE, ""),
    ("C9-R2 Ergens", Why.NO_CELL, ""),
    ("C3 Meelopen", Why.SEVERAL_STEPS, "stappen"),
    ("C2 Vaktaal", Why.NO_STEP, "stappen"),
    ("B4 De gemeente wil eerst een gesprek met de wethouder", Why.NO_NAME, "partijen"),
    ("C1-R1 Iemand moet dit doen", Why.NOT_NAMED, "stappen.werving"),
    ("R5 Nog geld zoeken", Why.NOT_NAMED, "partijen"),
    ("B5 Iets met wonen en zo", Why.NOT_NAMED, "randvoorwaarden"),
    ("B6 Eigen tempo", Why.WAIVED, ""),
]


@pytest.mark.parametrize(("note", "why", "place"), ASKED, ids=[each[0] for each in ASKED])
def test_what_has_no_place_is_an_open_question(note: str, why: Why, place: str) -> None:
    """With its code, at the part that it is about, and once."""
    taken = notes_taken(note, read_text(TRACK))
    code, _, text = note.partition(" ") if why is not Why.WITHOUT_CODE else ("", "", note)

    (told,) = taken.told
    assert (told.outcome, told.why) == (Outcome.ASKED, why)
    assert taken.reading.track is not None
    assert taken.reading.text.startswith(TRACK)
    question = taken.reading.track.open_questions[0]  # type: ignore[index]
    assert question.question == (f"{code}: {text}" if code else text)
    assert (f"\n    over: {place}\n" in taken.reading.text) is bool(place)
    assert "open vraag" in _line(taken)

    again = notes_taken(note, taken.reading)
    assert (again.reading.text, again.told[0].outcome) == (taken.reading.text, Outcome.THERE)


def test_steps_are_made_in_the_order_of_the_columns() -> None:
    """Whatever the order in which somebody took the notes off; what happens is told in that order."""
    taken = notes_taken("C5 Terugkomdag\nC1 Rondleiding\nC2-R4 Training", read_text("traject: {id: x}\n"))

    assert taken.reading.track is not None
    assert [step.id for step in taken.reading.track.steps] == ["werving", "voortraject", "nazorg"]  # type: ignore[union-attr]
    assert [told.note.line for told in taken.told] == [1, 2, 3]


def test_every_block_has_a_place_of_the_format() -> None:
    """So that the table cannot lead astray."""
    assert set(note_places()) == {block.id for block in blocks()} == set(BlockId)
    for place in note_places().values():
        for path in (place.place, place.line):
            whole = tuple(step for name in path for step in ((name, 0) if name in ("parties", "targets") else (name,)))
            assert slot_at(whole) is not None, path


@settings(suppress_health_check=list(HealthCheck), max_examples=15)
@given(track=tracks, said=st.lists(texts, min_size=1, max_size=4), codes=st.data())
def test_whatever_hangs_there_is_written_once(track: Track, said: Sequence[str], codes: st.DataObject) -> None:
    """In any file the second time changes nothing, and nothing goes wrong."""
    known = [block.code for block in blocks()]
    lines = [f"{codes.draw(st.sampled_from([*known, 'C1-R2', 'C3-R0', 'C5-R5', 'C2-R1']))} {text}" for text in said]
    reading = read_text(write(track, Language.NL))

    taken = notes_taken("\n".join(lines), reading)
    assert taken.reading.problems == reading.problems
    again = notes_taken("\n".join(lines), taken.reading)
    assert again.reading.text == taken.reading.text
