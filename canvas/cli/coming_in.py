"""What is told when something comes into a file: from a workbook, or from notes."""

import stat
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from canvas.cli.grouping import SpeakingGroup, subcommand
from canvas.cli.help_words import help_words
from canvas.cli.options import language_of, page_width, painted
from canvas.cli.rewriting import ChangedMeanwhileError, OpenFile, opened
from canvas.cli.speaking import language_option, option, remark, told
from canvas.cli.unread import tell_unread_one
from canvas.domain.language import Language
from canvas.editing.sheets.findings import InputFinding
from canvas.reading.files import find
from canvas.reading.read import Reading
from canvas.rendering.reports.input_text import input_text


@dataclass(frozen=True, slots=True)
class Coming:
    """What was asked: what comes in, by the path that was typed, into which file, and in which language it is told."""

    source: str
    path: str
    file: OpenFile
    language: Language
    dry_run: bool


def taking_in(line: SpeakingGroup, piece: str) -> Callable[[Callable[[Coming], None]], click.Command]:
    """The command `in SOURCE PATH` of a group; `piece` is how its help calls the source."""

    def command(take: Callable[[Coming], None]) -> click.Command:
        @subcommand(line, "in")
        @click.argument("source", metavar=told(piece))
        @click.argument("path", metavar=told("one_path_piece"))
        @option("--dry-run", key="dry_run", is_flag=True)
        @language_option()
        @click.pass_context
        def take_in(context: click.Context, source: str, path: str, dry_run: bool, language: str | None) -> None:
            file = file_to_change(path)
            if file is None:
                sys.exit(1)
            take(Coming(source, path, file, language_of(context, language) or file.reading.language, dry_run))

        return take_in

    return command


def tell_findings(findings: Sequence[InputFinding], source: str, language: Language) -> None:
    """What is wrong with what came in, with its place there, on standard output."""
    for finding in findings:
        click.echo(input_text(finding, source, language, painted(), page_width()))


def file_to_change(path: str) -> OpenFile | None:
    """The one file at a path, to be changed; None, and told, where there is none that can be read."""
    found = find((path,))
    file = opened(found[0]) if len(found) == 1 else None
    if file is None or file.reading.track is None:
        if len(found) > 1:
            raise click.UsageError(told("one_file", path=path))
        tell_unread_one(found[0].path, file.reading if file else found[0].read())
        return None
    return file


def source_bytes(path: str, most: int) -> bytes | None:
    """What comes in, as bytes, of too many one more than are wanted; None where it cannot be read."""
    try:
        # a pipe would wait for ever, and some devices never end
        if not stat.S_ISREG(Path(path).stat().st_mode):
            return None
        with Path(path).open("rb") as file:
            return file.read(most + 1)
    except (OSError, ValueError):
        return None


def keep(after: Reading, coming: Coming) -> None:
    """Write the file, unless that is only tried; what hinders is told, and ends it."""
    if coming.dry_run:
        return
    try:
        coming.file.rewritten(after)
    except ChangedMeanwhileError:
        remark("changed_meanwhile", coming.language, path=coming.file.path)
        sys.exit(1)
    except OSError as error:
        remark("cannot_write", coming.language, path=coming.file.path, why=error)
        sys.exit(1)


Say = Callable[..., None]


def saying(section: str, language: Language) -> Say:
    """Tells lines of a section of the words catalogue, on standard output."""
    said = help_words(language.value)[section]

    def say(key: str, /, **facts: object) -> None:
        click.echo(said[key].format(**facts))

    return say
