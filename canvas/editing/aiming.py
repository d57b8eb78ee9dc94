"""What is to stand at a path of a track, and what has to be written around it where nothing stands yet."""

from dataclasses import dataclass
from typing import Any

from canvas.domain.language import Language
from canvas.domain.path import Path
from canvas.editing.refusal import CannotEditError, Reason
from canvas.knowledge.vocabulary import key_in, word_in
from canvas.reading.shapes import WHOLE_TRACK, Slot, SlotKind, slots
from canvas.reading.yaml_text import block


@dataclass(frozen=True, slots=True)
class Aim:
    """What is to stand at a path, in the words of the file; None: nothing."""

    path: Path
    words: Any
    language: Language

    def whole_file(self) -> str:
        """A file that says nothing else."""
        return block(built(self.path, WHOLE_TRACK, self))


def built(rest: Path, slot: Slot, aim: Aim) -> Any:
    """The value with everything that has to stand around it."""
    if not rest:
        return aim.words
    step = rest[0]
    if slot.part and str(step) in slots(slot.part):
        return {key_in(str(step), aim.language): built(rest[1:], slots(slot.part)[str(step)], aim)}
    if slot.kind is SlotKind.TABLE and slot.item:
        return {str(step): built(rest[1:], slot.item, aim)}
    if slot.kind is SlotKind.LIST and slot.item and (step == 0 or isinstance(step, str)):
        return [member_built(rest, slot.item, aim)]
    raise CannotEditError(Reason.NO_SUCH_PLACE, aim.path)


def member_built(rest: Path, item: Slot, aim: Aim) -> Any:
    """A new member of a list; one that is named has its name as id, and as kind where that is one."""
    data = built(rest[1:], item, aim)
    if not isinstance(rest[0], str):
        return data
    named: dict[str, Any] = {}
    known = slots(item.part) if item.part else {}
    family = known["kind"].family if "kind" in known else None
    kind = word_in(family(rest[0]), aim.language) if family and rest[0] in set(family) else None
    if "id" in known:
        named[key_in("id", aim.language)] = kind or rest[0]
    if kind:
        named[key_in("kind", aim.language)] = kind
    if not named or not isinstance(data, dict):
        raise CannotEditError(Reason.NO_SUCH_PLACE, aim.path)
    return {**named, **data}
