"""What pays for the tracks, and what ends when."""

from canvas.analysis.portfolio.amounts import Total
from canvas.analysis.portfolio.funding import Ending, Share, Year
from canvas.analysis.portfolio.portfolio import Portfolio
from canvas.domain.dates import PartialDate
from canvas.domain.language import Language
from canvas.domain.quantity import Unit
from canvas.knowledge.kinds import label
from canvas.knowledge.schemes import schemes
from canvas.knowledge.speaking import date
from canvas.rendering.portfolio.tables import (
    Cell,
    Column,
    Form,
    Section,
    Table,
    count,
    first_name,
    measured,
    so_many,
    summed,
    text,
)
from canvas.rendering.portfolio.words import portfolio_words


def money_section(made: Portfolio, language: Language) -> Section:
    """By scheme, by source and by year, and each line that ends."""
    said = portfolio_words(language)["money"]
    checked = PartialDate.of(max(each.checked for each in schemes().values()))
    about = f"{money_in_all(made, language)} {said['about'].format(checked=date(checked, language))}"
    if own := made.going.funding.of_editions.lines:
        about += " " + so_many(
            own, "of_editions", said, language, euros=_sum(made.going.funding.of_editions.euros, language)
        )
    if left := made.funding.all.lines - made.going.funding.all.lines:
        about += " " + so_many(left, "stopped", said, language)
    tables = (_schemes(made, language), _sources(made, language), _years(made, language), _endings(made, language))
    return Section("money", said["title"], about, tables)


def money_in_all(made: Portfolio, language: Language) -> str:
    """The sum of all lines of the tracks, and of those that are granted; it is the same wherever it stands."""
    whole = made.going.funding.of_tracks
    told: str = portfolio_words(language)["money"]["in_all"]
    return told.format(all=_sum(whole.euros, language), granted=_sum(whole.granted, language))


def _sum(euros: Total, language: Language) -> str:
    nothing: str = portfolio_words(language)["money"]["nothing"]
    return summed(euros, Unit.EURO, language, note="over_lines").words or nothing


def _shared(share: Share, language: Language) -> tuple[Cell, ...]:
    return (
        count(share.lines, language),
        count(share.tracks, language),
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
                first_name(label(each.scheme, language) if each.scheme else "", said["no_scheme"]),
                *_shared(each.share, language),
                _day(each.until, language),
            )
            for each in made.going.funding.schemes
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
            (
                first_name(label(each.source, language) if each.source else "", said["no_source"]),
                *_shared(each.share, language),
            )
            for each in made.going.funding.sources
        ),
        empty=said["none"],
    )


def _years(made: Portfolio, language: Language) -> Table:
    said = portfolio_words(language)["money"]
    names = ("lines", "tracks", "ending_lines", "ending_euros", "ending_granted")
    found = made.going.funding
    return Table(
        id="years",
        name=said["years_tab"],
        title=said["years_title"],
        about=said["years_about"],
        columns=(Column(said["year"]), *(Column(said[name], Form.NUMBER) for name in names)),
        rows=(
            *(_year(each, language) for each in found.years if each.year),
            *(
                _endless(said[name], share, language)
                for name, share in (("lasting", found.lasting), ("no_year", found.undated))
                if share.lines
            ),
        ),
        empty=said["none"],
    )


def _year(each: Year, language: Language) -> tuple[Cell, ...]:
    return (
        Cell(str(each.year), float(each.year or 0)),
        count(each.lines, language),
        count(each.tracks, language),
        count(each.ending.lines, language),
        summed(each.ending.euros, Unit.EURO, language, note="over_lines"),
        summed(each.ending.granted, Unit.EURO, language, note="over_lines"),
    )


def _endless(called: str, share: Share, language: Language) -> tuple[Cell, ...]:
    """Lines of which nobody said when they end."""
    return (
        first_name("", called),
        count(share.lines, language),
        count(share.tracks, language),
        *(text("") for _ in range(3)),
    )


def _endings(made: Portfolio, language: Language) -> Table:
    said = portfolio_words(language)["money"]
    found = made.going.funding
    about = [said["endings_about"]] if found.endings else [said["no_endings"]]
    for name, share in (("lasting_lines", found.lasting), ("undated_lines", found.undated)):
        if share.lines:
            about.append(so_many(share.lines, name, said, language, euros=_sum(share.euros, language)))
    told = " ".join(about)
    return Table(
        id="endings",
        name=said["endings_tab"],
        title=said["endings_title"],
        about=told,
        columns=(
            Column(said["day"]),
            Column(said["line"]),
            Column(said["track"]),
            Column(said["scheme"]),
            Column(said["euros"], Form.NUMBER),
            Column(said["status"]),
            Column(said["goes_on"]),
            Column(said["remark"]),
        ),
        rows=tuple(_ending(each, language) for each in found.endings),
        empty=told,
    )


def _ending(each: Ending, language: Language) -> tuple[Cell, ...]:
    said = portfolio_words(language)["money"]
    money = each.money
    named = label(money.scheme, language) if money.scheme else ""
    title = money.title or ", ".join(money.payers) or named or said["nameless"]
    remarks = [said["by_scheme"]] if each.by_scheme else []
    if each.track_goes_on:
        remarks.append(said["track_goes_on"].format(day=date(PartialDate.parse(each.track_goes_on), language)))
    return (
        _day(each.day, language),
        Cell(title),
        Cell(each.track_title),
        text(named),
        measured(money.euros, Unit.EURO, language),
        text(label(money.status, language) if money.status else ""),
        text({True: said["yes"], False: said["no"], None: ""}[money.structural]),
        text(" ".join(remarks)),
    )


def _day(written: str | None, language: Language) -> Cell:
    """A day; the later the further down it is sorted."""
    if not written:
        return text("")
    known = PartialDate.parse(written)
    return Cell(date(known, language), float(known.last().toordinal()), day=known.last())
