"""The scale of the picture of the people: how long so many are, and the marks along it."""

from dataclasses import dataclass
from decimal import Decimal

from canvas.domain.language import Language
from canvas.knowledge.speaking import number
from canvas.rendering.diagrams.labels import TEXT, Paragraph

_NICE = (1, 2, 5)
_BETWEEN = 14


@dataclass(frozen=True, slots=True)
class Mark:
    """A number along the scale."""

    x: float
    words: Paragraph


@dataclass(frozen=True, slots=True)
class Scale:
    """From nobody at `left` to the most that occurs at `right`; every number in the picture is on it."""

    left: float
    right: float
    most: Decimal

    def x(self, count: Decimal) -> float:
        """Where so many end; what lies beyond ends at the edge."""
        share = float(count / self.most) if self.most else 0.0
        return round(self.left + (self.right - self.left) * min(max(share, 0.0), 1.0), 1)

    def marks(self, language: Language) -> tuple[Mark, ...]:
        """Round numbers with room between them; nobody is half a person."""
        if self.most < 1:
            return ()
        step = self._step(Paragraph((number(int(self.most), language),), TEXT).width + _BETWEEN)
        count = int(self.most / step)
        return tuple(
            Mark(self.x(step * each), Paragraph((number(step * each, language),), TEXT)) for each in range(count + 1)
        )

    def _step(self, room: float) -> Decimal:
        """The smallest round number that leaves this room."""
        least = self.most * Decimal(room) / Decimal(self.right - self.left)
        power = Decimal(1)
        while True:
            for nice in _NICE:
                if nice * power >= least:
                    return nice * power
            power *= 10
