"""`canvas check`."""

import gc
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from canvas.cli.asking import Task, tasks
from canvas.cli.forms import Form, Writing
from canvas.cli.knowing import tell_gone, write_baseline
from canvas.cli.options import codes_of, language_of, page_width, stage_of, stage_type, weights_of
from canvas.cli.reporting import Reported, reported
from canvas.cli.speaking import LANGUAGE, OneOf, command, language_option, option, paths_argument, told
from canvas.cli.wanting import needs_of, tell_needs
from canvas.domain.language import Language
from canvas.inspection.settings import Settings
from canvas.rendering.reports.report import sums_of
from canvas.rules.selection import Choice

_ASKED, _PRINTED, _KNOWN, _MENDED = "asked", "printed", "known", "mended"
"""The sections of the help."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """The command line as it was written; None and empty where it says nothing."""

    paths: tuple[str, ...]
    stage: str | None
    select: str
    ignore: str
    severity: tuple[str, ...]
    purpose: str | None
    strict: bool | None
    form: str
    concise: bool
    show_accepted: bool
    language: str | None
    baseline: str | None
    write_baseline: str | None
    fix: bool
    diff: bool
    scaffold: bool

    def settings(self, language: Language | None) -> Settings:
        """What goes before the settings of a project."""
        choice = Choice(codes_of(self.select), codes_of(self.ignore), weights_of(self.severity))
        needs = needs_of(self.purpose)
        wanted = needs.wanted if needs else None
        return Settings(choice, stage_of(self.stage), wanted, language, self.strict, baseline=self.baseline or "")

    def writing(self) -> Writing:
        """How the report is written."""
        if self.concise and self.form != Form.TEXT:
            raise click.UsageError(told("concise_text"))
        return Writing(Form(self.form), self.concise, self.show_accepted, width=page_width())


@command("check")
@paths_argument()
@option("--stage", key="stage", type=stage_type(), default=None, section=_ASKED)
@option("--select", key="select", metavar=told("codes_piece"), default="", section=_ASKED)
@option("--ignore", key="ignore", metavar=told("codes_piece"), default="", section=_ASKED)
@option("--severity", key="severity", metavar=told("weight_piece"), multiple=True, section=_ASKED)
@option("--for", "purpose", key="for", metavar=told("output_piece"), section=_ASKED)
@option("--strict/--no-strict", key="strict", default=None, section=_ASKED)
@option("--format", "form", key="format", type=OneOf([*Form]), default="text", show_default=True, section=_PRINTED)
@option("--concise", key="concise", is_flag=True, section=_PRINTED)
@option("--show-accepted", key="show_accepted", is_flag=True, section=_PRINTED)
@language_option(_PRINTED)
@option("--baseline", key="baseline", metavar=told("file_piece"), default=None, section=_KNOWN)
@option("--write-baseline", key="write_baseline", metavar=told("file_piece"), default=None, section=_KNOWN)
@option("--fix", key="fix", is_flag=True, section=_MENDED)
@option("--scaffold", key="scaffold", is_flag=True, section=_MENDED)
@option("--diff", key="diff", is_flag=True, section=_MENDED)
@click.pass_context
def command_line(context: click.Context, /, **written: object) -> None:
    """Print what is missing; exit 1 when something weighs as much as the failing level."""
    # a batch that ends soon: looking for garbage would cost more than the garbage
    gc.disable()
    wishes = Wishes(**written)  # type: ignore[arg-type]
    speaking = language_of(context, wishes.language)
    anew = wishes.write_baseline is not None
    asked = tasks(wishes.paths or (".",), wishes.settings(speaking), wishes.writing(), anew=anew)
    written_all = _mend(asked, wishes)
    parts = reported(asked)
    if wishes.write_baseline and not any(task.found.problem for task in asked):
        write_baseline(Path(wishes.write_baseline), parts)
        return
    _print(asked, parts, wishes, speaking)
    tell_gone(parts)
    if wishes.form == Form.TEXT:
        tell_needs(asked, parts)
    sys.exit(1 if any(each.failed for each in parts) or not written_all else 0)


def _mend(asked: Sequence[Task], wishes: Wishes) -> bool:
    """What `--fix` asks for, before anything is reported; a diff is all that is printed."""
    if wishes.scaffold and not (wishes.fix or wishes.diff):
        raise click.UsageError(told("scaffold_alone"))
    if not (wishes.fix or wishes.diff):
        return True
    from canvas.cli.fixing import fix, show_diff  # most checks mend nothing

    if wishes.diff:
        sys.exit(1 if show_diff(asked, scaffold=wishes.scaffold) else 0)
    return fix(asked, scaffold=wishes.scaffold)


def _print(asked: Sequence[Task], reports: Sequence[Reported], wishes: Wishes, speaking: Language | None) -> None:
    parts = [each.part for each in reports]
    first = parts[0].language if parts else Language(LANGUAGE)
    writing = asked[0].order.writing if asked else wishes.writing()
    text = writing.report().whole(parts, sums_of(parts, speaking or first))
    # programs read UTF-8, whatever the terminal of the machine is set to
    click.echo(text if writing.form is Form.TEXT else text.encode("utf-8", "replace"), nl=False)
