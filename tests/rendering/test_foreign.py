"""Words of a team on a page in another language say which language they are."""

import re

import pytest

from canvas.domain.language import Language
from canvas.rendering.foreign import foreign_marked
from canvas.rendering.outputs import Choice, Ending, Kind
from canvas.rendering.render import render
from tests.rendering.tracks import looked_at
from tests.support.pages import read_page

DUTCH = """\
formaat: 1
traject: {id: keuken, titel: Werken in de keuken, fase: idee, regio: Rijnoever}
missie: {doel: "Tien mensen werken in een keuken, en blijven.", toelichting: In overleg}
partijen: [{id: linde, naam: De Linde & zonen, soort: zorgorganisatie}]
stappen: [{id: leren, soort: leerwerk, titel: Leren in de grote keuken, trekker: linde, duur: 12 weken}]
"""
ENGLISH = looked_at(DUTCH, Language.EN, "keuken.track.yaml")
PAGES = Choice(frozenset({Kind.CANVAS, Kind.PLAN, Kind.REPORT}), frozenset({Ending.HTML}))


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ("<h1>Werken in de keuken</h1>", '<h1><span lang="nl">Werken in de keuken</span></h1>'),
        ("<p> Rijnoever.\n</p>", '<p> <span lang="nl">Rijnoever.</span>\n</p>'),
        (
            "<p>In design · Rijnoever · De Linde &amp; zonen</p>",
            '<p>In design · <span lang="nl">Rijnoever</span> · <span lang="nl">De Linde &amp; zonen</span></p>',
        ),
        (
            "<p>Who leads “Leren in de grote keu\u00adken” is not filled in.</p>",
            '<p>Who leads “<span lang="nl">Leren in de grote keu\u00adken</span>” is not filled in.</p>',
        ),
        (
            "<p>Goal: Tien mensen werken in een keuken, en blijven.</p>",
            '<p>Goal: <span lang="nl">Tien mensen werken in een keuken, en blijven.</span></p>',
        ),
        ("<text x='1'>in de grote</text>", "<text x='1'>in de grote</text>"),
        (
            '<svg><title>Rijnoever</title><text x="1">in de grote</text><text x="2">12 weeks</text></svg>',
            '<svg><title>Rijnoever</title><text x="1" lang="nl">in de grote</text><text x="2">12 weeks</text></svg>',
        ),
        ("<title>Rijnoever</title><style>a > b {}</style>", "<title>Rijnoever</title><style>a > b {}</style>"),
        ('<a lang="nl">Rijnoever</a>', '<a lang="nl">Rijnoever</a>'),
        ('<p title="Rijnoever">Twelve weeks</p>', '<p title="Rijnoever">Twelve weeks</p>'),
    ],
)
def test_the_words_of_a_team_are_found(html: str, marked: str) -> None:
    """Whole, between the marks of a sentence, and line by line in a drawing; never where a mark would be read."""
    assert foreign_marked(html, ENGLISH) == marked


def test_a_page_in_the_language_of_the_team_stays_as_it_is() -> None:
    """All of it is one language."""
    html = "<h1>Werken in de keuken</h1>"

    assert foreign_marked(html, looked_at(DUTCH, Language.NL)) == html


def test_pages_in_another_language_mark_what_the_team_wrote() -> None:
    """On the canvas, in the plan and its pictures, and in the report; and every page can still be read."""
    made = {artifact.path.split(".")[1]: artifact.content.decode() for artifact in render(ENGLISH, PAGES).artifacts}

    assert set(made) == {"canvas", "plan", "report"}
    for name, page in made.items():
        read_page(page)
        assert '<span lang="nl">Werken in de keuken</span>' in page, name
        assert 'lang="en"' in page
    assert '<span lang="nl">Tien mensen werken in een keuken, en blijven.</span>' in made["canvas"]
    assert re.search(r'<text [^>]*lang="nl"[^>]*>Leren', made["plan"])


def test_words_of_the_toolkit_are_not_marked() -> None:
    """What only looks like a word of the team is none: headings stay in the language of the page."""
    page = foreign_marked("<h2>Parties</h2><p>12</p><p>In</p>", ENGLISH)

    assert "lang=" not in page
