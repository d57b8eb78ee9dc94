"""What every page has around its content: head, look, the way to the other pages, and the foot."""

from dataclasses import dataclass
from functools import cache

from markupsafe import Markup

from canvas.domain.answer import given
from canvas.domain.language import Language
from canvas.inspection.inspect import Inspection
from canvas.knowledge.kinds import label
from canvas.rendering.fonts import font_faces, font_faces_inside
from canvas.rendering.jinja import fill
from canvas.rendering.look import css_variables
from canvas.rendering.voice import Voice, lowered
from canvas.rendering.words import words


@dataclass(frozen=True, slots=True)
class Link:
    """A way to another page; the page that it stands on is `here`."""

    words: str
    address: str
    here: bool = False


@dataclass(frozen=True, slots=True)
class LinkGroup:
    """Links of one sort under a heading."""

    heading: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """
    The frame of one page; `badge` says that the track is invented and is empty when it is not.

    `links` lead to the other pages, `groups` to what lies beside them.
    """

    language: Language
    title: str
    style: Markup
    skip: str
    badge: str
    nav_label: str
    links: tuple[Link, ...]
    groups: tuple[LinkGroup, ...] = ()
    kind: str = ""


def frame(
    inspection: Inspection,
    name: str,
    links: tuple[Link, ...] = (),
    groups: tuple[LinkGroup, ...] = (),
    *,
    kind: str = "",
) -> Frame:
    """The frame of a page in the folder of a track: `name` says which page it is, `kind` how it looks."""
    said = words(inspection.language)["pages"]
    invented = badge(inspection)
    named = f"{inspection.title} ({invented})" if invented else inspection.title
    return Frame(
        language=inspection.language,
        title=f"{named} – {name}",
        style=style("../"),
        skip=said["skip"],
        badge=invented,
        nav_label=said["nav"],
        links=links,
        groups=groups,
        kind=kind,
    )


def subtitle(inspection: Inspection) -> str:
    """What the track is, how far, where and in which sector; empty for a file that cannot be read."""
    if inspection.track is None:
        return ""
    voice, language = Voice(inspection.track, inspection.language), inspection.language
    identity = inspection.track.identity
    kind = label(inspection.kind, language) if inspection.kind else ""
    stage = lowered(label(inspection.stage, language)) if inspection.stage else ""
    named = (kind, voice.word("pages", "stage", stage=stage), voice.text(identity.region), voice.text(identity.sector))
    return " · ".join(filter(None, named))


def badge(inspection: Inspection) -> str:
    """The word for a track that says of itself that it is made up; empty for all others."""
    invented = inspection.track is not None and given(inspection.track.identity.invented)
    return str(words(inspection.language)["values"]["invented"]) if invented else ""


@cache
def style(root: str) -> Markup:
    """The style sheet of a page; `root` is the way from the page to the output folder."""
    return _sheet(font_faces(f"{root}assets/fonts"))


@cache
def style_alone() -> Markup:
    """The style sheet of a page that stands alone, with the font in it."""
    return _sheet(font_faces_inside())


def _sheet(faces: str) -> Markup:
    return Markup(fill("pages/style.css.j2", variables=css_variables(), faces=faces))
