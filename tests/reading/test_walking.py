"""Everything that a file says, one by one."""

from canvas.domain.answer import UNKNOWN
from canvas.reading.read import read_text
from canvas.reading.shapes import SlotKind, homes, slot_at
from canvas.reading.walking import written
from tests.reading.examples import WHOLE


def test_all_that_is_written_is_met_kind_by_kind() -> None:
    """Absences first, then values, members of lists, and the names in a table."""
    track = read_text("roles: [{note: x, kind: buddy, party: [a], steps: {one: does}}]\nmission: unknown").track
    assert track

    assert [(path, slot.kind, value) for path, slot, value in written(track)] == [
        (("mission",), SlotKind.PART, UNKNOWN),
        (("roles", 0, "note"), SlotKind.TEXT, "x"),
        (("roles", 0, "party", 0), SlotKind.NAME, "a"),
        (("roles", 0, "steps", "one"), SlotKind.NAME, "one"),
        (("roles", 0, "kind"), SlotKind.WORD, "buddy"),
    ]


def test_every_path_of_a_track_is_a_place_of_the_format() -> None:
    """The outline and the walk agree."""
    track = read_text(WHOLE).track
    assert track

    for path, slot, _ in written(track):
        known = slot_at(path)
        assert known == slot or (known and known.kind is SlotKind.WORD and slot.kind is SlotKind.NAME)


def test_a_key_knows_where_it_belongs() -> None:
    """The top of the file is the empty text."""
    assert homes("interest") == ("target_group", "parties", "stakeholders")
    assert homes("format") == ("",)
    assert homes("nothing") == ()
