"""What comes out: pages, workbook, JSON and Markdown tell the same, and what people wrote stays text."""

import io
import json
import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from python_calamine import CalamineWorkbook

from canvas.analysis.portfolio.portfolio import Portfolio, State, portfolio
from canvas.domain.finding import Severity
from canvas.domain.language import Language
from canvas.rendering.portfolio.as_json import NotAPortfolio, portfolio_json, portfolio_schema, state_in
from canvas.rendering.portfolio.as_markdown import portfolio_markdown
from canvas.rendering.portfolio.network import network
from canvas.rendering.portfolio.pages import portfolio_pages
from canvas.rendering.portfolio.view import view
from canvas.rendering.portfolio.words import portfolio_words
from canvas.rendering.portfolio.workbook import portfolio_workbook
from tests.portfolio.tracks import region, state, summary, werkfit
from tests.support.leaves import leaves

POISON = "=1+1<script>alert(1)</script>|`*_[x](http://x)&amp;"


@pytest.fixture(scope="module")
def made() -> Portfolio:
    """The region, against the same region with one track less."""
    return portfolio(state(), replace(state({"a": werkfit("assen", "14")}), name="v1"))


@pytest.fixture(scope="module")
def poisoned() -> Portfolio:
    """A region in which every name is poison, twice, so that it comes into every table."""
    texts = {}
    for name in ("assen", "veendam"):
        text = werkfit(name)
        for word in (f"Werkfit in {name}", f"Leerwerkbedrijf {name}", "Regiogeld", "VCA halen"):
            text = text.replace(word, f"'{POISON}'", 1)
        text = text.replace("regio: Groningen", f"regio: '{POISON}'")
        texts[name] = text.replace("titel: Werkfit worden in de werkplaats", f"titel: '@{POISON}'")
    return portfolio(state(texts))


