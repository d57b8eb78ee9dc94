"""What the bars, lines and marks of the picture of the people mean."""

from canvas.knowledge.look import look
from canvas.rendering.diagrams.frame import Meaning
from canvas.rendering.diagrams.funnel_entries import Shows
from canvas.rendering.diagrams.funnel_view import FunnelView
from canvas.rendering.diagrams.funnel_words import Words

_SIGNS = {"sector": look().participants}
_LETTERS = {"unknown": "?"}


def meanings(view: FunnelView, words: Words) -> list[Meaning]:
    """Only what occurs in the picture."""
    drawn = [entry for entry in view.entries if entry.span]
    planned, counted, places = (
        [entry for entry in drawn if entry.shows in kinds]
        for kinds in ((Shows.GROUP, Shows.AIM), (Shows.RESULT,), (Shows.PLACES,))
    )
    spans = [entry.span for entry in (*planned, *counted) if entry.span]
    rooms = [entry.span for entry in places if entry.span]
    shown = {
        "planned": bool(planned),
        "counted": bool(counted),
        "up_to": any(span.most is not None and span.most > span.least for span in spans),
        "or_more": any(span.most is None for span in spans),
        "places": bool(places),
        "more_places": any(room.most is None or room.most > room.least for room in rooms),
        "sector": any(entry.people for entry in places),
        "unknown": len(drawn) < len(view.entries),
    }
    otherwise = {} if all(entry.span or entry.is_open for entry in view.entries) else {"unknown": "uncounted"}
    return [
        Meaning(
            name,
            words.word(f"legend_{otherwise.get(name, name)}"),
            sign=_SIGNS.get(name),
            letter=_LETTERS.get(name, ""),
        )
        for name, occurs in shown.items()
        if occurs
    ]
