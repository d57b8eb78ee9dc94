"""Where an engine put things: in pixels, from the top left corner of the picture."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias, TypeVar

Point: TypeAlias = tuple[float, float]

_GRAIN = 1
"""Decimals that are kept: engines differ in those behind."""

_POINTS_PER_INCH = 72
_SPACE = re.compile(r"\s*")


@dataclass(frozen=True, slots=True)
class Box:
    """A node or a cluster: its name and the rectangle that it fills."""

    name: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Line:
    """An edge by its `id`: a start, then three points for each cubic curve that follows."""

    name: str
    points: tuple[Point, ...]

    @property
    def corners(self) -> tuple[Point, ...]:
        """The points where one curve ends and the next begins; all there is to a line of straight pieces."""
        return self.points[::3]


_Part = TypeVar("_Part", Box, Line)


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole picture as the engine laid it out; boxes, clusters and lines by their names."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    clusters: tuple[Box, ...]
    lines: tuple[Line, ...]

    def box(self, name: str) -> Box:
        """The node with this name."""
        return next(box for box in self.boxes if box.name == name)

    def lowered(self, distance: float) -> "Layout":
        """The same, further down in a larger picture."""
        return Layout(
            self.width,
            self.height + distance,
            tuple(replace(box, y=box.y + distance) for box in self.boxes),
            tuple(replace(cluster, y=cluster.y + distance) for cluster in self.clusters),
            tuple(Line(line.name, tuple((x, y + distance) for x, y in line.points)) for line in self.lines),
        )


def together(parts: Sequence[Layout]) -> Layout:
    """Several layouts as one picture."""
    return Layout(
        max((part.width for part in parts), default=0.0),
        max((part.height for part in parts), default=0.0),
        tuple(box for part in parts for box in part.boxes),
        tuple(cluster for part in parts for cluster in part.clusters),
        tuple(line for part in parts for line in part.lines),
    )


def layouts(written: str) -> Iterator[Layout]:
    """Every graph in what an engine wrote as JSON; a ValueError or KeyError where it is not that."""
    decoder = json.JSONDecoder()
    start = 0
    while (start := _SPACE.match(written, start).end()) < len(written):  # type: ignore[union-attr]
        graph, start = decoder.raw_decode(written, start)
        if not isinstance(graph, dict):
            raise ValueError("no graph")
        yield _layout(graph)


def _layout(graph: dict[str, Any]) -> Layout:
    left, bottom, right, top = _numbers(graph["bb"])
    objects = graph.get("objects", ())
    return Layout(
        width=round(right - left, _GRAIN),
        height=round(top - bottom, _GRAIN),
        boxes=_by_name(_node(each, left, top) for each in objects if "pos" in each),
        clusters=_by_name(_cluster(each, left, top) for each in objects if "bb" in each),
        lines=_by_name(_line(each, left, top) for each in graph.get("edges", ()) if "pos" in each),
    )


def _by_name(parts: Iterable[_Part]) -> tuple[_Part, ...]:
    """Engines list them in an order of their own."""
    return tuple(sorted(parts, key=lambda part: part.name))


def _node(node: dict[str, Any], left: float, top: float) -> Box:
    x, y = _numbers(node["pos"])
    width, height = (round(float(node[side]) * _POINTS_PER_INCH, _GRAIN) for side in ("width", "height"))
    return Box(node["name"], _rounded(x - left - width / 2), _rounded(top - y - height / 2), width, height)


def _cluster(cluster: dict[str, Any], left: float, top: float) -> Box:
    x, low, end, high = _numbers(cluster["bb"])
    return Box(cluster["name"], _rounded(x - left), _rounded(top - high), _rounded(end - x), _rounded(high - low))


def _line(edge: dict[str, Any], left: float, top: float) -> Line:
    marked = edge["pos"].split()
    pairs = [_numbers(each) for each in marked if each[:2] not in ("s,", "e,")]
    return Line(edge["id"], tuple((_rounded(x - left), _rounded(top - y)) for x, y in pairs))


def _numbers(text: str) -> tuple[float, ...]:
    return tuple(float(number) for number in text.split(","))


def _rounded(number: float) -> float:
    return round(number, _GRAIN) + 0.0  # never -0.0
