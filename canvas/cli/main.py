"""The command `canvas`. Commands are imported only when they run, so that help comes at once."""

import gc
import importlib
import io
import os
import sys

import click

from canvas import __version__
from canvas.cli.complaining import complaint
from canvas.cli.help_words import help_words
from canvas.cli.speaking import LANGUAGE, OneOf, Speaking, remark, told

COMMANDS = (
    *("new", "check", "ask", "build", "render", "site", "portfolio", "workshop"),
    *("diff", "what-if", "sheet", "notes", "migrate", "explain", "rules", "schema", "serve", "lsp"),
)
"""In the order in which somebody meets them."""

_SELDOM = 50_000
"""So many new objects before garbage is looked for; importing a command makes some 70,000, and they stay."""

_WORDS = help_words(LANGUAGE)

# no plugin of the model's library is used; looking for some takes a part of every start
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


class LazyGroup(Speaking, click.Group):
    """Knows its commands by name and imports the one that is asked for."""

    def list_commands(self, context: click.Context) -> list[str]:
        """The names of all commands."""
        return list(COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """The command with this name, imported now."""
        if name not in COMMANDS:
            return None
        module = importlib.import_module(f"canvas.cli.{name.replace('-', '_')}_command")
        found: click.Command = module.command_line
        return found

    def collect_usage_pieces(self, context: click.Context) -> list[str]:
        """The pieces behind the name of the program."""
        return [_WORDS["usage_pieces"]]

    def format_options(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, and below them the commands."""
        super().format_options(context, formatter)
        with formatter.section(_WORDS["commands_heading"]):
            formatter.write_dl([(name, _WORDS["commands"][name]["short"]) for name in COMMANDS])

    def resolve_command(
        self, context: click.Context, arguments: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is asked for; a name that none has is wrong use."""
        name = arguments[0]
        if not name.startswith("-") and name not in COMMANDS:
            raise click.UsageError(_no_command(name), context)
        return super().resolve_command(context, arguments)


def _no_command(name: str) -> str:
    import difflib  # takes as long as all of the help

    near = difflib.get_close_matches(name.lower(), (*COMMANDS, "--help"), n=1)
    key = "near_command" if near else "no_command"
    return told(key, name=name, near="".join(near), known=", ".join(COMMANDS))


@click.group(cls=LazyGroup, help=_WORDS["about"], epilog=_WORDS["first_steps"])
@click.option("--language", type=OneOf(["nl", "en"]), default=None, help=_WORDS["option_help"]["language"])
@click.version_option(__version__, prog_name="werkcanvas", help=_WORDS["version_option"])
@click.pass_context
def group(context: click.Context, language: str | None) -> None:
    """The group itself does nothing."""
    context.obj = language


def main() -> None:
    """Run the command and leave; Ctrl-C ends it with 130, a closed pipe without a word."""
    # what a command imports stays; looking for garbage in it again and again is for nothing
    gc.set_threshold(_SELDOM)
    for stream in (sys.stdout, sys.stderr):
        # a console that lacks a sign shows another; that is no reason to stop
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        code = _run()
        for stream in (sys.stdout, sys.stderr):
            # who closed it wants nothing printed
            if stream is not None:
                stream.flush()
    except BrokenPipeError:
        code = 0
    except OSError as error:
        # what reads and writes files tells more itself; what is left is the output, on a full disk say
        remark("not_printed", why=error)
        code = 1
    # everything is written: taking apart all that was read, value by value, would only take time
    os._exit(code)


def _run() -> int:
    try:
        group.main(standalone_mode=False)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 0
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except (click.Abort, KeyboardInterrupt):
        return 130
    except click.UsageError as error:
        click.echo(complaint(error), err=True)
        return 2
    except click.ClickException as error:
        click.echo(error.format_message(), err=True)
        return 1
    return 0
