"""What people look for a track by: its parties, region, steps and words, without the rest of the plan."""

from collections.abc import Iterator

from canvas.domain.answer import given, listed
from canvas.domain.identity import Mission
from canvas.domain.target_group import TargetGroup
from canvas.inspection.inspect import Inspection
from canvas.rendering.site.rows import Row
from canvas.rendering.voice import Voice


def search_text(inspection: Inspection, row: Row) -> str:
    """The words under which a search finds the track, each once."""
    if inspection.track is None:
        raise ValueError("a file that cannot be read cannot be found")
    found = _words(Voice(inspection.track, inspection.language), row)
    return " · ".join(dict.fromkeys(filter(None, found)))


def _words(voice: Voice, row: Row) -> Iterator[str]:
    track = voice.track
    mission, group = given(track.mission) or Mission(), given(track.target_group) or TargetGroup()
    yield from (row.title, row.region, *row.sectors, row.stage_words)
    yield voice.text(track.identity.summary)
    yield from (voice.text(mission.goal), voice.text(mission.problem))
    yield from (voice.text(group.description), voice.text(group.groups))
    for member in row.members:
        yield from (member.name, *member.roles)
    for step in listed(track.steps):
        yield from (voice.step_title(step), voice.text(step.kind))
        for activity in listed(step.activities):
            yield from (voice.text(activity.title), voice.text(activity.kind))
        if work := given(step.work):
            yield voice.text(work.form)
    for occupation in listed(track.identity.occupations):
        yield voice.text(occupation.title)
    for condition in listed(track.conditions):
        yield voice.text(condition.kind)
