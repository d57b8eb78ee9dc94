"""What stands in the way of files that cannot be read: a line for each."""

from collections.abc import Sequence

import click

from canvas.cli.speaking import LANGUAGE, remark, told
from canvas.domain.language import Language
from canvas.inspection.inspect import Inspection, inspect
from canvas.reading.read import Reading

_MOST = 8
"""So many lines; a folder of thousands would push all else off the screen."""


def first_problem(path: str, reading: Reading, speaking: Language | None) -> str:
    """The first thing that is wrong with it, and what helps; what belongs to no text in the machine's language."""
    if reading.track is not None:
        return told("migrate_meanwhile")
    first = _looked_at(path, reading, speaking).findings[0]
    return f"{first.code} {first.message} {first.help}"


def unread_line(inspection: Inspection) -> str:
    """A file that cannot be read, with the place, the code and the words of what is wrong first."""
    first = inspection.findings[0]
    where = f":{first.span.line}:{first.span.column}" if inspection.text else ""
    return f"{inspection.path}{where}: {first.code} {first.message}"


def tell_unread(lines: Sequence[str]) -> None:
    """Name the files that could not be read on standard error."""
    shown = lines if len(lines) <= _MOST + 1 else lines[:_MOST]
    for line in shown:
        click.echo(line, err=True)
    if left := len(lines) - len(shown):
        click.echo(f"  {told('more_unread', count=left)}", err=True)
    remark("not_read")


def tell_unread_one(path: str, reading: Reading, language: Language | None = None) -> None:
    """Say of the one file with which a command works why it cannot."""
    if reading.track is not None:
        remark("changed_meanwhile", path=path)
        return
    click.echo(unread_line(_looked_at(path, reading, language)), err=True)
    remark("not_readable", path=path)


def _looked_at(path: str, reading: Reading, speaking: Language | None) -> Inspection:
    language = speaking or (reading.language if reading.text else Language(LANGUAGE))
    return inspect(reading, path, language=language, rules=())
