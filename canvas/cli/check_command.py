"""`canvas check`."""

import gc
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from canvas.cli.asking import MANY, Scope, Task, tasks
from canvas.cli.forms import Form, Writing
from canvas.cli.knowing import previous_baseline, tell_gone, write_baseline
from canvas.cli.options import codes_of, jobs_option, language_of, page_width, stage_of, stage_type, weights_of
from canvas.cli.reporting import Reported, reported
from canvas.cli.speaking import LANGUAGE, OneOf, command, language_option, option, paths_argument, told
from canvas.cli.wanting import needs_of, tell_needs
from canvas.domain.language import Language
from canvas.inspection.settings import Settings
from canvas.rendering.reports.report import sums_of
from canvas.rules.selection import Choice

_ASKED, _PRINTED, _KNOWN, _MENDED = "asked", "printed", "known", "mended"
"""The sections of the help."""

_AT_ONCE = 1_000_000
"""Characters that are printed in one go."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """The command line as it was written; None and empty where it says nothing."""

    paths: tuple[str, ...]
    stage: str | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    severity: tuple[str, ...]
    purpose: tuple[str, ...]
    force_exclude: bool
    strict: bool | None
    form: str
    concise: bool
    show_accepted: bool
    language: str | None
    baseline: str | None
    no_baseline: bool
    write_baseline: str | None
    fix: bool
    diff: bool
    scaffold: bool
    no_cache: bool
    jobs: int | None

    def settings(self, language: Language | None) -> Settings:
        """What goes before the settings of a project."""
        choice = Choice(codes_of(",".join(self.select)), codes_of(",".join(self.ignore)), weights_of(self.severity))
        if len(self.purpose) > 1:
            raise click.UsageError(told("for_once"))
        needs = needs_of(*self.purpose) if self.purpose else None
        wanted = needs.wanted if needs else None
        return Settings(choice, stage_of(self.stage), wanted, language, self.strict, baseline=self.baseline or "")

    def scope(self) -> Scope:
        """What counts as known, and what is left out."""
        if self.no_baseline and self.baseline:
            raise click.UsageError(told("baseline_or_not"))
        previous = previous_baseline(Path(self.write_baseline)) if self.write_baseline else None
        return Scope(previous, self.no_baseline, self.force_exclude)

    def writing(self) -> Writing:
        """How the report is written."""
        if self.concise and self.form != Form.TEXT:
            raise click.UsageError(told("concise_text"))
        if self.diff and (self.form != Form.TEXT or self.concise or self.write_baseline):
            raise click.UsageError(told("diff_alone"))
        return Writing(Form(self.form), self.concise, self.show_accepted, width=page_width())


@command("check")
@paths_argument()
@option("--stage", key="stage", type=stage_type(), default=None, section=_ASKED)
@option("--select", key="select", metavar=told("codes_piece"), multiple=True, section=_ASKED)
@option("--ignore", key="ignore", metavar=told("codes_piece"), multiple=True, section=_ASKED)
@option("--severity", key="severity", metavar=told("weight_piece"), multiple=True, section=_ASKED)
@option("--for", "purpose", key="for", metavar=told("output_piece"), multiple=True, section=_ASKED)
@option("--force-exclude", key="force_exclude", is_flag=True, section=_ASKED)
@option("--strict/--no-strict", key="strict", default=None, section=_ASKED)
@option("--format", "form", key="format", type=OneOf([*Form]), default="text", show_default=True, section=_PRINTED)
@option("--concise", key="concise", is_flag=True, section=_PRINTED)
@option("--show-accepted", key="show_accepted", is_flag=True, section=_PRINTED)
@language_option(_PRINTED)
@option("--baseline", key="baseline", metavar=told("file_piece"), default=None, section=_KNOWN)
@option("--no-baseline", key="no_baseline", is_flag=True, section=_KNOWN)
@option("--write-baseline", key="write_baseline", metavar=told("file_piece"), default=None, section=_KNOWN)
@option("--fix", key="fix", is_flag=True, section=_MENDED)
@option("--scaffold", key="scaffold", is_flag=True, section=_MENDED)
@option("--diff", key="diff", is_flag=True, section=_MENDED)
@jobs_option
@option("--no-cache", key="no_cache", is_flag=True)
@click.pass_context
def command_line(context: click.Context, /, **written: object) -> None:
    """Print what is missing; exit 1 when something weighs as much as the failing level."""
    # a batch that ends soon: looking for garbage would cost more than the garbage
    gc.disable()
    wishes = Wishes(**written)  # type: ignore[arg-type]
    speaking = language_of(context, wishes.language)
    scope = wishes.scope()
    asked = tasks(wishes.paths or (".",), wishes.settings(speaking), wishes.writing(), scope)
    written_all = _mend(asked, wishes)
    parts = _checked(asked, wishes)
    if wishes.write_baseline and scope.previous and not any(task.found.problem for task in asked):
        write_baseline(Path(wishes.write_baseline), parts, scope.previous)
        return
    _print(asked, parts, wishes, speaking)
    tell_gone(parts)
    if wishes.form == Form.TEXT:
        tell_needs(asked, parts)
    sys.exit(1 if any(each.failed for each in parts) or not written_all else 0)


def _checked(asked: Sequence[Task], wishes: Wishes) -> tuple[Reported, ...]:
    if len(asked) < MANY:
        return reported(asked)
    # few files need neither a cache nor other processes
    from canvas.cli.checking import checked
    from canvas.cli.earlier import earlier_of

    return checked(asked, None if wishes.no_cache else earlier_of((wishes.paths, wishes.form)), wishes.jobs)


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
    spoken = {part.language for part in parts}
    # sums of files in two languages belong to none of them
    common = spoken.pop() if len(spoken) == 1 else Language(LANGUAGE)
    writing = asked[0].order.writing if asked else wishes.writing()
    for piece in _in_portions(writing.report().whole(parts, sums_of(parts, speaking or common))):
        if writing.form is Form.TEXT:
            # it has colours only where they are shown: nothing need be looked for and taken out
            click.echo(piece, nl=False, color=True)
        else:
            # programs read UTF-8, whatever the terminal of the machine is set to
            click.echo(piece.encode("utf-8", "replace"), nl=False)


def _in_portions(pieces: Iterable[str]) -> Iterator[str]:
    """The same text in fewer pieces: each is given to the system as soon as it is printed."""
    waiting: list[str] = []
    length = 0
    for piece in pieces:
        waiting.append(piece)
        length += len(piece)
        if length > _AT_ONCE:
            yield "".join(waiting)
            waiting, length = [], 0
    yield "".join(waiting)
