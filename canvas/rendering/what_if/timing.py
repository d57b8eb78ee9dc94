"""How long it takes, and which way through the steps takes longest, before and after."""

from collections.abc import Iterator

from canvas.analysis.flow import flow
from canvas.analysis.order import longest_path
from canvas.domain.answer import listed
from canvas.rendering.views.durations import duration_words
from canvas.rendering.voice import Voice, lowered
from canvas.rendering.what_if.both import Both


def timing(told: Both) -> Iterator[str]:
    """That the steps together take another time; or that they do not, where one of them takes longer."""
    was, now = flow(told.before.track).total, flow(told.after.track).total
    before, after = (told.before.text(each) if each else "" for each in (was, now))
    if before and after and before != after:
        yield told.word("takes", before=before, after=after)
    elif told.found.supposition.delays:
        yield told.word("takes_the_same_so_far" if flow(told.after.track).unknown else "takes_the_same")


def open_lengths(told: Both) -> str:
    """Where a step takes longer, the steps of which nobody knows how long they take: then no way is the longest."""
    steps, unknown = listed(told.after.track.steps), flow(told.after.track).unknown
    if not told.found.supposition.delays:
        return ""
    return told.after.listing(tuple(f"“{told.after.step_title(steps[place])}”" for place in unknown))


def is_same_way(told: Both) -> bool:
    """The same steps take longest, each as long as before."""
    return longest_way(told.before) == longest_way(told.after)


def longest_way(voice: Voice) -> str:
    """The steps that one after the other make it as long as it is; empty where nobody knows how long one takes."""
    steps, found = listed(voice.track.steps), flow(voice.track)
    if found.unknown or not found.total:
        return ""
    return " → ".join(
        f"{voice.step_title(steps[place])} ({lowered(words)})"
        for place in longest_path(voice.track)
        if (words := duration_words(steps[place], voice))
    )
