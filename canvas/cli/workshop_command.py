"""`canvas workshop`."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from canvas.cache import Cache
from canvas.cli.choosing import output_option
from canvas.cli.help_words import help_words
from canvas.cli.inspecting import inspected
from canvas.cli.keeping import cache_option
from canvas.cli.lacking import say_problems
from canvas.cli.making import written_or_exit
from canvas.cli.options import language_of
from canvas.cli.progress import progress
from canvas.cli.speaking import LANGUAGE, Count, OneOf, command, language_option, option, remark, told
from canvas.cli.unread import tell_unread, unread_line
from canvas.domain.language import Language
from canvas.inspection.inspect import Inspection
from canvas.knowledge.cards import CardSize
from canvas.knowledge.workshop import workshop
from canvas.rendering.artifact import Rendering
from canvas.rendering.folder import folder_of
from canvas.rendering.keeping.keeper import Keeper, Subject
from canvas.rendering.workshop.facilitator import group_words
from canvas.rendering.workshop.group import Group, group_of
from canvas.rendering.workshop.order import Order, order_of
from canvas.rendering.workshop.prints import kit_of

_WORTH_A_BAR = 2
"""A kit takes about a second."""

_CARDS = (CardSize.A6.value, CardSize.A7.value)


def _most() -> int:
    return workshop().people.limit


@command("workshop")
@click.argument("path", required=False, metavar=told("optional_path_piece"))
@output_option("workshop")
@option("--people", key="people", type=Count(_most), metavar="N", default=None)
@option("--tables", key="tables", type=Count(_most), metavar="N", default=None)
@option("--cards", key="cards", type=OneOf(_CARDS), default=CardSize.A6.value, show_default=True)
@cache_option
@language_option()
@click.pass_context
def command_line(
    context: click.Context,
    path: str | None,
    output: str,
    people: int | None,
    tables: int | None,
    cards: str,
    cache: Cache | None,
    language: str | None,
) -> None:
    """Make the kit, and say how to print it."""
    group, size = _group(people, tables), CardSize(cards)
    speaking = language_of(context, language)
    if path is None:
        wanted, complete = [Order(None, speaking or Language(LANGUAGE), group, size)], True
    else:
        chosen, complete = _chosen(inspected((path,), speaking))
        wanted = [order_of(each, group, size) for each in chosen]
    drawn = Keeper(cache).renderings(
        [_subject(each) for each in wanted], lambda places: _drawn([wanted[place] for place in places])
    )
    made = [
        _Made(each, rendering)
        for each, rendering in zip(wanted, progress(drawn, "rendering", len(wanted), many=_WORTH_A_BAR), strict=True)
    ]
    artifacts = [artifact for each in made for artifact in each.kit.artifacts]
    if artifacts:
        written_or_exit(Path(output), artifacts, remove_others=False)
    problems = [problem for each in made for problem in each.kit.problems]
    say_problems(problems)
    for each in made:
        click.echo("\n".join(each.index(Path(output))))
    sys.exit(0 if complete and not any(problem.code.is_failure for problem in problems) else 1)


def _group(people: int | None, tables: int | None) -> Group:
    try:
        return group_of(people, tables)
    except ValueError:
        raise click.UsageError(told("too_many_tables", people=people, tables=tables)) from None


def _chosen(inspections: Sequence[Inspection]) -> tuple[list[Inspection], bool]:
    """Those that can be read, each id once, and whether these are all; what is left out is named on standard error."""
    unread = [unread_line(each) for each in inspections if not each.readable]
    first: dict[str, Inspection] = {}
    twice = []
    for each in inspections:
        if each.readable and first.setdefault(folder_of(each), each) is not each:
            twice.append(each.path)
    if unread:
        tell_unread(unread)
    if twice:
        remark("twice", paths=", ".join(twice))
    return list(first.values()), not (unread or twice)


def _subject(order: Order) -> Subject:
    return Subject(order.inspection, ("workshop", order.language, order.group, order.size))


def _drawn(wanted: Sequence[Order]) -> Iterator[Rendering]:
    from canvas.rendering.workshop.kit import draw_kit  # where nothing changed, nothing of it is needed

    return map(draw_kit, wanted)


class _Made:
    """A kit, and what is said of it."""

    def __init__(self, wanted: Order, drawn: Rendering) -> None:
        self.kit = kit_of(drawn, wanted.folder, wanted.group, wanted.language)
        self._folder = wanted.folder
        self._group = group_words(wanted.group, wanted.language)
        self._said = help_words(wanted.language.value)["workshop"]

    def index(self, output: Path) -> Iterator[str]:
        """What lies there, and how each file is printed."""
        prints, said = self.kit.prints, self._said
        if not prints:
            return
        yield said["head"].format(group=self._group, folder=output / self._folder)
        yield said["scale"]
        copies = [said["or"] if each.instead else f"{each.copies} ×" for each in prints]
        wide, long = max(map(len, copies)), max(len(each.name) for each in prints)
        for count, each in zip(copies, prints, strict=True):
            yield f"  {count:>{wide}}  {each.name:<{long}}  {each.title}: {each.how}"
