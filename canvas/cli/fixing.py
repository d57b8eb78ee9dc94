"""`canvas check --fix` and `--diff`: mending what can be mended without asking, and telling what was."""

import difflib
import re
from collections.abc import Iterator, Sequence

import click

from canvas.cli.asking import Task
from canvas.cli.help_words import help_words
from canvas.cli.reporting import fails, look
from canvas.cli.rewriting import ChangedMeanwhileError, OpenFile, opened
from canvas.cli.speaking import LANGUAGE
from canvas.cli.unread import unread_line
from canvas.domain.language import Language
from canvas.editing.fix import Fixed
from canvas.editing.fixes import fixed
from canvas.editing.mend import MendKind
from canvas.knowledge.hindrances import hindrance
from canvas.reading.read import Reading

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_NO_END = "\n\\ No newline at end of file\n"


def fix(tasks: Sequence[Task], *, scaffold: bool) -> bool:
    """Mend the files and tell on standard error what was done where; whether all could be written."""
    written = True
    for task in tasks:
        if (file := opened(task.found)) is None:
            continue
        mended, language = _mended(task, file.reading, scaffold=scaffold)
        if mended.done:
            written &= _write(file, mended, language)
    return written


def show_diff(tasks: Sequence[Task], *, scaffold: bool) -> bool:
    """Print what `--fix` would change and write nothing; whether the check would fail after it."""
    failed = shown = unread = False
    spoken: set[Language] = set()
    for task in tasks:
        file = opened(task.found)
        reading = _mended(task, file.reading, scaffold=scaffold)[0].reading if file else task.found.read()
        after = look(task, reading)
        spoken.add(after.language)
        failed |= fails(task.order, after)
        if not after.readable:
            click.echo(unread_line(after), err=True)
        if file is None:
            unread = True
            click.echo(_said(after.language)["not_readable"].format(path=task.found.path), err=True)
        elif difference := "".join(_diff(file, reading)):
            shown = True
            # as bytes: line ends are those of the file
            click.echo(difference.encode("utf-8", "replace"), nl=False)
    if not (shown or unread):
        click.echo(_said(spoken.pop() if len(spoken) == 1 else Language(LANGUAGE))["nothing_to_mend"], err=True)
    return failed


def _said(language: Language) -> dict[str, str]:
    """What is told of files, in their language."""
    remarks: dict[str, str] = help_words(language.value)["remarks"]
    return remarks


def _mended(task: Task, reading: Reading, *, scaffold: bool) -> tuple[Fixed, Language]:
    mended = fixed(reading, lambda each: look(task, each), scaffold=scaffold)
    return mended, look(task, mended.reading).language


def _write(file: OpenFile, mended: Fixed, language: Language) -> bool:
    said = _said(language)
    try:
        file.rewritten(mended.reading)
    except ChangedMeanwhileError:
        click.echo(said["changed_meanwhile"].format(path=file.path), err=True)
        return False
    except OSError as error:
        click.echo(said["cannot_write"].format(path=file.path, why=hindrance(error, language)), err=True)
        return False
    skeletons = [each for each in mended.done if each.fix.kind is MendKind.SKELETON]
    for name, made in (("fixed", [each for each in mended.done if each not in skeletons]), ("put_ready", skeletons)):
        if made:
            click.echo(said[name].format(path=file.path, count=len(made)), err=True)
        for done in made:
            click.echo(said["fixed_line"].format(line=done.line, title=done.fix.title), err=True)
    return True


def _diff(file: OpenFile, after: Reading) -> Iterator[str]:
    before, then = (_LINE.findall(text) for text in (file.reading.text, after.text))
    for line in difflib.unified_diff(before, then, f"a/{file.path}", f"b/{file.path}"):
        yield line if line.endswith("\n") else line + _NO_END
