"""`canvas render`."""

import sys
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

import click

from canvas.cli.inspecting import inspected
from canvas.cli.making import made, say_what_lacks, written_or_exit
from canvas.cli.options import language_of
from canvas.cli.speaking import command, language_option, option, paths_argument, remark, told
from canvas.rendering.outputs import Ending, Kind

Word = TypeVar("Word", bound=StrEnum)


@command("render")
@paths_argument()
@option("-o", "--output", "output", key="output", type=click.Path(file_okay=False), default="build", show_default=True)
@option("--only", key="only", known=[*Kind], metavar="NAMES", default="")
@option("--format", "form", key="endings", known=[*Ending], metavar="ENDINGS", default="")
@language_option()
@click.pass_context
def command_line(
    context: click.Context, paths: tuple[str, ...], output: str, only: str, form: str, language: str | None
) -> None:
    """Render into a folder, leaving what else stands there."""
    kinds, endings = _chosen(only, Kind), _chosen(form, Ending)
    making = made(inspected(paths or (".",), language_of(context, language)), kinds, endings)
    if not making.artifacts and not making.unread:
        raise click.UsageError(told("nothing_made", names=", ".join(filter(None, (only, form)))))
    written_or_exit(Path(output), making.artifacts, remove_others=False)
    say_what_lacks(making)
    remark("made_render", count=len(making.artifacts), folder=output)
    sys.exit(1 if making.incomplete else 0)


def _chosen(written: str, words: type[Word]) -> frozenset[Word] | None:
    """The words that are named, parted by commas; None for all."""
    names = [name.strip().lower() for name in written.split(",") if name.strip()]
    known: Iterable[Word] = words
    by_name = {word.value: word for word in known}
    for name in names:
        if name not in by_name:
            raise click.UsageError(told("unknown_artifact", name=name, known=", ".join(by_name)))
    return frozenset(by_name[name] for name in names) or None
