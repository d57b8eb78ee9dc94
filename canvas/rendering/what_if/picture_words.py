"""What the picture of what falls says in words."""

from collections.abc import Iterator, Sequence

from canvas.rendering.diagrams.frame import Spoken
from canvas.rendering.voice import capital
from canvas.rendering.what_if.both import Both
from canvas.rendering.what_if.fallen import FallenStep, rows
from canvas.rendering.what_if.supposed_words import supposed_words

_SEPARATOR = " · "


def spoken(told: Both, steps: Sequence[FallenStep]) -> Spoken:
    """Its names, and a line for each cell in which something falls."""
    title = told.found.changed.before.title
    supposed = capital(_SEPARATOR.join(supposed_words(told)))
    return Spoken(
        id=f"{told.found.changed.before.id}-what-if",
        language=told.language.value,
        title=told.word("picture", title=title),
        heading=title,
        summary=supposed,
        description="\n".join((f"{told.word('picture', title=title)}: {supposed}.", *_cells(told, steps))),
    )


def _cells(told: Both, steps: Sequence[FallenStep]) -> Iterator[str]:
    named, nothing = rows(told), True
    for step in steps:
        name = told.word("step_name", number=step.number, title=step.title)
        for row, cell in zip(named, step.cells, strict=True):
            for word, texts in (("cell_falls_what", cell.falls), ("cell_less_what", cell.less)):
                if texts:
                    nothing = False
                    where = f"{row.title} ({cell.code})" if cell.code else row.title
                    yield told.word("cell", title=name, row=where, what=told.word(word, what="; ".join(texts)))
    if nothing:
        yield told.word("nothing_falls")
