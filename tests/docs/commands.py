"""
The page about the command line, from the real help; in the language in which the help speaks.

    python -m tests.docs.commands --language nl
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import yaml

from canvas.cli.help_words import help_words
from canvas.cli.main import COMMANDS, group
from canvas.cli.speaking import LANGUAGE
from canvas.domain.language import Language
from canvas.rendering.reference.markdown import code, code_cell, fence, page, table

_WORDS: dict[str, dict[str, Any]] = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))


def command_page() -> str:
    """The page, in the language of this process."""
    said = _WORDS[LANGUAGE]
    context = click.Context(group, info_name="canvas")
    pieces: list[str] = [f"# {said['title']}", said["other"], said["lead"]]
    for name in COMMANDS:
        command = group.get_command(context, name)
        if command is None:
            raise LookupError(name)
        pieces += _command(command, click.Context(command, parent=context, info_name=name), 2)
    numbers = ((code(number), words) for number, words in said["exits"].items())
    return page((*pieces, f"## {said['ends']}", table(said["end"], numbers), said["streams"]))


def _command(command: click.Command, context: click.Context, level: int) -> Iterator[str]:
    said = _WORDS[LANGUAGE]
    yield f"{'#' * level} canvas {context.command_path.removeprefix('canvas ')}"
    # paths and words in capitals are what somebody fills in: no Markdown
    yield re.sub(r"([*<_])", r"\\\1", "\n\n".join(_paragraphs(command.help or "")))
    usage = command.get_usage(context).removeprefix(help_words(LANGUAGE)["usage"])
    yield fence(re.sub(r"\s+", " ", usage), "text")
    options = [each for each in command.get_params(context) if isinstance(each, click.Option)]
    rows = [record for each in options if (record := each.get_help_record(context))]
    yield table(said["options"], ((code_cell(names), _cell(words)) for names, words in rows))
    if command.epilog:
        yield str(said["example"])
        yield fence(command.epilog, "text")
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            if inner:
                yield from _command(inner, click.Context(inner, parent=context, info_name=name), level + 1)


def _cell(words: str) -> str:
    """The help of an option; what holds without it comes last."""
    return re.sub(r"\s+", " ", words).replace("<", "\\<")


def _paragraphs(text: str) -> Iterator[str]:
    for paragraph in re.split(r"\n\s*\n", text.replace("\b", "").strip()):
        yield re.sub(r"\s+", " ", paragraph.strip())


def spoken_page(language: Language) -> str:
    """The page in a language, made by a process of its own: the help speaks one language at a time."""
    asked = [sys.executable, "-X", "utf8", "-m", __name__, "--language", language.value]
    return subprocess.run(asked, capture_output=True, encoding="utf-8", check=True).stdout


if __name__ == "__main__":
    sys.stdout.write(command_page())
