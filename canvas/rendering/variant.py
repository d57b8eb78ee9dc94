"""Which poster it is, and what its file is called."""

from dataclasses import dataclass
from enum import StrEnum

from canvas.knowledge.papers import Paper


class Variant(StrEnum):
    """What stands in the blocks of a poster."""

    FILLED = "filled"
    BLANK = "blank"
    GAPS = "gaps"
    EXAMPLE = "example"

    @property
    def of_a_track(self) -> bool:
        """It shows what a track says, so there must be one."""
        return self in (Variant.FILLED, Variant.GAPS)


@dataclass(frozen=True, slots=True)
class Form:
    """A poster on one sheet of this paper or, with `tiled`, one of A0 cut into sheets of this paper."""

    variant: Variant
    paper: Paper = Paper.A0
    tiled: bool = False


TILE_PAPERS = (Paper.A3, Paper.A4)
"""Into what an A0 is cut: the paper of office printers."""


def poster_name(folder: str, paper: Paper, variant: Variant, ending: str = "pdf") -> str:
    """The file name: a filled poster and one on A0 say nothing of it."""
    marks = [variant.value] if variant is not Variant.FILLED else []
    marks += [paper.value] if paper is not Paper.A0 else []
    return ".".join((folder, "canvas", *marks, ending)) if folder else ".".join(("canvas", *marks, ending))


def tiles_name(folder: str, paper: Paper, variant: Variant) -> str:
    """The file name of an A0 in sheets of this paper."""
    marks = [variant.value] if variant is not Variant.FILLED else []
    return ".".join(filter(None, (folder, "canvas", *marks, f"tiles-{paper.value}", "pdf")))
