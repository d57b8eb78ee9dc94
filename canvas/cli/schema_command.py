"""`canvas schema`."""

import click

from canvas.cli.options import language_of
from canvas.cli.speaking import LANGUAGE, command, language_option
from canvas.domain.language import Language
from canvas.reading.schema import schema_text


@command("schema")
@language_option()
@click.pass_context
def command_line(context: click.Context, language: str | None) -> None:
    """Print the schema."""
    speaking = language_of(context, language) or Language(LANGUAGE)
    click.echo(schema_text(speaking), nl=False)
