"""`canvas new`."""

import json
import re
import sys
import unicodedata
from pathlib import Path

import click

from canvas.cli.options import language_of
from canvas.cli.output import replace_one, write_one
from canvas.cli.speaking import LANGUAGE, command, language_option, option, remark, told
from canvas.domain.language import Language
from canvas.reading.schema import schema_file, schema_line, schema_text
from canvas.rendering.starters import Starter, starter, starter_named, starter_names

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_ACCENTS = re.compile("[\u0300-\u036f]")
_ENDING = ".track.yaml"


@command("new")
@click.argument("name", metavar=told("name_piece"))
@option(
    "--template",
    key="template",
    known=starter_names(Language(LANGUAGE)),
    metavar="NAME",
    default=Starter.EMPTY.value,
)
@language_option()
@click.pass_context
def command_line(context: click.Context, name: str, template: str, language: str | None) -> None:
    """Write a starter file, never over one that is there, and beside it the schema that editors look for."""
    speaking = language_of(context, language) or Language(LANGUAGE)
    chosen = starter_named(template)
    if chosen is None:
        raise click.UsageError(told("unknown_template", name=template, known=", ".join(starter_names(speaking))))
    wanted = Path(name.removesuffix(_ENDING))
    named = re.sub(r"[\s_]+", "-", wanted.name.strip().lower())
    identifier = _ACCENTS.sub("", unicodedata.normalize("NFKD", named))
    if not _ID.fullmatch(identifier):
        raise click.UsageError(told("bad_name", name=wanted.name))
    title = json.dumps(named.replace("-", " ").capitalize(), ensure_ascii=False)
    path = wanted.with_name(identifier + _ENDING)
    try:
        write_one(path, schema_line(speaking) + starter(chosen, speaking, identifier, title))
        replace_one(path.parent / schema_file(speaking), schema_text(speaking))
    except FileExistsError:
        remark("exists", path=path)
        sys.exit(1)
    except OSError as error:
        remark("cannot_write", path=path, why=error)
        sys.exit(1)
    remark("written", path=path)
