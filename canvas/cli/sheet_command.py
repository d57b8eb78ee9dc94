"""`canvas sheet out` and `canvas sheet in`."""

import sys
from pathlib import Path

import click

from canvas.analysis.references import lost_ids
from canvas.cli.coming_in import Coming, file_to_change, keep, saying, source_bytes, taking_in, tell_findings
from canvas.cli.grouping import group, subcommand
from canvas.cli.options import language_of
from canvas.cli.output import write_one
from canvas.cli.speaking import language_option, option, remark, told
from canvas.editing.sheets.book import MOST_BYTES, NotABookError, read_book
from canvas.editing.sheets.findings import InputCode, InputFinding
from canvas.editing.sheets.taking_in import TakenIn, taken_in
from canvas.editing.sheets.told import Verb, told_line
from canvas.inspection.inspect import id_of
from canvas.reading.read import Reading
from canvas.rendering.sheets.workbook import workbook

_ENDING = ".xlsx"
_MOST_LEFT = 10

command_line = group("sheet")


@subcommand(command_line, "out")
@click.argument("path", metavar=told("one_path_piece"))
@option("-o", "--output", key="sheet_output", metavar=told("book_piece"), default=None)
@language_option()
@click.pass_context
def write_book(context: click.Context, path: str, output: str | None, language: str | None) -> None:
    """Write a workbook; never over one that is there, in which somebody may have filled in something."""
    if output and not output.lower().endswith(_ENDING):
        raise click.UsageError(told("sheet_ending"))
    file = file_to_change(path)
    if file is None or file.reading.track is None:
        sys.exit(1)
    speaking = language_of(context, language) or file.reading.language
    identity = file.reading.track.identity
    book = Path(output or f"{id_of(file.reading, path)}{_ENDING}")
    title = identity.title if isinstance(identity.title, str) else id_of(file.reading, path)
    try:
        write_one(book, workbook(file.reading.track, speaking, title))
    except FileExistsError:
        remark("exists", speaking, path=book)
        sys.exit(1)
    except OSError as error:
        remark("cannot_write", speaking, path=book, why=error)
        sys.exit(1)
    remark("sheet_written", speaking, path=book, file=path)


@taking_in(command_line, "book_piece")
def take_in(coming: Coming) -> None:
    """Put what was filled in into the file, all of it or nothing."""
    before = coming.file.reading
    taken = _taken(coming.source, before)
    tell_findings(taken.findings, coming.source, coming.language)
    if taken.is_hindered:
        saying("sheet", coming.language)("hindered", path=coming.path)
        sys.exit(1)
    keep(taken.reading, coming)
    _tell(taken, coming)
    _tell_what_is_lost(before, taken.reading, coming)


def _taken(book: str, reading: Reading) -> TakenIn:
    content = source_bytes(book, MOST_BYTES)
    if content is None:
        return TakenIn(reading, (), (InputFinding(InputCode.CANNOT_READ),))
    try:
        return taken_in(read_book(content, reading.language), reading)
    except NotABookError as error:
        return TakenIn(reading, (), (error.finding,))


def _tell(taken: TakenIn, coming: Coming) -> None:
    """What changed, line by line; and which lines did not come back."""
    say = saying("sheet", coming.language)
    made = [each for each in taken.told if each.verb is not Verb.LEFT]
    left = [each for each in taken.told if each.verb is Verb.LEFT]
    key = ("would" if coming.dry_run else "done") if made else "nothing"
    say(key, path=coming.path, book=coming.source, count=len(made))
    for each in made:
        say("line", line=told_line(each, coming.language))
    if left:
        say("left", count=len(left))
        for each in left[:_MOST_LEFT]:
            say("line", line=told_line(each, coming.language))


def _tell_what_is_lost(before: Reading, after: Reading, coming: Coming) -> None:
    """What went, while other lines still name it."""
    if before.track is None or after.track is None:
        return
    known = {(each.register, each.id) for each in lost_ids(before.track)}
    for each in lost_ids(after.track):
        if (each.register, each.id) not in known:
            saying("sheet", coming.language)("lost", name=each.id, count=len(each.paths), path=coming.path)
