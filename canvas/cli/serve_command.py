"""`canvas serve`: the studio, a page on this machine to write a track in."""

import os
import sys
import threading
import webbrowser
from pathlib import Path

import click

from canvas.cli.options import language_of
from canvas.cli.speaking import LANGUAGE, Count, command, language_option, option, remark, told
from canvas.cli.unread import tell_unread_one
from canvas.domain.language import Language
from canvas.reading.files import find
from canvas.studio.port import bound
from canvas.studio.served import Served

_EXTRA = frozenset({"starlette", "uvicorn", "watchfiles"})
_HIGHEST_PORT = 65535


@command("serve")
@click.argument("path", default=".", metavar=told("optional_path_piece"))
@option("--port", key="port", type=Count(lambda: _HIGHEST_PORT), default=None)
@option("--open", "opens", key="open", is_flag=True)
@language_option()
@click.pass_context
def command_line(context: click.Context, path: str, port: int | None, opens: bool, language: str | None) -> None:
    """Serve until somebody stops it; on standard output stands the address alone."""
    folder, only = _named(path)
    try:
        place = bound(port or 0)
    except OSError as error:
        remark("no_port", port=port, why=error)
        sys.exit(1)
    try:
        from canvas.studio.server import server  # an extra: not everybody has it, and nobody else waits for it
    except ModuleNotFoundError as missing:
        if (missing.name or "").split(".")[0] not in _EXTRA:
            raise
        remark("no_studio")
        sys.exit(1)

    def ready(address: str) -> None:
        click.echo(address)
        remark("studio_runs")
        if opens:
            # a browser in the terminal would hold up the very page that it asks for
            threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()

    served = Served(folder, only, language_of(context, language), Language(LANGUAGE))
    server(served, place, ready, lambda trouble: click.echo(trouble, err=True)).run([place])


def _named(path: str) -> tuple[Path, str | None]:
    """The folder, and the file in it where one is named. Ends the command where neither can be looked into."""
    named = Path(path)
    # of a name that no disk takes the functions of `os` say no, and the methods of a path raise
    if os.path.isdir(path) and os.access(path, os.R_OK | os.X_OK):  # noqa: PTH112
        return named.resolve(), None
    found = find((path,))[0]
    if found.text() is None:
        tell_unread_one(found.path, found.read())
        sys.exit(1)
    return Path(os.path.abspath(named.parent)), named.name  # noqa: PTH100 - a link stays the link that was named
