"""The last part of the page of a track: the files to take home."""

from dataclasses import dataclass
from decimal import Decimal

from canvas.domain.language import Language
from canvas.knowledge.speaking import number
from canvas.rendering.artifact import Artifact, Rendering
from canvas.rendering.jinja import fill
from canvas.rendering.outputs import Kind
from canvas.rendering.readers import Reader
from canvas.rendering.site.page import Part
from canvas.rendering.site.words import site_words

_KILO = 1000


@dataclass(frozen=True, slots=True)
class Download:
    """A file beside the page: what it is, where, and its form with its size in words."""

    name: str
    address: str
    form: str


def downloads_part(made: Rendering, language: Language) -> Part | None:
    """The last part of the page: a link for each file."""
    said = site_words(language)["downloads"]
    found = tuple(_download(artifact, language) for artifact in made.artifacts)
    if not found:
        return None
    return Part("downloads", said["title"], 2, fill("site/downloads.html.j2", downloads=found, said=said).strip())


def _download(artifact: Artifact, language: Language) -> Download:
    said = site_words(language)["downloads"]
    name = artifact.path.rpartition("/")[2]
    _, kind, *marks, ending = name.split(".")
    paper = next((mark for mark in marks if mark.startswith("A")), "A0" if kind == Kind.CANVAS else "")
    size = number(Decimal(max(1, round(len(artifact.content) / _KILO))), language)
    reader = next((each for each in Reader if each.value in marks), None)
    words = said[reader.value if reader else kind].format(paper=paper)
    return Download(words, name, said["form"].format(form=said[ending], size=size))
