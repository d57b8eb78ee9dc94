"""The work in a track: in which step, in which form, for how long, and what it leads to."""

from decimal import Decimal
from typing import NamedTuple

from canvas.analysis.lengths import in_weeks, weeks_of
from canvas.domain.answer import given, is_open, listed
from canvas.domain.kinds import ContributionKind, OutcomeKind, StepKind, WorkForm
from canvas.domain.path import Path
from canvas.domain.quantity import Quantity
from canvas.domain.remember import remembered
from canvas.domain.steps import Step, Work
from canvas.domain.track import Track
from canvas.knowledge.kinds import has_no_end

JOB_STEPS = (StepKind.MATCHING, StepKind.AFTERCARE, StepKind.FOLLOW_ON)
"""Work in these steps is the job after the track, of which hours and term are asked together with the form."""

_AT_WORK = (StepKind.LEARNING_WORK, StepKind.MATCHING)


class WorkInStep(NamedTuple):
    """The work that a step says something of; `form` is None where its form is absent."""

    place: int
    step: Step
    work: Work
    form: WorkForm | None

    def path(self, *keys: str | int) -> Path:
        """The place of a key of the work."""
        return ("steps", self.place, "work", *keys)


@remembered
def work_in_steps(track: Track) -> tuple[WorkInStep, ...]:
    """All work that is written, in the order of the file."""
    return tuple(
        WorkInStep(place, step, work, given(work.form))
        for place, step in enumerate(listed(track.steps))
        if (work := given(step.work))
    )


@remembered
def without_perspective(track: Track) -> tuple[WorkInStep, ...]:
    """The work in the learning-work steps, where nothing in the whole track tells what can follow on it."""
    works = [here for here in work_in_steps(track) if given(here.step.kind) in _AT_WORK]
    learning = tuple(here for here in works if given(here.step.kind) is StepKind.LEARNING_WORK)
    if not learning or any(_tells_what_follows(here) for here in works) or _is_guaranteed(track):
        return ()
    return learning


def _tells_what_follows(here: WorkInStep) -> bool:
    """Or the team does without, or people stay in this work."""
    stays = here.form is not None and has_no_end(here.form)
    return stays or not is_open(here.work.perspective) or given(here.work.promise) is not None


def _is_guaranteed(track: Track) -> bool:
    return any(
        given(contribution.kind) is ContributionKind.GUARANTEE
        for party in listed(track.parties)
        for contribution in listed(party.brings)
    )


class Lasting(NamedTuple):
    """How long work lasts for whoever is in it longest: where that stands, as it is said, and in weeks."""

    path: Path
    duration: Quantity
    weeks: Decimal


def lasting(here: WorkInStep) -> Lasting | None:
    """
    How long the work lasts; None when nothing tells.

    The work says it, else its step; of dates that are not precise only what is certain counts.
    """
    of_step: Path = ("steps", here.place)
    for path, said in ((here.path("duration"), here.work.duration), ((*of_step, "duration"), here.step.duration)):
        if duration := given(said):
            return Lasting(path, duration, duration.weeks[1]) if duration.weeks else None
    period = given(here.step.period)
    weeks = weeks_of(period) if period else None
    return Lasting((*of_step, "period"), in_weeks(weeks[0]), weeks[0]) if weeks else None


@remembered
def paid_job_aimed_at(track: Track) -> Path | None:
    """The first place that names a paid job as what should come out or came out of the track."""
    lists: list[tuple[Path, tuple[object, ...]]] = [
        (("targets",), listed(track.targets)),
        (("results",), listed(track.results)),
        *((("editions", place, "results"), listed(each.results)) for place, each in enumerate(listed(track.editions))),
    ]
    return next(
        (
            (*path, place)
            for path, outcomes in lists
            for place, outcome in enumerate(outcomes)
            if getattr(outcome, "kind", None) is OutcomeKind.PAID_JOB
        ),
        None,
    )
