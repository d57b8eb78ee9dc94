"""What pays for the tracks, and what ends when."""

from canvas.analysis.portfolio.funding import Ending, Share
from canvas.analysis.portfolio.portfolio import Portfolio
from canvas.domain.dates import PartialDate
from canvas.domain.language import Language
from canvas.domain.quantity import Unit
from canvas.knowledge.kinds import label
from canvas.knowledge.schemes import schemes
from canvas.knowledge.speaking import date
from canvas.rendering.portfolio.tables import Cell, Column, Form, Section, Table, count, measured, summed, text
from canvas.rendering.portfolio.words import portfolio_words

_YEARLESS = 9999.0


def money_section(made: Portfolio, language: Language) -> Section:
    """By scheme, by source and by year, and each line that ends."""
    said = portfolio_words(language)["money"]
    checked = PartialDate.of(max(each.checked for each in schemes().values()))
    about = said["about"].format(
        all=summed(made.funding.all.euros, Unit.EURO, language, note="over_lines").words or said["nothing"],
        granted=summed(made.funding.all.granted, Unit.EURO, language, note="over_lines").words or said["nothing"],
        checked=date(checked, language),
    )
    tables = (_schemes(made, language), _sources(made, language), _years(made, language), _endings(made, language))
    return Section("money", said["title"], about, tables)


def _shared(share: Share, language: Language) -> tuple[Cell, ...]:
    return (
        count(share.lines),
        count(share.tracks),
        summed(share.euros, Unit.EURO, language, note="over_lines"),
        summed(share.granted, Unit.EURO, language, note="over_lines"),
    )


def _columns(first: str, language: Language) -> tuple[Column, ...]:
    said = portfolio_words(language)["money"]
    names = ("lines", "tracks", "euros", "granted")
    return (Column(said[first]), *(Column(said[name], Form.NUMBER) for name in names))


def _schemes(made: Portfolio, language: Language) -> Table:
    said = portfolio_words(language)["money"]
    columns = _columns("scheme", language)
    return Table(
        id="schemes",
        name=said["schemes_tab"],
        title=said["schemes_title"],
        about=said["schemes_about"],
        columns=(*columns, Column(said["until"])),
        rows=tuple(
            (
                Cell(label(each.scheme, language) if each.scheme else said["no_scheme"]),
                *_shared(each.share, language),
                Cell(_day(each.until, language), _number(each.until)),
            )
            for each in made.funding.schemes
        ),
        empty=said["none"],
    )


def _sources(made: Portfolio, language: Language) -> Table:
    said = portfolio_words(language)["money"]
    return Table(
        id="sources",
        name=said["sources_tab"],
        title=said["sources_title"],
        about=said["sources_about"],
        columns=_columns("source", language),
        rows=tuple(
            (Cell(label(each.source, language) if each.source else said["no_source"]), *_shared(each.share, language))
            for each in made.funding.sources
        ),
        empty=said["none"],
    )


def _years(made: Portfolio, language: Language) -> Table:
    said = portfolio_words(language)["money"]
    names = ("lines", "tracks", "ending_lines", "ending_euros", "ending_granted")
    return Table(
        id="years",
        name=said["years_tab"],
        title=said["years_title"],
        about=said["years_about"],
        columns=(Column(said["year"]), *(Column(said[name], Form.NUMBER) for name in names)),
        rows=tuple(
            (
                Cell(str(each.year) if each.year else said["no_year"], float(each.year) if each.year else _YEARLESS),
                count(each.lines),
                count(each.tracks),
                count(each.ending.lines),
                summed(each.ending.euros, Unit.EURO, language, note="over_lines"),
                summed(each.ending.granted, Unit.EURO, language, note="over_lines"),
            )
            for each in made.funding.years
        ),
        empty=said["none"],
    )


def _endings(made: Portfolio, language: Language) -> Table:
    said = portfolio_words(language)["money"]
    return Table(
        id="endings",
        name=said["endings_tab"],
        title=said["endings_title"],
        about=said["endings_about"],
        columns=(
            Column(said["day"]),
            Column(said["line"]),
            Column(said["track"]),
            Column(said["scheme"]),
            Column(said["euros"], Form.NUMBER),
            Column(said["status"]),
            Column(said["goes_on"]),
        ),
        rows=tuple(_ending(each, language) for each in made.funding.endings),
        empty=said["no_endings"],
    )


def _ending(each: Ending, language: Language) -> tuple[Cell, ...]:
    said = portfolio_words(language)["money"]
    money = each.money
    named = label(money.scheme, language) if money.scheme else ""
    title = money.title or ", ".join(money.payers) or named or said["nameless"]
    day = _day(each.day, language)
    return (
        Cell(said["by_scheme"].format(day=day) if each.by_scheme else day, _number(each.day)),
        Cell(title),
        Cell(each.track_title),
        text(named),
        measured(money.euros, Unit.EURO, language),
        text(label(money.status, language) if money.status else ""),
        text({True: said["yes"], False: said["no"], None: ""}[money.structural]),
    )


def _day(written: str | None, language: Language) -> str:
    return date(PartialDate.parse(written), language) if written else ""


def _number(written: str | None) -> float | None:
    """By which days are sorted: the later the larger."""
    return float(PartialDate.parse(written).last().toordinal()) if written else None
