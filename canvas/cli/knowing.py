"""Writing down what is known, and telling what is known and gone."""

from collections.abc import Sequence
from pathlib import Path

import click

from canvas.cli.output import replace_one
from canvas.cli.reporting import Reported
from canvas.cli.speaking import remark, told
from canvas.inspection.baseline import Baseline, NotABaseline, read_baseline, seen_from

_MOST_TOLD = 20


def write_baseline(file: Path, reports: Sequence[Reported]) -> None:
    """Write what was found, to be known from now on; a file that is something else is left alone."""
    if file.exists():
        try:
            read_baseline(file)
        except NotABaseline:
            raise click.UsageError(told("not_written_over", path=file)) from None
    files = {seen_from(file.parent, each.part.path): each.found for each in reports if each.found}
    try:
        replace_one(file, Baseline(file.parent, files).written())
    except OSError as error:
        raise click.ClickException(told("cannot_write", path=file, why=error.strerror or error)) from None
    remark("baseline_written", path=file, count=sum(map(len, files.values())), files=len(files))


def tell_gone(reports: Sequence[Reported]) -> None:
    """Say which findings of a baseline are there no more, so that it can shrink."""
    lines = [f"  {each.part.path}: {gone.code} {gone.place}" for each in reports for gone in each.gone]
    if lines:
        more = [f"  … +{len(lines) - _MOST_TOLD}"] if len(lines) > _MOST_TOLD else []
        remark("gone", count=len(lines), findings="\n".join([*lines[:_MOST_TOLD], *more]))
