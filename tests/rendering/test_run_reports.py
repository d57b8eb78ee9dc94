"""The report as Markdown and as data, with what the other outputs of the run lack; and the track as data."""

import json
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

from canvas.domain.language import Language
from canvas.reading.read import read_text
from canvas.rendering.outputs import Choice, Ending, Kind
from canvas.rendering.pages.report_text import report_text
from canvas.rendering.render import render
from canvas.rendering.reports.as_json import JsonReport
from canvas.rendering.reports.json_schema import report_schema
from canvas.rendering.reports.report import part_of, sums_of
from canvas.rendering.views.report_view import question_of
from tests.rendering.test_reports import strict
from tests.rendering.tracks import EMPTY, SMALL, UNREADABLE, looked_at
from tests.support.every_field import EveryField
from tests.support.markdown_pages import as_commonmark, as_site

LONG = SMALL.replace("titel: Voorbereiden", f"titel: {'Heel veel woorden ' * 20}")
REPORTS = Choice(frozenset({Kind.REPORT}), frozenset({Ending.MARKDOWN, Ending.JSON}))


def made(text: str, choice: Choice) -> dict[str, str]:
    """What is made of a text, by the name of the file."""
    found = render(looked_at(text), choice).artifacts
    return {artifact.path.rpartition("/")[2]: artifact.content.decode() for artifact in found}


def test_the_report_as_data_is_that_of_a_check() -> None:
    """But for the path, which is the bare name: the folder in which somebody works is nobody's business."""
    for text in (SMALL, EMPTY, UNREADABLE):
        (data,) = (json.loads(content) for name, content in made(text, REPORTS).items() if name.endswith(".json"))
        inspection = looked_at(text)
        part = part_of(replace(inspection, path="x.track.yaml"), JsonReport())
        checked = json.loads("".join(JsonReport().whole((part,), sums_of((part,), inspection.language))))

        assert data.pop("rendering") == []
        assert ("figures" in data) is inspection.readable
        data.pop("figures", None)
        assert data == checked


def test_the_report_tells_what_the_run_lacks() -> None:
    """As data and in words, and the data is what the schema says."""
    files = made(LONG, Choice(frozenset({Kind.REPORT, Kind.STEPS})))
    data = json.loads(files["klein.report.json"])

    assert {each["code"] for each in data["rendering"]} == {"P02"}
    assert {each["artifact"] for each in data["rendering"]} == {"klein.steps.svg"}
    Draft202012Validator(strict(report_schema())).validate(data)
    assert "## Wat bij het maken niet lukte" in files["klein.report.md"]
    assert "P02" in files["klein.report.md"]


@pytest.mark.parametrize("language", Language)
def test_the_report_in_words_asks_every_question(language: Language) -> None:
    """By block, with every place; of a file that cannot be read there is one, too."""
    for text in (SMALL, EMPTY, UNREADABLE):
        inspection = looked_at(text, language)
        shown = as_commonmark(report_text(inspection, ())).text
        for finding in inspection.findings:
            assert question_of(finding.code, language) in shown
            assert " ".join(finding.message.split()) in shown


def test_the_report_in_words_lets_no_markup_through() -> None:
    """Whatever stands in a field."""
    every = EveryField(lambda number: f"<script>{number}</script> *_[x](y)` | # @name")
    text = report_text(looked_at(every.file()), ())

    for read in (as_site, as_commonmark):
        page = read(text)
        assert not {"script", "em", "code"} & {element.name for element in page.elements}
        assert page.links() == []


def test_the_track_as_data_is_the_track() -> None:
    """Read again, in both languages of the run the same bytes; of a file that cannot be read there is none."""
    choice = Choice(frozenset({Kind.TRACK}))
    text = made(SMALL, choice)["klein.track.json"]
    english = render(looked_at(SMALL, Language.EN), choice).artifacts

    assert read_text(text).track == looked_at(SMALL).track
    assert [artifact.content.decode() for artifact in english] == [text]
    assert made(UNREADABLE, choice) == {}
