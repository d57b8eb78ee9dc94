"""The pages of a site as values: where they stand, and what of a track they show."""

import re

import pytest

from canvas.domain.language import Language
from canvas.rendering.documents.markdown import to_markdown
from canvas.rendering.limits import MOST
from canvas.rendering.site.addresses import Addresses, Shelf, anchor_of
from canvas.rendering.site.downloads import downloads_of, may_take_the_file
from canvas.rendering.site.options import Show, SiteOptions
from canvas.rendering.site.page import Page
from canvas.rendering.site.plan_parts import public_plan
from canvas.rendering.site.public import public
from canvas.rendering.site.words import site_words
from canvas.rendering.site.writing import harmless, to_file
from tests.site.tracks import AMOUNTS, DUTCH, ENGLISH, looked_at, made, page_at, whole
from tests.support.leaves import leaves
from tests.support.pages import read_page

PLAN = frozenset({Show.PLAN})
OPTIONS = SiteOptions(show=PLAN)
LINK = re.compile(r'href="([^"]+)"')


def test_the_same_page_has_the_same_address_in_every_language() -> None:
    """The first language stands at the root, the other below its letters."""
    found = made((DUTCH, ENGLISH), OPTIONS)
    paths = {language: {page.path for page in found.pages if page.language is language} for language in Language}

    assert "tracks/zorg/index.md" in paths[Language.NL]
    assert {f"en/{path}" for path in paths[Language.NL]} == paths[Language.EN]


def test_every_link_leads_to_a_page_of_the_site_or_a_file_beside_it() -> None:
    """Ready HTML is checked by no generator, so it is checked here; anchors too."""
    found = made((DUTCH, ENGLISH), SiteOptions(show=frozenset({*Show} - {Show.DOWNLOADS})))
    anchors = {
        re.sub(r"\.md$", ".html", page.path): {part.id for part in page.parts}
        | set(re.findall(r' id="([^"]+)"', whole(page)))
        for page in found.pages
    }
    broken = []
    for page in found.pages:
        for link in LINK.findall(whole(page)):
            if link.startswith("http"):
                continue
            path, _, anchor = link.partition("#")
            end = _joined(page.path, path) if path else re.sub(r"\.md$", ".html", page.path)
            if end not in anchors or (anchor and anchor not in anchors[end]):
                broken.append((page.path, link))

    assert not broken


def _joined(start: str, way: str) -> str:
    parts = start.split("/")[:-1]
    for part in way.split("/"):
        if part == "..":
            parts.pop()
        elif part:
            parts.append(part)
    return "/".join(parts)


def test_no_track_can_take_the_place_of_another_page() -> None:
    """Ids have no underscore, and these addresses have one."""
    assert all("_" in shelf.value for shelf in Shelf)


def test_short_addresses_end_in_a_slash() -> None:
    """As MkDocs makes them unless it is told otherwise."""
    addresses = Addresses(SiteOptions(short_addresses=True), Language.NL)

    assert addresses.way("tracks/a/index.md", "tracks/b/index.md", "plan") == "../b/#plan"
    assert addresses.way("tracks/a/index.md", "tracks/a/index.md") == "./"


@pytest.mark.parametrize(
    ("words", "anchor"),
    [("Den Haag", "den-haag"), ("Fryslân", "fryslan"), ("حلب", "x62d644628"), ("8 bakkers", "x8-bakkers")],
)
def test_an_anchor_is_the_same_however_the_words_are_written(words: str, anchor: str) -> None:
    """Capitals and accents make no difference; other scripts get an anchor, too."""
    assert anchor_of(words) == anchor == anchor_of(words.upper())


def test_money_is_nowhere_unless_it_is_asked_for() -> None:
    """No amount, no line of money, and no word that would say that there is none."""
    private = made((DUTCH,), OPTIONS)
    text = "".join(whole(page) + page.search for page in private.pages)

    assert not [amount for amount in AMOUNTS if amount in text]
    track = whole(page_at(private, "tracks/zorg/index.md"))
    assert "Jobcoach" not in track
    assert "Wat het kost" not in track


