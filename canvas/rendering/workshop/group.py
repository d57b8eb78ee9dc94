"""The group that comes: how many people, at how many tables."""

import math
from dataclasses import dataclass

from canvas.knowledge.workshop import canvases_of, workshop


@dataclass(frozen=True, slots=True)
class Group:
    """People and tables. Raises ValueError for more tables than people."""

    people: int
    tables: int

    def __post_init__(self) -> None:
        if not 1 <= self.tables <= self.people:
            raise ValueError(f"{self.tables} tables for {self.people} people")

    @property
    def sizes(self) -> tuple[tuple[int, int], ...]:
        """How many tables of how many people, the larger ones first."""
        least, larger = divmod(self.people, self.tables)
        pairs = ((larger, least + 1), (self.tables - larger, least))
        return tuple((tables, people) for tables, people in pairs if tables)

    @property
    def canvases(self) -> int:
        """How many canvases hang on the walls."""
        return canvases_of(self.tables)


def group_of(people: int | None = None, tables: int | None = None) -> Group:
    """
    The group with what is not said filled in: as few tables as hold everybody, or as many people as tables hold.

    Raises ValueError for more tables than people.
    """
    usual = workshop().people
    if people is None:
        people = usual.usual if tables is None else tables * usual.most
    return Group(people, tables or math.ceil(people / usual.most))
