"""A track with and without something, as one page that stands alone: to send to partners, or to put on a screen."""

from canvas.inspection.supposed import WhatIf
from canvas.rendering.documents.document import Figure
from canvas.rendering.documents.html import to_html
from canvas.rendering.pages.frame import Frame, badge, style_alone
from canvas.rendering.what_if.both import Both, both
from canvas.rendering.what_if.document import what_if_document
from canvas.rendering.what_if.picture import what_if_picture
from canvas.rendering.words import words


def what_if_page(found: WhatIf) -> str:
    """The page, with the picture in it and the font inside."""
    told = both(found)
    document = what_if_document(found, _figure(told))
    invented = badge(found.changed.before)
    named = f"{document.title} ({invented})" if invented else document.title
    title = f"{named} – {document.label}"
    skip = words(document.language)["pages"]["skip"]
    frame = Frame(document.language, title, style_alone(), skip, invented, "", (), kind="what-if")
    return to_html(document, frame, alone=True)


def _figure(told: Both) -> Figure | None:
    picture = what_if_picture(told)
    if picture is None:
        return None
    return Figure(
        svg=picture.svg,
        file="",
        alternative=picture.title,
        caption=told.word("picture_caption"),
        description=tuple(picture.description.split("\n")),
        summary=told.word("picture_in_words"),
    )
