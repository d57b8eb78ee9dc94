"""The steps as a graph: in which column each stands, and which way through them takes longest."""

from dataclasses import dataclass
from decimal import Decimal

import networkx

from canvas.analysis.lengths import lengths
from canvas.analysis.order import before, cycle, in_order, lead_changes
from canvas.analysis.whole_length import whole_length
from canvas.domain.answer import is_waived, listed
from canvas.domain.quantity import Quantity
from canvas.domain.track import Track


@dataclass(frozen=True, slots=True)
class Link:
    """One step follows on another, by their places in the file; `hand_over`: another party takes the lead."""

    before: int
    after: int
    hand_over: bool


@dataclass(frozen=True, slots=True)
class Flow:
    """
    The steps in their order.

    `columns` holds for each step, by its place in the file, how far from the start it stands. `critical` is the longest
    way through the steps when all durations are known, and steps run beside it; else it is empty. `waiting` are steps
    that wait for each other in a ring: then the order is that of the file.
    """

    order: tuple[int, ...]
    columns: tuple[int, ...]
    links: tuple[Link, ...]
    critical: tuple[int, ...]
    total: Quantity | None
    unknown: tuple[int, ...]
    waiting: tuple[int, ...]


def flow(track: Track) -> Flow:
    """Look at the steps of a track as a graph."""
    steps = listed(track.steps)
    ring = cycle(track)
    graph = _graph(track)
    columns = {
        place: column for column, together in enumerate(networkx.topological_generations(graph)) for place in together
    }
    unknown = tuple(place for place in range(len(steps)) if _weeks(track, place) is None)
    longest = _longest(graph, track) if not (unknown or ring) else ()
    hand_overs = set(lead_changes(track))
    return Flow(
        order=in_order(track),
        columns=tuple(columns[place] for place in range(len(steps))),
        links=tuple(Link(one, other, (one, other) in hand_overs) for one, other in graph.edges),
        critical=longest if len(longest) < len(steps) else (),
        total=whole_length(track),
        unknown=unknown,
        waiting=ring,
    )


def _graph(track: Track) -> "networkx.DiGraph[int]":
    """What follows on what; of steps that wait for each other only what the order of the file allows."""
    earlier, ring = before(track), cycle(track)
    graph: networkx.DiGraph[int] = networkx.DiGraph()
    graph.add_nodes_from(earlier)
    graph.add_edges_from((other, place) for place in earlier for other in earlier[place] if not ring or other < place)
    return graph


def _longest(graph: "networkx.DiGraph[int]", track: Track) -> tuple[int, ...]:
    """The way that takes most weeks; a step that takes time is on it for the weeks that it takes."""
    end = len(graph)
    weighted: networkx.DiGraph[int] = networkx.DiGraph()
    weighted.add_nodes_from(graph)
    for place in graph:
        for later in (*graph.successors(place), end):
            weighted.add_edge(place, later, weight=_weeks(track, place))
    return tuple(place for place in networkx.dag_longest_path(weighted) if place != end)


def _weeks(track: Track, place: int) -> Decimal | None:
    """The weeks of a step, at most; none for a step without a duration on purpose."""
    step = listed(track.steps)[place]
    weeks = lengths(track)[place]
    return weeks[1] if weeks else Decimal(0) if is_waived(step.duration) else None
