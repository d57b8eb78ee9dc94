"""The first page: what, for whom, with whom, when, how many, how much, and what is still open."""

from collections.abc import Sequence
from decimal import Decimal

from canvas.analysis.means import money_that_is
from canvas.analysis.money import total
from canvas.analysis.order import timetable
from canvas.domain.answer import Answer, given, listed
from canvas.domain.identity import Mission
from canvas.domain.money import Funding
from canvas.domain.quantity import Bound, Quantity, Unit
from canvas.domain.target_group import TargetGroup
from canvas.domain.track import Track
from canvas.rendering.diagrams.funding_words import sums
from canvas.rendering.documents.absence import absence, is_idea
from canvas.rendering.documents.document import Cell, Fact, Facts, Section
from canvas.rendering.documents.facts import facts
from canvas.rendering.said import Said
from canvas.rendering.telling import answered
from canvas.rendering.views.money import payers, sum_words
from canvas.rendering.views.periods import period_words
from canvas.rendering.views.worlds import by_world, named, world_label
from canvas.rendering.voice import Voice

_SHOWN_ELSEWHERE = ("title", "summary", "invented", "occupations", "stopped_because", "period")
_FOR_THE_SITE = ("publish", "formerly")
_ONLY_IF_THERE = ("hoped", "short", "risks")


def summary(voice: Voice, open_points: int, risks: int) -> Section:
    """What a director reads: `risks` stand in a section of their own, `open_points` in the last one."""
    track = voice.track
    mission, group = given(track.mission) or Mission(), given(track.target_group) or TargetGroup()
    costs = sum_words(total(cost.amount for cost in listed(track.costs)), voice)
    asked: tuple[tuple[str, Cell], ...] = (
        ("what", _first(voice, track.identity.summary, mission.goal)),
        ("for_whom", _first(voice, group.description, group.groups)),
        ("with_whom", _with_whom(voice)),
        ("when", _when(voice)),
        ("how_many", _how_many(group, voice)),
        ("cost", _plain(costs)),
        ("paid", _paid(money_that_is(track, certain=True), voice)),
        ("hoped", _paid(money_that_is(track, certain=False), voice)),
        ("short", _short(voice)),
        ("risks", _counted("risks", risks, voice)),
        ("still_open", _still_open(open_points, voice)),
    )
    not_written = (Said(voice.word("values", "not_written"), open=True),)
    shown = tuple(
        Fact(voice.word("plan", name), value or not_written)
        for name, value in asked
        if value or not (name in _ONLY_IF_THERE or is_idea(track))
    )
    return Section("summary", voice.word("plan", "summary"), (Facts(shown),))


def about(voice: Voice) -> Section:
    """What the head of the file says, and the note that stands beside the whole."""
    track = voice.track
    whole = tuple(name for name in Track.model_fields if name not in ("note", "source"))
    said = (
        *facts(track.identity, voice, but=(*answered(track.identity, *_SHOWN_ELSEWHERE), *_FOR_THE_SITE)),
        *facts(track, voice, but=whole),
    )
    shown = (Facts(said),) if said else ()
    blocks = (*shown, *absence(track.track, voice), *absence(track.programme, voice))
    return Section("about", voice.word("plan", "about"), blocks)


def _plain(words: str) -> Cell:
    return (Said(words),) if words else ()


def _counted(what: str, count: int, voice: Voice) -> Cell:
    name = "none" if not count else "one" if count == 1 else "many"
    return (Said(voice.word("plan", f"{what}_{name}", count=count)),) if count or what == "open" else ()


def _still_open(open_points: int, voice: Voice) -> Cell:
    """What the check found, and what the team itself set out to find out."""
    asked = _counted("asked", len(listed(voice.track.open_questions)), voice)
    return (*(_counted("open", open_points, voice) if open_points or not asked else ()), *asked)


def _short(voice: Voice) -> Cell:
    """What is still to be found, once somebody wrote what it costs."""
    if not any(given(cost.amount) for cost in listed(voice.track.costs)):
        return ()
    *_, short = sums(voice)
    return (Said(short.amount, remark="; ".join(short.remarks)),)


def _first(voice: Voice, *answers: Answer[object]) -> Cell:
    """The first answer that holds a value, else the first that says why it holds none."""
    said = [value for answer in answers if (value := voice.value(answer))]
    return tuple(([each for each in said if not each.open] or said)[:1])


def _how_many(group: TargetGroup, voice: Voice) -> Cell:
    """The size of the group, else that of each edition."""
    sizes = [(edition, size) for edition in listed(voice.track.editions) if (size := voice.text(edition.size))]
    of_editions = tuple(Said(size, remark=voice.text(edition.title)) for edition, size in sizes)
    said = _first(voice, group.size)
    return of_editions if of_editions and not any(not each.open for each in said) else said


def _paid(lines: Sequence[Funding], voice: Voice) -> Cell:
    words = sum_words(total(line.amount for line in lines), voice)
    by = voice.listing(payers(lines, voice))
    return (Said(words, remark=voice.word("plan", "from_whom", payers=by) if by else ""),) if words else ()


def _with_whom(voice: Voice) -> Cell:
    return tuple(
        Said(f"{world_label(world, voice)}: {voice.listing(tuple(named(party, voice) for party in parties))}")
        for world, parties in by_world(voice.track)
    )


def _when(voice: Voice) -> Cell:
    period = given(voice.track.identity.period)
    said = (period_words(period, voice),) if period else _first(voice, voice.track.identity.period)
    table = timetable(voice.track)
    if not table.weeks:
        return said
    shortest = timetable(voice.track, longest=False).weeks
    weeks = Quantity(Decimal(round(shortest)), Decimal(round(table.weeks)), Bound.EXACT, Unit.WEEKS)
    name = "length" if table.known else "length_so_far"
    return (*said, Said(voice.word("plan", name, length=voice.text(weeks))))
