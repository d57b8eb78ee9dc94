"""What the legend of the step diagram explains."""

from canvas.rendering.diagrams.frame import Meaning
from canvas.rendering.diagrams.sector_meanings import sector_meanings
from canvas.rendering.diagrams.step_fold import Fold
from canvas.rendering.voice import Voice


def meanings(fold: Fold, voice: Voice) -> list[Meaning]:
    """Only what occurs in the picture."""
    view = fold.view
    found = sector_meanings({lane.sector for lane in view.lanes if lane.party}, voice)
    shown = {
        "hand_over": any(arrow.sign for arrow in view.arrows),
        "critical": any(box.critical for box in view.boxes),
        "open": any(box.duration_open for box in view.boxes) or any(lane.is_open for lane in view.lanes),
        "onward": any(not fold.is_drawn(arrow) for arrow in view.arrows),
    }
    return found + [Meaning(name, voice.word("steps", f"legend_{name}")) for name, occurs in shown.items() if occurs]
