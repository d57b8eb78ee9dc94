"""`canvas check`."""

import gc
import sys

import click

from canvas.cli.options import codes_of, language_of, page_width, stage_of
from canvas.cli.reporting import Form, Order, reported
from canvas.cli.speaking import LANGUAGE, command, language_option, option, paths_argument
from canvas.domain.finding import Severity
from canvas.domain.kinds import Stage
from canvas.domain.language import Language
from canvas.knowledge.vocabulary import words
from canvas.reading.files import find
from canvas.rendering.reports.as_json import report_json
from canvas.rendering.reports.as_text import sums
from canvas.rules.selection import selected


@command("check")
@paths_argument()
@option(
    "--format",
    "form",
    key="format",
    type=click.Choice([form.value for form in Form]),
    default="text",
    show_default=True,
)
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
    codes = frozenset(rule.code for rule in selected(codes_of(select), codes_of(ignore)))
    order = Order(Form(form), codes, speaking, Language(LANGUAGE), stage_of(stage), show_accepted, page_width())
    parts = reported(find(paths or (".",)), order)
    counts = {severity: sum(part.count(severity) for part in parts) for severity in Severity}
    if order.form is Form.JSON:
        click.echo(report_json([part.text for part in parts], counts), nl=False)
    else:
        last = sums(len(parts), counts, speaking or parts[0].language)
        click.echo("\n".join([*(part.text for part in parts), last]), nl=False)
    failing = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
    sys.exit(1 if any(counts[severity] for severity in failing) else 0)
