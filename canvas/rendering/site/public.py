"""What of a track may be seen by everybody: the rest is taken out before anything is drawn or written."""

from dataclasses import replace
from typing import Any

from canvas.domain.answer import MISSING, given
from canvas.domain.kinds import BlockId
from canvas.domain.part import Part
from canvas.domain.quantity import Quantity, Unit
from canvas.domain.track import Track
from canvas.inspection.inspect import Inspection
from canvas.rendering.site.options import Show, SiteOptions

_MONEY = ("costs", "funding")
_QUESTIONS = ("open_questions", "accept")


def is_published(inspection: Inspection) -> bool:
    """The file can be read, and does not say that it is to be left out."""
    track = inspection.track
    return track is not None and given(track.identity.publish) is not False


def public(inspection: Inspection, options: SiteOptions) -> Inspection:
    """
    The inspection without what the publisher keeps private; a file that cannot be read stays as it is.

    How far the blocks of the canvas are stays true. Words that a team wrote are never looked through.
    """
    track, findings = inspection.track, inspection.findings
    if track is None:
        return inspection
    if not options.shows(Show.MONEY):
        track = without_money(track)
        findings = tuple(each for each in findings if each.block is not BlockId.RESOURCES)
    if not options.shows(Show.QUESTIONS):
        track = track.model_copy(update=dict.fromkeys(_QUESTIONS, MISSING))
    if not options.shows(Show.FINDINGS) and not options.shows(Show.QUESTIONS):
        findings = ()
    return replace(inspection, track=track, findings=findings, accepted=())


def without_money(track: Track) -> Track:
    """The track without costs, without lines of money, and without any amount in euros."""
    kept: Track = _without_amounts(track)
    return kept


def _without_amounts(part: Any) -> Any:
    if isinstance(part, Quantity):
        return MISSING if part.unit is Unit.EURO else part
    if isinstance(part, tuple):
        kept = tuple(map(_without_amounts, part))
        return part if all(new is old for new, old in zip(kept, part, strict=True)) else kept
    if not isinstance(part, Part):
        return part
    changed = {}
    for name in type(part).model_fields:
        value = getattr(part, name)
        new = MISSING if name in _MONEY else _without_amounts(value)
        if new is not value:
            changed[name] = new
    return part.model_copy(update=changed) if changed else part