def sheets(content: bytes) -> dict[str, Any]:
    """What a spreadsheet reads in the workbook."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


@pytest.mark.parametrize("language", Language)
def test_every_form_shows_every_table(made: Portfolio, language: Language) -> None:
    """With the same heads and as many rows."""
    page = next(iter(portfolio_pages(made, language))).content.decode()
    markdown = portfolio_markdown(made, language)
    book = sheets(portfolio_workbook(made, language))

    for section in view(made, language).sections:
        for table in section.tables:
            assert f'id="{table.id}"' in page
            assert f"### {table.title}" in markdown
            rows = book[table.name.replace("/", " ")]
            assert rows[0] == [column.heading for column in table.columns]
            assert len(rows) == 1 + len(table.rows) + bool(table.foot)
    assert len(book[portfolio_words(language)["tracks"]["tab"]]) == 1 + len(made.tracks)


def test_both_languages_fill_the_same_cells(made: Portfolio) -> None:
    """What is told in Dutch is told in English, too."""
    for dutch, english in zip(view(made, Language.NL).sections, view(made, Language.EN).sections, strict=True):
        for one, other in zip(dutch.tables, english.tables, strict=True):
            filled = [
                [sum(bool(cell.words) for cell in each) for each in zip(*table.rows, strict=True)]
                for table in (one, other)
            ]
            assert filled[0] == filled[1], one.title


def test_numbers_are_numbers_and_estimates_are_words(made: Portfolio) -> None:
    """In the workbook; what nobody knows is empty."""
    rows = sheets(portfolio_workbook(made, Language.NL))["Trajecten"]
    people = rows[0].index("Deelnemers")

    assert {row[0]: row[people] for row in rows[1:]} == {
        "Werkfit in assen": "ongeveer 10",
        "Werkfit in hoogezand": "8–10",
        "Werkfit in stadskanaal": "",
        "Werkfit in veendam": 12.0,
        "Work in the green": "",
    }


def test_days_are_days_and_findings_have_their_weights(made: Portfolio) -> None:
    """In the workbook, so that they can be sorted and added up."""
    book = sheets(portfolio_workbook(made, Language.NL))
    assert {row[0] for row in book["Wat afloopt"][1:]} == {date(2027, 12, 31)}
    assert book["Regelingen"][1][-1] == date(2027, 12, 31)
    heads, first = book["Trajecten"][0], book["Trajecten"][1]
    weights = [first[heads.index(name)] for name in ("Fouten", "Let-op-punten", "Opmerkingen")]
    assert weights == [made.tracks[0].count(each) for each in Severity]
    assert sum(weights) == made.tracks[0].points


def test_what_people_wrote_stays_text(poisoned: Portfolio) -> None:
    """No formula, no tag, no table of its own comes of it."""
    book = sheets(portfolio_workbook(poisoned, Language.NL))
    assert book["Trajecten"][1][0] == POISON
    for artifact in portfolio_pages(poisoned, Language.NL):
        if artifact.path.endswith(".html"):
            assert b"<script>alert" not in artifact.content
            assert b"&lt;script&gt;" in artifact.content
    markdown = portfolio_markdown(poisoned, Language.NL)
    assert "<script" not in markdown
    assert not re.search(r"(?<!\\)\[x\]\(", markdown)
    for table in re.findall(r"(?:^\|.*\n)+", markdown, re.MULTILINE):
        assert len({line.replace("\\|", "").count("|") for line in table.splitlines()}) == 1


def test_a_title_says_in_which_language_it_is(made: Portfolio) -> None:
    """On a page in the other language."""
    page = next(iter(portfolio_pages(made, Language.NL))).content.decode()

    assert '<span lang="en">Work in the green</span>' in page
    assert "<span>Werkfit in assen</span>" in page


def test_a_formula_is_no_formula() -> None:
    """Whatever a cell begins with."""
    for sign in "=+-@":
        text = werkfit("assen").replace("Werkfit in assen", f"'{sign}SUM(A1)'")
        assert (
            sheets(portfolio_workbook(portfolio(state({"x": text})), Language.EN))["Tracks"][1][0] == f"{sign}SUM(A1)"
        )


def test_json_fits_its_schema_and_is_read_again(made: Portfolio) -> None:
    """So that what regions wrote can be put together: from the parts comes the whole."""
    written = portfolio_json(made)
    schema = portfolio_schema()
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(json.loads(written))

    assert portfolio(state_in(written)) == replace(made, progress=None)
    parts = [portfolio_json(portfolio(State((track,), ()))) for track in state().tracks]
    joined = [track for part in parts for track in state_in(part).tracks]
    assert portfolio(State(tuple(joined), ())) == replace(made, progress=None)


@pytest.mark.parametrize(
    ("content", "where"),
    [
        (b"", ""),
        (b"[1]", ""),
        (b'{"version": 1}', "tracks"),
        (b'{"version": 2, "tracks": [], "unread": [], "translations": []}', "version"),
        (b"[" * 100_000, ""),
        (b"\xff\xfe", ""),
    ],
)
def test_what_is_no_portfolio_is_told(content: bytes, where: str) -> None:
    """With the place that is wrong."""
    with pytest.raises(NotAPortfolio) as caught:
        state_in(content)
    assert caught.value.where == where


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("blocks", ["filled"]),
        ("people", {"low": 1e300, "high": None, "about": False}),
        ("stage", 1),
        ("end", "2027-13"),
    ],
)
def test_a_track_that_is_wrong_is_told(made: Portfolio, field: str, value: object) -> None:
    """Numbers beyond measure, days that no calendar has, words that nobody knows, and too few blocks."""
    data = json.loads(portfolio_json(made))
    data["tracks"][1][field] = value

    with pytest.raises(NotAPortfolio) as caught:
        state_in(json.dumps(data).encode())
    assert caught.value.where.startswith(f"tracks.1.{field}")


def test_many_tracks_have_a_page_for_each_region() -> None:
    """No page with more rows than a browser can sort; regions with one anchor have a page each."""
    one = summary(werkfit("assen"))
    tracks = [
        replace(one, id=f"x{at}", region=("Noord" if at < 260 else "Zuid" if at < 265 else "zuid!"))
        for at in range(270)
    ]
    pages = {
        each.path: each.content.decode()
        for each in portfolio_pages(portfolio(State(tuple(tracks), ())), Language.NL)
        if each.path.endswith(".html")
    }

    assert [*pages] == [
        "portfolio.html",
        *("regions/noord-deel-1.html", "regions/noord-deel-2.html", "regions/zuid.html", "regions/zuid-2.html"),
    ]
    assert sum(page.count('<tr data-stage="') for page in pages.values()) == 270
    assert max(page.count('<tr data-stage="') for page in pages.values()) == 250
    for path in [*pages][1:]:
        assert f'href="{path}"' in pages["portfolio.html"]


def test_the_picture_says_in_words_what_it_shows() -> None:
    """A sentence for each pair; nothing is drawn where nobody works together twice."""
    texts = {name: text.replace(f"Leerwerkbedrijf {name[8:]}", "Leerwerkbedrijf") for name, text in region().items()}
    found = network(portfolio(state(texts)), Language.EN)

    assert found
    assert found.told == ("Arbeidsmarktregio Groningen and Leerwerkbedrijf: together in 4 tracks.",)
    assert found.told[0] in found.svg
    assert network(portfolio(state()), Language.EN) is None


def test_both_languages_have_the_same_words_with_the_same_holes() -> None:
    """A table in one language says all that it says in the other."""
    dutch, english = (dict(leaves(portfolio_words(language))) for language in Language)

    assert dutch.keys() == english.keys()
    for name, text in dutch.items():
        assert set(re.findall(r"{(\w*)}", text)) == set(re.findall(r"{(\w*)}", english[name])), name
