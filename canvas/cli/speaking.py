"""Click's own commands and options, with help in the language of the user."""

import sys
from collections.abc import Callable, Sequence
from typing import Any

import click

from canvas.cli.help_words import help_words, machine_language

LANGUAGE = machine_language(sys.argv[1:])
"""The language of help and of messages that belong to no file: `nl` or `en`."""

_WORDS = help_words(LANGUAGE)

_LONG = 10
"""Digits of a number that nobody means."""


class Speaking(click.Command):
    """Help with headings in the language of the user, and with examples at its end."""

    def format_options(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        """The options by section, those without one last; arguments are told in the text above."""
        rows: dict[str, list[tuple[str, str]]] = {section: [] for section in _WORDS["sections"]}
        for each in self.get_params(context):
            row = each.get_help_record(context)
            if row and isinstance(each, click.Option):
                rows.setdefault(each.section if isinstance(each, SectionOption) else "", []).append(row)
        for section, told_there in rows.items():
            if told_there:
                with formatter.section(_WORDS["sections"][section] if section else _WORDS["options"]):
                    formatter.write_dl(told_there)

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


class SpeakingCommand(Speaking):
    """A command that says in the language of the user that too much stands behind it."""

    def parse_args(self, context: click.Context, arguments: list[str]) -> list[str]:
        """Read the options; what is left over is wrong use."""
        context.allow_extra_args = True
        try:
            left = super().parse_args(context, arguments)
        except click.UsageError as error:
            error.ctx = error.ctx or context
            raise
        if left:
            raise click.UsageError(told("too_much", names=" ".join(left)), context)
        return left


class SectionOption(click.Option):
    """An option with the section of the help in which it stands."""

    def __init__(self, *arguments: Any, section: str = "", **details: Any) -> None:
        super().__init__(*arguments, **details)
        self.section = section

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The names and the help; what holds without the option is told in the language of the user."""
        record = super().get_help_record(ctx)
        return (record[0], record[1].replace("[default: ", f"[{_WORDS['default']}: ")) if record else None


class OneOf(click.Choice[str]):
    """
    One of several words. Which ones is told in the language of the user, and the nearest when there is none.

    `shown` are the words to tell when more of them are read than people need to know.
    """

    def __init__(self, known: Sequence[str], shown: Sequence[str] = ()) -> None:
        super().__init__([str(each) for each in known])
        self.shown = tuple(shown or known)

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """The words, as they stand in the help."""
        return f"[{'|'.join(self.shown)}]"

    def get_invalid_choice_message(self, value: object, ctx: click.Context | None) -> str:
        """What is told of a word that is none of these."""
        import difflib  # takes as long as all of the help

        near = difflib.get_close_matches(str(value).lower(), self.choices, n=1)
        key = "near_choice" if near else "no_choice"
        return told(key, value=value, near="".join(near), known=", ".join(self.shown))


class Count(click.types.IntParamType):
    """A number from 1 to the most that makes sense, told in the language of the user where it is none."""

    name = "N"

    def __init__(self, most: Callable[[], int]) -> None:
        super().__init__()
        self._most = most

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number."""
        written, most = str(value).strip(), self._most()
        if not (written.isascii() and written.isdigit() and len(written) < _LONG and 1 <= int(written) <= most):
            self.fail(told("no_count", value=value, most=most), param, ctx)
        return int(written)


def command(name: str) -> Callable[[Callable[..., None]], Speaking]:
    """A command with its help and examples from the words catalogue."""
    said = _WORDS["commands"][name]
    texts = {"help": said["help"], "short_help": said["short"], "epilog": said["examples"]}
    return click.command(name, cls=SpeakingCommand, **texts)


def option(
    *names: str, key: str, known: Sequence[str] = (), **details: Any
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """An option with its help from the words catalogue; `known` are the values that the help lists."""
    help_text = _WORDS["option_help"][key].format(known=", ".join(known))
    return click.option(*names, cls=SectionOption, help=help_text, **details)


def language_option(section: str = "") -> Callable[[Callable[..., None]], Callable[..., None]]:
    """`--language`, the same for every command."""
    return option("--language", key="language", type=OneOf(["nl", "en"]), default=None, section=section)


def paths_argument() -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Files and folders; without any the folder in which the command runs."""
    return click.argument("paths", nargs=-1, metavar=_WORDS["path_piece"])


def told(key: str, /, language: str = LANGUAGE, **facts: object) -> str:
    """A remark of the command line itself; in another language where it is about a file in that language."""
    said = {name: _hindrance(fact, language) if isinstance(fact, OSError) else fact for name, fact in facts.items()}
    return str(help_words(language)["remarks"][key]).format(**said)


def _hindrance(error: OSError, language: str) -> str:
    from canvas.domain.language import Language  # most commands meet no hindrance
    from canvas.knowledge.hindrances import hindrance

    return hindrance(error, Language(language))


def remark(key: str, /, language: str = LANGUAGE, **facts: object) -> None:
    """Say something on standard error, where it does not disturb what is printed."""
    click.echo(told(key, language, **facts), err=True)
