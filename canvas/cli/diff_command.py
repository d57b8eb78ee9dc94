"""`canvas diff`."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import PurePath

import click

from canvas.cli.asking import Task, order_of
from canvas.cli.forms import Writing
from canvas.cli.options import language_of, page_width, painted
from canvas.cli.reporting import look
from canvas.cli.revisions import NotInGitError, revision_of
from canvas.cli.speaking import OneOf, command, language_option, option, remark, told
from canvas.cli.unread import first_problem
from canvas.domain.language import Language
from canvas.inspection.changed import Changed, changed
from canvas.inspection.settings import Settings
from canvas.reading.files import Found, find
from canvas.reading.read import Reading


class Form(StrEnum):
    """What the changes are written as."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"
    HTML = "html"


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two files, as somebody named it, and what it holds."""

    name: str
    reading: Reading


@command("diff")
@click.argument("before", metavar=told("before_piece"))
@click.argument("after", metavar=told("after_piece"))
@option("--format", "form", key="format", type=OneOf([*Form]), default="text", show_default=True)
@option("--exit-code", key="exit_code", is_flag=True)
@language_option()
@click.pass_context
def command_line(
    context: click.Context, before: str, after: str, form: str, exit_code: bool, language: str | None
) -> None:
    """Tell what changed; with `--exit-code` end with 1 when something did."""
    sides = [_side(name) for name in (before, after)]
    first, second = sides
    if first is None or second is None:
        sys.exit(1)
    speaking = language_of(context, language)
    if not _are_readable((first, second), speaking):
        sys.exit(1)
    order = order_of(_folder(after), Settings(language=speaking), Writing())
    order = replace(order, language=order.language or second.reading.language)
    old, new = (look(Task(Found(side.name), order), side.reading) for side in (first, second))
    found = changed(old, new, translated=first.reading.language is not second.reading.language)
    text = _written(Form(form))(found)
    # programs read UTF-8, whatever the terminal of the machine is set to
    click.echo(text if form == Form.TEXT else text.encode("utf-8", "replace"), nl=False)
    sys.exit(1 if exit_code and not found.is_nothing else 0)


def _side(name: str) -> Side | None:
    """The file, or what stands in git; None, and why, where there is neither."""
    revision = revision_of(name)
    if revision is None:
        return _in_file(name)
    try:
        return Side(name, revision.read())
    except NotInGitError as error:
        remark(error.trouble.value, revision=revision.revision, path=revision.path)
        return None


def _in_file(name: str) -> Side:
    """What a file holds; a folder will do when there is one track in it."""
    found = find((name,))
    if len(found) > 1:
        raise click.UsageError(told("one_file", path=name))
    return Side(found[0].path, found[0].read())


def _folder(name: str) -> str:
    """Where the project of a file is looked for: around the file, or around where it would stand now."""
    revision = revision_of(name)
    parent = PurePath(revision.path if revision else name).parent.as_posix()
    return f"{parent}/"


def _are_readable(sides: Sequence[Side], speaking: Language | None) -> bool:
    """Whether all can be compared; of those that cannot it is told why."""
    broken = [side for side in sides if side.reading.track is None]
    for side in broken:
        remark("not_comparable", path=side.name, why=first_problem(side.name, side.reading, speaking))
    return not broken


def _written(form: Form) -> Callable[[Changed], str]:
    """The form, imported when somebody asks for it."""
    match form:
        case Form.JSON:
            from canvas.rendering.changes.as_json import changes_json

            return changes_json
        case Form.MARKDOWN:
            from canvas.rendering.changes.as_markdown import changes_markdown

            return changes_markdown
        case Form.HTML:
            from canvas.rendering.changes.page import changes_page

            return changes_page
    from canvas.rendering.changes.as_text import changes_text

    return lambda found: changes_text(found, painted(), page_width())
