"""`canvas portfolio`: many tracks next to each other."""

import gc
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path

import click

from canvas.analysis.portfolio.portfolio import Portfolio, State, portfolio
from canvas.analysis.portfolio.summary import Unread
from canvas.cache import Cache
from canvas.cli.asking import MANY, Scope, tasks
from canvas.cli.choosing import output_option, several_option
from canvas.cli.earlier import Earlier
from canvas.cli.forms import Writing
from canvas.cli.keeping import cache_option
from canvas.cli.making import written_or_exit
from canvas.cli.options import jobs_option, language_of
from canvas.cli.past import state_at
from canvas.cli.revisions import NotInGitError
from canvas.cli.speaking import command, language_option, option, paths_argument, remark, told
from canvas.cli.summaries import summaries
from canvas.cli.unread import tell_unread
from canvas.domain.language import Language
from canvas.inspection.settings import Settings
from canvas.rendering.artifact import Artifact, MediaType
from canvas.rendering.portfolio.as_json import NotAPortfolio, portfolio_json, state_in

_KEPT = ".json"
_NAME = "portfolio"
_MOST_BYTES = 1_000_000_000
"""Of one portfolio: more than twenty times that of a whole country."""


class Form(StrEnum):
    """What a portfolio is written as."""

    HTML = "html"
    XLSX = "xlsx"
    JSON = "json"
    MARKDOWN = "markdown"


_ALSO = {"md": Form.MARKDOWN}


@command("portfolio")
@paths_argument()
@output_option(_NAME)
@several_option("--format", "forms", key="portfolio_format", known=Form, default=tuple(Form), also=_ALSO)
@option("--since", "since", key="since", metavar=told("since_piece"), default=None)
@jobs_option
@cache_option
@language_option()
@click.pass_context
def command_line(
    context: click.Context,
    paths: tuple[str, ...],
    output: str,
    forms: tuple[Form, ...],
    since: str | None,
    jobs: int | None,
    cache: Cache | None,
    language: str | None,
) -> None:
    """Compare all tracks, and write what they have in common."""
    # a batch that ends soon: looking for garbage would cost more than the garbage
    gc.disable()
    speaking = language_of(context, language)
    paths = paths or (".",)
    folders = tuple(path for path in paths if not _is_kept(path))
    parts = [_read(path) for path in paths if _is_kept(path)]
    here = _checked(folders, speaking, cache, jobs)
    now = _joined([here, *parts])
    before = None if since is None else _before(since, folders, now, jobs)
    made = portfolio(now, before)
    chosen, language = forms or tuple(Form), speaking or _usual_language(made)
    if speaking is None:
        made = replace(made, unread=_retold(made.unread, here.unread, language))
    _say_what_is_not_in_it(made)
    if not made.tracks:
        sys.exit(1)
    artifacts = tuple(_artifacts(made, chosen, language))
    # what another run made of the same folder stays when this one is asked for less
    whole = set(chosen) == set(Form) and not made.unread
    written_or_exit(Path(output), artifacts, remove_others=whole)
    count = len(made.tracks)
    key = "portfolio_made_one" if count == 1 else "portfolio_made"
    remark(key, count=count, folder=output, start=Path(output) / artifacts[0].path)
    sys.exit(1 if made.unread else 0)


def _is_kept(path: str) -> bool:
    """It is a portfolio that was written before, and no track."""
    return path.endswith(_KEPT) and Path(path).is_file()


def _checked(paths: tuple[str, ...], speaking: Language | None, cache: Cache | None, jobs: int | None) -> State:
    if not paths:
        return State((), ())
    asked = tasks(paths, Settings(language=speaking), Writing(), Scope(without_baseline=True))
    worth = cache and len(asked) >= MANY
    return summaries(asked, Earlier(cache, (_NAME, paths)) if cache and worth else None, jobs)


def _retold(unread: Sequence[Unread], here: Sequence[Unread], language: Language) -> tuple[Unread, ...]:
    """What stands in the way of files, each told in the language of its file, in that of all the rest."""
    paths = tuple(each.path for each in here)
    again = {each.path: each for each in _checked(paths, language, None, 1).unread}
    return tuple(again.get(each.path, each) if each in here else each for each in unread)


def _read(path: str) -> State:
    """A portfolio of a region, say; one that cannot be read is wrong use."""
    try:
        if Path(path).stat().st_size > _MOST_BYTES:
            raise click.UsageError(told("portfolio_too_large", path=path, most=f"{_MOST_BYTES // 1_000_000} MB"))
        return state_in(Path(path).read_bytes(), path)
    except NotAPortfolio as wrong:
        key = "not_a_portfolio" if wrong.where else "not_a_portfolio_at_all"
        raise click.UsageError(told(key, path=path, where=wrong.where)) from None
    except OSError as error:
        raise click.UsageError(told("portfolio_unreadable", path=path, why=error)) from None


def _joined(states: Sequence[State]) -> State:
    return State(
        tracks=tuple(track for state in states for track in state.tracks),
        unread=tuple(file for state in states for file in state.unread),
        translations=tuple(name for state in states for name in state.translations),
    )


def _before(since: str, folders: tuple[str, ...], now: State, jobs: int | None) -> State:
    """The earlier state: a portfolio that was written then, else a revision."""
    if not since.strip():
        raise click.UsageError(told("since_empty"))
    if _is_kept(since):
        return _read(since)
    if Path(since).is_file():
        raise click.UsageError(told("since_other_file", since=since))
    if not folders:
        raise click.UsageError(told("since_without_folder"))
    try:
        return state_at(since, folders, now, jobs)
    except NotInGitError as error:
        raise click.UsageError(told(f"since_{error.trouble.value}", since=since)) from None


def _usual_language(made: Portfolio) -> Language:
    """That of most tracks."""
    dutch = sum(track.language is Language.NL for track in made.tracks)
    return Language.NL if 2 * dutch >= len(made.tracks) else Language.EN


def _say_what_is_not_in_it(made: Portfolio) -> None:
    if made.unread:
        tell_unread([str(each) for each in made.unread])
    if made.doubled:
        remark("doubled_in_portfolio", ids=", ".join(made.doubled))
    if made.twice:
        remark("twice_in_portfolio", ids=", ".join(made.twice))
    if made.translations:
        remark("translations_left_out", ids=", ".join(made.translations))
    if not made.tracks:
        remark("portfolio_empty")


def _artifacts(made: Portfolio, forms: Sequence[Form], language: Language) -> Iterator[Artifact]:
    """The files, each form imported when somebody asks for it."""
    for form in Form:
        if form not in forms:
            continue
        match form:
            case Form.HTML:
                from canvas.rendering.portfolio.pages import portfolio_pages

                yield from portfolio_pages(made, language)
            case Form.XLSX:
                from canvas.rendering.portfolio.workbook import portfolio_workbook

                yield Artifact(f"{_NAME}.xlsx", MediaType.EXCEL, portfolio_workbook(made, language))
            case Form.JSON:
                yield Artifact(f"{_NAME}.json", MediaType.JSON, portfolio_json(made))
            case Form.MARKDOWN:
                from canvas.rendering.portfolio.as_markdown import portfolio_markdown

                yield Artifact(f"{_NAME}.md", MediaType.MARKDOWN, portfolio_markdown(made, language).encode())
