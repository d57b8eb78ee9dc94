"""What stands in a row of the picture of the people: a number in words, and from how many to how many it is drawn."""

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from canvas.analysis.estimates import at_least, at_most
from canvas.domain.quantity import Quantity, Unit
from canvas.rendering.voice import Voice


class Shows(StrEnum):
    """What an entry is: its word stands before it, and it looks like nothing else."""

    GROUP = "group"
    AIM = "aim"
    RESULT = "result"
    PLACES = "places"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Span:
    """So many for sure, and so many at most; `most` is None where nobody says how many more it can be."""

    least: Decimal
    most: Decimal | None

    @property
    def far(self) -> Decimal:
        """The highest number that is told."""
        return self.least if self.most is None else self.most


@dataclass(frozen=True, slots=True)
class Entry:
    """
    One number of a moment in words; `span` is None where it cannot be drawn as so many people or places.

    `people` are those for whom places are. `is_rough` says that the span has the margin of an estimate, `is_open` that
    there is no number yet.
    """

    shows: Shows
    words: str
    span: Span | None = None
    people: Span | None = None
    is_rough: bool = False
    is_open: bool = False


def span_of(quantity: Quantity, whole: Quantity | None = None) -> Span:
    """From the least to the most that is meant, and no more than the whole."""
    least, most = at_least(quantity).low, at_most(quantity)
    limit = at_most(whole) if whole else None
    highest = min((each.high for each in (most, limit) if each), default=None)
    return Span(least, None if highest is None else max(least, highest))


def bare(number: Quantity, voice: Voice) -> str:
    """The number without its unit, where a word says already what is counted."""
    return voice.text(replace(number, unit=Unit.ONE, note=None, source=None))
