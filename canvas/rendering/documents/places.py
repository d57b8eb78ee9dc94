"""Places of a track in words, for readers who never see the file."""

from collections.abc import Iterator, Mapping

from canvas.domain.answer import Absence, Absent
from canvas.domain.part import Part
from canvas.domain.path import Path
from canvas.reading.shapes import SlotKind, slots
from canvas.rendering.said import Said
from canvas.rendering.telling import cell, flat
from canvas.rendering.voice import Voice, capital, lowered

_NAMES = ("title", "name", "question", "kind", "id")


def place_words(path: Path, voice: Voice) -> str:
    """The way to a place: `Partijen, Werk in Zicht: belang`; members of lists go by name."""
    here: object = voice.track
    words: list[str] = []
    for step in path:
        if isinstance(step, int):
            here = here[step] if isinstance(here, tuple) and step < len(here) else None
            words.append(member_name(here, step, voice))
        elif isinstance(here, Mapping):
            here = here.get(step)
            words.append(voice.step(step))
        else:
            here = getattr(here, step, None)
            words.append(lowered(voice.label(step)))
    return capital(", ".join(words))


def member_name(member: object, place: int, voice: Voice) -> str:
    """What people call a member of a list: by name, else by number."""
    if isinstance(member, str):
        return member
    for name in _NAMES:
        if words := voice.text(value) if (value := getattr(member, name, None)) else "":
            return words
    return str(place + 1)


def leaves(part: Part, voice: Voice, before: str = "") -> Iterator[Said]:
    """Every value in a part, one by one, each with the way to it."""
    for name, slot in slots(type(part)).items():
        value = getattr(part, name)
        way = f"{before}, {lowered(voice.label(name))}" if before else voice.label(name)
        if isinstance(value, Part):
            yield from leaves(value, voice, way)
        elif isinstance(value, tuple) and slot.item and slot.item.kind is SlotKind.PART:
            for place, member in enumerate(value):
                yield from leaves(member, voice, f"{way}, {member_name(member, place, voice)}")
        elif slot.kind is not SlotKind.ID and (said := cell(part, name, voice)):
            yield Said(f"{way}: {'; '.join(map(flat, said))}")


def unknowns(value: object, path: Path = ()) -> Iterator[tuple[Path, Absent]]:
    """Every place that somebody marked as not known yet."""
    if isinstance(value, Absent) and value.state is Absence.UNKNOWN:
        yield path, value
    elif isinstance(value, Part):
        for name in type(value).model_fields:
            yield from unknowns(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for place, member in enumerate(value):
            yield from unknowns(member, (*path, place))
