"""Commands of two words, such as `canvas sheet out`."""

from collections.abc import Callable

import click

from canvas.cli.help_words import help_words
from canvas.cli.speaking import LANGUAGE, Speaking, SpeakingCommand, told

_WORDS = help_words(LANGUAGE)


class SpeakingGroup(Speaking, click.Group):
    """The first word of such commands; what the second may be is told in the language of the user."""

    def collect_usage_pieces(self, context: click.Context) -> list[str]:
        """The pieces behind the name of the group."""
        return [_WORDS["usage_pieces"]]

    def list_commands(self, context: click.Context) -> list[str]:
        """In the order in which somebody needs them."""
        return list(self.commands)

    def format_options(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, and below them the commands."""
        super().format_options(context, formatter)
        with formatter.section(_WORDS["commands_heading"]):
            formatter.write_dl([(name, each.short_help or "") for name, each in self.commands.items()])

    def resolve_command(
        self, context: click.Context, arguments: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is asked for; a name that none has is wrong use."""
        if arguments[0] not in self.commands and not arguments[0].startswith("-"):
            known = ", ".join(f"{self.name} {name}" for name in self.commands)
            raise click.UsageError(told("no_command", name=f"{self.name} {arguments[0]}", known=known), context)
        return super().resolve_command(context, arguments)


def group(name: str) -> SpeakingGroup:
    """The group with its help and examples from the words catalogue."""
    said = _WORDS["commands"][name]
    return SpeakingGroup(name, help=said["help"], short_help=said["short"], epilog=said["examples"])


def subcommand(above: SpeakingGroup, name: str) -> Callable[[Callable[..., None]], click.Command]:
    """A command of a group, with its help and examples from the words catalogue."""
    said = _WORDS["commands"][above.name]["parts"][name]
    texts = {"help": said["help"], "short_help": said["short"], "epilog": said["examples"]}
    return above.command(name, cls=SpeakingCommand, **texts)
