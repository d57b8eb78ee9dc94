"""Click's own commands and options, with help in the language of the user."""

import sys
from collections.abc import Callable, Sequence
from typing import Any

import click

from canvas.cli.help_words import help_words, machine_language

LANGUAGE = machine_language(sys.argv[1:])
"""The language of help and of messages that belong to no file: `nl` or `en`."""

_WORDS = help_words(LANGUAGE)


class Speaking(click.Command):
    """Help with headings in the language of the user, and with examples at its end."""

    def format_options(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        """The options; arguments are told in the text above."""
        options = (each for each in self.get_params(context) if isinstance(each, click.Option))
        rows = [row for option in options if (row := option.get_help_record(context))]
        if rows:
            with formatter.section(_WORDS["options"]):
                formatter.write_dl(rows)

    def format_usage(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        """How the command is used."""
        formatter.write_usage(
            context.command_path, " ".join(self.collect_usage_pieces(context)), prefix=_WORDS["usage"] + " "
        )

    def collect_usage_pieces(self, context: click.Context) -> list[str]:
        """The pieces behind the command's name."""
        pieces = super().collect_usage_pieces(context)
        return [_WORDS["options_piece"] if piece == "[OPTIONS]" else piece for piece in pieces]

    def format_epilog(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        """Examples."""
        if self.epilog:
            with formatter.section(_WORDS["examples"]):
                for line in self.epilog.strip().splitlines():
                    formatter.write(f"{'':>{formatter.current_indent}}{line}\n")

    def get_help_option(self, context: click.Context) -> click.Option | None:
        """`--help`."""
        option = super().get_help_option(context)
        if option:
            option.help = _WORDS["help_option"]
        return option


def command(name: str) -> Callable[[Callable[..., None]], Speaking]:
    """A command with its help and examples from the words catalogue."""
    said = _WORDS["commands"][name]
    texts = {"help": said["help"], "short_help": said["short"], "epilog": said["examples"]}
    return click.command(name, cls=Speaking, **texts)


def option(
    *names: str, key: str, known: Sequence[str] = (), **details: Any
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """An option with its help from the words catalogue; `known` are the values that the help lists."""
    return click.option(*names, help=_WORDS["option_help"][key].format(known=", ".join(known)), **details)


def language_option() -> Callable[[Callable[..., None]], Callable[..., None]]:
    """`--language`, the same for every command."""
    return option("--language", key="language", type=click.Choice(["nl", "en"]), default=None)


def paths_argument() -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Files and folders; without any the folder in which the command runs."""
    return click.argument("paths", nargs=-1, metavar=_WORDS["path_piece"])


def told(key: str, **facts: object) -> str:
    """A remark of the command line itself."""
    return str(_WORDS["remarks"][key]).format(**facts)


def remark(key: str, **facts: object) -> None:
    """Say something on standard error, where it does not disturb what is printed."""
    click.echo(told(key, **facts), err=True)
