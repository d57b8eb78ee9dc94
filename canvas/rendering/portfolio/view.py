"""A whole portfolio in words: what is said first, and the sections in their order."""

from collections.abc import Iterator
from dataclasses import dataclass

from canvas.analysis.portfolio.portfolio import Portfolio
from canvas.domain.language import Language
from canvas.domain.quantity import Unit
from canvas.knowledge.blocks import blocks
from canvas.knowledge.kinds import label
from canvas.knowledge.speaking import number
from canvas.rendering.portfolio.alike_tables import alike_section
from canvas.rendering.portfolio.gap_tables import gap_section
from canvas.rendering.portfolio.group_tables import average_words, group_section
from canvas.rendering.portfolio.money_tables import money_in_all, money_section
from canvas.rendering.portfolio.party_tables import party_section
from canvas.rendering.portfolio.progress_tables import progress_section
from canvas.rendering.portfolio.tables import Cell, Column, Section, Table, so_many, summed
from canvas.rendering.portfolio.words import portfolio_words
from canvas.rendering.voice import lowered


@dataclass(frozen=True, slots=True)
class View:
    """What all forms show, beside the comparison of the tracks themselves."""

    title: str
    count: str
    lead: tuple[str, ...]
    sections: tuple[Section, ...]


def view(made: Portfolio, language: Language) -> View:
    """The words of the whole."""
    said = portfolio_words(language)
    sections = (
        progress_section(made, language),
        gap_section(made, language),
        party_section(made, language),
        money_section(made, language),
        group_section(made, language),
        alike_section(made, language),
        _unread(made, language),
    )
    return View(
        title=said["page"]["title"],
        count=so_many(len(made.tracks), "tracks", said["lead"], language),
        lead=tuple(_lead(made, language)),
        sections=tuple(each for each in sections if each),
    )


def _lead(made: Portfolio, language: Language) -> Iterator[str]:
    said = portfolio_words(language)["lead"]
    listed = ", ".join(
        f"{lowered(label(each.stage, language))} {number(each.tracks, language)}" for each in made.stages
    )
    yield said["stages"].format(listed=listed)
    if made.stopped:
        yield so_many(made.stopped.tracks, "stopped", said, language)
    whole = made.going.all
    sums = {
        name: summed(getattr(whole, name), unit, language).words
        for name, unit in (
            ("people", Unit.ONE),
            ("places", Unit.ONE),
            ("costs", Unit.EURO),
        )
    }
    yield said["people"].format(**sums)
    yield f"{said['costs'].format(**sums)} {money_in_all(made, language)}"
    every = made.all
    yield said["findings"].format(
        points=number(every.errors + every.warnings + every.infos, language),
        errors=number(every.errors, language),
        warnings=number(every.warnings, language),
        blocks=len(blocks()),
        filled=average_words(every.filled, every.tracks, language),
    )
    if made.translations:
        yield said["translations"].format(ids=", ".join(made.translations))
    if made.twice:
        yield said["twice"].format(ids=", ".join(made.twice))
    if made.doubled:
        yield said["doubled"].format(ids=", ".join(made.doubled))


def _unread(made: Portfolio, language: Language) -> Section | None:
    if not made.unread:
        return None
    said = portfolio_words(language)["unread"]
    table = Table(
        id="unread",
        name=said["tab"],
        title=said["files"],
        about=said["about"],
        columns=(Column(said["file"]), Column(said["problem"])),
        rows=tuple((Cell(each.path), Cell(str(each).removeprefix(each.path).lstrip(":"))) for each in made.unread),
    )
    return Section("unread", said["title"], "", (table,))
