"""How money is drawn, so that it reads without colour: certain solid, hoped-for hatched, what is to be found dashed."""

from canvas.knowledge.look import Mark, look
from canvas.rendering.diagrams.paths import Rectangle
from canvas.rendering.diagrams.shapes import COLOURS, Area, Line, Paint

PALE, PALE_LINES = 0.2, 0.45
TO_FIND = Line(COLOURS.ink_soft, dashed=True)
_MARKS = {"certain": "certain", "hoped": "hoped", "short": "gap"}


def mark_of(shows: str, where: Rectangle, colour: str = COLOURS.ink_soft) -> Area:
    """A surface that stands for costs, for money that is certain or not, or for what is to be found."""
    match look().certainty.get(_MARKS.get(shows, "")):
        case Mark.SOLID:
            return Area(where, Paint(colour), Line(colour))
        case Mark.HATCHED:
            return Area(where, Paint(colour, hatched=True), Line(colour))
        case Mark.DASHED:
            return Area(where, Paint(COLOURS.paper), TO_FIND)
        case _:
            return Area(where, Paint(COLOURS.line_strong), Line(COLOURS.line_strong))
