"""How much is not paid in all, and from when on, in a sentence."""

from canvas.analysis.unpaid import shortage
from canvas.rendering.views.unpaid import first_words, short_in_all
from canvas.rendering.voice import Voice


def short_of_granted(voice: Voice) -> str:
    """With the money that is granted alone; empty where that is enough, or cannot be told."""
    return _short("granted", voice, granted=True)


def short_of_all(voice: Voice) -> str:
    """With all money in the plan; empty where that is enough, or cannot be told."""
    return _short("in_all", voice, granted=False)


def _short(name: str, voice: Voice, *, granted: bool) -> str:
    found = shortage(voice.track, granted=granted)
    if found is None:
        return ""
    when, amount = first_words(found, voice), short_in_all(found, voice)
    said = voice.word("unpaid", name if when else f"{name}_when_unknown", amount=amount, when=when)
    return f"{said} {voice.word('unpaid', 'legend_uncounted')}" if found.uncounted else said
