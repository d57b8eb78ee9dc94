"""What is made of a file, where it lies, and that it is the same every time."""

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import run
from canvas.domain.language import Language
from canvas.knowledge.papers import Paper
from canvas.rendering.artifact import MediaType, RenderingCode
from canvas.rendering.engines import graphviz
from canvas.rendering.fonts import font_files
from canvas.rendering.outputs import PICTURES, USUAL, Choice, Ending, Kind, possible, wanted
from canvas.rendering.pages.index import index_page
from canvas.rendering.readers import Reader
from canvas.rendering.render import render, render_all
from canvas.rendering.variant import TILE_PAPERS, Variant
from tests.examples.gallery import EXAMPLES
from tests.rendering.tracks import EMPTY, INVENTED, SMALL, UNREADABLE, looked_at
from tests.support.pages import Page, read_page

FILES = sorted(EXAMPLES.glob("*/*.track.yaml"))


READ = frozenset({Ending.HTML, Ending.MARKDOWN, Ending.SVG})


def _paths(text: str, *kinds: Kind, choice: Choice = USUAL) -> list[str]:
    only = frozenset(kinds) or None
    return [artifact.path for artifact in render(looked_at(text), replace(choice, kinds=only)).artifacts]


def _pages(text: str, *, has_index: bool = False) -> dict[str, Page]:
    made = render(looked_at(text), has_index=has_index).artifacts
    return {
        artifact.path: read_page(artifact.content.decode())
        for artifact in made
        if artifact.media_type is MediaType.HTML
    }


def test_everything_of_a_track_lies_in_its_folder() -> None:
    """Names say what a file shows and in which form; the graph comes only when it is asked for."""
    assert _paths(SMALL) == [
        "klein/klein.canvas.html",
        "klein/klein.plan.html",
        "klein/klein.plan.md",
        "klein/klein.plan.pdf",
        "klein/klein.plan.docx",
        "klein/klein.expectations.candidate.html",
        "klein/klein.expectations.candidate.pdf",
        "klein/klein.expectations.employer.html",
        "klein/klein.expectations.employer.pdf",
        "klein/klein.steps.svg",
        "klein/klein.timeline.svg",
        "klein/klein.parties.svg",
        "klein/klein.roles.svg",
        "klein/klein.funding.svg",
        "klein/klein.funnel.svg",
        "klein/klein.coverage.svg",
        "klein/klein.canvas.pdf",
        "klein/klein.canvas.gaps.pdf",
        "klein/klein.track.json",
        "klein/klein.report.html",
        "klein/klein.report.md",
        "klein/klein.report.json",
    ]


def test_kinds_and_endings_can_be_chosen() -> None:
    """`--only` takes the middle word, `--format` the ending."""
    dot = render(looked_at(SMALL), Choice(endings=frozenset({Ending.DOT}))).artifacts

    assert _paths(SMALL, Kind.PLAN) == [f"klein/klein.plan.{ending}" for ending in ("html", "md", "pdf", "docx")]
    assert _paths(SMALL, Kind.REPORT, Kind.STEPS) == [
        "klein/klein.steps.svg",
        *(f"klein/klein.report.{ending}" for ending in ("html", "md", "json")),
    ]
    assert [artifact.path for artifact in dot] == ["klein/klein.steps.dot", "klein/klein.parties.dot"]


def test_posters_can_be_chosen() -> None:
    """Each variant on each paper, and behind it the sheets to glue together; other outputs do not change."""
    asked = Choice(papers=(Paper.A3, Paper.A0), variants=(Variant.BLANK, Variant.FILLED), tiles=(Paper.A4,))

    assert _paths(SMALL, Kind.CANVAS, choice=asked) == [
        "klein/klein.canvas.html",
        "klein/klein.canvas.blank.A3.pdf",
        "klein/klein.canvas.blank.pdf",
        "klein/klein.canvas.blank.tiles-A4.pdf",
        "klein/klein.canvas.A3.pdf",
        "klein/klein.canvas.pdf",
        "klein/klein.canvas.tiles-A4.pdf",
    ]
    assert _paths(SMALL, Kind.PLAN, choice=asked) == _paths(SMALL, Kind.PLAN)


