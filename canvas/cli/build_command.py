"""`canvas build`: the main job."""

import sys
from pathlib import Path

import click

from canvas.cli.inspecting import inspected
from canvas.cli.making import made, say_what_lacks, written_or_exit
from canvas.cli.options import language_of
from canvas.cli.speaking import command, language_option, option, paths_argument, remark
from canvas.domain.finding import Severity
from canvas.domain.language import Language
from canvas.rendering.outputs import wanted
from canvas.rendering.pages.index import index_page


@command("build")
@paths_argument()
@option("-o", "--output", "output", key="output", type=click.Path(file_okay=False), default="build", show_default=True)
@option("--strict", key="strict_build", is_flag=True)
@language_option()
@click.pass_context
def command_line(
    context: click.Context, paths: tuple[str, ...], output: str, strict: bool, language: str | None
) -> None:
    """Check and render everything, with an index."""
    speaking = language_of(context, language)
    inspections = inspected(paths or (".",), speaking)
    making = made(inspections, has_index=True)
    rows = [(inspection, wanted(inspection, None, None)) for inspection in making.inspections]
    index = index_page(rows, speaking or Language.NL)
    written_or_exit(Path(output), (*making.artifacts, index), remove_others=True)
    say_what_lacks(making)
    remark("made", count=len(making.artifacts) + 1, folder=output, start=Path(output) / index.path)
    errors = any(finding.severity is Severity.ERROR for inspection in inspections for finding in inspection.findings)
    sys.exit(1 if making.incomplete or (strict and errors) else 0)
