"""A track in which every field of the format holds something of its own, built from the outline of the models."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import yaml

from canvas.domain.part import Part, Register
from canvas.domain.track import Track
from canvas.reading.shapes import Slot, SlotKind, slots

IDS = {"Party": "een-partij", "Step": "een-stap", "Source": "een-bron", "Identity": "alles"}
NAMES = {Register.PARTIES: IDS["Party"], Register.STEPS: IDS["Step"], Register.SOURCES: IDS["Source"]}
NOT_WRITTEN = {"programme"}
"""A file is a track or a programme, never both."""


@dataclass
class EveryField:
    """Makes the data of a file and remembers its texts and numbers, each with the way to it."""

    make: Callable[[int], str]
    texts: dict[str, str] = field(default_factory=dict)
    numbers: dict[str, str] = field(default_factory=dict)

    def file(self) -> str:
        """The file, in canonical English."""
        return yaml.safe_dump(self._part(Track, ""), allow_unicode=True, sort_keys=False, width=1000)

    def _part(self, part: type[Part], way: str) -> dict[str, Any]:
        return {
            name: self._value(slot, f"{way}.{name}", part)
            for name, slot in slots(part).items()
            if name not in NOT_WRITTEN
        }

    def _value(self, slot: Slot, way: str, part: type[Part]) -> Any:
        match slot.kind:
            case SlotKind.TEXT:
                return self._text(way)
            case SlotKind.QUANTITY:
                self.numbers[way] = str(1001 + len(self.numbers))
                note = self._text(f"{way}.note")
                return {"value": f"{self.numbers[way]} hours", "note": note, "source": IDS["Source"]}
            case SlotKind.PART:
                assert slot.part
                return self._part(slot.part, way)
            case SlotKind.LIST:
                assert slot.item
                return [self._value(slot.item, f"{way}[]", part)]
            case SlotKind.TABLE:
                assert slot.item
                return {IDS["Step"]: self._value(slot.item, way, part)}
            case SlotKind.ID:
                return IDS.get(part.__name__, f"een-{part.__name__.lower()}")
            case SlotKind.NAME:
                assert slot.register
                return NAMES[slot.register]
            case SlotKind.WORD:
                assert slot.family
                return next(iter(slot.family)).value
        return {
            SlotKind.PLACE: "mission.goal",
            SlotKind.CODE: "M03",
            SlotKind.FLAG: True,
            SlotKind.NUMBER: 1,
            SlotKind.LEVEL: "A2",
            SlotKind.DATE: "2026-03",
        }[slot.kind]

    def _text(self, way: str) -> str:
        self.texts[way] = self.make(len(self.texts))
        return self.texts[way]
