"""What the colours, lines and letters of the timeline mean."""

from canvas.rendering.diagrams.frame import Meaning
from canvas.rendering.diagrams.sector_meanings import sector_meanings
from canvas.rendering.diagrams.timeline_view import TimelineView
from canvas.rendering.diagrams.timeline_words import Words


def meanings(view: TimelineView, words: Words) -> list[Meaning]:
    """Only what occurs in the picture."""
    rows = view.steps
    occurring = {row.sector for row in rows if row.is_led} | {row.sector for row in view.money}
    shown = {
        "hand_over": any(row.signs for row in rows),
        "mark": any(row.enters or row.leaves for row in rows),
        "range": any(row.run.sure < row.run.end and not row.run.is_open for row in rows),
        "sooner": any(row.may_be_sooner for row in rows),
        "open_end": any(row.run.is_open for row in rows),
        "hoped": any(row.status for row in view.money),
        "short": bool(view.short),
        "unknown": any(not stretch.is_whole for stretch in view.load),
        "heavy": any(stretch.is_too_much for stretch in view.load),
    }
    letters = {"unknown": "?", "heavy": "!"}
    return [
        *sector_meanings(occurring, words.voice),
        *(
            Meaning(name, words.word(f"legend_{name}"), letter=letters.get(name, ""))
            for name, occurs in shown.items()
            if occurs
        ),
    ]
