"""The graphs of the step diagram: lanes and boxes where they stand; the engine leads the arrows around the boxes."""

import re

import graphviz

from canvas.knowledge.look import look
from canvas.rendering.diagrams.labels import printable
from canvas.rendering.diagrams.paths import Rectangle
from canvas.rendering.diagrams.spots import POINTS_PER_INCH, corners, spot
from canvas.rendering.diagrams.step_fold import Fold
from canvas.rendering.diagrams.step_grid import Grid
from canvas.rendering.engines.graphviz import quoted

_LEAVE, _ARRIVE = 13, 14
"""How far from a box its arrows bend; with `esep` of 5 no two of these ends come too close for the engine."""

_LABEL = re.compile(r'label=(?:"(?:[^"\\]|\\.)*"|[^\s\]]+)', re.DOTALL)


def step_dots(fold: Fold, grid: Grid) -> tuple[str, ...]:
    """A graph for each band. Everything in it has its position, so that every engine gives the same boxes."""
    return tuple(_band(fold, grid, band) for band in range(fold.bands))


def unlabelled(dot: str) -> str:
    """
    The same graph without its texts, for the engine: every box has its size, so nothing depends on them.

    To measure them would be a third of all its work.
    """
    return _LABEL.sub('label=""', dot)


def _band(fold: Fold, grid: Grid, band: int) -> str:
    place = grid.bands[band]
    dot = graphviz.Digraph(
        f"steps{band + 1}",
        graph_attr={
            "layout": "nop",
            "inputscale": str(POINTS_PER_INCH),
            "bb": f"0,0,{place.width:g},{place.height:g}",
            "splines": "polyline",
            "esep": "+5",
        },
        node_attr={"shape": "box", "fixedsize": "true", "fontname": look().type.family, "fontsize": "11"},
        edge_attr={"arrowhead": "none"},
    )
    foot = place.y + place.height
    for number, strip in enumerate(grid.strips):
        if strip.band == band:
            with dot.subgraph(name=f"cluster_lane{number + 1}") as lane:
                lane.attr(label=quoted(printable(strip.lane.name)), bb=corners(strip.place, foot))
                for step in strip.steps:
                    said = "\n".join((str(step), *grid.fillings[step].title.lines))
                    lane.node(f"step{step}", quoted(said), _attributes=spot(grid.places[step], foot))
    _arrows(dot, fold, grid, band)
    return str(dot.source)


def _arrows(dot: graphviz.Digraph, fold: Fold, grid: Grid, band: int) -> None:
    """The arrows within a band, from one point beside a box to another."""
    view, foot = fold.view, grid.bands[band].y + grid.bands[band].height
    drawn = [
        (place, arrow)
        for place, arrow in enumerate(view.arrows)
        if fold.is_drawn(arrow) and fold.band(view.box(arrow.before)) == band
    ]
    for number in dict.fromkeys(arrow.before for _, arrow in drawn):
        box = grid.places[number]
        dot.node(f"from{number}", "", _attributes=_end(box.x + box.width + _LEAVE, box, foot))
    for number in dict.fromkeys(arrow.after for _, arrow in drawn):
        box = grid.places[number]
        dot.node(f"to{number}", "", _attributes=_end(box.x - _ARRIVE, box, foot))
    for place, arrow in drawn:
        dot.edge(f"from{arrow.before}", f"to{arrow.after}", id=f"arrow{place}")


def _end(x: float, box: Rectangle, foot: float) -> dict[str, str]:
    """A point at the height of the middle of a box."""
    return {"pos": f"{x:g},{foot - box.y - box.height / 2:g}", "shape": "point", "width": "0.01", "height": "0.01"}
