"""The JSON Schema of what can be counted of a track."""

from typing import Any

from canvas.analysis.funnel import Moment
from canvas.rendering.limits import MOST
from canvas.rendering.reports.schema_parts import PATH, TEXT, object_of, one_of

_NUMBER = {"type": "number", "minimum": 0}
_A_WEEK = {"type": "integer", "minimum": 1}
_WEEK = {"anyOf": [_A_WEEK, {"type": "null"}]}
_WHOLLY = {"type": "boolean", "description": "Nobody else does or pays it; else there is less."}
_AMOUNT = {"anyOf": [TEXT, {"type": "null"}], "description": "A number with its bound and unit: `about 70 %`."}


def figures_schema() -> dict[str, Any]:
    """Everything in it is always there; what nobody knows is null or empty."""
    steps = {"type": "array", "items": PATH}
    unpaid = object_of(
        path=PATH,
        least=_NUMBER,
        most=_NUMBER,
        of=_NUMBER,
        from_week={**_WEEK, "description": "The week in which the cost begins at the latest."},
        earliest_week={**_A_WEEK, "description": "The first week in which something of it can be short."},
        latest_week={**_WEEK, "description": "The last week in which that can begin, if it is short."},
    )
    first = object_of(
        least={**_NUMBER, "description": "What is short in all: no less than this, however the money is divided."},
        most={
            **_NUMBER,
            "description": "What is short in all at the most; the most of each cost can add up to more.",
        },
        earliest_week={
            **_A_WEEK,
            "description": "With the money for the costs that come first, no week before this one.",
        },
        latest_week={**_WEEK, "description": "However the money is divided, this week at the latest."},
        is_sure={"type": "boolean", "description": "Something is short, even with the most money and the least costs."},
    )
    first_unpaid = {
        "anyOf": [first, {"type": "null"}],
        "description": "The first week with too little money, and how much.",
    }
    counted = _list(object_of(path=PATH, value=_AMOUNT, of=_AMOUNT))
    places = object_of(steps=steps, people=_AMOUNT, said=_AMOUNT, offered=_AMOUNT, sure=_AMOUNT)
    cell = object_of(cell=TEXT, wholly=_WHOLLY)
    loses = _list(object_of(path=PATH, wholly=_WHOLLY, cells=_list(cell)))
    party = object_of(id=TEXT, carries=_list(TEXT), only=_list(PATH), loses=loses)
    known = {"type": "boolean", "description": "False where something had to be left out, because nobody wrote it."}
    stretch = object_of(from_week=_WEEK, to_week=_WEEK, steps=steps, hours=_AMOUNT, known=known)
    return object_of(
        order=steps,
        longest_way={**steps, "description": "Empty where the steps all come one after the other."},
        critical_path={
            **steps,
            "description": "The steps that one after the other take longest, also where those are all of them; "
            "empty where the length of a step is not known.",
        },
        weeks=object_of(
            least=_NUMBER,
            most={
                "anyOf": [_NUMBER, {"type": "null"}],
                "description": "Null where of a step only the least is known.",
            },
            known={"type": "boolean"},
        ),
        hand_overs=_list(object_of(before=PATH, after=PATH)),
        load=_list(object_of(steps=steps, hours=_AMOUNT, known={"type": "boolean"})),
        load_weeks={
            **_list(stretch),
            "description": "Weeks in a row with the same load, in their order; null where they depend on the length of "
            "the steps before.",
        },
        unpaid=_list(unpaid),
        unpaid_if_only_granted=_list(unpaid),
        first_unpaid=first_unpaid,
        first_unpaid_if_only_granted=first_unpaid,
        places={"anyOf": [places, {"type": "null"}]},
        funnel=_list(
            object_of(
                moment=one_of(Moment),
                places=_list(object_of(path=PATH, places=_AMOUNT)),
                people=_list(object_of(path=PATH, size=_AMOUNT)),
                aims=counted,
                results=counted,
            )
        ),
        dependence=object_of(most=_list(TEXT), parties=_list(party)),
        without_funding={
            **_list(object_of(path=PATH, unpaid={"anyOf": [_list(unpaid), {"type": "null"}]}, loses=loses)),
            "description": f"Empty for a track with more than {MOST} parts of a sort.",
        },
    )


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}
