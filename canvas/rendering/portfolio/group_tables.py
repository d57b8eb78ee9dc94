"""Places and participants, by region and by sector."""

from collections.abc import Sequence
from decimal import Decimal

from canvas.analysis.portfolio.groups import Group
from canvas.analysis.portfolio.portfolio import Portfolio
from canvas.domain.language import Language
from canvas.domain.quantity import Unit
from canvas.knowledge.speaking import number
from canvas.rendering.portfolio.tables import Cell, Column, Form, Section, Table, count, summed
from canvas.rendering.portfolio.words import portfolio_words


def group_section(made: Portfolio, language: Language) -> Section:
    """Both tables; the sums of all tracks stand below them."""
    said = portfolio_words(language)["groups"]
    return Section(
        "groups",
        said["title"],
        said["about"],
        (_table("regions", made.regions, made, language), _table("sectors", made.sectors, made, language)),
    )


def _table(name: str, groups: Sequence[Group], made: Portfolio, language: Language) -> Table:
    said = portfolio_words(language)["groups"]
    numbers = ("tracks", "people", "places", "costs", "money", "granted", "filled", "points")
    return Table(
        id=name,
        name=said[f"{name}_tab"],
        title=said[f"{name}_title"],
        about=said[f"{name}_about"],
        columns=(Column(said[f"{name}_one"]), *(Column(said[each], Form.NUMBER) for each in numbers)),
        rows=tuple(_row(group, group.name or said["not_known"], language) for group in groups),
        foot=_row(made.all, said["all"], language),
    )


def _row(group: Group, called: str, language: Language) -> tuple[Cell, ...]:
    euros = (group.costs, group.money, group.granted)
    return (
        Cell(called),
        count(group.tracks),
        summed(group.people, Unit.ONE, language),
        summed(group.places, Unit.ONE, language),
        *(summed(each, Unit.EURO, language) for each in euros),
        _average(group.filled, group.tracks, language),
        _average(group.errors + group.warnings, group.tracks, language),
    )


def _average(whole: int, tracks: int, language: Language) -> Cell:
    average = _halves(whole, tracks)
    return Cell(average_words(whole, tracks, language), average, average)


def average_words(whole: int, tracks: int, language: Language) -> str:
    """How many for each track, to the half: no more is meant by it."""
    return number(Decimal(str(_halves(whole, tracks))), language)


def _halves(whole: int, tracks: int) -> float:
    return round(2 * whole / tracks) / 2 if tracks else 0.0
