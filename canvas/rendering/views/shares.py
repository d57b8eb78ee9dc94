"""How many people out of how many: figures of small groups, said so that nobody takes them for more than they are."""

from dataclasses import replace

from canvas.analysis.counted import Counted, in_people, is_heads
from canvas.domain.quantity import Quantity, Unit
from canvas.rendering.said import Said
from canvas.rendering.voice import Voice


def share_words(found: Counted, voice: Voice) -> Said:
    """
    `8 of the 12 people`; a percentage of a known number of people is told in people, with what was reported behind it.
    """
    value, whole = found.value, found.whole
    if value.unit is Unit.PERCENT:
        return _percentage(found, voice)
    if whole is not None and is_heads(value) and is_heads(whole):
        words = _of(replace(value, unit=Unit.ONE), whole, voice)
        return Said(words, remark=_remarks(voice, value, whole))
    remark = voice.word("shares", "out_of", whole=voice.text(whole)) if whole is not None else ""
    return Said(voice.text(value), remark=_joined(remark, _remarks(voice, value, whole)))


def _percentage(found: Counted, voice: Voice) -> Said:
    value, whole = found.value, found.whole
    remarks = _remarks(voice, value, whole)
    if (people := in_people(found)) and whole:
        words = _of(people, replace(whole, note=None, source=None), voice, is_either=people.low != people.high)
        return Said(words, remark=_joined(voice.word("shares", "reported", percent=voice.text(value)), remarks))
    unknown = voice.word("shares", "out_of", whole=voice.text(whole)) if whole else voice.word("shares", "of_unknown")
    return Said(voice.text(value), remark=_joined(unknown, remarks))


def _of(value: Quantity, whole: Quantity, voice: Voice, *, is_either: bool = False) -> str:
    """`is_either`: it is one of two numbers, and nobody can tell which."""
    number = voice.text(value)
    if is_either:
        number = voice.word("shares", "either", fewer=str(value.low), more=str(value.high))
    return voice.word("shares", "of", value=number, whole=voice.text(whole))


def _remarks(voice: Voice, *quantities: Quantity | None) -> str:
    """The notes and sources of the numbers; what one of them tells, the next need not tell again."""
    said = [voice.value(each) for each in quantities if each is not None]
    remarks: list[str] = []
    for remark in (each.remark for each in said if each and each.remark):
        if not any(remark.rstrip(".").lower() in other.lower() for other in remarks):
            remarks.append(remark)
    return "; ".join(remarks)


def _joined(*texts: str) -> str:
    return "; ".join(filter(None, texts))
