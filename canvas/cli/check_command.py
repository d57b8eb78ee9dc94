"""`canvas check`."""

import gc
import sys

import click

from canvas.cli.inspecting import inspected
from canvas.cli.options import codes_of, language_of, page_width, painted, stage_of
from canvas.cli.speaking import command, language_option, option, paths_argument
from canvas.domain.finding import Severity
from canvas.domain.kinds import Stage
from canvas.domain.language import Language
from canvas.knowledge.vocabulary import words
from canvas.rendering.reports.as_json import findings_json
from canvas.rendering.reports.as_text import TextReport
from canvas.rules.selection import selected


@command("check")
@paths_argument()
@option("--format", "form", key="format", type=click.Choice(["text", "json"]), default="text", show_default=True)
@option("--stage", key="stage", type=click.Choice([*words(Stage)]), metavar="STAGE", default=None)
@option("--select", key="select", metavar="CODES", default="")
@option("--ignore", key="ignore", metavar="CODES", default="")
@option("--strict", key="strict", is_flag=True)
@option("--show-accepted", key="show_accepted", is_flag=True)
@language_option()
@click.pass_context
def command_line(
    context: click.Context,
    paths: tuple[str, ...],
    form: str,
    stage: str | None,
    select: str,
    ignore: str,
    strict: bool,
    show_accepted: bool,
    language: str | None,
) -> None:
    """Print what is missing; exit 1 when something weighs as much as the failing level."""
    # a batch that ends soon: looking for garbage would cost more than the garbage
    gc.disable()
    speaking = language_of(context, language)
    rules = selected(codes_of(select), codes_of(ignore))
    inspections = inspected(paths or (".",), speaking, stage_of(stage), rules)
    if form == "json":
        click.echo(findings_json(inspections, show_accepted=show_accepted), nl=False)
    else:
        report = TextReport(painted(), show_accepted, page_width())
        first = inspections[0].language if inspections else Language.NL
        click.echo(report.write(inspections, speaking or first), nl=False)
    failing = Severity.WARNING if strict else Severity.ERROR
    found = (finding.severity.weight for inspection in inspections for finding in inspection.findings)
    sys.exit(1 if any(weight >= failing.weight for weight in found) else 0)
