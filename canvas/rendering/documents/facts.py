"""
Everything that a part says, field by field.

A section shows by hand what its readers look for; whatever else the team wrote comes from here, so that no value of a
track is ever left out of a document.
"""

from canvas.domain.answer import Absent
from canvas.domain.part import Part
from canvas.rendering.documents.document import Fact
from canvas.rendering.said import Said
from canvas.rendering.telling import cell, own_fields
from canvas.rendering.voice import Voice, capital


def facts(part: Part, voice: Voice, *, but: tuple[str, ...] = ()) -> tuple[Fact, ...]:
    """Every field of a part that is written, in the order of the format; its note comes last."""
    written = [Fact(voice.label(name), value) for name in own_fields(part, but) if (value := cell(part, name, voice))]
    remark = "" if "note" in but else voice.remark(part)
    if not remark:
        return tuple(written)
    only_sources = isinstance(part.note, Absent) and not part.note.reason
    name, words = ("source", capital(remark)) if only_sources else ("note", remark)
    return (*written, Fact(voice.label(name), (Said(words),)))
