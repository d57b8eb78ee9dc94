"""Weeks of a track in words, with the month where the track says when it starts."""

from datetime import timedelta
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from canvas.analysis.schedule import schedule
from canvas.domain.dates import PartialDate
from canvas.rendering.voice import Voice


def week_words(start: Decimal, voice: Voice, end: Decimal | None = None) -> str:
    """`week 27 (July 2026)`, or from week to week; both count from the start of the track."""
    first = int(start.to_integral_value(ROUND_FLOOR)) + 1
    last = int(end.to_integral_value(ROUND_CEILING)) if end is not None else first
    words = voice.word("timeline", "week" if last <= first else "week_to", **{"from": first, "to": last})
    begin = schedule(voice.track).first_day
    if begin is None or last > first:
        return words
    try:
        day = begin + timedelta(weeks=first - 1)
    except OverflowError:
        return words
    return f"{words} ({voice.text(PartialDate(day.year, day.month))})"
