"""What stands in a drawing: its boxes and its texts, as a reader of the file finds them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from xml.etree import ElementTree

from canvas.rendering.diagrams.labels import TEXT

SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle in a drawing."""

    x: float
    y: float
    width: float
    height: float

    def meets(self, other: "Area") -> bool:
        """The two lie over each other."""
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )

    def holds(self, other: "Area", slack: float = 0.2) -> bool:
        """The other lies within this one."""
        return (
            self.x - slack <= other.x
            and self.y - slack <= other.y
            and other.x + other.width <= self.x + self.width + slack
            and other.y + other.height <= self.y + self.height + slack
        )


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text: what it says, and the room that it takes."""

    words: str
    area: Area


def drawing(svg: str) -> ElementTree.Element:
    """The drawing as an XML reader understands it."""
    return ElementTree.fromstring(svg)


def text_size(text: ElementTree.Element) -> float:
    """The size of a text: its own, else that of all texts in a picture."""
    return float(text.get("font-size", TEXT.size))


def texts(part: ElementTree.Element) -> list[Text]:
    """Every measured line of text in a part of a drawing."""
    return [
        Text(
            text.text or "",
            Area(
                float(text.attrib["x"]),
                float(text.attrib["y"]) - text_size(text) * 0.8,
                float(text.get("textLength", 0)),
                text_size(text),
            ),
        )
        for text in part.iter(f"{SVG}text")
    ]


def page_texts(svg: str) -> list[Text]:
    """Every measured line of text of a drawing, where it stands in the whole."""
    return list(_moved(drawing(svg), 0, 0))


def _moved(part: ElementTree.Element, right: float, down: float) -> Iterator[Text]:
    if found := re.match(r"translate\(([-\d.]+) ([-\d.]+)\)", part.get("transform", "")):
        right, down = right + float(found[1]), down + float(found[2])
    for child in part:
        if child.tag == f"{SVG}text":
            around = ElementTree.Element("g")
            around.append(child)
            (text,) = texts(around)
            yield Text(text.words, replace(text.area, x=text.area.x + right, y=text.area.y + down))
        yield from _moved(child, right, down)


def framed(svg: str, corner: str) -> Iterator[tuple[Area, ElementTree.Element]]:
    """The groups that begin with a rectangle with corners of this radius: the rectangle, and the group."""
    for group in drawing(svg).iter(f"{SVG}g"):
        frames = [each for each in group if each.tag == f"{SVG}rect"]
        if frames and frames[0].get("rx") == corner:
            yield Area(*(float(frames[0].attrib[name]) for name in ("x", "y", "width", "height"))), group


def elements(svg: str) -> set[str]:
    """The names of all elements in a drawing."""
    return {element.tag.removeprefix(SVG) for element in drawing(svg).iter()}


def squeezed(text: str) -> str:
    """A text without spaces and hyphens, to compare what was broken into lines."""
    return re.sub(r"[\s\-]", "", text)
