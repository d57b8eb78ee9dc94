"""`canvas notes in`."""

import codecs
import sys

from canvas.cli.coming_in import Coming, keep, saying, source_bytes, taking_in, tell_findings
from canvas.cli.grouping import group
from canvas.editing.notes.taking_in import NotesTaken, Outcome, note_line, notes_taken
from canvas.editing.sheets.findings import InputCode, InputFinding

_MOST_BYTES = 1_000_000

command_line = group("notes")


@taking_in(command_line, "notes_piece")
def take_in(coming: Coming) -> None:
    """Put the notes where they hung, and say where each went."""
    text = _text(coming.source)
    if isinstance(text, InputFinding):
        tell_findings([text], coming.source, coming.language)
        sys.exit(1)
    taken = notes_taken(text, coming.file.reading)
    keep(taken.reading, coming)
    _tell(taken, coming)
    sys.exit(1 if any(each.outcome is Outcome.REFUSED for each in taken.told) else 0)


def _text(path: str) -> str | InputFinding:
    content = source_bytes(path, _MOST_BYTES)
    if content is None:
        return InputFinding(InputCode.CANNOT_READ)
    if len(content) > _MOST_BYTES:
        return InputFinding(InputCode.CANNOT_READ, variant="large_notes")
    try:
        return content.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError:
        return InputFinding(InputCode.CANNOT_READ, variant="not_text")


def _tell(taken: NotesTaken, coming: Coming) -> None:
    say = saying("notes", coming.language)
    counts = {outcome: sum(each.outcome is outcome for each in taken.told) for outcome in Outcome}
    key = ("would" if coming.dry_run else "done") if taken.told else "nothing"
    say(key, path=coming.path, notes=coming.source, placed=counts[Outcome.PLACED], asked=counts[Outcome.ASKED],
        there=counts[Outcome.THERE])  # fmt: skip
    for each in taken.told:
        say("line", line=note_line(each, coming.language))
