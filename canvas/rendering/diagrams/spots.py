"""Places of our own in a graph, so that every engine gives the same boxes."""

from canvas.rendering.diagrams.paths import Rectangle

POINTS_PER_INCH = 72


def spot(place: Rectangle, foot: float) -> dict[str, str]:
    """The attributes of a node in this place; heights count from the foot of the picture."""
    return {
        "pos": f"{place.x + place.width / 2:g},{foot - place.y - place.height / 2:g}",
        "width": f"{place.width / POINTS_PER_INCH:.6f}",
        "height": f"{place.height / POINTS_PER_INCH:.6f}",
    }


def corners(place: Rectangle, foot: float) -> str:
    """The corners of a cluster in this place."""
    low = foot - place.y - place.height
    return f"{place.x:g},{low:g},{place.x + place.width:g},{low + place.height:g}"
