"""Where an edition differs: what falls there and not in the track, and what falls in the track and not there."""

from collections.abc import Iterator
from typing import NamedTuple

from canvas.analysis.falling import Fall
from canvas.analysis.order import in_order
from canvas.analysis.runs import Run
from canvas.domain.answer import listed
from canvas.inspection.supposed import RunFalls
from canvas.rendering.views.editions import edition_title
from canvas.rendering.voice import Voice
from canvas.rendering.what_if.both import Both
from canvas.rendering.what_if.fallen import fallen_words


class Difference(NamedTuple):
    """Of one step, or of none: what falls here alone, what becomes less here alone, and what does not fall here."""

    step: str
    falls: tuple[str, ...]
    less: tuple[str, ...]
    stays: tuple[str, ...]


class InEdition(NamedTuple):
    """An edition in which it is otherwise; `voice` speaks of the track as this edition runs it."""

    title: str
    voice: Voice
    found: RunFalls
    differences: tuple[Difference, ...]


def in_editions(told: Both) -> tuple[InEdition, ...]:
    """The editions in which something else falls than in the track, in the order of the file."""
    found = []
    for each in told.found.in_runs:
        voice = Voice(each.run.track, told.language)
        if differences := tuple(_differences(each, voice, told)):
            found.append(InEdition(edition_title(each.run.edition, told.before), voice, each, differences))
    return tuple(found)


def _differences(found: RunFalls, voice: Voice, told: Both) -> Iterator[Difference]:
    steps = listed(found.run.track.steps)
    for number, place in enumerate(in_order(found.run.track), start=1):
        here = [fall for fall in found.falls if place in fall.steps]
        home = _in_track(found.run, place)
        before = [fall for fall in told.found.falls if home is not None and home in fall.steps]
        named = told.word("step_name", number=number, title=voice.step_title(steps[place]))
        yield from _difference(named, _Falls(here, voice), _Falls(before, told.before), found.run)
    here, before = ([fall for fall in falls if not fall.steps] for falls in (found.falls, told.found.falls))
    yield from _difference(told.word("no_step"), _Falls(here, voice), _Falls(before, told.before), found.run)


def _in_track(run: Run, place: int) -> int | None:
    """The place among the steps of the track; None for one that only this edition has."""
    return next((int(home[1]) for home in run.homes["steps", place] if home[0] == "steps"), None)


class _Falls(NamedTuple):
    """What falls, and who tells of it."""

    all: list[Fall]
    voice: Voice

    def words(self, *, wholly: bool) -> tuple[str, ...]:
        return fallen_words(self.all, self.voice, wholly=wholly)


def _difference(step: str, here: _Falls, before: _Falls, run: Run) -> Iterator[Difference]:
    falls, less = here.words(wholly=True), here.words(wholly=False)
    # money of another amount, and a role of another name, falls here, too
    known = {home for fall in here.all for home in run.homes.get(fall.path, ())}
    gone = _Falls([fall for fall in before.all if fall.path not in known], before.voice)
    difference = Difference(
        step,
        falls=tuple(each for each in falls if each not in before.words(wholly=True)),
        less=tuple(each for each in less if each not in before.words(wholly=False)),
        stays=tuple(
            each for wholly in (True, False) for each in gone.words(wholly=wholly) if each not in (*falls, *less)
        ),
    )
    if any(difference[1:]):
        yield difference
