"""What is told of a command that was used wrongly, in the language of the user."""

import click

from canvas.cli.speaking import told


def complaint(error: click.UsageError) -> str:
    """How the command is used, and what was wrong; what this toolkit raises itself is in the right words already."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        return error.format_message()
    usage = error.ctx.get_usage() if error.ctx else ""
    return f"{usage}\n\n{_wrong(error)}".strip()


def _wrong(error: click.UsageError) -> str:
    match error:
        case click.MissingParameter():
            return told("missing", name=_named(error))
        case click.BadParameter():
            return told("bad_value", name=_named(error), why=error.message)
        case click.NoSuchOption():
            near = error.possibilities
            return told("near_option" if near else "no_option", name=error.option_name, near="".join((near or [])[:1]))
        case click.BadOptionUsage():
            return told("flag" if _is_flag(error) else "needs_value", name=error.option_name)
    return error.format_message()


def _named(error: click.BadParameter) -> str:
    return error.param.get_error_hint(error.ctx).replace("'", "") if error.param else str(error.param_hint or "")


def _is_flag(error: click.BadOptionUsage) -> bool:
    options = error.ctx.command.params if error.ctx else []
    return any(
        isinstance(each, click.Option) and each.is_flag and error.option_name in (*each.opts, *each.secondary_opts)
        for each in options
    )
