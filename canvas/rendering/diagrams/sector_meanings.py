"""What the legend of a picture says of the signs of the sectors."""

from collections.abc import Container

from canvas.domain.kinds import Sector
from canvas.knowledge.kinds import label
from canvas.knowledge.look import look
from canvas.rendering.diagrams.frame import Meaning
from canvas.rendering.voice import Voice


def sector_meanings(occurring: Container[Sector | None], voice: Voice) -> list[Meaning]:
    """The sectors that occur, in their order; last the sign of those of which the sector is not known."""
    sectors: tuple[Sector | None, ...] = (*Sector, None)
    return [
        Meaning(
            "sector", label(sector, voice.language) if sector else voice.word("steps", "no_world"), look().sign(sector)
        )
        for sector in sectors
        if sector in occurring
    ]
