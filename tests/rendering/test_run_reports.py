"""The report as Markdown and as data, with what the other outputs of the run lack; and the track as data."""

import json
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from canvas.domain.language import Language
from canvas.reading.read import read_text
from canvas.rendering.limits import MOST
from canvas.rendering.outputs import Choice, Ending, Kind
from canvas.rendering.pages.report_text import report_text
from canvas.rendering.render import render
from canvas.rendering.reports.as_json import JsonReport
from canvas.rendering.reports.json_schema import report_schema
from canvas.rendering.reports.report import part_of, sums_of
from canvas.rendering.views.report_view import asked_by
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
    assert {each["page"] for each in data["rendering"]} == {"rules/P02.md"}
    Draft202012Validator(strict(report_schema())).validate(data)
    assert "## Wat bij het maken niet lukte" in files["klein.report.md"]
    assert "P02" in files["klein.report.md"]


def test_the_figures_say_what_is_lost_step_by_step() -> None:
    """When a party leaves, and when a line of money does not come: the cells, and what is not paid from which week."""
    found = _figures(SMALL)
    city, company, school = found["dependence"]["parties"]
    with_subsidy, with_fund = found["without_funding"]

    assert [(each["path"], each["wholly"]) for each in city["loses"]] == [("steps[0]", True), ("steps[1]", True)]
    assert city["loses"][1]["cells"] == [{"cell": "C3-R1", "wholly": True}]
    assert {"cell": "C3-R5", "wholly": True} in company["loses"][0]["cells"]
    assert school["loses"] == []
    assert [(each["path"], each["least"], each["from_week"]) for each in with_subsidy["unpaid"]] == [
        ("costs[0]", 8000, 1)
    ]
    assert [each["path"] for each in with_subsidy["loses"]] == ["steps[0]"]
    assert (with_fund["path"], with_fund["unpaid"]) == ("funding[1]", [])
    assert _figures("track: {id: x}\nfunding: [{title: y}]\n")["without_funding"][0]["unpaid"] is None


def test_the_figures_tell_the_weeks() -> None:
    """Week by week what it asks, and the steps that take longest, also where those are all of them."""
    found = _figures(SMALL)
    hours = [(each["from_week"], each["to_week"], each["hours"], each["known"]) for each in found["load_weeks"]]

    assert found["longest_way"] == []
    assert found["critical_path"] == ["steps[0]", "steps[1]"]
    assert hours == [(1, 8, "4 hours per week", False), (9, 60, "32 hours per week", False)]
    assert _figures(SMALL.replace("duur: 8 weken", "duur: onbekend"))["critical_path"] == []
    adrift = _figures(SMALL.replace("duur: 8 weken", "duur: onbekend"))["load_weeks"]
    assert {(each["from_week"], each["to_week"]) for each in adrift} == {(None, None)}


def test_the_figures_tell_no_weeks_that_depend_on_a_range() -> None:
    """What comes after a step of eight to ten weeks has no weeks of its own; at least eight weeks have no most."""
    ranged = _figures(SMALL.replace("duur: 8 weken", "duur: 8-10 weken"))
    at_least = _figures(SMALL.replace("duur: 8 weken", "duur: minimaal 8 weken"))

    assert [(each["from_week"], each["to_week"]) for each in ranged["load_weeks"]] == [(1, 10), (None, None)]
    assert (ranged["weeks"]["least"], ranged["weeks"]["most"]) == (60, 62)
    assert (at_least["weeks"]["least"], at_least["weeks"]["most"]) == (60, None)


def test_the_figures_of_a_track_that_nobody_can_oversee_are_short() -> None:
    """Each line of money against all others would take minutes."""
    lines = "\n".join(f"  - {{titel: Fonds {number}}}" for number in range(MOST + 1))

    assert _figures(f"traject: {{id: x}}\nfinanciering:\n{lines}\n")["without_funding"] == []


def _figures(text: str) -> dict[str, Any]:
    """What is counted, as the schema says."""
    (content,) = made(text, Choice(frozenset({Kind.REPORT}), frozenset({Ending.JSON}))).values()
    data = json.loads(content)
    Draft202012Validator(strict(report_schema())).validate(data)
    found: dict[str, Any] = data["figures"]
    return found


@pytest.mark.parametrize("language", Language)
def test_the_report_in_words_asks_every_question(language: Language) -> None:
    """By block, with every place; of a file that cannot be read there is one, too."""
    for text in (SMALL, EMPTY, UNREADABLE):
        inspection = looked_at(text, language)
        shown = as_commonmark(report_text(inspection, ())).text
        for finding in inspection.findings:
            assert asked_by(finding.code, language) in shown
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
