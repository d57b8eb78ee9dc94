"""The questions that lead to what is written behind a key, and from where they are."""

import re
from functools import cache

from canvas.domain.language import Language
from canvas.domain.part import Part
from canvas.domain.track import Track
from canvas.knowledge.asking import field_question
from canvas.knowledge.blocks import Block, blocks
from canvas.reading.shapes import slots

_KEY = re.compile(r"[a-z_]+(?:\[[a-z-]*\])?")
_MEMBERS = re.compile(r"\[.*\]")
_MOST_BLOCKS = 3


def questions(part: type[Part], name: str, language: Language) -> tuple[str, ...]:
    """
    What people ask each other about a key of a part; of several blocks the first question of each.

    Where many blocks ask there is no one question: steps are about all that happens.
    """
    own = field_question(part.__name__, name, language)
    if own:
        return (own.text,)
    asking = asking_blocks(part, name)
    if len(asking) == 1:
        return asking[0].questions[language]
    return tuple(block.questions[language][0] for block in asking) if len(asking) <= _MOST_BLOCKS else ()


def asking_blocks(part: type[Part], name: str) -> tuple[Block, ...]:
    """The blocks of the canvas that are filled from a key, in canvas order."""
    return tuple(_filled_from().get((part, name), ()))


@cache
def _filled_from() -> dict[tuple[type[Part], str], list[Block]]:
    """
    For each key the blocks that it fills.

    A section is asked for by a block that has its first place there: steps are by far not all about the place where
    people are recruited, and parties not about money because they bring some.
    """
    found: dict[tuple[type[Part], str], list[Block]] = {}
    for block in blocks():
        for number, fill in enumerate(block.fills):
            for place in fill.split("|"):
                way = _way([_MEMBERS.sub("", key) for key in _KEY.findall(place)])
                for key in (way[:1] if not number else []) + way[-1:]:
                    if block not in found.setdefault(key, []):
                        found[key].append(block)
    return found


def _way(keys: list[str]) -> list[tuple[type[Part], str]]:
    """Each key of a place with the part that holds it."""
    part: type[Part] | None = Track
    way: list[tuple[type[Part], str]] = []
    for key in keys:
        if part is None:
            break
        way.append((part, key))
        slot = slots(part)[key]
        part = slot.part or (slot.item.part if slot.item else None)
    return way
