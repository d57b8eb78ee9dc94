"""What became different since an earlier state."""

from collections.abc import Sequence

from canvas.analysis.portfolio.amounts import Amount
from canvas.analysis.portfolio.portfolio import Portfolio
from canvas.analysis.portfolio.progress import CodeCount, Measure, Moved, Progress, Shift
from canvas.domain.kinds import BlockId
from canvas.domain.language import Language
from canvas.domain.quantity import Unit
from canvas.knowledge.blocks import block
from canvas.knowledge.kinds import label
from canvas.knowledge.speaking import number
from canvas.rendering.portfolio.gap_tables import title_of
from canvas.rendering.portfolio.tables import Cell, Column, Section, Table, amount_words, shortened, text
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
        moved=number(len(found.moved), language),
        back=number(sum(each.went_back for each in found.moved), language),
        same=number(found.same, language),
        new=number(len(found.new), language),
        gone=number(len(found.gone), language),
        points_before=number(found.points_before, language),
        points=number(found.points, language),
        filled_before=number(found.filled_before, language),
        filled=number(found.filled, language),
    )
    return Section("progress", said["title"], about, (_moved(found, language), _came_and_went(found, language)))


def _moved(found: Progress, language: Language) -> Table:
    said = portfolio_words(language)["progress"]
    names = ("track", "stage", "shifts", "parties", "filled", "emptied", "closed", "gained")
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
    if each.went_back:
        stage = portfolio_words(language)["progress"]["back"].format(stages=stage)
    return (
        Cell(each.title),
        Cell(stage),
        _shifts(each.shifts, language),
        _parties(each, language),
        _blocks(each.filled, language),
        _blocks(each.emptied, language),
        _codes(each.closed, language),
        _codes(each.gained, language),
    )


def _shifts(found: Sequence[Shift], language: Language) -> Cell:
    """Each number with what it was; what the file does not tell is not known."""
    called, unknown = portfolio_words(language)["tracks"], portfolio_words(language)["sums"]["none"]
    euros = (Measure.COSTS, Measure.MONEY, Measure.GRANTED)

    def words(amount: Amount | None, measure: Measure) -> str:
        return amount_words(amount, Unit.EURO if measure in euros else Unit.ONE, language) if amount else unknown

    told = "; ".join(
        f"{called[each.measure.value]}: {words(each.before, each.measure)} →\u00a0{words(each.now, each.measure)}"
        for each in found
    )
    return Cell(told, float(len(found)), is_open=not found)


def _parties(each: Moved, language: Language) -> Cell:
    said = portfolio_words(language)["progress"]
    told = [
        said[name].format(listed=shortened(parties, _MOST, language))
        for name, parties in (("joined", each.joined), ("left", each.left))
        if parties
    ]
    return Cell(" ".join(told), float(len(each.joined) + len(each.left)), is_open=not told)


def _blocks(found: Sequence[BlockId], language: Language) -> Cell:
    words = shortened([block(each).titles[language] for each in found], _MOST, language)
    return Cell(words, float(len(found)), is_open=not found)


def _codes(found: Sequence[CodeCount], language: Language) -> Cell:
    codes = [_code(each, language) for each in found]
    every = sum(each.count for each in found)
    words = f"{every}: {shortened(codes, _MOST, language)}" if found else ""
    return Cell(words, float(every), is_open=not found)


def _code(found: CodeCount, language: Language) -> str:
    """A code with its words: few know codes by heart."""
    words = f"{found.code} {title_of(found.code, language)}"
    return f"{words} ({found.count}×)" if found.count > 1 else words


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
