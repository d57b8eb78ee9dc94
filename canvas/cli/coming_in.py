"""What is told when something comes into a file: from a workbook, or from notes."""

from collections.abc import Callable, Sequence
from pathlib import Path

import click

from canvas.cli.help_words import help_words
from canvas.cli.options import page_width, painted
from canvas.cli.rewriting import ChangedMeanwhileError, OpenFile, opened
from canvas.cli.speaking import remark
from canvas.domain.language import Language
from canvas.editing.sheets.findings import InputFinding
from canvas.reading.files import find
from canvas.reading.read import Reading
from canvas.rendering.reports.input_text import input_text


def tell_findings(findings: Sequence[InputFinding], source: str, language: Language) -> None:
    """What is wrong with what came in, with its place there, on standard output."""
    for finding in findings:
        click.echo(input_text(finding, source, language, painted(), page_width()))


def file_to_change(path: str) -> OpenFile | None:
    """The one file at a path, to be changed; None, and told, where there is none that can be read."""
    found = find((path,))
    file = opened(found[0]) if len(found) == 1 else None
    if file is None or file.reading.track is None:
        remark("not_readable", path=path)
        return None
    return file


def source_bytes(path: str) -> bytes | None:
    """What comes in, as bytes; None where it cannot be read."""
    try:
        return Path(path).read_bytes()
    except (OSError, ValueError):
        return None


def rewritten(file: OpenFile, after: Reading) -> bool:
    """Whether the file could be written; what hinders is told."""
    try:
        file.rewritten(after)
    except ChangedMeanwhileError:
        remark("changed_meanwhile", path=file.path)
        return False
    except OSError as error:
        remark("cannot_write", path=file.path, why=error.strerror or error)
        return False
    return True


Say = Callable[..., None]


def saying(section: str, language: Language) -> Say:
    """Tells lines of a section of the words catalogue, on standard output."""
    said = help_words(language.value)[section]

    def say(key: str, /, **facts: object) -> None:
        click.echo(said[key].format(**facts))

    return say
