"""The way to everything that is made of a track: to read, to look at, to print, and for programs."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from canvas.domain.language import Language
from canvas.rendering.outputs import Ending, Output
from canvas.rendering.pages.frame import Link, LinkGroup
from canvas.rendering.variant import Form
from canvas.rendering.words import words

_PAGES = (Ending.HTML, Ending.MARKDOWN)
_PRINTS = (Ending.PDF, Ending.WORD)


@dataclass(frozen=True, slots=True)
class Ways:
    """Links by what somebody wants to do; the order within is that of the outputs."""

    pages: tuple[Link, ...]
    pictures: tuple[Link, ...]
    prints: tuple[Link, ...]
    data: tuple[Link, ...]

    def groups(self, language: Language) -> tuple[LinkGroup, ...]:
        """What lies beside the pages, each group under its heading."""
        said = words(language)["made"]
        named = (
            (said["pictures"], self.pictures),
            (said["prints"], self.prints),
            (said["data"], self.data),
        )
        return tuple(LinkGroup(heading, links) for heading, links in named if links)


def ways(
    outputs: Iterable[Output], address: Callable[[Output], str], language: Language, here: Output | None = None
) -> Ways:
    """The links to these outputs, as seen from the page that is `here`."""
    pages: list[Link] = []
    pictures: list[Link] = []
    prints: list[Link] = []
    data: list[Link] = []
    for output in outputs:
        is_page = output.ending is Ending.HTML
        link = Link(way_name(output, language), address(output), here=is_page and output == here)
        if output.ending is Ending.JSON:
            group = data
        else:
            group = pages if output.ending in _PAGES else prints if output.ending in _PRINTS else pictures
        group.append(link)
    return Ways(tuple(pages), tuple(pictures), tuple(prints), tuple(data))


def way_name(output: Output, language: Language) -> str:
    """What it is; how it is written down is told where the group does not say it."""
    named = f"{output.kind.value}_{output.reader.value}" if output.reader else output.kind.value
    name: str = _poster(output.form, language) if output.form else words(language)["pages"][named]
    ending = words(language)["made"]["endings"].get(output.ending.value)
    return words(language)["made"]["form"].format(name=name, ending=ending) if ending else name


def _poster(form: Form, language: Language) -> str:
    said = words(language)["made"]
    name: str = said["tiled" if form.tiled else "whole"].format(name=said[form.variant.value], paper=form.paper.value)
    return name
