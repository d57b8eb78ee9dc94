"""The pictures in a document."""

from dataclasses import dataclass

from canvas.analysis.order import timetable
from canvas.domain.answer import given, listed
from canvas.domain.language import Language
from canvas.domain.track import Track
from canvas.inspection.inspect import Inspection
from canvas.rendering.diagrams.picture import Picture
from canvas.rendering.documents.document import Figure
from canvas.rendering.pages.frame import badge
from canvas.rendering.views.funnel import funnel_words
from canvas.rendering.voice import Voice
from canvas.rendering.words import words


@dataclass(frozen=True, slots=True)
class Figures:
    """The pictures of a plan, as far as they help."""

    steps: Figure | None = None
    timeline: Figure | None = None
    money: Figure | None = None
    people: Figure | None = None


def figure(inspection: Inspection, picture: Picture, file: str = "") -> Figure:
    """A picture as a document shows it, with the file that holds it; without a drawing its description still stands."""
    said, invented = words(inspection.language)["plan"], badge(inspection)
    return Figure(
        svg=picture.svg,
        file=file if picture.svg else "",
        alternative=f"{picture.title} ({invented})" if invented else picture.title,
        caption=said[f"{picture.name}_caption"],
        description=tuple(filter(None, picture.description.split("\n"))),
        summary=said[f"{picture.name}_in_words"],
    )


def has_times(track: Track) -> bool:
    """Some step says how long it takes, so that there is a timeline to see."""
    return bool(timetable(track).weeks)


def has_people(track: Track, language: Language) -> bool:
    """There are numbers of people to compare, at more moments than one."""
    return bool(funnel_words(Voice(track, language)))


def has_money(track: Track) -> bool:
    """There are amounts to compare."""
    amounts = (*(cost.amount for cost in listed(track.costs)), *(line.amount for line in listed(track.funding)))
    return any(given(amount) for amount in amounts)
