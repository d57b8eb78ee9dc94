"""Writing down what is known, and telling what is known and gone."""

from collections.abc import Sequence
from pathlib import Path

import click

from canvas.cli.reporting import Reported
from canvas.cli.speaking import remark, told
from canvas.inspection.baseline import Baseline, NotABaseline, read_baseline, seen_from

_MOST_TOLD = 20


def previous_baseline(file: Path) -> Baseline:
    """The baseline that is to be written anew, empty where there is none; a file that is something else stays."""
    if not file.exists():
        return Baseline(file.parent, {})
    try:
        return read_baseline(file)
    except NotABaseline:
        raise click.UsageError(told("not_written_over", path=file)) from None


def write_baseline(file: Path, reports: Sequence[Reported], previous: Baseline) -> None:
    """Write what was found, to be known from now on; of what was not asked this time stays what was known before."""
    from canvas.cli.output import replace_one  # most checks write nothing

    others = previous.of_others(each.part.path for each in reports)
    files = {seen_from(file.parent, each.part.path): (*each.found, *each.kept) for each in reports}
    try:
        replace_one(file, Baseline(file.parent, {**others, **files}).written())
    except OSError as error:
        raise click.ClickException(told("cannot_write", path=file, why=error)) from None
    found = [each for each in reports if each.found]
    remark("baseline_written", path=file, count=sum(len(each.found) for each in found), files=len(found))
    stayed = [*others.values(), *(each.kept for each in reports if each.kept)]
    if stayed:
        remark("baseline_kept", count=sum(map(len, stayed)), files=len(stayed))


def tell_gone(reports: Sequence[Reported]) -> None:
    """Say which findings of a baseline are there no more, so that it can shrink."""
    lines = [f"  {each.part.path}: {gone.code} {gone.place}" for each in reports for gone in each.gone]
    if lines:
        more = [f"  … +{len(lines) - _MOST_TOLD}"] if len(lines) > _MOST_TOLD else []
        remark("gone", count=len(lines), findings="\n".join([*lines[:_MOST_TOLD], *more]))
