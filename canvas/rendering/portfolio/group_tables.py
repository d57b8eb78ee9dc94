"""Places and participants, by stage, region and sector."""

from collections.abc import Sequence
from decimal import Decimal

from canvas.analysis.portfolio.groups import Group
from canvas.analysis.portfolio.portfolio import Portfolio
from canvas.domain.language import Language
from canvas.domain.quantity import Unit
from canvas.knowledge.kinds import label
from canvas.knowledge.speaking import number
from canvas.rendering.portfolio.tables import Cell, Column, Form, Section, Table, count, first_name, summed
from canvas.rendering.portfolio.words import portfolio_words


def group_section(made: Portfolio, language: Language) -> Section:
    """The tables; the sums of all tracks that were not stopped stand below them."""
    said = portfolio_words(language)["groups"]
    about = f"{said['about']} {said['without_stopped']}" if made.stopped else said["about"]
    stages = [(Cell(label(each.stage, language), float(at)), each.together) for at, each in enumerate(made.stages)]
    tables = (
        _table("stages", stages, made, language),
        _table("regions", _named(made.going.regions, language), made, language),
        _table("sectors", _named(made.going.sectors, language), made, language),
    )
    return Section("groups", said["title"], about, tables)


def _named(groups: Sequence[Group], language: Language) -> list[tuple[Cell, Group]]:
    unnamed = portfolio_words(language)["groups"]["not_known"]
    return [(first_name(group.name, unnamed), group) for group in groups]


def _table(name: str, groups: Sequence[tuple[Cell, Group]], made: Portfolio, language: Language) -> Table:
    said = portfolio_words(language)["groups"]
    numbers = ("tracks", "people", "places", "costs", "money", "granted", "filled", "points")
    return Table(
        id=name,
        name=said[f"{name}_tab"],
        title=said[f"{name}_title"],
        about=said[f"{name}_about"],
        columns=(Column(said[f"{name}_one"]), *(Column(said[each], Form.NUMBER) for each in numbers)),
        rows=tuple(_row(group, called, language) for called, group in groups),
        foot=_row(made.going.all, Cell(said["all_but_stopped" if made.stopped else "all"]), language),
    )


def _row(group: Group, called: Cell, language: Language) -> tuple[Cell, ...]:
    euros = (group.costs, group.money, group.granted)
    return (
        called,
        count(group.tracks, language),
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
