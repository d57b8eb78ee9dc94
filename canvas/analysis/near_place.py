"""The place of a file that somebody meant who wrote one that is not there."""

import re
from enum import StrEnum

from canvas.domain.answer import given
from canvas.domain.language import Language
from canvas.domain.part import Part, Register
from canvas.domain.places import resolve
from canvas.domain.track import Track
from canvas.knowledge.vocabulary import folded_key, folded_word, ways_to_write, word_in
from canvas.reading.likeness import nearest
from canvas.reading.shapes import slots

_SEGMENT = re.compile(r"([^.\[\]]+)|\[(\d+)\]")


def near_place(written: str, track: Track) -> str | None:
    """The nearest place that the file has, in canonical names; None where nothing comes near."""
    if called := _by_its_name(written, track):
        return called
    here: object = track
    place = ""
    for word, number in _SEGMENT.findall(written):
        if number:
            place += f"[{number}]"
            here = here[int(number)] if isinstance(here, tuple) and int(number) < len(here) else None
            continue
        name = _name(word, here)
        if name is None:
            return None
        place += f".{name}" if place else name
        here = _inside(here, name)
    return place if resolve(place, track) is not None else None


def _by_its_name(written: str, track: Track) -> str | None:
    """The place of a party or a step that is written by its id or its name alone."""
    for register in (Register.PARTIES, Register.STEPS):
        for said, identifier in _called(given(getattr(track, register.value))).items():
            if said == folded_word(written):
                return f"{register.value}.{identifier}"
    return None


def _called(members: tuple[object, ...] | None) -> dict[str, str]:
    """What members with an id are called, with that id."""
    said: dict[str, str] = {}
    for member in members or ():
        if isinstance(identifier := getattr(member, "id", None), str):
            names = (getattr(member, field, None) for field in ("name", "title", "id"))
            said |= {folded_word(name): identifier for name in names if isinstance(name, str)}
    return said


def _name(word: str, here: object) -> str | None:
    """The canonical name that a word stands for in a part or a list, or comes nearest to."""
    if isinstance(here, Part):
        ways = ways_to_write(tuple(slots(type(here))), Language.EN)
        near = nearest(folded_key(word), ways, most=1)
        return ways[near[0]] if near else None
    if isinstance(here, tuple):
        members = {said: name for member in here for said, name in _names(member).items()} | _called(here)
        near = nearest(folded_word(word), members, most=1)
        return members[near[0]] if near else None
    return None


def _names(member: object) -> dict[str, str]:
    """What a member of a list may be called, with the name by which it is found."""
    identifier, kind = (getattr(member, field, None) for field in ("id", "kind"))
    names = {identifier: identifier} if isinstance(identifier, str) else {}
    words = {word_in(kind, language): kind.value for language in Language} if isinstance(kind, StrEnum) else {}
    return {**names, **words, **names}


def _inside(here: object, name: str) -> object:
    if isinstance(here, tuple):
        found = (member for field in ("id", "kind") for member in here if getattr(member, field, None) == name)
        return next(found, None)
    return getattr(here, name, None)
