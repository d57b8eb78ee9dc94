"""What holds for all steps, in one strip above the cells of a row; and other texts that run across the sheet."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from canvas.rendering.posters.blocks import Lettered
from canvas.rendering.posters.bodies import behind_each_other
from canvas.rendering.posters.contents import Lane
from canvas.rendering.posters.lettering import Paragraph, paragraph, shortened
from canvas.rendering.posters.measures import line_height
from canvas.rendering.posters.notes import Written, height_of, written
from canvas.rendering.views.canvas_parts import Entry

_BRIM = 0.7


@dataclass(frozen=True, slots=True)
class Strip:
    """A text that runs on, or notes, in a box of this size in millimetres; `asks`: something in it is open."""

    width: float
    height: float
    inset: float
    brim: float
    text: Paragraph | None
    notes: tuple[Written, ...] = ()
    shortened: bool = False
    asks: bool = False


def strip(lane: Lane, width: float, lettered: Lettered, most: int) -> Strip | None:
    """What holds for a whole row, in so many lines at `most`; None where there is nothing of that kind."""
    if lane.strip.notes:
        notes = written(lane.strip.notes, width, lettered.size, lettered.measures.pad / 2, lettered.letters)
        return Strip(width, height_of(notes), 0, 0, None, notes)
    return running(lane.heading, lane.strip.entries, width, lettered, most) if lane.strip.entries else None


def running(heading: str, entries: Sequence[Entry], width: float, lettered: Lettered, most: int) -> Strip:
    """Entries behind each other, in so many lines at `most`."""
    measures, inset = lettered.measures, lettered.measures.pad
    runs = behind_each_other(entries, lettered.letters, heading=heading)
    text = replace(paragraph(runs, width - 2 * inset, lettered.size), from_right=False)
    is_cut = len(text.lines) > most
    if is_cut:
        ending = f" {lettered.pointing.goes_on}"
        text = shortened(text, most, width - 2 * inset, lettered.size, ending)
    height = len(text.lines) * line_height(lettered.size) + 2 * _BRIM * measures.brim
    return Strip(
        width, height, inset, _BRIM * measures.brim, text, shortened=is_cut, asks=any(entry.open for entry in entries)
    )
