"""The texts of a track by which it is compared with others."""

from collections.abc import Iterator

from canvas.domain.answer import Absent, given, listed
from canvas.domain.steps import Step
from canvas.domain.track import Track
from canvas.knowledge.personal_data import masked


def texts_of_step(step: Step) -> Iterator[str]:
    """What a step says of itself and of what happens in it, without signs of personal data."""
    yield from _said(step.title, step.description, step.entry, step.exit)
    for activity in listed(step.activities):
        yield from _said(activity.title)
    for earned in listed(step.qualifications):
        yield from _said(earned.title)
    if work := given(step.work):
        yield from _said(work.promise, work.agreement)


def texts_of_head(track: Track) -> Iterator[str]:
    """What a track says of itself outside its steps, without signs of personal data."""
    yield from _said(track.identity.summary)
    if mission := given(track.mission):
        yield from _said(mission.goal, mission.problem, mission.joint_interest)
    if group := given(track.target_group):
        yield from _said(group.description, group.interest)
        for criterion in listed(group.criteria):
            yield from _said(criterion.title)


def _said(*answers: str | Absent) -> Iterator[str]:
    for answer in answers:
        if not isinstance(answer, Absent):
            yield masked(answer)
