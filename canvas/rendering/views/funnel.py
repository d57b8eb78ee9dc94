"""From applying to staying at work, in words: places, aims and results beside each other."""

from dataclasses import replace
from typing import NamedTuple

from canvas.analysis.counted import Counted
from canvas.analysis.funnel import Moment, People, Room, Stage, funnel
from canvas.domain.answer import given, listed
from canvas.domain.kinds import OutcomeKind
from canvas.domain.part import Register
from canvas.rendering.said import Said
from canvas.rendering.views.editions import edition_title
from canvas.rendering.views.shares import share_words
from canvas.rendering.voice import Voice, joined

_TELLING = 2
"""With fewer moments of which something is known there is nothing to compare."""


class StageWords(NamedTuple):
    """One moment: its name, the room there is, how many people that is or should be, and how many it was."""

    name: str
    places: tuple[Said, ...]
    aims: tuple[Said, ...]
    results: tuple[Said, ...]

    @property
    def is_known(self) -> bool:
        """Something stands in the plan about it."""
        return bool(self.places or self.aims or self.results)


def funnel_words(voice: Voice) -> tuple[StageWords, ...]:
    """Every moment, also those of which nothing is known; none of them where there is nothing to compare."""
    stages = funnel(voice.track)
    if sum(not stage.is_empty for stage in stages) < _TELLING or not any(
        stage.results or stage.aims for stage in stages
    ):
        return ()
    return tuple(_stage(stage, voice) for stage in stages)


def _stage(stage: Stage, voice: Voice) -> StageWords:
    results = [counted_words(each, voice) for each in stage.results]
    if not results:
        results = [to_measure_words(place, voice) for place in stage.measured]
    aims = [*(people_words(each, voice) for each in stage.people), *(counted_words(each, voice) for each in stage.aims)]
    return StageWords(
        moment_name(stage.moment, voice),
        tuple(_room(each, voice) for each in stage.rooms),
        tuple(aims),
        tuple(results),
    )


def moment_name(moment: Moment, voice: Voice) -> str:
    """How people call a moment."""
    return voice.word("funnel", moment.value.replace("-", "_"))


def _room(room: Room, voice: Voice) -> Said:
    return Said(voice.text(room.places), remark=voice.step_title(listed(voice.track.steps)[room.step]))


def people_words(people: People, voice: Voice) -> Said:
    """How many people take part, and in which edition."""
    if people.edition is None:
        return Said(voice.text(people.size))
    return Said(voice.text(people.size), remark=edition_title(people.edition, voice))


def counted_words(each: Counted, voice: Voice) -> Said:
    """How many people out of how many, and in which edition."""
    # where a number comes from stands with the targets and the results themselves
    bare = [replace(number, note=None, source=None) if number else None for number in (each.value, each.whole)]
    said = share_words(each._replace(value=bare[0] or each.value, whole=bare[1]), voice)
    edition = edition_title(each.path[1], voice) if each.path[0] == "editions" and isinstance(each.path[1], int) else ""
    stopped = voice.word("funnel", "did_not_stop") if given(each.part.kind) is OutcomeKind.DROP_OUT else ""
    return Said(said.words, remark=joined("", tuple(filter(None, (edition, stopped, said.remark)))))


def to_measure_words(place: int, voice: Voice) -> Said:
    """Nothing came out yet, but somebody will look."""
    measurement = listed(voice.track.measurements)[place]
    owner = voice.text(measurement.owner, Register.PARTIES)
    named = voice.text(measurement.title)
    remark = ", ".join(filter(None, (named, owner)))
    return Said(voice.word("funnel", "planned"), open=True, remark=remark)
