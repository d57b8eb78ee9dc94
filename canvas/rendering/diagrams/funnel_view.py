"""What the picture of the people shows: at each moment what is planned, what was counted, and the places."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from canvas.analysis.counted import Counted, heads, in_people, is_heads
from canvas.analysis.funnel import Moment, People, Stage, funnel
from canvas.domain.answer import listed
from canvas.domain.path import Path
from canvas.domain.quantity import Bound, Unit
from canvas.rendering.diagrams.funnel_entries import Entry, Shows, bare, span_of
from canvas.rendering.diagrams.funnel_places import places
from canvas.rendering.said import Said
from canvas.rendering.telling import flat
from canvas.rendering.views.funnel import counted_words, moment_name, people_words, to_measure_words
from canvas.rendering.voice import Voice

_AFTER_THE_START = (Moment.FINISHED, Moment.PLACED, Moment.HALF_A_YEAR, Moment.A_YEAR)


@dataclass(frozen=True, slots=True)
class Row:
    """A moment with all that is told about it."""

    name: str
    entries: tuple[Entry, ...]

    @property
    def is_known(self) -> bool:
        """Something stands in the plan about it."""
        return self.entries[0].shows is not Shows.NOTHING


@dataclass(frozen=True, slots=True)
class FunnelView:
    """Every moment in order, and where the numbers come from by the ids of the sources."""

    stages: tuple[Stage, ...]
    rows: tuple[Row, ...]
    sources: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Nobody wrote a number of people yet."""
        return not any(row.is_known for row in self.rows)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All entries of all moments."""
        return tuple(entry for row in self.rows for entry in row.entries)


def funnel_view(voice: Voice) -> FunnelView:
    """Look at a track for the picture of its people."""
    stages = funnel(voice.track)
    begun = _begun(stages)
    return FunnelView(
        stages,
        tuple(_row(stage, begun, voice) for stage in stages),
        tuple(dict.fromkeys(source for stage in stages for source in _sources(stage))),
    )


def _row(stage: Stage, begun: Mapping[Path, int], voice: Voice) -> Row:
    """What is planned, what was counted and what will be, then the places."""
    entries = [_group(each, voice) for each in stage.people]
    entries += [_number(Shows.AIM, each, counted_words(each, voice)) for each in stage.aims]
    entries += [_result(each, stage, begun, voice) for each in stage.results]
    if not stage.results:
        entries += [Entry(Shows.RESULT, flat(to_measure_words(place, voice)), is_open=True) for place in stage.measured]
    entries += places(stage, voice)
    nothing = Entry(Shows.NOTHING, voice.word("funnel_picture", "nothing"), is_open=True)
    return Row(moment_name(stage.moment, voice), tuple(entries) or (nothing,))


def _group(people: People, voice: Voice) -> Entry:
    size = people.size
    span = span_of(size) if is_heads(size) else None
    return Entry(Shows.GROUP, flat(people_words(people, voice)), span, is_rough=size.bound.is_estimate)


def _number(shows: Shows, each: Counted, said: Said) -> Entry:
    """In people, and never more than those of whom it is a part; one of two head counts is no estimate any more."""
    value = in_people(each)
    if value and value.low < value.high and each.value.unit is Unit.PERCENT:
        value = replace(value, bound=Bound.EXACT)
    span = span_of(value, each.whole if each.whole and is_heads(each.whole) else None) if value else None
    return Entry(shows, flat(said), span, is_rough=bool(value and value.bound.is_estimate))


def _result(each: Counted, stage: Stage, begun: Mapping[Path, int], voice: Voice) -> Entry:
    """With the part of those who started, where the same group was counted then and that is not told already."""
    said, value = counted_words(each, voice), each.value
    started = begun.get(each.path[:-2]) if stage.moment in _AFTER_THE_START else None
    if started and is_heads(value) and value.high <= started and heads(each.whole) != started:
        part = voice.word("funnel_picture", "of_started", count=bare(value, voice), started=voice.number(started))
        said = replace(said, remark="; ".join(filter(None, (said.remark, part))))
    return _number(Shows.RESULT, each, said)


def _begun(stages: tuple[Stage, ...]) -> dict[Path, int]:
    """How many people started, by the place of the results of their group; none that was counted twice."""
    found: dict[Path, list[int | None]] = {}
    for stage in stages:
        if stage.moment is Moment.STARTED:
            for each in stage.results:
                found.setdefault(each.path[:-2], []).append(heads(each.value))
    return {path: counts[0] for path, counts in found.items() if len(counts) == 1 and counts[0]}


def _sources(stage: Stage) -> Iterator[str]:
    for each in (*stage.aims, *stage.results):
        yield from (number.source for number in (each.value, each.whole) if number and number.source)
        yield from listed(each.part.source)
    yield from (each.size.source for each in stage.people if each.size.source)
    yield from (each.places.source for each in stage.rooms if each.places.source)
