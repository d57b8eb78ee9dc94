"""Leaving a finding as it is: the line in the file that says so, with a place for the reason."""

from dataclasses import dataclass

from canvas.domain.bookkeeping import Accepted
from canvas.domain.finding import Finding
from canvas.domain.path import Path
from canvas.domain.places import place_of, resolve
from canvas.domain.track import Track
from canvas.editing.change import Append, changed
from canvas.editing.fixes import Look
from canvas.editing.refusal import CannotEditError
from canvas.inspection.baseline import is_problem
from canvas.inspection.inspect import Inspection
from canvas.knowledge.vocabulary import key_in
from canvas.reading.nodes import reach
from canvas.reading.places import place_in
from canvas.reading.read import Reading
from canvas.reading.spans import node_at
from canvas.reading.writing import canonical
from canvas.rules.catalogue import ACCEPTED_WITHOUT_FINDING


@dataclass(frozen=True, slots=True)
class Acceptance:
    """The text that leaves a finding as it is, and where the reason stands in it or is to be written."""

    text: str
    reason: int


def is_acceptable(finding: Finding) -> bool:
    """Whether a team may leave it: a file that is wrong itself, or a line that leaves nothing, is to be mended."""
    return not is_problem(finding.code) and finding.code != ACCEPTED_WITHOUT_FINDING.code


def acceptance(
    reading: Reading, inspection: Inspection, finding: Finding, look: Look, reason: str = ""
) -> Acceptance | None:
    """
    How a finding is left as it is; None where that cannot be.

    A reason that nobody gives stays empty: only the team knows it, and the check asks for it until it stands there.
    """
    track = reading.track
    place = _place(finding.path, track) if track and is_acceptable(finding) else None
    if track is None or place is None:
        return None
    language = reading.language
    words = {key_in("finding", language): finding.code}
    if place:
        words[key_in("at", language)] = place_in(place, canonical(track), language)
    words[key_in("reason", language)] = reason
    said = {"finding": finding.code, **({"at": place} if place else {}), **({"reason": reason} if reason else {})}
    try:
        after = changed(reading, [Append(("accept",), Accepted.model_validate(said), words)])
    except CannotEditError:
        return None
    number = len(track.accept) if isinstance(track.accept, tuple) else 0
    written = node_at(("accept", number, "reason"), after.root)
    left = look(after).findings
    if written is None or any((each.code, each.path) == (finding.code, finding.path) for each in left):
        return None
    return Acceptance(after.text, reach(written)[0] + (0 if reason else 1))


def _place(path: Path, track: Track) -> str | None:
    """The name of the nearest place that leads to a finding; empty for the whole file, None where no name does."""
    if not path:
        return ""
    for length in range(len(path), 0, -1):
        place = place_of(path[:length], track)
        if resolve(place, track) == path[:length]:
            return place
    return None
