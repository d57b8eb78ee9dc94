"""A track as data for programs of others: one form for everything, and the same track when it is read again."""

import json

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from canvas.domain.answer import NOT_APPLICABLE, UNKNOWN, Absence, Absent
from canvas.domain.track import Track
from canvas.reading.data_schema import data_schema
from canvas.reading.read import read_text
from canvas.reading.writing import open_data
from tests.support.every_field import EveryField
from tests.support.strategies import tracks

SCHEMA = data_schema()
VALIDATOR = Draft202012Validator(SCHEMA)


@given(tracks)
def test_the_data_is_the_same_track_again(track: Track) -> None:
    """JSON is YAML, so it is read as a file; and it is what the schema says."""
    text = json.dumps(open_data(track), ensure_ascii=False)
    reading = read_text(text)

    assert reading.problems == ()
    assert reading.track == track
    VALIDATOR.validate(json.loads(text))


def test_the_schema_knows_every_field_and_no_other() -> None:
    """A track with everything passes, a key that is none does not."""
    Draft202012Validator.check_schema(SCHEMA)
    data = json.loads(json.dumps(open_data(read_text(EveryField(str).file()).track)))

    VALIDATOR.validate(data)
    assert not VALIDATOR.is_valid({**data, "goal": "Work."})
    assert not VALIDATOR.is_valid({"mission": "Work."})
    assert not VALIDATOR.is_valid({"track": {"stage": "ontwerp"}})


@pytest.mark.parametrize(
    ("absent", "data"),
    [
        (UNKNOWN, {"answer": "unknown"}),
        (NOT_APPLICABLE, {"answer": "n/a"}),
        (Absent(Absence.NOT_APPLICABLE, "Too small."), {"answer": "n/a", "reason": "Too small."}),
    ],
)
def test_an_absence_is_always_an_object(absent: Absent, data: dict[str, str]) -> None:
    """In the place of a text, a list or a part; what is missing is not there."""
    track = Track(mission=absent, parties=absent)

    assert open_data(track) == {"mission": data, "parties": data}


def test_a_dutch_file_gives_canonical_english() -> None:
    """Keys, kinds, units and places."""
    reading = read_text(
        "traject: {id: x, fase: ontwerp}\n"
        "partijen: [{id: a, soort: roc, inbreng: [{soort: tijd, hoeveelheid: circa 4 uur per week}]}]\n"
        "open_vragen: [{vraag: Wie?, bij: partijen.a}]\n"
    )
    data = open_data(reading.track)

    assert data["parties"][0]["kind"] == "vocational-school"
    assert data["parties"][0]["brings"][0] == {"kind": "time", "amount": "about 4 hours per week"}
    assert data["open_questions"][0]["at"] == "parties.a"
