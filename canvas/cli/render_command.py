"""`canvas render`."""

import sys
from pathlib import Path

import click

from canvas.cli.inspecting import inspected
from canvas.cli.making import made, say_what_lacks, written_or_exit
from canvas.cli.options import language_of
from canvas.cli.speaking import command, language_option, option, paths_argument, remark, told
from canvas.rendering.render import ArtifactKind


@command("render")
@paths_argument()
@option("-o", "--output", "output", key="output", type=click.Path(file_okay=False), default="build", show_default=True)
@option("--only", key="only", known=[kind.value for kind in ArtifactKind], metavar="NAMES", default="")
@language_option()
@click.pass_context
def command_line(
    context: click.Context, paths: tuple[str, ...], output: str, only: str, language: str | None
) -> None:
    """Render into a folder, leaving what else stands there."""
    kinds = _kinds(only)
    making = made(inspected(paths or (".",), language_of(context, language)), kinds)
    written_or_exit(Path(output), making.artifacts, remove_others=False)
    say_what_lacks(making)
    remark("made_render", count=len(making.artifacts), folder=output)
    sys.exit(1 if making.incomplete else 0)


def _kinds(written: str) -> frozenset[ArtifactKind] | None:
    names = [name.strip().lower() for name in written.split(",") if name.strip()]
    known = {kind.value: kind for kind in ArtifactKind}
    for name in names:
        if name not in known:
            raise click.UsageError(told("unknown_artifact", name=name, known=", ".join(known)))
    return frozenset(known[name] for name in names) or None
