"""What became different since an earlier state."""

from collections.abc import Sequence

from canvas.analysis.portfolio.portfolio import Portfolio
from canvas.analysis.portfolio.progress import CodeCount, Moved, Progress
from canvas.domain.kinds import BlockId
from canvas.domain.language import Language
from canvas.knowledge.blocks import block
from canvas.knowledge.kinds import label
from canvas.rendering.portfolio.tables import Cell, Column, Section, Table, shortened, text
from canvas.rendering.portfolio.words import portfolio_words

_MOST = 8


def progress_section(made: Portfolio, language: Language) -> Section | None:
    """The tracks that moved, and those that came and went; None where nobody asked since when."""
    found = made.progress
    if found is None:
        return None
    said = portfolio_words(language)["progress"]
    about = said["about"].format(
        since=found.since,
        moved=len(found.moved),
        same=found.same,
        new=len(found.new),
        gone=len(found.gone),
        points_before=found.points_before,
        points=found.points,
        filled_before=found.filled_before,
        filled=found.filled,
    )
    return Section("progress", said["title"], about, (_moved(found, language), _came_and_went(found, language)))


def _moved(found: Progress, language: Language) -> Table:
    said = portfolio_words(language)["progress"]
    names = ("track", "stage", "filled", "emptied", "closed", "gained")
    return Table(
        id="moved",
        name=said["moved_tab"],
        title=said["moved_title"],
        about=said["moved_about"],
        columns=tuple(Column(said[name]) for name in names),
        rows=tuple(_row(each, language) for each in found.moved),
        empty=said["nothing_moved"],
    )


def _row(each: Moved, language: Language) -> tuple[Cell, ...]:
    stage = label(each.stage, language)
    if each.stage_before is not each.stage:
        stage = f"{label(each.stage_before, language)} → {stage}"
    return (
        Cell(each.title),
        Cell(stage),
        _blocks(each.filled, language),
        _blocks(each.emptied, language),
        _codes(each.closed, language),
        _codes(each.gained, language),
    )


def _blocks(found: Sequence[BlockId], language: Language) -> Cell:
    words = shortened([block(each).titles[language] for each in found], _MOST, language)
    return Cell(words, float(len(found)), is_open=not found)


def _codes(found: Sequence[CodeCount], language: Language) -> Cell:
    codes = [f"{each.code} ({each.count}×)" if each.count > 1 else each.code for each in found]
    number = sum(each.count for each in found)
    words = f"{number}: {shortened(codes, _MOST, language)}" if found else ""
    return Cell(words, float(number), is_open=not found)


def _came_and_went(found: Progress, language: Language) -> Table:
    said = portfolio_words(language)["progress"]
    named = [(said["new"], each) for each in found.new] + [(said["gone"], each) for each in found.gone]
    return Table(
        id="came",
        name=said["came_tab"],
        title=said["came_title"],
        about="",
        columns=(Column(said["track"]), Column(said["what"]), Column(said["id"])),
        rows=tuple((Cell(each.title), Cell(what), text(each.id)) for what, each in named),
        empty=said["nobody_came"],
    )