def test_money_is_there_when_it_is_asked_for() -> None:
    """In the plan, in the comparison, and as a picture."""
    shown = made((DUTCH,), SiteOptions(show=frozenset({Show.PLAN, Show.MONEY})))
    track = page_at(shown, "tracks/zorg/index.md")

    assert {"money", "picture-funding"} <= {part.id for part in track.parts}
    assert "12.345" in whole(track)
    assert "12.345" in whole(page_at(shown, "tracks/index.md"))


@pytest.mark.parametrize("show", [Show.FINDINGS, Show.QUESTIONS])
def test_what_is_open_is_told_when_it_is_asked_for(show: Show) -> None:
    """Findings as questions to discuss, questions in the plan; neither of them without being asked for."""
    ids = {
        Show.FINDINGS: {"findings", "risks", "picture-coverage"},
        Show.QUESTIONS: {"open-questions", "not-known-yet"},
    }
    private = page_at(made((DUTCH,), OPTIONS), "tracks/zorg/index.md")
    shown = page_at(made((DUTCH,), SiteOptions(show=PLAN | {show})), "tracks/zorg/index.md")

    assert not {part.id for part in private.parts} & (ids[Show.FINDINGS] | ids[Show.QUESTIONS])
    assert {part.id for part in shown.parts} & (ids[Show.FINDINGS] | ids[Show.QUESTIONS]) == ids[show]
    assert "vervoer" not in whole(private)


def test_downloads_hold_what_is_shown_and_no_more() -> None:
    """The file itself only where all of it is shown; every other one is made of what may be seen."""
    inspection = looked_at(DUTCH, Language.NL)
    usual, everything = SiteOptions(), SiteOptions(show=frozenset(Show))
    document = public_plan(public(inspection, usual), usual)
    offered = [file.path.rpartition("/")[2] for file in downloads_of(inspection, everything).artifacts]

    assert not [amount for amount in AMOUNTS if amount in to_markdown(document)]
    assert offered == [
        "zorg.plan.pdf",
        "zorg.plan.docx",
        "zorg.expectations.candidate.pdf",
        "zorg.expectations.employer.pdf",
        "zorg.canvas.pdf",
        "zorg.track.yaml",
    ]
    assert may_take_the_file(everything)
    assert not may_take_the_file(usual)


def test_without_the_plan_there_is_the_summary() -> None:
    """The page still says what the track is."""
    page = page_at(made((DUTCH,), SiteOptions(show=frozenset())), "tracks/zorg/index.md")

    assert {part.id for part in page.parts} >= {"summary", "canvas", "picture-steps"}
    assert "plan" not in {part.id for part in page.parts}


def test_a_track_that_is_too_large_to_be_drawn_has_its_page() -> None:
    """With the canvas, and with why there is no more."""
    parties = "".join(f"  - {{id: p{number}, name: Party {number}}}\n" for number in range(MOST + 1))
    page = page_at(made((ENGLISH.replace("parties:\n", f"parties:\n{parties}"),), OPTIONS), "tracks/green/index.md")

    assert {part.id for part in page.parts} >= {"canvas", "picture-steps", "plan", "mission"}
    assert "summary" not in {part.id for part in page.parts}
    steps = next(part.html for part in page.parts if part.id == "picture-steps")
    assert f"een plaat toont er hoogstens {MOST}" in steps


def test_a_track_that_is_not_to_be_published_is_nowhere() -> None:
    """Not as a page, and in no list."""
    private = DUTCH.replace("  voorheen: [zorg-oud]\n", "  publiceren: nee\n")
    found = made((private, ENGLISH), OPTIONS)

    assert "Aan de slag in de zorg" not in "".join(page.title + whole(page) for page in found.pages)
    assert not [page for page in found.pages if "/zorg/" in page.path]


