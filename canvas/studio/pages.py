"""The pages: the list of tracks, the studio of one track, and the view for a workshop."""

from typing import Any

from canvas.domain.language import Language
from canvas.rendering.jinja import fill
from canvas.studio.deck import deck
from canvas.studio.listing import Listing
from canvas.studio.served import Served
from canvas.studio.telling import page_words
from canvas.studio.texts import Text


def home_page(served: Served, listing: Listing) -> str:
    """The list of all tracks."""
    details = {"tracks": listing.tracks, "unread": listing.unread}
    return _page("home", served.language_of_list, "", **details, folder=served.folder.name)


def track_page(text: Text, served: Served) -> str:
    """The studio of one track."""
    return _of_file("track", text, served)


def workshop_page(text: Text, served: Served) -> str:
    """One block at a time, for a group."""
    return _of_file("workshop", text, served)


def problem_page(problem: str, way: str, language: Language) -> str:
    """What is told of a way at which there is no page."""
    return _page("problem", language, "../" * (way.count("/") - 1), problem=problem)


def _of_file(view: str, text: Text, served: Served) -> str:
    root = "../" * (text.name.count("/") + 1)
    details = deck(text.language) if view == "workshop" else {}
    home, title = served.only is None, text.inspection.title
    return _page(view, text.language, root, file=text.name, title=title, home=home, **details)


def _page(view: str, language: Language, root: str, **details: Any) -> str:
    return fill(f"studio/{view}.html.j2", language=language.value, root=root, said=page_words(language), **details)
