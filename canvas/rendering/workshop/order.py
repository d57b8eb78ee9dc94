"""For what a kit is made: known before anything of it is drawn."""

from dataclasses import dataclass

from canvas.domain.language import Language
from canvas.inspection.inspect import Inspection
from canvas.knowledge.cards import CardSize
from canvas.rendering.folder import folder_of
from canvas.rendering.workshop.group import Group


@dataclass(frozen=True, slots=True)
class Order:
    """The kit of a track that could be read, in the language of its inspection; without a track the blank kit."""

    inspection: Inspection | None
    language: Language
    group: Group
    size: CardSize = CardSize.A6

    @property
    def folder(self) -> str:
        """The folder of the track; a blank kit lies in the output folder itself."""
        return folder_of(self.inspection) if self.inspection else ""


def order_of(inspection: Inspection, group: Group, size: CardSize = CardSize.A6) -> Order:
    """The order of a track. Raises ValueError for a file that could not be read."""
    if not inspection.readable:
        raise ValueError(f"{inspection.path} cannot be read")
    return Order(inspection, inspection.language, group, size)
