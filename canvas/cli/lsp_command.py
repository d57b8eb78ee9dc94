"""`canvas lsp`."""

import os
import sys

import click

from canvas.cli.options import language_of
from canvas.cli.speaking import command, language_option, remark


@command("lsp")
@language_option()
@click.pass_context
def command_line(context: click.Context, language: str | None) -> None:
    """Serve an editor until it says that it is enough; on standard output stands nothing but the protocol."""
    speaking = language_of(context, language)
    try:
        from canvas.editor.server import server  # an extra: not everybody has it, and nobody else waits for it
    except ModuleNotFoundError as missing:
        if (missing.name or "").split(".")[0] not in ("pygls", "lsprotocol"):
            raise
        remark("no_editor")
        sys.exit(1)
    protocol = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    sys.stdout = sys.stderr  # whatever else is printed would break the protocol
    serving = server(speaking)
    serving.start_io(stdout=protocol)
    sys.exit(0 if serving.was_asked_to_stop else 1)
