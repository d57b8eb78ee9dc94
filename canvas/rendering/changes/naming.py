"""What people call the places of a track: “Stap “Voortraject”, duur”."""

from enum import StrEnum

from canvas.domain.answer import MISSING, Absent
from canvas.domain.part import Part
from canvas.domain.path import Path
from canvas.domain.places import value_at
from canvas.knowledge.speaking import say
from canvas.reading.shapes import SlotKind, slot_at
from canvas.rendering.voice import Voice, capital, lowered
from canvas.rendering.words import words

_NAMES = ("title", "name", "question", "goal", "finding", "scheme", "kind", "form", "id")


def place_name(path: Path, voice: Voice) -> str:
    """A place by the names of the parts around it, the last by the label of its field."""
    said = words(voice.language)["changes"]
    names: list[str] = []
    for length, step in enumerate(path, start=1):
        here, around = path[:length], slot_at(path[: length - 1])
        if isinstance(step, int):
            names[-1] = _member(here, voice)
        elif around and around.kind is SlotKind.TABLE:
            names.append(said["in_step"].format(step=quoted(voice.step(step))))
        elif step in said["parts"] and (length == 1 or path[0] == "lines"):
            # the lines themselves say what they are; the key above them adds nothing
            names = [*(names if path[0] != "lines" else ()), said["parts"][step]]
        else:
            names.append(lowered(voice.label(step)))
    return capital(", ".join(names))


def _member(path: Path, voice: Voice) -> str:
    """One of a list: the noun for its sort, and its name or else its number."""
    noun = words(voice.language)["changes"]["nouns"].get(path[-2], path[-2])
    part = value_at(path, voice.track)
    number = path[-1]
    assert isinstance(number, int)
    return f"{noun} {member_name(part, voice) or number + 1}"


def member_name(part: object, voice: Voice) -> str:
    """The name of a part: its own words in quotes, a kind without; empty where it has none."""
    if not isinstance(part, Part):
        return ""
    for field in _NAMES:
        value = getattr(part, field, MISSING)
        if isinstance(value, StrEnum):
            return lowered(say(value, voice.language))
        if not isinstance(value, Absent):
            return quoted(" ".join(str(value).split()))
    return ""


def quoted(text: str) -> str:
    """What somebody wrote, as it stands inside a sentence."""
    return f"“{text}”"
