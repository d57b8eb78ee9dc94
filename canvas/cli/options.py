"""What options say, as values; and whether there is a terminal to colour for."""

import os
import re
import shutil
import sys
from collections.abc import Callable, Iterable

import click

from canvas.cli.speaking import LANGUAGE, Count, OneOf, option, told
from canvas.domain.finding import Weight
from canvas.domain.kinds import Stage
from canvas.domain.language import Language
from canvas.knowledge.vocabulary import folded_word, word_in, words
from canvas.knowledge.weights import weight_in, weight_words
from canvas.reading.likeness import nearest
from canvas.rules.catalogue import RULES
from canvas.rules.selection import code_of

_MOST_JOBS = 256

_OTHER_FAMILY = re.compile(r"([YIP])\d*")
_OTHER_FAMILIES = {"Y": "file_code", "I": "input_code", "P": "rendering_code"}
"""What is told of codes that are no questions of the check: of the file itself, of what comes in, of what comes out."""


def jobs_option(to: Callable[..., None]) -> Callable[..., None]:
    """How many processes work at once, None where the command line leaves it to the machine."""
    return option("--jobs", "jobs", key="jobs", type=Count(lambda: _MOST_JOBS), metavar="N", default=None)(to)


def language_of(context: click.Context, given: str | None) -> Language | None:
    """The language asked for at the command or before it; None leaves it to the file."""
    chosen = given or (context.obj if isinstance(context.obj, str) else None)
    return Language(chosen) if chosen else None


def stage_type() -> OneOf:
    """A stage by any of its words; the help tells those of its own language."""
    return OneOf([*words(Stage)], [word_in(stage, Language(LANGUAGE)) for stage in Stage])


def stage_of(written: str | None) -> Stage | None:
    """The stage behind a Dutch or an English word."""
    return Stage(words(Stage)[written]) if written else None


def codes_of(written: str) -> tuple[str, ...]:
    """Codes, families and names of rules, parted by commas; one that no rule has is wrong use."""
    return tuple(_code(name) for name in _parted(written))


def weights_of(written: Iterable[str]) -> tuple[tuple[str, Weight], ...]:
    """What rules weigh, each written as CODE=WEIGHT, several of them parted by commas."""
    return tuple(_weight(piece) for pieces in written for piece in _parted(pieces))


def _parted(written: str) -> list[str]:
    return [piece for piece in map(str.strip, written.split(",")) if piece]


def _weight(written: str) -> tuple[str, Weight]:
    name, _, word = written.partition("=")
    weight = weight_words().get(folded_word(word))
    if weight is None:
        known = ", ".join(weight_in(each, Language(LANGUAGE)) for each in Weight)
        raise click.UsageError(told("bad_weight", written=written, known=known))
    return _code(name), weight


def _code(written: str) -> str:
    if code := code_of(written):
        return code
    raise click.UsageError(code_words(written))


def code_words(written: str) -> str:
    """What is told of a code or name that no rule has: the nearest that one has."""
    if other := _OTHER_FAMILY.fullmatch(written.strip().upper()):
        return told(_OTHER_FAMILIES[other[1]], name=other[0])
    near = nearest(written.lower(), tuple(rule.name for rule in RULES)) or nearest(
        written.upper(), tuple(rule.code for rule in RULES)
    )
    return told("near_code", name=written, near=near[0]) if near else told("unknown_code", name=written)


_NARROWEST, _WIDEST = 60, 110


def _on_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


def page_width() -> int:
    """How wide text may be: the terminal's width within reason, and the same on every pipe."""
    if not _on_terminal():
        return 100
    return max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size().columns))


def has_colours() -> bool:
    """Texts go to a terminal that wants colours."""
    return _on_terminal() and not os.environ.get("NO_COLOR")


def painted() -> Callable[[str, str], str]:
    """Colours on a terminal that wants them, the plain text elsewhere."""
    if not has_colours():
        return lambda text, style: text

    def paint(text: str, style: str) -> str:
        if style == "bold":
            return click.style(text, bold=True)
        return click.style(text, dim=True) if style == "dim" else click.style(text, fg=style, bold=True)

    return paint
