"""The example with less on it, for paper on which not everything fits in letters that can be read."""

from collections.abc import Iterator
from dataclasses import replace

from canvas.rendering.posters.contents import Box, Contents, Lane, Part
from canvas.rendering.variant import Variant


def simpler(contents: Contents) -> Iterator[Contents]:
    """The contents, and where they may be left out: without separate notes, then without the questions around them."""
    yield contents
    if contents.variant is not Variant.EXAMPLE:
        return
    for cells_ask, all_ask in ((True, True), (False, True), (False, False)):
        yield _together(contents, cells_ask=cells_ask, all_ask=all_ask)


def _together(contents: Contents, *, cells_ask: bool, all_ask: bool) -> Contents:
    """One note for each block; the cells that have none, or all parts, ask nothing."""

    def part(whole: Part, asks: bool) -> Part:
        notes = (" ".join(whole.notes),) if whole.notes else ()
        return replace(whole, notes=notes, question=whole.question if asks else "")

    def box(whole: Box) -> Box:
        return replace(whole, part=part(whole.part, all_ask))

    def lane(whole: Lane) -> Lane:
        return replace(
            whole,
            label=part(whole.label, all_ask),
            strip=part(whole.strip, False),
            cells=tuple(part(cell, all_ask and (cells_ask or bool(cell.notes))) for cell in whole.cells),
        )

    return replace(
        contents,
        top=tuple(map(box, contents.top)),
        lanes=tuple(map(lane, contents.lanes)),
        bottom=tuple(map(box, contents.bottom)),
    )
