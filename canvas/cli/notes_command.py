"""`canvas notes in`."""

import codecs
import sys

import click

from canvas.cli.coming_in import file_to_change, rewritten, saying, source_bytes, tell_findings
from canvas.cli.grouping import group, subcommand
from canvas.cli.options import language_of
from canvas.cli.speaking import language_option, option, told
from canvas.domain.language import Language
from canvas.editing.notes.taking_in import NotesTaken, Outcome, note_line, notes_taken
from canvas.editing.sheets.findings import InputCode, InputFinding

_MOST_BYTES = 1_000_000

command_line = group("notes")


@subcommand(command_line, "in")
@click.argument("notes", metavar=told("notes_piece"))
@click.argument("path", metavar=told("one_path_piece"))
@option("--dry-run", key="dry_run", is_flag=True)
@language_option()
@click.pass_context
def take_in(context: click.Context, notes: str, path: str, dry_run: bool, language: str | None) -> None:
    """Put the notes where they hung, and say where each went."""
    file = file_to_change(path)
    if file is None:
        sys.exit(1)
    speaking = language_of(context, language) or file.reading.language
    text = _text(notes)
    if isinstance(text, InputFinding):
        tell_findings([text], notes, speaking)
        sys.exit(1)
    taken = notes_taken(text, file.reading)
    if not dry_run and not rewritten(file, taken.reading):
        sys.exit(1)
    _tell(taken, notes, path, speaking, dry_run=dry_run)
    sys.exit(1 if any(each.outcome is Outcome.REFUSED for each in taken.told) else 0)


def _text(path: str) -> str | InputFinding:
    content = source_bytes(path)
    if content is None:
        return InputFinding(InputCode.NOT_READABLE)
    if len(content) > _MOST_BYTES:
        return InputFinding(InputCode.NOT_READABLE, variant="large_notes")
    try:
        return content.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError:
        return InputFinding(InputCode.NOT_READABLE, variant="not_text")


def _tell(taken: NotesTaken, notes: str, path: str, language: Language, *, dry_run: bool) -> None:
    say = saying("notes", language)
    counts = {outcome: sum(each.outcome is outcome for each in taken.told) for outcome in Outcome}
    key = ("would" if dry_run else "done") if taken.told else "nothing"
    say(key, path=path, notes=notes, placed=counts[Outcome.PLACED], asked=counts[Outcome.ASKED],
        there=counts[Outcome.THERE])  # fmt: skip
    for each in taken.told:
        say("line", line=note_line(each, language))