def test_an_old_address_leads_to_the_new_one() -> None:
    """In every language; not where another track stands now."""
    found = made((DUTCH,), OPTIONS)
    other = made((DUTCH, ENGLISH.replace("id: green", "id: zorg-oud")), OPTIONS)

    moved = {file.path: file.content.decode() for file in found.files}
    assert set(moved) == {"tracks/zorg-oud/index.html", "en/tracks/zorg-oud/index.html"}
    assert 'url=../zorg/index.html"' in moved["tracks/zorg-oud/index.html"]
    assert not other.files


def test_a_track_in_two_languages_is_listed_once_in_each() -> None:
    """Both have their addresses in both languages; lists name the one that was written in their language."""
    twin = ENGLISH.replace("id: green", "id: zorg-en")
    found = made((DUTCH, twin), OPTIONS)

    dutch, english = (whole(page_at(found, path)) for path in ("tracks/index.md", "en/tracks/index.md"))
    assert ("Aan de slag" in dutch, "Work in the green" in dutch) == (True, False)
    assert ("Aan de slag" in english, "Work in the green" in english) == (False, True)
    assert 'href="../../en/tracks/zorg-en/index.html" lang="en"' in page_at(found, "tracks/zorg/index.md").head
    assert "../../../en/tracks/zorg-en/" not in page_at(found, "en/tracks/zorg/index.md").head
    # the group of Leiden is on the Dutch page of regions alone: the English one has no such place to go to
    assert "by_region/index.html#leiden" in page_at(found, "tracks/zorg/index.md").head
    assert "by_region" not in page_at(found, "en/tracks/zorg/index.md").head


def test_tracks_stand_together_by_what_they_share() -> None:
    """A party with its role; what a track does not say has a group of its own."""
    found = made((DUTCH, ENGLISH.replace("region: Ede, ", "")), OPTIONS)
    regions, parties = (page_at(found, f"tracks/{shelf.value}/index.md") for shelf in (Shelf.REGIONS, Shelf.PARTIES))

    assert [part.id for part in regions.parts] == ["leiden", "not_known"]
    town = next(part for part in parties.parts if part.title == "Gemeente Leiden")
    assert "Regisseur" in town.html
    assert "Aan de slag in de zorg" in town.html


def test_people_find_a_track_by_party_region_step_and_word() -> None:
    """What a search reads is short, and has all of these."""
    search = page_at(made((DUTCH,), OPTIONS), "tracks/zorg/index.md").search

    for words in ("Zorghuis De Linde", "Leiden", "Wennen aan het werk", "vinden werk"):
        assert words in search


def test_markdown_leaves_the_pages_as_they_are() -> None:
    """No empty line within HTML, where some readers of Markdown would begin anew; every element is closed."""
    for page in made((DUTCH, ENGLISH), OPTIONS).pages:
        text = to_file(page, OPTIONS).content.decode()
        blocks = [block for block in text.split("\n\n") if block.startswith("<")]
        assert blocks
        for block in blocks:
            read_page(block)


def test_a_page_that_was_kept_is_the_same_page() -> None:
    """Whatever letters stand in it, and also without a part."""
    for page in (*made((DUTCH,), OPTIONS).pages, Page("a/index.md", Language.EN, "é", "", "<p>\n“é”</p>")):
        assert Page.unpacked(page.packed()) == page


def test_no_command_of_a_generator_comes_through() -> None:
    """What a team writes between braces stays text."""
    page = Page("a/index.md", Language.NL, "{{ title }}", "{% raw %}", "<p>{{ x }}\n\n{# y #}</p>")

    text = to_file(harmless(page), OPTIONS).content.decode()

    assert not re.search(r"\{[{%#]", text)


def test_both_languages_have_the_same_words_with_the_same_holes() -> None:
    """A page in one language says all that it says in the other."""
    dutch, english = (dict(leaves(site_words(language))) for language in Language)

    assert dutch.keys() == english.keys()
    for name, text in dutch.items():
        assert set(re.findall(r"{(\w*)}", text)) == set(re.findall(r"{(\w*)}", english[name])), name
