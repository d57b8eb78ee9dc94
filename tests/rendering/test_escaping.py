"""Nothing that a user wrote reaches an output unescaped."""

from xml.etree import ElementTree

import pytest

from canvas.domain.language import Language
from canvas.rendering.artifact import Artifact, MediaType
from canvas.rendering.outputs import Choice, Ending, wanted
from canvas.rendering.pages.index import index_page
from canvas.rendering.render import render
from tests.rendering.tracks import looked_at
from tests.support.every_field import EveryField
from tests.support.markdown_pages import as_site
from tests.support.pages import Page, read_page

TEXTS = frozenset({Ending.HTML, Ending.MARKDOWN, Ending.SVG})
"""What can be read back as text; the tests of posters try poison too."""

FOR_THE_SITE = {".track.formerly[]"}
"""What no plan says."""

NEVER_OURS = {"script", "iframe", "object", "embed", "base", "form", "img"}


def poison(number: int) -> str:
    """A text that tries to leave every kind of output, with a number by which it is found again."""
    return f'"><script>alert({number})</script>&{{{{7*7}}}}|*_[x](y)'


@pytest.fixture(params=list(Language), ids=str)
def poisoned(request: pytest.FixtureRequest) -> tuple[EveryField, list[Artifact]]:
    """Everything that is made of a track with poison in every text, and the index that lists it."""
    every = EveryField(poison)
    inspection = looked_at(every.file(), request.param, path=f"{poison(0)}/x.track.yaml")
    assert inspection.track, inspection.findings
    index = index_page([(inspection, wanted(inspection))], request.param)
    return every, [*render(inspection, Choice(endings=TEXTS)).artifacts, index]


def _of(artifacts: list[Artifact], *types: MediaType) -> list[Artifact]:
    return [artifact for artifact in artifacts if artifact.media_type in types]


def _harmless(page: Page) -> None:
    assert not NEVER_OURS & {element.name for element in page.elements}
    for element in page.elements:
        assert not any(name.startswith("on") or "alert" in name for name in element.attributes), element
        assert not element.attributes.get("href", "").lower().startswith(("javascript:", "data:")), element


def test_no_page_runs_what_a_user_wrote(poisoned: tuple[EveryField, list[Artifact]]) -> None:
    """Read back, every page holds the poison as text and in no other way."""
    _, artifacts = poisoned
    pages = _of(artifacts, MediaType.HTML)

    assert len(pages) == 6
    for artifact in pages:
        page = read_page(artifact.content.decode())
        _harmless(page)
        assert "<script>alert(" in page.text, artifact.path
        assert "&{{7*7}}|*_[x](y)" in page.text, artifact.path


def test_the_plan_shows_all_poison_as_it_was_written(poisoned: tuple[EveryField, list[Artifact]]) -> None:
    """Page and Markdown hold every text of the track to the letter."""
    every, artifacts = poisoned
    for artifact in artifacts:
        if ".plan." in artifact.path:
            read = as_site if artifact.media_type is MediaType.MARKDOWN else read_page
            page_text = read(artifact.content.decode()).text
            missing = {way for way, words in every.texts.items() if words not in page_text}
            assert missing <= FOR_THE_SITE, artifact.path


def test_markdown_brings_no_markup(poisoned: tuple[EveryField, list[Artifact]]) -> None:
    """The text of a user makes no tag and no link in Markdown; the pictures are ours."""
    _, artifacts = poisoned
    ours = ["alles.steps.svg", "alles.timeline.svg", "alles.funding.svg", "alles.funnel.svg"]
    for artifact in _of(artifacts, MediaType.MARKDOWN):
        page = as_site(artifact.content.decode())

        shown = [element.attributes["src"] for element in page.named("img")]
        assert shown in ([], ours[:1], [ours[0], *ours[2:]], ours)
        assert page.links() == []
        assert not {"script", "code", "h7"} & {element.name for element in page.elements}


def test_pictures_are_drawings_only(poisoned: tuple[EveryField, list[Artifact]]) -> None:
    """A picture is good XML without scripts."""
    _, artifacts = poisoned
    for artifact in _of(artifacts, MediaType.SVG):
        names = {element.tag.rpartition("}")[2] for element in ElementTree.fromstring(artifact.content).iter()}
        assert not {"script", "foreignObject", "a", "image"} & names


def test_a_file_name_stays_out_of_paths() -> None:
    """What a file is called makes no folder but its own."""
    inspection = looked_at("traject: [", path='../"><b>.track.yaml')
    reports = render(inspection).artifacts

    assert [report.path for report in reports] == [f"b/b.report.{ending}" for ending in ("html", "md", "json")]
    _harmless(read_page(reports[0].content.decode()))
