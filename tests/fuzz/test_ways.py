"""Choosing the inputs that are worth storing."""

from canvas.reading.read import read_bytes
from tests.fuzz.ways import smallest


def _read(data: bytes) -> None:
    read_bytes(data)


def test_of_inputs_that_take_the_same_way_the_shortest_stays() -> None:
    """What goes another way stays, too; the order in which they come does not matter."""
    long, short, other = b"mission: {goal: twelve people}", b"mission: {goal: x}", b"[" * 90
    smallest(_read, [long])  # words and tables are made the first time

    assert smallest(_read, [long, other, short]) == smallest(_read, [other, short, long]) == [short, other]
