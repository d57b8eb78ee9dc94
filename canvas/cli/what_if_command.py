"""`canvas what-if`."""

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum
from pathlib import Path, PurePath
from types import MappingProxyType

import click

from canvas.analysis.funding import funding_lines
from canvas.analysis.parties import all_parties
from canvas.analysis.supposing import Supposition
from canvas.cli.asking import Task, order_of
from canvas.cli.forms import Writing
from canvas.cli.lacking import say_problems
from canvas.cli.longer import weeks_longer
from canvas.cli.options import language_of, page_width, painted
from canvas.cli.output import write_one
from canvas.cli.output_place import OutputPlace
from canvas.cli.reporting import look
from canvas.cli.speaking import Count, OneOf, command, language_option, option, remark, told
from canvas.cli.unread import first_problem
from canvas.domain.answer import given, listed
from canvas.domain.path import Path as PartPath
from canvas.domain.track import Track
from canvas.inspection.settings import Settings
from canvas.inspection.supposed import WhatIf, supposed_reading, what_if
from canvas.knowledge.vocabulary import folded_word
from canvas.reading.files import Found, find
from canvas.reading.likeness import nearest

_MOST_PEOPLE = 100_000


class Form(StrEnum):
    """What the comparison is written as."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    HTML = "html"


@command("what-if")
@click.argument("path", metavar=told("one_path_piece"))
@option("--without", "parties", key="without", multiple=True, metavar=told("party_piece"))
@option("--without-funding", "money", key="without_funding", multiple=True, metavar=told("funding_piece"))
@option(
    "--participants",
    key="participants",
    type=Count(lambda: _MOST_PEOPLE),
    metavar=told("number_piece"),
    multiple=True,
)
@option("--delay", "delays", key="delay", multiple=True, metavar=told("delay_piece"))
@option("--format", "form", key="format", type=OneOf([*Form]), default="text", show_default=True)
@option("-o", "--output", key="what_if_output", type=OutputPlace(folder=False))
@language_option()
@click.pass_context
def command_line(
    context: click.Context,
    path: str,
    parties: tuple[str, ...],
    money: tuple[str, ...],
    participants: tuple[int, ...],
    delays: tuple[str, ...],
    form: str,
    output: str | None,
    language: str | None,
) -> None:
    """Compare a track with what it would be."""
    if not (parties or money or participants or delays):
        raise click.UsageError(told("suppose_something"))
    if len(participants) > 1:
        raise click.UsageError(told("participants_once"))
    found = _found(path)
    reading, speaking = found.read(), language_of(context, language)
    if reading.track is None:
        remark("not_comparable", path=found.path, why=first_problem(found.path, reading, speaking))
        sys.exit(1)
    supposition = Supposition(
        parties=frozenset(_party(name, reading.track) for name in parties),
        money=frozenset(_line(name, reading.track) for name in money),
        participants=participants[0] if participants else None,
        delays=_delays(delays, reading.track),
    )
    order = order_of(f"{PurePath(found.path).parent.as_posix()}/", Settings(language=speaking), Writing())
    task = Task(found, replace(order, language=order.language or reading.language))
    before, after = look(task, reading), look(task, supposed_reading(reading, supposition))
    _tell(_written(Form(form))(what_if(before, after, supposition)), Path(output) if output else None, Form(form))


def _found(path: str) -> Found:
    """The file; a folder will do when there is one track in it."""
    found = find((path,))
    if len(found) > 1:
        raise click.UsageError(told("one_file", path=path))
    return found[0]


def _party(name: str, track: Track) -> str:
    """The id of a party, by its id or its name."""
    known = [(given(party.id), given(party.name)) for party in all_parties(track)]
    for identifier, called in known:
        if identifier and folded_word(name) in (identifier, folded_word(called or "")):
            return identifier
    raise click.UsageError(
        _unknown("party", name, [(identifier, called) for identifier, called in known if identifier])
    )


def _line(name: str, track: Track) -> PartPath:
    """The path of a line of money, by its id or its title; those of the track go before those of an edition."""
    lines = funding_lines(track)
    return lines[_place("funding", name, [(given(line.money.id), given(line.money.title)) for line in lines])].path


def _delays(written: Iterable[str], track: Track) -> Mapping[int, Decimal]:
    """How many weeks steps take longer, by their places. Raises UsageError for a step that is named twice."""
    found: dict[int, Decimal] = {}
    for each in written:
        place, weeks = _delay(each, track)
        if place in found:
            raise click.UsageError(told("delay_once", step=each.rpartition("=")[0].strip()))
        found[place] = weeks
    return MappingProxyType(found)


def _delay(written: str, track: Track) -> tuple[int, Decimal]:
    """The place of a step, and how many weeks it takes longer."""
    name, mark, longer = written.rpartition("=")
    if not mark:
        raise click.UsageError(told("bad_delay", written=written))
    weeks = weeks_longer(longer, written)
    return _place("step", name, [(given(step.id), given(step.title)) for step in listed(track.steps)]), weeks


def _place(kind: str, name: str, known: Sequence[tuple[str | None, str | None]]) -> int:
    """The place of the one with this id, else with this title. Raises UsageError where there is none."""
    wanted = folded_word(name)
    for names in zip(*known, strict=True):
        for place, each in enumerate(names):
            if each and folded_word(each) == wanted:
                return place
    raise click.UsageError(_unknown(kind, name, known))


def _unknown(kind: str, name: str, known: Iterable[tuple[str | None, str | None]]) -> str:
    """That there is no such part, the nearest that there is, and all of them; one without an id by its title."""
    shown = {
        folded_word(each): identifier or f"“{title}”"
        for identifier, title in known
        for each in (title, identifier)
        if each
    }
    if not shown:
        return told(f"no_{kind}_at_all", name=name)
    listing = ", ".join(dict.fromkeys(shown.values()))
    if near := nearest(folded_word(name), shown, 1):
        return told(f"no_{kind}_near", name=name, near=shown[near[0]], known=listing)
    return told(f"no_{kind}", name=name, known=listing)


def _tell(text: str, output: Path | None, form: Form) -> None:
    """Print it, or write it in a file."""
    if output is None:
        # programs read UTF-8, whatever the terminal of the machine is set to
        click.echo(text if form is Form.TEXT else text.encode("utf-8", "replace"), nl=False)
        return
    try:
        write_one(output, text)
    except FileExistsError:
        remark("exists", path=output)
        sys.exit(1)
    except OSError as error:
        remark("cannot_write", path=output, why=error)
        sys.exit(1)
    remark("what_if_written", path=output)


def _written(form: Form) -> Callable[[WhatIf], str]:
    """The form, imported when somebody asks for it."""
    if form is Form.JSON:
        from canvas.rendering.what_if.as_json import what_if_json

        return what_if_json
    if form is Form.HTML:
        from canvas.rendering.what_if.page import what_if_page

        def page(found: WhatIf) -> str:
            made = what_if_page(found)
            say_problems(made.problems)
            return made.html

        return page
    from canvas.rendering.what_if.document import what_if_document

    if form is Form.MARKDOWN:
        from canvas.rendering.documents.markdown import to_markdown

        return lambda found: to_markdown(what_if_document(found))
    from canvas.rendering.documents.text import to_text

    return lambda found: to_text(what_if_document(found), painted(), page_width())
