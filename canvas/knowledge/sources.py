"""Where what this toolkit says comes from."""

from functools import cache
from typing import NamedTuple

from canvas.domain.language import Language
from canvas.knowledge.loading import load

OWN_CHOICE = "design"
"""The code for what no publication says: the toolkit's own choice."""


class Source(NamedTuple):
    """A publication, a law or a track: its code, title, year, address, and its short name in both languages."""

    code: str
    title: str
    publisher: str
    year: str
    addresses: tuple[str, ...]
    short: dict[Language, str]

    @property
    def cited(self) -> str:
        """The title, with who published it and when."""
        from_whom = ", ".join(part for part in (self.publisher, self.year) if part)
        return f"{self.title} ({from_whom})" if from_whom else self.title


@cache
def sources() -> dict[str, Source]:
    """All sources by code."""
    return {
        code: Source(
            code=code,
            title=entry["title"],
            publisher=entry["publisher"],
            year=str(entry["year"]),
            addresses=tuple(entry.get("addresses", ())),
            short={Language.NL: entry["short"]["nl"], Language.EN: entry["short"]["en"]},
        )
        for code, entry in load("sources").items()
    }
