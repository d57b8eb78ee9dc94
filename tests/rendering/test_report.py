"""The report: questions to discuss."""

from itertools import takewhile

import pytest

from canvas.domain.finding import Severity
from canvas.domain.language import Language
from canvas.knowledge.blocks import blocks
from canvas.knowledge.sources import sources
from canvas.rendering.outputs import Choice, Kind
from canvas.rendering.pages.report import opening
from canvas.rendering.render import render
from canvas.rendering.views.report_view import ReportView, report_view
from tests.rendering.tracks import EMPTY, SMALL, UNREADABLE, looked_at
from tests.support.pages import Page, read_page

SILENT = "accepteer: [{bevinding: M03, bij: partijen.school, reden: De School vraagt het na de zomer na.}]\n"


def _page(text: str, language: Language = Language.NL, *beside: Kind) -> Page:
    rendering = render(looked_at(text, language), Choice(frozenset({Kind.REPORT, *beside})))
    artifacts = {artifact.path: artifact for artifact in rendering.artifacts}
    (path,) = [path for path in artifacts if path.endswith(".report.html")]
    return read_page(artifacts[path].content.decode())


def _view(text: str) -> ReportView:
    return report_view(looked_at(text))


def test_blocks_with_questions_stand_in_canvas_order() -> None:
    """What is asked about the file itself comes last."""
    order = [*(block.id.value for block in blocks()), "file"]
    shown = [block.id for block in _view(SMALL).blocks]

    assert len(shown) > 3
    assert shown == sorted(shown, key=order.index)


def test_every_finding_is_in_the_report() -> None:
    """One heading for a question, and each place where it is open, with its line."""
    inspection = looked_at(SMALL)
    view = report_view(inspection)
    places = [place for block in view.blocks for question in block.questions for place in question.places]

    assert sorted(place.message for place in places) == sorted(finding.message for finding in inspection.findings)
    assert {place.where for place in places} == {f"x.track.yaml:{found.span.line}" for found in inspection.findings}
    assert sum(view.weights.values()) == len(inspection.findings)


def test_a_question_is_a_question_with_a_reason_and_a_source() -> None:
    """The heading asks; why and its sources stand below it, in both languages."""
    for language in Language:
        view = report_view(looked_at(SMALL, language))
        for question in (question for block in view.blocks for question in block.questions):
            assert question.question.endswith("?"), question.code
            assert question.why
            assert question.sources
            assert question.letter in ("!!", "!", "i")


def test_what_weighs_most_comes_first_in_a_block() -> None:
    """Errors before warnings before questions."""
    for block in _view(EMPTY).blocks:
        weights = [question.severity.weight for question in block.questions]
        assert weights == sorted(weights, reverse=True)


def test_sources_are_listed_once_with_where_they_are() -> None:
    """Every source that a question names can be looked up at the end."""
    view = _view(SMALL)
    named = {name for block in view.blocks for question in block.questions for name in question.sources}

    own = sources()["design"].short[Language.NL]
    assert named - {own} <= {source.short[Language.NL] for source in view.sources}
    assert len({source.code for source in view.sources}) == len(view.sources)


def test_the_first_sentence_fits_the_work() -> None:
    """Kind at every stage, and different when there is nothing to ask."""
    stages = {stage: looked_at(f"traject: {{fase: {stage}}}") for stage in ("idee", "uitvoering", "gestopt")}
    said = {stage: opening(found, report_view(found)) for stage, found in stages.items()}

    assert len(set(said.values())) == 3
    assert "Een idee mag klein beginnen" in said["idee"]
    assert opening(looked_at(UNREADABLE), _view(UNREADABLE)).startswith("Dit bestand kan nog niet gelezen worden")


def test_a_file_without_a_stage_is_told_how_it_counts() -> None:
    """The page says that the file counts as an idea."""
    assert "Daarom telt het als een idee" in _page(EMPTY).text
    assert "Daarom telt het als een idee" not in _page(SMALL).text


def test_accepted_findings_stand_with_their_reason() -> None:
    """What the team leaves as it is, is not asked again, but not hidden either."""
    page = _page(SMALL + SILENT)

    assert "De School vraagt het na de zomer na." in page.text
    assert "Bewust zo gelaten" in page.text
    assert len(_view(SMALL + SILENT).accepted) == 1


def test_a_file_that_cannot_be_read_gets_its_problems_and_nothing_else() -> None:
    """No canvas is shown for a file of which nothing is known."""
    view = _view(UNREADABLE)
    page = _page(UNREADABLE)

    assert [block.id for block in view.blocks] == ["file"]
    assert view.coverage == ()
    assert view.weights[Severity.ERROR] >= 1
    assert page.named("table") == []
    assert "x.track.yaml:" in page.text


@pytest.mark.parametrize("language", Language)
def test_the_state_of_all_blocks_is_told_in_words(language: Language) -> None:
    """Eighteen rows, each with its state and what is open."""
    page = _page(SMALL, language)
    elements = iter(page.elements)
    assert any("coverage" in element.attributes.get("class", "") for element in elements)
    table = list(takewhile(lambda element: element.name != "section", elements))

    assert [element.attributes.get("scope") for element in table].count("row") == 18


def test_the_page_tells_what_the_run_lacks() -> None:
    """As the report in words does; and nothing where nothing lacks."""
    long = SMALL.replace("titel: Voorbereiden", f"titel: {'Heel veel woorden ' * 20}")
    text = _page(long, Language.NL, Kind.STEPS).text

    assert "klein.steps.svg (P02)" in text[text.index("Wat bij het maken niet lukte") :]
    assert "Wat bij het maken niet lukte" not in _page(SMALL, Language.NL, Kind.STEPS).text


def test_what_can_be_counted_stands_before_the_questions() -> None:
    """Of a file that cannot be read, and of one in which nothing can be counted, there is no such part."""
    text = _page(SMALL).text

    assert text.index("In cijfers") < text.index("Vragen om te bespreken")
    assert "In cijfers" not in _page(EMPTY).text + _page(UNREADABLE).text
