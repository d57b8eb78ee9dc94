"""A track with and without something, as one page that stands alone: to send to partners, or to put on a screen."""

from typing import NamedTuple

from canvas.analysis.spans import sooner
from canvas.inspection.supposed import WhatIf
from canvas.rendering.artifact import RenderingProblem
from canvas.rendering.diagrams.picture import Picture
from canvas.rendering.documents.document import Figure
from canvas.rendering.documents.html import to_html
from canvas.rendering.pages.frame import Frame, badge, style_alone
from canvas.rendering.what_if.both import Both, both
from canvas.rendering.what_if.document import what_if_document
from canvas.rendering.what_if.picture import what_if_picture
from canvas.rendering.words import words


class WhatIfPage(NamedTuple):
    """The page as HTML, and what its picture lacks."""

    html: str
    problems: tuple[RenderingProblem, ...]


def what_if_page(found: WhatIf) -> WhatIfPage:
    """The page, with the picture in it and the font inside."""
    told = both(found)
    picture = what_if_picture(told)
    document = what_if_document(found, _figure(picture, told) if picture and picture.svg else None)
    invented = badge(found.changed.before)
    named = f"{document.title} ({invented})" if invented else document.title
    title = f"{named} – {document.label}"
    skip = words(document.language)["pages"]["skip"]
    frame = Frame(document.language, title, style_alone(), skip, invented, "", (), kind="what-if")
    return WhatIfPage(to_html(document, frame, alone=True), picture.problems if picture else ())


def _figure(picture: Picture, told: Both) -> Figure:
    is_early = any(sooner(voice.track) for voice in (told.before, told.after))
    return Figure(
        svg=picture.svg,
        file="",
        alternative=picture.title,
        caption=" ".join((told.word("picture_caption"), *([told.word("picture_late")] if is_early else []))),
        description=tuple(picture.description.split("\n")),
        summary=told.word("picture_in_words"),
    )
