"""What is not paid, and from when, in words."""

from collections.abc import Sequence
from decimal import Decimal

from canvas.analysis.money import in_all, is_estimated
from canvas.analysis.unpaid import Shortage, Unpaid
from canvas.domain.answer import given, listed
from canvas.domain.money import Cost
from canvas.domain.quantity import Bound, Quantity, Unit
from canvas.rendering.views.weeks import week_words
from canvas.rendering.voice import Voice

_CENTS, _WHOLE = Decimal(100), Decimal(1)
_FEW = 3


def unpaid_words(found: Unpaid, voice: Voice) -> str:
    """The cost with how much of it is short: all of it, or so much of so much."""
    cost = listed(voice.track.costs)[found.cost]
    return voice.word("unpaid", "item", cost=cost_name(cost, voice), amount=short_words(found, voice))


def few_unpaid(found: Sequence[Unpaid], voice: Voice) -> tuple[str, ...]:
    """The first few of these costs, and how much the others are together."""
    if len(found) <= _FEW + 1:
        return tuple(unpaid_words(each, voice) for each in found)
    left = found[_FEW:]
    more = voice.word("unpaid", "more", count=len(left), amount=together(left, voice))
    return (*(unpaid_words(each, voice) for each in found[:_FEW]), more)


def cost_name(cost: Cost, voice: Voice) -> str:
    """The title of a cost, else its kind."""
    return voice.text(cost.title) or voice.text(cost.kind) or voice.word("values", "nameless")


def short_words(found: Unpaid, voice: Voice) -> str:
    """How much of a cost is short."""
    own = given(in_all(listed(voice.track.costs)[found.cost].amount, voice.track))
    bound = own.bound if own else Bound.EXACT
    if found.is_wholly:
        return _euros(found.least, found.most, bound, voice)
    whole = _euros(found.whole, found.whole, bound, voice)
    return voice.word("unpaid", "part", amount=euros_between(found.least, found.most, voice), whole=whole)


def when_words(found: Unpaid, voice: Voice) -> str:
    """From which week it is not paid, or between which that begins; somewhere in its weeks, where a part of it is."""
    return _when("from" if found.is_wholly else "within", found.earliest, found.latest, voice)


def first_words(found: Shortage, voice: Voice) -> str:
    """From which week there is too little, or somewhere in which weeks; empty where nobody knows when."""
    if not found.is_sure:
        return voice.word("unpaid", "perhaps", week=weeks_between(found.earliest, found.earliest, voice))
    is_known = found.latest is not None or found.earliest > 1
    return _when("within", found.earliest, found.latest, voice) if is_known else ""


def _when(between: str, earliest: int, latest: int | None, voice: Voice) -> str:
    if latest is None and earliest == 1:
        return voice.word("unpaid", "when_unknown")
    week = weeks_between(earliest, latest or earliest, voice)
    return voice.word("unpaid", "not_before" if latest is None else between if earliest < latest else "from", week=week)


def first_week(found: Shortage, voice: Voice) -> str:
    """The first week with too little money, as a figure: a week, or from week to week; empty where nobody knows."""
    if not first_words(found, voice):
        return ""
    week = weeks_between(found.earliest, found.latest or found.earliest, voice)
    if found.latest is not None:
        return week
    return voice.word("unpaid", "week_not_before" if found.is_sure else "week_perhaps", week=week)


def weeks_between(first: int, last: int, voice: Voice) -> str:
    """Weeks by their numbers, counted from one."""
    return week_words(Decimal(first - 1), voice, Decimal(last))


def together(found: Sequence[Unpaid], voice: Voice) -> str:
    """What is short in all."""
    return euros_between(sum(each.least for each in found), sum(each.most for each in found), voice)


def short_in_all(found: Shortage, voice: Voice) -> str:
    """All that is short, from the least to the most."""
    return euros_between(found.least, found.most, voice)


def legend_words(found: Shortage, voice: Voice) -> str:
    """How it was counted, as far as that made a difference."""
    between = [(each.earliest, each.latest) for each in found.costs if each.is_wholly and each.latest]
    weeks = next((weeks_between(first, last, voice) for first, last in between if first < last), "")
    made_a_difference = {
        "legend": True,
        "legend_together": (sum(each.least for each in found.costs), sum(each.most for each in found.costs))
        != (found.least, found.most),
        "legend_range": any(each.least != each.most for each in found.costs),
        "legend_weeks": bool(weeks),
        "legend_limited": found.limited,
        "legend_lapses": found.lapses,
        "legend_uncounted": found.uncounted,
        "legend_counting": True,
    }
    facts = {"weeks": weeks, "amount": short_in_all(found, voice)}
    return " ".join(voice.word("unpaid", name, **facts) for name, did in made_a_difference.items() if did)


def euros_between(least: int, most: int, voice: Voice) -> str:
    """A number of cents, or from one to another, in whole euros; where estimates are in the plan, as an estimate."""
    return _euros(least, most, Bound.ABOUT if is_estimated(voice.track) else Bound.EXACT, voice)


def _euros(least: int, most: int, bound: Bound, voice: Voice) -> str:
    low, high = ((Decimal(cents) / _CENTS).quantize(_WHOLE) for cents in (least, most))
    return voice.text(Quantity(low, high, bound, Unit.EURO))
