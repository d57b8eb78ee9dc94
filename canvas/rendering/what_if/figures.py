"""The figures of a track before and after, side by side."""

from collections.abc import Iterator
from typing import NamedTuple

from canvas.analysis.coverage import BlockState
from canvas.analysis.flow import flow
from canvas.analysis.means import money_that_is
from canvas.analysis.money import in_all, total
from canvas.analysis.order import hand_overs_are_known, lead_changes
from canvas.analysis.unpaid import shortage
from canvas.analysis.work_places import work_places
from canvas.domain.answer import given, listed
from canvas.domain.finding import Severity
from canvas.inspection.inspect import Inspection
from canvas.rendering.views.money import sum_words
from canvas.rendering.views.unpaid import first_week, short_in_all
from canvas.rendering.voice import Voice
from canvas.rendering.what_if.both import Both
from canvas.rendering.what_if.people import room_of
from canvas.rendering.words import words

_CAN_BE_NOTHING = ("granted", "hoped", "short", "findings")


class FigureRow(NamedTuple):
    """One figure, as it was and as it would be."""

    name: str
    before: str
    after: str


def figures(told: Both) -> tuple[FigureRow, ...]:
    """Everything that can be counted on one of the sides at least."""
    changed = told.found.changed
    before, after = dict(_figures(changed.before, told.before)), dict(_figures(changed.after, told.after))
    names = [name for name in words(told.language)["what_if"]["figures"] if before.get(name) or after.get(name)]
    said = words(told.language)["what_if"]["figures"]
    return tuple(
        FigureRow(said[name], *(side.get(name) or _nothing(name, told) for side in (before, after))) for name in names
    )


def _nothing(name: str, told: Both) -> str:
    """Nothing is short, and nothing is found; without leads no hand-over is counted; all else is not in the plan."""
    if name in _CAN_BE_NOTHING:
        return told.word("nothing")
    if name == "hand_overs":
        return told.word("not_countable")
    return "–" if name == "unpaid_from" else told.before.word("funnel", "nothing")


def _figures(inspection: Inspection, voice: Voice) -> Iterator[tuple[str, str]]:
    track = voice.track
    steps, found = listed(track.steps), flow(track)
    yield "parties", str(len(listed(track.parties)))
    yield "leaderless", str(sum(given(step.lead) is None for step in steps)) if steps else ""
    yield "weeks", voice.text(found.total) if found.total else ""
    yield "hand_overs", str(len(lead_changes(track))) if steps and hand_overs_are_known(track) else ""
    granted, hoped = (money_that_is(track, certain=certain) for certain in (True, False))
    for name, lines in (("costs", listed(track.costs)), ("granted", granted), ("hoped", hoped)):
        yield name, sum_words(total(in_all(line.amount, track) for line in lines), voice)
    if listed(track.costs):
        short = shortage(track)
        yield "short", short_in_all(short, voice) if short else ""
        yield "unpaid_from", (first_week(short, voice) or voice.word("values", "unknown")) if short else ""
    group = given(track.target_group)
    yield "participants", voice.text(group.size) if group else ""
    yield "places", _places(voice)
    yield "findings", _weighed(inspection, voice)
    coverage = inspection.coverage
    yield "blocks", str(coverage.count(BlockState.FILLED)) if coverage else ""


def _places(voice: Voice) -> str:
    found = work_places(voice.track)
    room = room_of(found) if found else None
    return voice.text(room.places) if room else ""


def _weighed(inspection: Inspection, voice: Voice) -> str:
    """How many findings of each weight."""
    said = words(voice.language)["report"]
    counts = [(severity, sum(each.severity is severity for each in inspection.findings)) for severity in Severity]
    told = tuple(
        str(said[f"{severity.value}_one" if count == 1 else f"{severity.value}_many"]).format(count=count)
        for severity, count in counts
        if count
    )
    return voice.listing(told)
