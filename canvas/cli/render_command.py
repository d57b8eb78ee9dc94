"""`canvas render`."""

import gc
import sys
from pathlib import Path

import click

from canvas.cache import Cache
from canvas.cli.choosing import chosen, output_option, poster_options, several_option
from canvas.cli.inspecting import inspected
from canvas.cli.keeping import cache_option
from canvas.cli.making import made, say_what_lacks, written_or_exit
from canvas.cli.options import language_of
from canvas.cli.speaking import command, language_option, paths_argument, remark, told
from canvas.knowledge.papers import Paper
from canvas.rendering.outputs import Ending, Kind
from canvas.rendering.variant import Variant


@command("render")
@paths_argument()
@output_option("build")
@several_option("--only", "kinds", key="only", known=Kind)
@several_option("--format", "endings", key="endings", known=Ending, also={"markdown": Ending.MARKDOWN})
@poster_options
@cache_option
@language_option()
@click.pass_context
def command_line(
    context: click.Context,
    paths: tuple[str, ...],
    output: str,
    kinds: tuple[Kind, ...],
    endings: tuple[Ending, ...],
    papers: tuple[Paper, ...],
    variants: tuple[Variant, ...],
    tiles: tuple[Paper, ...],
    cache: Cache | None,
    language: str | None,
) -> None:
    """Render into a folder, leaving what else stands there."""
    # a batch that ends soon: looking for garbage would cost more than the garbage
    gc.disable()
    choice = chosen(papers, variants, tiles, kinds, endings)
    making = made(inspected(paths or (".",), language_of(context, language)), choice, cache)
    if not making.artifacts and not making.unread:
        raise click.UsageError(told("nothing_made", names=", ".join((*kinds, *endings))))
    written_or_exit(Path(output), making.artifacts, remove_others=False)
    say_what_lacks(making)
    count = len(making.artifacts)
    remark("made_render_one" if count == 1 else "made_render", count=count, folder=output)
    sys.exit(1 if making.incomplete else 0)
