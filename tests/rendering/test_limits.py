"""A track of hundreds of parts: it is said that it is too large to be drawn, and nobody waits for it."""

import pytest

from canvas.domain.language import Language
from canvas.domain.track import Track
from canvas.inspection.inspect import Inspection, inspect
from canvas.reading.read import read_text
from canvas.rendering.artifact import RenderingCode
from canvas.rendering.documents.markdown import to_markdown
from canvas.rendering.documents.plan import plan
from canvas.rendering.drawn import picture_of, pictures_of_steps
from canvas.rendering.limits import MOST, too_many
from canvas.rendering.outputs import PICTURES, Choice, Ending, Kind
from canvas.rendering.render import render

PARTS = {
    "partijen": "{{id: p{0}, naam: Partij {0}}}",
    "rollen": "{{soort: werkgever, partij: p{0}}}",
    "stappen": "{{id: s{0}, soort: voortraject, titel: Stap {0}}}",
    "financiering": "{{titel: Geld {0}}}",
    "kosten": "{{titel: Kosten {0}}}",
}


def of(key: str, count: int) -> Inspection:
    """A track with so many parts of a sort."""
    members = "".join(f"  - {PARTS[key].format(number)}\n" for number in range(count))
    return inspect(read_text(f"traject: {{id: groot, titel: Groot}}\nmissie: {{doel: Werk.}}\n{key}:\n{members}"), "x")


def track_of(inspection: Inspection) -> Track:
    """What it read."""
    assert inspection.track is not None
    return inspection.track


@pytest.mark.parametrize("key", PARTS)
def test_one_more_than_the_most_is_too_many(key: str) -> None:
    """Of every sort that makes a picture or a table grow in two directions."""
    assert too_many(track_of(of(key, MOST))) is None
    found = too_many(track_of(of(key, MOST + 1)))
    assert found is not None
    assert found.number == MOST + 1


@pytest.mark.parametrize("language", Language)
def test_each_picture_says_why_it_is_not_there(language: Language) -> None:
    """But that of the canvas, which has eighteen blocks whatever the track."""
    track, small = track_of(of("partijen", 300)), track_of(of("partijen", 2))
    drawn = {kind: picture_of(kind, track, language) for kind in PICTURES if kind is not Kind.STEPS}
    steps = pictures_of_steps([small, track, small], language)

    assert drawn.pop(Kind.COVERAGE).svg
    for picture in (*drawn.values(), steps[1]):
        (problem,) = picture.problems
        assert (picture.svg, problem.code) == ("", RenderingCode.TOO_MUCH)
        assert "300" in problem.message
        assert str(MOST) in problem.message
    assert steps[0].svg == steps[2].svg != ""


def test_the_plan_says_what_the_track_is_for_and_why_there_is_no_more() -> None:
    """In every form the same, for all are made of one description."""
    text = to_markdown(plan(of("stappen", 300)))

    assert "Te groot voor een plan" in text
    assert "300" in text
    assert "Werk." in text
    assert "Stap 7" not in text


def test_the_rest_is_made() -> None:
    """The page of the canvas, the report and the data, without a picture that would take minutes."""
    made = render(of("rollen", 300), Choice(endings=frozenset({Ending.HTML, Ending.SVG, Ending.JSON, Ending.MARKDOWN})))

    names = {artifact.path.rpartition("groot.")[2] for artifact in made.artifacts}
    assert {"canvas.html", "report.html", "track.json", "plan.md", "coverage.svg"} <= names
    assert not {"parties.svg", "roles.svg", "steps.svg"} & names
    assert {problem.code for problem in made.problems} == {RenderingCode.TOO_MUCH}
