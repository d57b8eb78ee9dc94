"""The parties as a graph: a cluster for each sector, boxes and arrows where the picture has them."""

from itertools import pairwise
from math import copysign

import graphviz

from canvas.knowledge.look import look
from canvas.rendering.diagrams.party_filling import Filling
from canvas.rendering.diagrams.party_grid import HEAD, Grid
from canvas.rendering.diagrams.party_view import Map
from canvas.rendering.diagrams.spots import POINTS_PER_INCH, corners, spot
from canvas.rendering.engines.graphviz import quoted
from canvas.rendering.engines.layout import Point

_HEAD = 9.0


def party_dot(found: Map, placed: Grid) -> str:
    """Boxes and arrows with their places, so that every engine gives the same picture."""
    foot = placed.height
    dot = graphviz.Digraph(
        "parties",
        graph_attr={"layout": "nop2", "inputscale": str(POINTS_PER_INCH)},
        node_attr={"shape": "box", "fixedsize": "true", "fontname": look().type.family, "fontsize": "11"},
    )
    for number, strip in enumerate(each for each in placed.strips if each.cards):
        with dot.subgraph(name=f"cluster_sector{number + 1}") as sector:
            middle = f"{HEAD / 2:g},{foot - strip.place.y - strip.place.height / 2:g}"
            sector.attr(label=quoted("\n".join(strip.title.lines)), bb=corners(strip.place, foot), lp=middle)
            for place in strip.cards:
                thick = {"penwidth": "3"} if found.cards[place].most else {}
                sector.node(
                    f"card{place}",
                    quoted(_names(placed.fillings[place])),
                    _attributes=spot(placed.places[place], foot) | thick,
                )
    for arrow, way in zip(found.arrows, placed.ways, strict=True):
        thick = {"penwidth": "2"} if arrow.most else {}
        way_of = {"pos": _spline(way, foot), "id": f"arrow{arrow.card}"}
        dot.edge(f"card{arrow.card}", f"card{arrow.on}", _attributes=way_of | thick)
    return str(dot.source)


def _names(filling: Filling) -> str:
    """The parties of a card with their numbers, in the lines of the picture."""
    pairs = zip(filling.numbers, filling.names, strict=True)
    return "\n".join(" ".join((*number.lines, "\n".join(name.lines))) for number, name in pairs)


def _spline(way: tuple[Point, ...], foot: float) -> str:
    """The corners of an arrow as the straight pieces of a curve, with the tip of its head before them."""
    (x, y), (before, _) = way[-1], way[-2]
    points = [*way[:-1], (x - copysign(_HEAD, x - before), y)]
    curve = points[:1]
    for (one_x, one_y), (other_x, other_y) in pairwise(points):
        across, down = (other_x - one_x) / 3, (other_y - one_y) / 3
        curve += [(one_x + across * part, one_y + down * part) for part in (1, 2, 3)]
    tip = f"e,{x:g},{foot - y:g}"
    return " ".join((tip, *(f"{round(right, 1):g},{round(foot - low, 1):g}" for right, low in curve)))
