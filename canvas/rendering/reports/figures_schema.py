"""The JSON Schema of what can be counted of a track."""

from typing import Any

from canvas.analysis.funnel import Moment
from canvas.rendering.reports.schema_parts import PATH, TEXT, object_of, one_of

_NUMBER = {"type": "number", "minimum": 0}
_WEEK = {"anyOf": [{"type": "integer", "minimum": 1}, {"type": "null"}]}
_AMOUNT = {"anyOf": [TEXT, {"type": "null"}], "description": "A number with its bound and unit: `about 70 %`."}


def figures_schema() -> dict[str, Any]:
    """Everything in it is always there; what nobody knows is null or empty."""
    steps = {"type": "array", "items": PATH}
    unpaid = object_of(path=PATH, least=_NUMBER, most=_NUMBER, of=_NUMBER, from_week=_WEEK)
    counted = _list(object_of(path=PATH, value=_AMOUNT, of=_AMOUNT))
    places = object_of(steps=steps, people=_AMOUNT, said=_AMOUNT, offered=_AMOUNT, sure=_AMOUNT)
    party = object_of(id=TEXT, carries=_list(TEXT), only=_list(PATH))
    return object_of(
        order=steps,
        longest_way=steps,
        weeks=object_of(least=_NUMBER, most=_NUMBER, known={"type": "boolean"}),
        hand_overs=_list(object_of(before=PATH, after=PATH)),
        load=_list(object_of(steps=steps, hours=_AMOUNT, known={"type": "boolean"})),
        unpaid=_list(unpaid),
        unpaid_if_only_granted=_list(unpaid),
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
    )


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}
