"""What stands at the foot of every sheet: what it is modelled on, and its licence."""

from dataclasses import dataclass
from functools import cache

from canvas.domain.language import Language
from canvas.knowledge.loading import both, load


@dataclass(frozen=True, slots=True)
class Colophon:
    """The words by language, and the address of the licence."""

    modelled_on: dict[Language, str]
    source: str
    licence: dict[Language, str]
    licence_name: str
    licence_url: str


@cache
def colophon() -> Colophon:
    """The one colophon of all sheets."""
    table = load("colophon")
    model, licence = table["modelled_on"], table["licence"]
    return Colophon(both(model), model["source"], both(licence), licence["name"], licence["url"])
