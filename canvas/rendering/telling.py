"""A field, or a whole part, in a few words: what documents and pages say when nothing better is said by hand."""

from collections.abc import Iterable, Iterator, Mapping

from canvas.domain.answer import MISSING, Absent
from canvas.domain.part import Part
from canvas.reading.shapes import Slot, SlotKind, slots
from canvas.rendering.said import Said
from canvas.rendering.voice import Voice, capital, lowered

_HEADS = ("title", "name", "question", "goal", "kind", "form")
_REMARK = ("note", "source")


def cell(part: Part, name: str, voice: Voice) -> tuple[Said, ...]:
    """One field as a place in a document; nothing when it is not written."""
    value = getattr(part, name)
    if isinstance(value, Absent):
        said = voice.absent(value)
        return (said,) if said else ()
    return tuple(_several(value, slots(type(part))[name], voice))


def _several(value: object, slot: Slot, voice: Voice) -> Iterator[Said]:
    item = slot.item
    if isinstance(value, Part):
        yield inline(value, voice)
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            said = voice.value(inner)
            yield Said(f"{voice.step(name)}: {said.words if said else ''}")
    elif isinstance(value, tuple) and item and item.kind in (SlotKind.PART, SlotKind.TEXT):
        for each in value:
            yield inline(each, voice) if isinstance(each, Part) else Said(str(each))
    else:
        register = item.register if item else slot.register
        said = voice.value(value, register)
        if said:
            yield Said(capital(said.words), said.open, said.remark) if isinstance(value, bool) else said


def inline(part: Part, voice: Voice, *, but: tuple[str, ...] = ()) -> Said:
    """A part in one line: its title or kind first, then what else it says, each with its label."""
    head = next((name for name in _HEADS if name not in but and voice.text(getattr(part, name, MISSING))), None)
    rest = behind_each_other(
        f"{lowered(voice.label(name))}: {_inside(part, name, value)}"
        for name in own_fields(part, (*but, head or ""))
        if (value := cell(part, name, voice))
    )
    begin = voice.text(getattr(part, head)) if head else ""
    words = f"{begin} ({rest})" if begin and rest else begin or rest
    return Said(words, remark=voice.remark(part))


def _inside(part: Part, name: str, value: tuple[Said, ...]) -> str:
    """A value in the middle of a line: yes and no lose their capital there."""
    words = behind_each_other(map(flat, value))
    return lowered(words) if isinstance(getattr(part, name), bool) else words


def answered(part: Part, *names: str) -> tuple[str, ...]:
    """Those of the fields that hold a value: what somebody says by hand and need not be said again."""
    return tuple(name for name in names if not isinstance(getattr(part, name), Absent))


def why_absent(part: Part, name: str, voice: Voice) -> str:
    """What stands behind the name of a part that has none: that it is not known or not applicable, and why."""
    answer = getattr(part, name)
    said = voice.absent(answer) if isinstance(answer, Absent) else None
    return f"{lowered(voice.label(name))}: {flat(said)}" if said else ""


def flat(said: Said) -> str:
    """The words with their remark behind them."""
    return f"{said.words} ({said.remark})" if said.remark else said.words


def behind_each_other(texts: Iterable[str]) -> str:
    """Several texts in one line: a sentence ends with its own mark, anything else with a semicolon."""
    line = ""
    for text in texts:
        line += f"{' ' if line[-1:] in '.!?' else '; '}{text}" if line else text
    return line


def own_fields(part: Part, but: tuple[str, ...]) -> Iterator[str]:
    """The fields of a part in the order of the format, without its id, its note and its source."""
    for name, slot in slots(type(part)).items():
        if slot.kind is not SlotKind.ID and name not in _REMARK and name not in but:
            yield name
