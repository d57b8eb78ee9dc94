"""Lines between boxes: rounded at their corners, with a head, and places along them for a sign."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import copysign, dist

from canvas.rendering.engines.layout import Point

_RADIUS = 11.0
_HEAD = 9.0


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A place that is taken."""

    x: float
    y: float
    width: float
    height: float

    def meets(self, other: "Rectangle", gap: float = 0.0) -> bool:
        """The two lie over each other, or closer than the gap."""
        return (
            self.x < other.x + other.width + gap
            and other.x < self.x + self.width + gap
            and self.y < other.y + other.height + gap
            and other.y < self.y + self.height + gap
        )


def rounded_path(corners: tuple[Point, ...]) -> str:
    """The path of a line through these corners, that ends level, where its head begins."""
    points = _without_repeats(corners)
    last = points[-1]
    points = (*points[:-1], (last[0] - copysign(_HEAD - 1, last[0] - points[-2][0]), last[1]))
    written = [f"M{_said(points[0])}"]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        written.append(f"L{_said(_towards(corner, before))}Q{_said(corner)} {_said(_towards(corner, after))}")
    return "".join((*written, f"L{_said(points[-1])}"))


def arrow_head(tip: Point, *, leftwards: bool = False) -> str:
    """A head that points to the right, or to the left, with its tip here."""
    x, y = tip
    back = x + _HEAD if leftwards else x - _HEAD
    return f"M{_said(tip)}L{_said((back, y - 4.5))}L{_said((back, y + 4.5))}Z"


def backwards(corners: tuple[Point, ...], step: float) -> Iterator[Point]:
    """Places along a line, from its end to its start."""
    points = _without_repeats(corners)[::-1]
    for start, end in pairwise(points):
        count = max(1, int(dist(start, end) // step))
        for number in range(count):
            part = number / count
            yield start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part


def _towards(corner: Point, other: Point) -> Point:
    """The point on the way to another corner where the rounding begins."""
    length = dist(corner, other)
    part = min(_RADIUS, length / 2) / length
    return corner[0] + (other[0] - corner[0]) * part, corner[1] + (other[1] - corner[1]) * part


def _without_repeats(points: tuple[Point, ...]) -> tuple[Point, ...]:
    kept = [points[0]]
    for point in points[1:]:
        if dist(point, kept[-1]) > 0.5:
            kept.append(point)
    return tuple(kept)


def _said(point: Point) -> str:
    return " ".join(f"{round(number, 1) + 0.0:g}" for number in point)
