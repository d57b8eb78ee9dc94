"""`canvas build`: the main job."""

import gc
import sys
from pathlib import Path

import click

from canvas.cache import Cache
from canvas.cli.choosing import chosen, output_option, poster_options
from canvas.cli.inspecting import inspected
from canvas.cli.keeping import cache_option
from canvas.cli.making import made, say_what_lacks, written_or_exit
from canvas.cli.options import language_of
from canvas.cli.speaking import command, language_option, option, paths_argument, remark
from canvas.domain.finding import Severity
from canvas.domain.language import Language
from canvas.knowledge.papers import Paper
from canvas.rendering.pages.index import index_page
from canvas.rendering.variant import Variant


@command("build")
@paths_argument()
@output_option("build")
@poster_options
@option("--strict", key="strict_build", is_flag=True)
@cache_option
@language_option()
@click.pass_context
def command_line(
    context: click.Context,
    paths: tuple[str, ...],
    output: str,
    papers: tuple[Paper, ...],
    variants: tuple[Variant, ...],
    tiles: tuple[Paper, ...],
    strict: bool,
    cache: Cache | None,
    language: str | None,
) -> None:
    """Check and render everything, with an index."""
    # a batch that ends soon: looking for garbage would cost more than the garbage
    gc.disable()
    speaking = language_of(context, language)
    inspections = inspected(paths or (".",), speaking)
    choice = chosen(papers, variants, tiles)
    making = made(inspections, choice, cache, has_index=True)
    rows = making.rows(choice)
    spoken = {inspection.language for inspection in making.inspections if inspection.readable}
    index = index_page(rows, speaking or (spoken.pop() if len(spoken) == 1 else Language.NL))
    if not rows:
        say_what_lacks(making)
        sys.exit(1)
    # a path that was written wrongly must not cost what an earlier build made
    written_or_exit(Path(output), (*making.artifacts, index), remove_others=not making.unread)
    say_what_lacks(making)
    remark("made", count=len(making.artifacts) + 1, folder=output, start=Path(output) / index.path)
    failing = [
        inspection.path
        for inspection in inspections
        if strict and any(finding.severity is Severity.ERROR for finding in inspection.findings)
    ]
    if failing:
        remark("errors_in", paths=", ".join(failing))
    sys.exit(1 if making.incomplete or failing else 0)
