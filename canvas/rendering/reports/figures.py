"""What can be counted of a track, as plain data: order, hours, money over time, people, and who rests on whom."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from canvas.analysis.cost_weeks import begun, ended
from canvas.analysis.counted import Counted
from canvas.analysis.dependence import dependence
from canvas.analysis.falling import Fall, falls
from canvas.analysis.falling_where import cell_of, hit
from canvas.analysis.flow import flow
from canvas.analysis.funnel import Stage, funnel
from canvas.analysis.lengths import is_open_ended
from canvas.analysis.load import loads
from canvas.analysis.load_weeks import Stretch, stretches
from canvas.analysis.missing import is_counted, leavings, missed_money, only_by
from canvas.analysis.order import longest_path, timetable
from canvas.analysis.schedule import schedule
from canvas.analysis.spans import sooner
from canvas.analysis.supposing import Supposition
from canvas.analysis.unpaid import Shortage, Unpaid, shortage, unpaid
from canvas.analysis.work_places import WorkPlaces, work_places
from canvas.domain.answer import listed
from canvas.domain.path import written
from canvas.domain.quantity import Quantity
from canvas.domain.track import Track
from canvas.rendering.limits import too_many

_CENTS = 100


def figures(track: Track) -> dict[str, Any]:
    """Everything that can be counted; steps and parties go by their place, lengths are weeks and amounts euros."""
    found, least, most = flow(track), timetable(track, longest=False), timetable(track)
    return {
        "order": [_step(place) for place in found.order],
        "longest_way": [_step(place) for place in found.critical],
        "critical_path": [_step(place) for place in longest_path(track)] if most.known else [],
        "weeks": {
            "least": _number(least.weeks),
            "most": None if any(map(is_open_ended, listed(track.steps))) else _number(most.weeks),
            "known": most.known,
        },
        "hand_overs": [
            {"before": _step(link.before), "after": _step(link.after)} for link in found.links if link.hand_over
        ],
        "load": [
            {
                "steps": [_step(place) for place in load.steps],
                "hours": _quantity(load.hours) if load.known else None,
                "known": not load.unknown,
            }
            for load in loads(track)
        ],
        "load_weeks": [_stretch(stretch, track) for stretch in stretches(track)],
        "unpaid": [_unpaid(each) for each in unpaid(track)],
        "unpaid_if_only_granted": [_unpaid(each) for each in unpaid(track, granted=True)],
        "first_unpaid": _first(shortage(track)),
        "first_unpaid_if_only_granted": _first(shortage(track, granted=True)),
        "places": _places(work_places(track)),
        "funnel": [_stage(stage) for stage in funnel(track)],
        "dependence": _dependence(track),
        "without_funding": _without_funding(track),
    }


def _step(place: int) -> str:
    return written(("steps", place))


def _number(number: Decimal | None) -> float | int | None:
    """A number that JSON can hold: whole where it is whole."""
    if number is None:
        return None
    rounded = round(float(number), 2)
    return int(rounded) if rounded == int(rounded) else rounded


def _quantity(quantity: Quantity | None) -> str | None:
    """A quantity with its bound, in canonical English: `about 70 %`."""
    return None if quantity is None else str(quantity)


def _stretch(stretch: Stretch, track: Track) -> dict[str, Any]:
    """Weeks in a row with the same load; without numbers where these depend on how long the steps before them take."""
    found, early = schedule(track), sooner(track)
    running = [place for place, run in found.runs.items() if run.start < stretch.end and run.end > stretch.start]
    counted = stretch.end <= found.counted and early.keys().isdisjoint(running)
    return {
        "from_week": begun(stretch.start) if counted else None,
        "to_week": ended(stretch.end) if counted else None,
        "steps": [_step(place) for place in stretch.load.steps],
        "hours": _quantity(stretch.load.hours) if stretch.load.known else None,
        "known": stretch.is_whole,
    }


def _unpaid(each: Unpaid) -> dict[str, Any]:
    return {
        "path": written(("costs", each.cost)),
        "least": _euros(each.least),
        "most": _euros(each.most),
        "of": _euros(each.whole),
        "from_week": None if each.weeks.start is None else begun(each.weeks.start),
        "earliest_week": each.earliest,
        "latest_week": each.latest,
    }


def _euros(cents: int) -> float | int | None:
    return _number(Decimal(cents) / _CENTS)


def _first(found: Shortage | None) -> dict[str, Any] | None:
    """The first week with too little money, and how much is short in all; None where nothing is."""
    if found is None:
        return None
    return {
        "least": _euros(found.least),
        "most": _euros(found.most),
        "earliest_week": found.earliest,
        "latest_week": found.latest,
        "is_sure": found.is_sure,
    }


def _places(found: WorkPlaces | None) -> dict[str, Any] | None:
    if found is None:
        return None
    rooms = {"said": found.said, "offered": found.offered, "sure": found.sure}
    return {
        "steps": [_step(place) for place in found.steps],
        "people": _quantity(found.people),
        **{name: _quantity(room.places) if room else None for name, room in rooms.items()},
    }


def _stage(stage: Stage) -> dict[str, Any]:
    return {
        "moment": stage.moment,
        "places": [{"path": _step(room.step), "places": _quantity(room.places)} for room in stage.rooms],
        "people": [{"path": written(each.path), "size": _quantity(each.size)} for each in stage.people],
        "aims": [_counted(each) for each in stage.aims],
        "results": [_counted(each) for each in stage.results],
    }


def _counted(each: Counted) -> dict[str, Any]:
    return {"path": written(each.path), "value": _quantity(each.value), "of": _quantity(each.whole)}


def _dependence(track: Track) -> dict[str, Any]:
    ties = dependence(track)
    return {
        "most": list(ties.most),
        "parties": [
            {
                "id": party,
                "carries": sorted({tie.party for tie in ties.on(party)}),
                "only": [written(fall.path) for fall in only_by(track, party)],
                "loses": _loses(fallen, track),
            }
            for party, fallen in leavings(track).items()
        ],
    }


def _loses(fallen: tuple[Fall, ...], track: Track) -> list[dict[str, Any]]:
    """The steps in which something falls or there is less of something, with the cells of the canvas."""
    where = hit(fallen)
    return [
        {
            "path": _step(place),
            "wholly": place in where.falls,
            "cells": _cells((fall for fall in fallen if place in fall.steps), place, track),
        }
        for place in sorted((*where.falls, *where.less))
    ]


def _cells(fallen: Iterable[Fall], place: int, track: Track) -> list[dict[str, Any]]:
    """The cells of a step in which something falls, those in which nobody else does it as such."""
    found: dict[str, bool] = {}
    for fall in fallen:
        if cell := cell_of(fall, place, track):
            found[cell] = found.get(cell, False) or fall.wholly
    return [{"cell": cell, "wholly": found[cell]} for cell in sorted(found)]


def _without_funding(track: Track) -> list[dict[str, Any]]:
    """
    For each line of money what is lost without it; null for what is not paid where that cannot be counted.

    Nothing of a track that nobody can oversee: each line is counted against all the others, and that takes minutes.
    """
    if too_many(track):
        return []
    missed = {each.line: each.unpaid for each in missed_money(track)}
    return [
        {
            "path": written(("funding", place)),
            "unpaid": [_unpaid(each) for each in missed.get(place, ())] if is_counted(line, track) else None,
            "loses": _loses(falls(track, Supposition(money=frozenset({("funding", place)}))), track),
        }
        for place, line in enumerate(listed(track.funding))
    ]
