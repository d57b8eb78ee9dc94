"""What stands in a page, as a browser would read it: its text, its elements, and where its links lead."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

from canvas.rendering.softening import SOFT_HYPHEN

_VOID = {"meta", "br", "link", "hr", "img", "input"}
_UNSEEN = {"style", "title"}


@dataclass
class Element:
    """An element with its attributes."""

    name: str
    attributes: dict[str, str]


@dataclass
class Page(HTMLParser):
    """A page, read."""

    elements: list[Element] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not _UNSEEN & set(self.open):
            self.pieces.append(data)

    @property
    def text(self) -> str:
        """All that can be read, with single spaces and without the hyphens that only show where a word is broken."""
        return " ".join("".join(self.pieces).replace(SOFT_HYPHEN, "").split())

    def named(self, name: str) -> list[Element]:
        """The elements of this name."""
        return [element for element in self.elements if element.name == name]

    def links(self) -> list[str]:
        """Where the links lead."""
        return [element.attributes["href"] for element in self.named("a")]


def read_page(text: str) -> Page:
    """The page that a text holds; every element is closed in its place."""
    page = Page()
    page.feed(text)
    page.close()
    assert page.open == []
    return page
