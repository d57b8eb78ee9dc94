"""The comparison: a row for each track."""

from dataclasses import dataclass

from canvas.analysis.coverage import BlockState
from canvas.analysis.portfolio.summary import Summary
from canvas.domain.finding import Severity
from canvas.domain.kinds import FileKind, Stage
from canvas.domain.language import Language
from canvas.domain.quantity import Unit
from canvas.knowledge.kinds import label
from canvas.rendering.portfolio.tables import Cell, Column, Form, count, measured, text
from canvas.rendering.portfolio.words import portfolio_words
from canvas.rendering.views.counting import summary as how_far
from canvas.rendering.words import words

_STAGES = {stage: place for place, stage in enumerate(Stage)}


@dataclass(frozen=True, slots=True)
class Row:
    """
    A track: what it is called, its values behind each other, and how far each block is; `marks` are its marks.

    `foreign` is the language of the title where that is not the one of the page.
    """

    id: str
    path: str
    title: str
    marks: tuple[str, ...]
    cells: tuple[Cell, ...]
    blocks: tuple[BlockState, ...]
    how_far: str
    foreign: str

    @property
    def marked(self) -> str:
        """The title with the marks behind it, for forms that show them as words."""
        return f"{self.title} ({', '.join(self.marks)})" if self.marks else self.title


def columns(language: Language) -> tuple[Column, ...]:
    """The columns between the title and the blocks."""
    said = portfolio_words(language)["tracks"]
    texts = ("stage", "region", "sector")
    numbers = ("people", "places", "weeks", "costs", "money", "granted", "filled", "points")
    return (*(Column(said[name]) for name in texts), *(Column(said[name], Form.NUMBER) for name in numbers))


def row(track: Summary, language: Language) -> Row:
    """One track in the words of a language."""
    said = portfolio_words(language)["tracks"]
    marks = (
        words(language)["values"]["invented"] if track.invented else "",
        label(track.kind, language) if track.kind is FileKind.PROGRAMME else "",
        "" if track.published else said["not_published"],
    )
    euros = (track.costs, track.money, track.granted)
    return Row(
        id=track.id,
        path=track.path,
        title=track.title,
        marks=tuple(filter(None, marks)),
        cells=(
            Cell(label(track.stage, language), float(_STAGES[track.stage])),
            text(track.region),
            text(", ".join(track.sectors)),
            measured(track.people, Unit.ONE, language),
            measured(track.places, Unit.ONE, language),
            measured(track.weeks, Unit.ONE, language),
            *(measured(each, Unit.EURO, language) for each in euros),
            count(track.filled, language),
            count(track.points, language, points_words(track, language)),
        ),
        blocks=track.blocks,
        how_far=how_far({state: track.blocks.count(state) for state in BlockState}, language),
        foreign="" if track.language is language else track.language.value,
    )


def points_words(track: Summary, language: Language) -> str:
    """How many findings, and how many of them are errors or warnings."""
    heavy = [(each, number) for each in (Severity.ERROR, Severity.WARNING) if (number := track.count(each))]
    if not heavy:
        return str(track.points)
    said = portfolio_words(language)["tracks"]
    parts = (said[f"{each.value}_{'one' if number == 1 else 'many'}"].format(count=number) for each, number in heavy)
    return f"{track.points} ({', '.join(parts)})"
