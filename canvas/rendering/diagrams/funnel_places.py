"""The places in the picture of the people, those of the first work against the people for whom they are."""

from collections.abc import Iterator

from canvas.analysis.funnel import Moment, Room, Stage
from canvas.analysis.work_places import WorkPlaces, work_places
from canvas.domain.answer import given, listed
from canvas.domain.quantity import Per, Quantity, Unit
from canvas.rendering.diagrams.funnel_entries import Entry, Shows, Span, bare, span_of
from canvas.rendering.said import Said
from canvas.rendering.telling import flat
from canvas.rendering.voice import Voice

_PLACES = (Unit.ONE, Unit.PLACES, Unit.PEOPLE)


def places(stage: Stage, voice: Voice) -> Iterator[Entry]:
    """
    The places of each step at a moment, and where several steps have a part of them each, all of these together.

    Only all places for the first work stand against the people: a step with a part of them is not short of any.
    """
    found = work_places(voice.track) if stage.moment is Moment.STARTED else None
    for room in stage.rooms:
        yield _of_step(room, found, voice)
    if found and found.said and len(found.steps) > 1:
        together = voice.word("funnel_picture", "together")
        yield _entry(found.said.places, found.people, together, span_of(found.said.places), voice)


def _of_step(room: Room, found: WorkPlaces | None, voice: Voice) -> Entry:
    step, number = listed(voice.track.steps)[room.step], room.places
    remark, by_step = voice.step_title(step), given(step.places) is not None
    if number.unit not in _PLACES or number.per is not Per.ONCE:
        return Entry(Shows.PLACES, flat(Said(voice.text(number), remark=remark)))
    if found is None or room.step not in found.steps or (by_step and len(found.steps) > 1):
        return _entry(number, None, remark, span_of(number), voice)
    span = span_of(number)
    if not by_step and found.not_sure and (sure := found.sure):
        span = Span(span_of(sure.places).least, span.most)
        remark = f"{remark}; {voice.word('funnel_picture', 'sure', places=bare(sure.places, voice))}"
    return _entry(number, found.people, remark, span, voice)


def _entry(number: Quantity, people: Quantity | None, remark: str, span: Span, voice: Voice) -> Entry:
    words = bare(number, voice)
    if people:
        words = voice.word("funnel_picture", "places_for", places=words, people=voice.text(people))
    said = flat(Said(words, remark=remark))
    return Entry(Shows.PLACES, said, span, span_of(people) if people else None, is_rough=number.bound.is_estimate)
