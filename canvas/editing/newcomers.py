"""New members of a list as people name them: several in one breath, parties that are not in the file yet."""

import re

from canvas.domain.answer import Absence, Absent
from canvas.domain.language import Language
from canvas.domain.part import Register
from canvas.domain.parties import Party
from canvas.domain.path import Path
from canvas.domain.track import Track
from canvas.editing.answering import with_member
from canvas.editing.answers import Misread, read_answer
from canvas.editing.targets import NewMember
from canvas.reading.read import Reading
from canvas.reading.shapes import slot_at

NAME = "name"

_NAMED_BY = (NAME, "title", "kind")
_BETWEEN_NAMES = re.compile(r"[,;]|\s(?:en|and|&)\s", re.IGNORECASE)


def names_in(said: str) -> list[str]:
    """The names that an answer may hold; a name with “and” in it is taken apart, too."""
    return [name.strip() for name in _BETWEEN_NAMES.split(said) if name.strip()]


def is_needed(field: str, value: object) -> bool:
    """
    Whether a member cannot do without something that was answered to be absent.

    A kind may be unknown; that there is none says nothing, and without a name or a title there is nobody.
    """
    if not isinstance(value, Absent) or field not in _NAMED_BY:
        return False
    return field != "kind" or value.state is not Absence.UNKNOWN


def unknown_parties(said: str, path: Path, track: Track, language: Language) -> list[str]:
    """The names in an answer that are no parties of the file, in a place for parties; a number is no name."""
    slot = slot_at(path)
    single = slot.item or slot if slot else None
    if single is None or single.register is not Register.PARTIES:
        return []
    names = [name.strip() for name in said.split(",") if name.strip()]
    unknown = [name for name in names if isinstance(read_answer(name, path, track, language), Misread)]
    return [] if any(name.isdecimal() for name in unknown) else unknown


def with_party(reading: Reading, name: str) -> Reading:
    """The file with one party more, of which only the name is known. Raises CannotEditError."""
    return with_member(reading, NewMember((Register.PARTIES.value,), Party, (NAME,)), {NAME: name})
