"""What is not paid, and from when, in words."""

from collections.abc import Sequence
from decimal import Decimal

from canvas.analysis.unpaid import Unpaid
from canvas.domain.answer import listed
from canvas.domain.money import Cost
from canvas.domain.quantity import Quantity, Unit
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
    amount = euros_between(found.least, found.most, voice)
    if found.is_wholly:
        return amount
    return voice.word("unpaid", "part", amount=amount, whole=euros_between(found.whole, found.whole, voice))


def when_words(found: Unpaid, voice: Voice) -> str:
    """From which week it is not paid; somewhere in its weeks, where a part of it is."""
    start, end = found.weeks
    if start is None:
        return voice.word("unpaid", "when_unknown")
    if found.is_wholly or end is None:
        return voice.word("unpaid", "from", week=week_words(start, voice))
    return voice.word("unpaid", "within", weeks=week_words(start, voice, end))


def together(found: Sequence[Unpaid], voice: Voice) -> str:
    """What is short in all."""
    return euros_between(sum(each.least for each in found), sum(each.most for each in found), voice)


def first_week(found: Sequence[Unpaid]) -> Decimal | None:
    """The first week in which something is not paid; None where nobody knows, or nothing is short."""
    return next((each.weeks.start for each in found), None)


def euros_between(least: int, most: int, voice: Voice) -> str:
    """A number of cents, or from one to another, in whole euros."""
    low, high = ((Decimal(cents) / _CENTS).quantize(_WHOLE) for cents in (least, most))
    return voice.text(Quantity(low, high, unit=Unit.EURO))
