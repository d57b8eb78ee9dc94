"""What to make, as options say it: kinds of output, endings, and which posters on which paper."""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import TypeVar

import click

from canvas.cli.output_place import OutputPlace
from canvas.cli.speaking import OneOf, option, told
from canvas.knowledge.papers import Paper
from canvas.rendering.outputs import USUAL, Choice, Ending, Kind
from canvas.rendering.variant import TILE_PAPERS, Variant

Word = TypeVar("Word", bound=StrEnum)
Command = Callable[..., None]


def several_option(
    *names: str, key: str, known: Iterable[Word], default: Iterable[Word] = (), also: Mapping[str, Word] | None = None
) -> Callable[[Command], Command]:
    """
    An option that takes several words, parted by commas or each behind the option; the help lists those that are known.

    `also` are other words for some of them, as another command calls them.
    """
    words, usual = tuple(known), ",".join(default)
    return option(
        *names,
        key=key,
        known=words,
        callback=_reading(words, also or {}),
        metavar=told("several_piece"),
        multiple=True,
        default=(usual,) if usual else (),
        show_default=bool(usual),
    )


def _reading(
    known: tuple[Word, ...], also: Mapping[str, Word]
) -> Callable[[click.Context, click.Parameter, tuple[str, ...]], tuple[Word, ...]]:
    """What reads such an option: each word once, in the order of writing; of a wrong one the nearest is told."""
    by_name = {**also, **{word.value.lower(): word for word in known}}
    one = OneOf(known)

    def read(context: click.Context, parameter: click.Parameter, written: tuple[str, ...]) -> tuple[Word, ...]:
        names = [name.strip() for several in written for name in several.split(",") if name.strip()]
        for name in names:
            if name.lower() not in by_name:
                raise click.BadParameter(one.get_invalid_choice_message(name, context), context, parameter)
        return tuple(dict.fromkeys(by_name[name.lower()] for name in names))

    return read


def output_option(usual: str) -> Callable[[Command], Command]:
    """`--output`: the folder in which everything goes."""
    folder = OutputPlace(folder=True)
    return option("-o", "--output", "output", key="output", type=folder, default=usual, show_default=True)


def poster_options(to: Command) -> Command:
    """`--paper`, `--variant` and `--tile`."""
    for decorate in (
        several_option("--tile", "tiles", key="tile", known=TILE_PAPERS),
        several_option("--variant", "variants", key="variant", known=Variant, default=USUAL.variants),
        several_option("--paper", "papers", key="paper", known=Paper, default=USUAL.papers),
    ):
        to = decorate(to)
    return to


def chosen(
    papers: tuple[Paper, ...],
    variants: tuple[Variant, ...],
    tiles: tuple[Paper, ...],
    kinds: tuple[Kind, ...] = (),
    endings: tuple[Ending, ...] = (),
) -> Choice:
    """What the options ask for; without a word they leave it to what is usual."""
    return Choice(
        kinds=frozenset(kinds) or None,
        endings=frozenset(endings) or None,
        papers=papers or USUAL.papers,
        variants=variants or USUAL.variants,
        tiles=tiles,
    )