def test_every_form_is_of_its_type() -> None:
    """PDFs are PDFs and pictures pictures, each with more than a head."""
    beginnings = {MediaType.PDF: b"%PDF-", MediaType.PNG: b"\x89PNG\r\n", MediaType.SVG: b"<svg "}
    made = render(looked_at(SMALL), Choice(endings=frozenset({Ending.PDF, Ending.PNG, Ending.SVG}))).artifacts

    assert {artifact.media_type for artifact in made} == set(beginnings)
    for artifact in made:
        assert artifact.content.lstrip().startswith(beginnings[artifact.media_type]), artifact.path
        assert len(artifact.content) > 2000


def test_a_picture_that_was_not_drawn_leads_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without an engine no page sends a reader to the picture; its graph is there all the same."""
    monkeypatch.setattr(graphviz, "engine", lambda: None)
    rendering = render(looked_at(SMALL), Choice(endings=frozenset({Ending.HTML, Ending.SVG, Ending.PNG, Ending.DOT})))
    paths = {artifact.path for artifact in rendering.artifacts}
    (plan,) = [artifact for artifact in rendering.artifacts if artifact.path.endswith("plan.html")]
    links = read_page(plan.content.decode()).links()

    assert {"klein/klein.timeline.svg", "klein/klein.timeline.png", "klein/klein.steps.dot"} <= paths
    assert not {"klein/klein.steps.svg", "klein/klein.steps.png"} & paths
    assert "klein.timeline.svg" in links
    assert "klein.steps.svg" not in links
    assert RenderingCode.NO_ENGINE in {problem.code for problem in rendering.problems}


def test_what_a_poster_lacks_is_told() -> None:
    """The problems of a poster come with those of the pictures."""
    inspection = looked_at(SMALL.replace("Klein traject", "Klein traject ሰላም"))

    (problem,) = render(inspection, Choice(kinds=frozenset({Kind.CANVAS}), variants=(Variant.FILLED,))).problems

    assert (problem.artifact, problem.code) == ("klein.canvas.pdf", RenderingCode.MISSING_GLYPHS)


def test_a_file_that_cannot_be_read_gets_a_report_only() -> None:
    """Somebody who builds fifty tracks sees what is wrong with the fifty-first."""
    assert _paths(UNREADABLE) == [f"x/x.report.{ending}" for ending in ("html", "md", "json")]
    assert _paths(UNREADABLE, Kind.PLAN) == []


def test_many_files_are_made_as_each_alone() -> None:
    """The pictures of a batch are laid out together and come out the same."""
    inspections = [looked_at(text) for text in (SMALL, UNREADABLE, EMPTY, INVENTED)]

    assert render_all(inspections) == tuple(map(render, inspections))


def test_every_output_can_be_made() -> None:
    """The list of outputs and what makes them agree."""
    papers, variants = (Paper.A3, Paper.A4), (Variant.FILLED, Variant.EXAMPLE)
    asked = Choice(None, frozenset(Ending), papers, variants, TILE_PAPERS)
    made = render(looked_at(SMALL), asked).artifacts

    assert [artifact.path for artifact in made] == [output.path("klein") for output in possible(asked)]


@pytest.mark.parametrize("has_index", [True, False])
def test_links_lead_to_what_is_made(has_index: bool) -> None:
    """No page sends a reader to a page or a place that is not there."""
    pages = _pages(SMALL, has_index=has_index)
    there = {output.name("klein") for output in wanted(looked_at(SMALL))} | ({"../index.html"} if has_index else set())
    for path, page in pages.items():
        ids = {element.attributes.get("id") for element in page.elements}
        for link in page.links():
            address, _, place = link.partition("#")
            assert address in there or link.startswith("https://") or not address, (path, link)
            target = pages.get(f"klein/{address}")
            wanted_in = {element.attributes.get("id") for element in target.elements} if target else ids
            assert not place or place in wanted_in, (path, link)


def test_a_page_made_alone_links_nowhere() -> None:
    """With `--only canvas --format html` there is no plan and no report to go to, and no poster."""
    (canvas,) = render(looked_at(SMALL), Choice(frozenset({Kind.CANVAS}), READ)).artifacts

    assert read_page(canvas.content.decode()).links() == ["#main"]


@pytest.mark.parametrize("kind", ["canvas", "plan", "report"])
def test_pages_lead_to_pictures_and_posters_by_sort(kind: str) -> None:
    """The pages stand in a row of their own; pictures and what can be printed below it, each under its heading."""
    page = _pages(SMALL)[f"klein/klein.{kind}.html"]
    links = page.links()
    nav = page.text[: page.text.index("Klein traject")]

    sheets = [f"klein.expectations.{reader.value}" for reader in Reader]
    assert links[1:6] == ["klein.canvas.html", "klein.plan.html", *(f"{it}.html" for it in sheets), "klein.report.html"]
    assert links[6:13] == [f"klein.{each.value}.svg" for each in PICTURES]
    assert links[13:17] == ["klein.plan.pdf", "klein.plan.docx", *(f"{sheet}.pdf" for sheet in sheets)]
    assert links[17:19] == ["klein.canvas.pdf", "klein.canvas.gaps.pdf"]
    assert nav.index("Verslag") < nav.index("Platen") < nav.index("Stappen") < nav.index("Om af te drukken")
    assert nav.index("Plan (Word)") < nav.index("Poster, A0") < nav.index("Poster met open vragen, A0")


def test_links_say_which_poster_it_is() -> None:
    """The paper and the variant in words, and the ending where the heading does not say it."""
    asked = Choice(
        papers=(Paper.A3,),
        variants=(Variant.BLANK,),
        tiles=(Paper.A4,),
        endings=frozenset({*READ, Ending.PNG, Ending.PDF}),
    )
    (canvas,) = [each for each in render(looked_at(SMALL, Language.EN), asked).artifacts if "canvas.html" in each.path]
    text = read_page(canvas.content.decode()).text

    for said in ("Empty poster, A3 ", "Empty poster, in sheets of A4 ", "Empty poster, A3 (png) ", "Timeline (png) "):
        assert said in text


def test_an_invented_track_says_so_on_every_page() -> None:
    """In the title of the window, beside the heading, and in the plan as text."""
    asked = Choice(frozenset({Kind.CANVAS, Kind.PLAN, Kind.REPORT}), READ)
    for artifact in render(looked_at(INVENTED), asked).artifacts:
        assert "verzonnen" in artifact.content.decode().lower()
    for page in _pages(INVENTED).values():
        assert any(element.attributes.get("class") == "badge" for element in page.elements)


def test_the_canvas_never_claims_to_be_the_original() -> None:
    """It is modelled on the components of the whitepaper, and says that much and no more."""
    for language, words in ((Language.NL, "Gemaakt naar de componenten"), (Language.EN, "Modelled on the components")):
        (canvas,) = render(looked_at(SMALL, language), Choice(frozenset({Kind.CANVAS}), READ)).artifacts
        text = read_page(canvas.content.decode()).text

        assert words in text
        assert "De Bell & Bakker 2022" in text


def test_no_page_asks_the_network_for_anything() -> None:
    """Only the font beside the page is fetched; no script, no picture from elsewhere."""
    for artifact in render(looked_at(SMALL), Choice(endings=READ)).artifacts:
        text = artifact.content.decode()
        assert "url(" not in text.replace('url("../assets/fonts/', "").replace("url(#", "")
        assert "@import" not in text
        if artifact.media_type is MediaType.HTML:
            elements = read_page(text).elements
            assert not [element for element in elements if element.name in ("script", "link", "img", "iframe")]


def test_the_fonts_that_pages_name_are_there() -> None:
    """What the style sheet points at is among the assets."""
    (canvas, *_) = render(looked_at(SMALL)).artifacts
    for asset in font_files():
        assert f'url("../{asset.path}")' in canvas.content.decode()


def test_the_index_lists_every_file() -> None:
    """Tracks by title with all that was made of them, files that cannot be read with what is wrong first."""
    inspections = [looked_at(text) for text in (SMALL, INVENTED, UNREADABLE)]
    index = index_page([(each, wanted(each)) for each in inspections], Language.NL)
    page = read_page(index.content.decode())
    made = {
        artifact.path
        for each in inspections
        for artifact in render(each).artifacts
        if each.readable or artifact.media_type is MediaType.HTML
    }

    assert index.path == "index.html"
    assert {link.partition("#")[0] for link in page.links()} - {""} == made
    assert page.text.index("Bedacht traject") < page.text.index("Klein traject") < page.text.index("Nog niet leesbaar")
    assert "x.track.yaml:" in page.text


def test_tracks_with_one_title_are_told_apart_in_the_index() -> None:
    """By their folder, in sight and in the name of each link; a title of its own needs none."""
    twins = [looked_at(SMALL.replace("id: klein", f"id: {name}")) for name in ("noord", "zuid")]
    index = index_page([(each, wanted(each)) for each in (*twins, looked_at(INVENTED))], Language.NL)
    text = read_page(index.content.decode()).text

    assert text.index("Klein traject noord") < text.index("Klein traject zuid")
    assert ("Plan: Klein traject (zuid)" in text, "Plan: Bedacht traject (" in text) == (True, False)


def test_the_index_of_nothing_says_so() -> None:
    """A folder without tracks gets a page that is no riddle."""
    page = read_page(index_page([], Language.EN).content.decode())

    assert "There is no track yet that can be read." in page.text
    assert page.named("table") == []


SCRIPT = """
import hashlib, sys
from canvas.domain.language import Language
from canvas.inspection.inspect import inspect
from canvas.reading.read import read_text
from canvas.rendering.outputs import wanted
from canvas.rendering.pages.index import index_page
from canvas.rendering.readers import Reader
from canvas.rendering.render import render_all
inspections = [inspect(read_text(open(path, encoding="utf-8").read()), path) for path in sys.argv[1:]]
sums = hashlib.sha256()
for rendering in render_all(inspections, has_index=True):
    for artifact in rendering.artifacts:
        sums.update(artifact.path.encode() + artifact.content)
sums.update(index_page([(each, wanted(each)) for each in inspections], Language.NL).content)
print(sums.hexdigest())
"""


@pytest.mark.parametrize("files", [FILES[:1], pytest.param(FILES, marks=pytest.mark.thorough)], ids=["one", "all"])
def test_the_same_bytes_on_any_day_and_in_any_place(files: list[Path], tmp_path: Path) -> None:
    """Time zone, locale, hash seed and the path of a file leave no trace."""
    sums = set()
    for number, zone in enumerate(("UTC", "Asia/Tokyo")):
        folder = tmp_path / f"ergens {number}"
        folder.mkdir()
        copies = [folder / file.name for file in files]
        for file, copy in zip(files, copies, strict=True):
            copy.write_bytes(file.read_bytes())
        settings = {**os.environ, "PYTHONHASHSEED": str(number), "TZ": zone, "LANG": ("C", "nl_NL.UTF-8")[number]}
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT, *map(str, copies)],
            cwd=run.ROOT,
            env=settings,
            capture_output=True,
            text=True,
            check=True,
        )
        sums.add(done.stdout)

    assert len(sums) == 1
    assert hashlib.sha256().digest_size * 2 == len(sums.pop().strip())
