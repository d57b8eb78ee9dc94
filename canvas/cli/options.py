"""What options say, as values; and whether there is a terminal to colour for."""

import os
import shutil
import sys
from collections.abc import Callable

import click

from canvas.cli.speaking import told
from canvas.domain.kinds import Stage
from canvas.domain.language import Language
from canvas.knowledge.vocabulary import words
from canvas.rules.selection import unknown_codes


def language_of(context: click.Context, given: str | None) -> Language | None:
    """The language asked for at the command or before it; None leaves it to the file."""
    chosen = given or (context.obj if isinstance(context.obj, str) else None)
    return Language(chosen) if chosen else None


def stage_of(written: str | None) -> Stage | None:
    """The stage behind a Dutch or an English word."""
    return Stage(words(Stage)[written]) if written else None


def codes_of(written: str) -> tuple[str, ...]:
    """Codes and families, parted by commas; one that no rule has is wrong use."""
    codes = tuple(code.strip().upper() for code in written.split(",") if code.strip())
    for code in unknown_codes(codes):
        raise click.UsageError(told("unknown_code", name=code))
    return codes


_NARROWEST, _WIDEST = 60, 110


def _on_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


def page_width() -> int:
    """How wide text may be: the terminal's width within reason, and the same on every pipe."""
    if not _on_terminal():
        return 100
    return max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size().columns))


def painted() -> Callable[[str, str], str]:
    """Colours on a terminal that wants them, the plain text elsewhere."""
    if not _on_terminal() or os.environ.get("NO_COLOR"):
        return lambda text, style: text

    def paint(text: str, style: str) -> str:
        if style == "bold":
            return click.style(text, bold=True)
        return click.style(text, dim=True) if style == "dim" else click.style(text, fg=style, bold=True)

    return paint
