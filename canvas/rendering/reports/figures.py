"""What can be counted of a track, as plain data: order, hours, money over time, people, and who rests on whom."""

from decimal import Decimal
from typing import Any

from canvas.analysis.counted import Counted
from canvas.analysis.dependence import dependence
from canvas.analysis.flow import flow
from canvas.analysis.funnel import Stage, funnel
from canvas.analysis.load import loads
from canvas.analysis.missing import only_by
from canvas.analysis.order import timetable
from canvas.analysis.unpaid import Unpaid, unpaid
from canvas.analysis.work_places import WorkPlaces, work_places
from canvas.domain.answer import given, listed
from canvas.domain.path import written
from canvas.domain.quantity import Quantity
from canvas.domain.track import Track

_CENTS = 100


def figures(track: Track) -> dict[str, Any]:
    """Everything that can be counted; steps and parties go by their place, lengths are weeks and amounts euros."""
    found, least, most = flow(track), timetable(track, longest=False), timetable(track)
    return {
        "order": [_step(place) for place in found.order],
        "longest_way": [_step(place) for place in found.critical],
        "weeks": {"least": _number(least.weeks), "most": _number(most.weeks), "known": most.known},
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
        "unpaid": [_unpaid(each) for each in unpaid(track)],
        "unpaid_if_only_granted": [_unpaid(each) for each in unpaid(track, granted=True)],
        "places": _places(work_places(track)),
        "funnel": [_stage(stage) for stage in funnel(track)],
        "dependence": _dependence(track),
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


def _unpaid(each: Unpaid) -> dict[str, Any]:
    return {
        "path": written(("costs", each.cost)),
        "least": _number(Decimal(each.least) / _CENTS),
        "most": _number(Decimal(each.most) / _CENTS),
        "of": _number(Decimal(each.whole) / _CENTS),
        "from_week": None if each.weeks.start is None else int(each.weeks.start) + 1,
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
    ties, parties = dependence(track), [given(party.id) for party in listed(track.parties)]
    return {
        "most": list(ties.most),
        "parties": [
            {
                "id": party,
                "carries": sorted({tie.party for tie in ties.on(party)}),
                "only": [written(fall.path) for fall in only_by(track, party)],
            }
            for party in parties
            if party
        ],
    }
