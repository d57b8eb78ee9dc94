"""`canvas site`: tracks as a website, for any generator to build."""

import gc
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from canvas.cache import Cache
from canvas.cli.choosing import output_option, several_option
from canvas.cli.keeping import cache_option
from canvas.cli.lacking import say_problems
from canvas.cli.making import written_or_exit
from canvas.cli.options import language_of
from canvas.cli.publishing import track_files
from canvas.cli.speaking import command, language_option, option, paths_argument, remark, told
from canvas.cli.unread import tell_unread
from canvas.domain.language import Language
from canvas.rendering.artifact import Artifact
from canvas.rendering.site.cards import Entry, entries
from canvas.rendering.site.files import CONFIGURATION, is_still_ours, site_files
from canvas.rendering.site.options import USUAL_SHOW, Show, SiteOptions
from canvas.rendering.site.site import published, site


@command("site")
@paths_argument()
@output_option("website")
@option("--title", key="site_title", metavar=told("text_piece"), default="")
@several_option("--show", "show", key="show", known=Show, default=tuple(sorted(USUAL_SHOW)))
@several_option("--languages", "languages", key="languages", known=Language)
@option("--strict", key="strict_site", is_flag=True)
@cache_option
@language_option()
@click.pass_context
def command_line(
    context: click.Context,
    paths: tuple[str, ...],
    output: str,
    title: str,
    show: tuple[Show, ...],
    languages: tuple[Language, ...],
    strict: bool,
    cache: Cache | None,
    language: str | None,
) -> None:
    """Write the pages of a website, and what a generator needs to build it."""
    # a batch that ends soon: looking for garbage would cost more than the garbage
    gc.disable()
    one = language_of(context, language)
    options = SiteOptions(
        title=title.strip(),
        show=frozenset(show) or USUAL_SHOW,
        languages=languages or ((one,) if one else tuple(Language)),
    )
    spoken = [entries(track_files(paths or (".",), each), options, cache) for each in options.languages]
    first, folder = spoken[0], Path(output)
    unread = [each.file.path for each in first if not each.card.readable]
    failing = [each.file.path for each in first if each.card.has_errors]
    if strict and failing:
        remark("errors_in", paths=", ".join(failing))
        remark("site_not_written", folder=output)
        sys.exit(1)
    made = site(spoken, options, cache)
    say_problems(made.problems)
    count = _said(first)
    if count:
        written_or_exit(folder, tuple(_kept(site_files(made, options), folder)), remove_others=not unread)
        remark("site_made_one" if count == 1 else "site_made", count=count, folder=output)
        remark("site_next", file=folder / CONFIGURATION, site=folder / "site")
    sys.exit(0 if count and not unread and not any(each.code.is_failure for each in made.problems) else 1)


def _said(found: Sequence[Entry]) -> int:
    """Tell what is not on the site, and how many tracks are."""
    on_it = published(found)
    if unread := [_unread(each) for each in found if not each.card.readable]:
        tell_unread(unread)
    left_out = {
        "not_published": [each for each in found if each.card.readable and each.card.row is None],
        "twice": [each for each in found if each.card.row and each not in on_it],
    }
    for key, files in left_out.items():
        if files:
            remark(key, paths=", ".join(each.file.path for each in files))
    if not on_it:
        remark("site_empty")
    return len(on_it)


def _unread(entry: Entry) -> str:
    first = entry.card.told[0]
    where = f":{first.line}:{first.column}" if entry.file.text else ""
    return f"{entry.file.path}{where}: {first.code} {first.message}"


def _kept(artifacts: Iterator[Artifact], folder: Path) -> Iterator[Artifact]:
    """The files; one that the publisher took over stays as it is."""
    for artifact in artifacts:
        place = folder / artifact.path
        try:
            there = place.read_bytes() if is_still_ours(artifact) else None
        except OSError:
            there = None
        own = there is not None and not is_still_ours(Artifact(artifact.path, artifact.media_type, there))
        yield Artifact(artifact.path, artifact.media_type, there) if own and there is not None else artifact
