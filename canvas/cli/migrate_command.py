"""`canvas migrate`."""

import sys
from enum import Enum, auto

import click

from canvas.cli.options import language_of
from canvas.cli.rewriting import ChangedMeanwhileError, opened
from canvas.cli.speaking import command, language_option, paths_argument, remark, told
from canvas.cli.unread import first_problem
from canvas.domain.language import Language
from canvas.editing.migrations import MIGRATIONS
from canvas.editing.migrations.migrate import migrated
from canvas.editing.refusal import CannotEditError
from canvas.reading.complaints import FORMAT
from canvas.reading.files import Found, find


class Outcome(Enum):
    """What became of one file."""

    NOTHING_TO_DO = auto()
    BROUGHT_OVER = auto()
    FAILED = auto()


@command("migrate")
@paths_argument()
@language_option()
@click.pass_context
def command_line(context: click.Context, paths: tuple[str, ...], language: str | None) -> None:
    """Bring files over; name those that cannot be read."""
    speaking = language_of(context, language)
    found = find(paths or (".",))
    done = [_migrate(each, speaking) for each in found]
    if left := done.count(Outcome.NOTHING_TO_DO):
        remark("migrate_nothing", known=FORMAT, count=left)
    sys.exit(1 if Outcome.FAILED in done else 0)


def _migrate(found: Found, speaking: Language | None) -> Outcome:
    file = opened(found)
    if file is None:
        return _failed(found.path, first_problem(found.path, found.read(), speaking))
    try:
        after = migrated(file.reading, MIGRATIONS)
        if after.reading.track is None:
            return _failed(found.path, first_problem(found.path, after.reading, speaking))
        file.rewritten(after.reading)
    except CannotEditError:
        return _failed(found.path, told("migrate_by_hand"))
    except ChangedMeanwhileError:
        return _failed(found.path, told("migrate_meanwhile"))
    except OSError as error:
        return _failed(found.path, error)
    if after.start == after.end:
        return Outcome.NOTHING_TO_DO
    remark("migrated", path=found.path, old=after.start, known=after.end)
    return Outcome.BROUGHT_OVER


def _failed(path: str, why: str | OSError) -> Outcome:
    remark("migrate_failed", path=path, why=why)
    return Outcome.FAILED
