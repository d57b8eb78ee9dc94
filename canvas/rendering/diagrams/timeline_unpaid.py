"""What is not paid from which week on, as the timeline shows it; not yet where."""

from dataclasses import dataclass
from decimal import Decimal

from canvas.analysis.unpaid import Shortage, shortage
from canvas.rendering.views.short import short_of_all, short_of_granted
from canvas.rendering.views.unpaid import first_words, short_in_all
from canvas.rendering.voice import Voice


@dataclass(frozen=True, slots=True)
class ShortRow:
    """
    What is not paid with this money: `name` says with which, `said` how much and from when, `sentence` all of it.

    The band begins at `start`, in weeks; by `sure` there is too little for sure, None where that is not known.
    """

    name: str
    said: str
    sentence: str
    start: Decimal
    sure: Decimal | None


def short_rows(voice: Voice) -> tuple[ShortRow, ...]:
    """With all money, and with what is granted alone where that is otherwise; only those of which a week is known."""
    with_all, with_granted = shortage(voice.track), shortage(voice.track, granted=True)
    found = (
        ("short_of_all", with_all, short_of_all(voice)),
        ("short_of_granted", None if with_granted == with_all else with_granted, short_of_granted(voice)),
    )
    return tuple(
        _row(voice.word("timeline", name), short, sentence, voice)
        for name, short, sentence in found
        if short and first_words(short, voice)
    )


def _row(name: str, short: Shortage, sentence: str, voice: Voice) -> ShortRow:
    said = f"{short_in_all(short, voice)}, {first_words(short, voice)}"
    return ShortRow(name, said, sentence, Decimal(short.earliest - 1), _sure(short))


def _sure(short: Shortage) -> Decimal | None:
    """Of one week its beginning; of several the end of the last, for in which of them it is short is not known."""
    if short.latest is None:
        return None
    return Decimal(short.latest - 1 if short.latest == short.earliest else short.latest)
