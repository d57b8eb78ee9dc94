"""Who names whom."""

from canvas.analysis.references import broken_references, doubles, known_ids
from canvas.domain.part import Register
from canvas.domain.track import Track
from canvas.reading.read import read_text


def track(text: str) -> Track:
    """The track of a text."""
    read = read_text(text).track
    assert read
    return read


def test_every_place_that_names_a_part_is_looked_at() -> None:
    """In lists, in tables of steps, and in the source of a quantity; what is there is no finding."""
    read = track(
        "parties: [{id: b, name: B}]\n"
        "roles: [{kind: buddy, party: [a, b], steps: {one: does, two: does}}]\n"
        "steps: [{id: one, lead: a, duration: {value: 1 week, source: talk}, source: news}]\n"
    )

    assert sorted((each.path, each.register, each.id) for each in broken_references(read)) == [
        (("roles", 0, "party", 0), Register.PARTIES, "a"),
        (("roles", 0, "steps", "two"), Register.STEPS, "two"),
        (("steps", 0, "duration"), Register.SOURCES, "talk"),
        (("steps", 0, "lead"), Register.PARTIES, "a"),
        (("steps", 0, "source", 0), Register.SOURCES, "news"),
    ]


def test_an_edition_has_parts_of_its_own_beside_those_of_the_track() -> None:
    """What only one edition has, no other place may name."""
    read = track("parties: [{id: a, name: A}]\neditions: [{id: x, differs: {parties: [{id: b, name: B}]}}, {id: y}]\n")

    assert known_ids(read, Register.PARTIES, ("roles",)) == {"a": "A"}
    assert known_ids(read, Register.PARTIES, ("editions", 0, "differs")) == {"a": "A", "b": "B"}
    assert known_ids(read, Register.PARTIES, ("editions", 1)) == {"a": "A"}


def test_an_id_is_double_within_one_list_only() -> None:
    """A party and a step may share an id, and so may a track and its edition."""
    read = track(
        "track: {id: a}\nparties: [{id: a}, {id: b}, {id: a}]\nsteps: [{id: a}]\n"
        "editions: [{id: a, differs: {parties: [{id: a}]}}]\n"
    )

    (double,) = doubles(read)

    assert (double.path, double.first, double.id) == (("parties", 2, "id"), ("parties", 0, "id"), "a")
