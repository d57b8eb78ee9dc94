"""What a page is told of a text: the same as the check tells, and where to click."""

import json
import time
from pathlib import Path

import pytest

from canvas.inspection.inspect import inspect
from canvas.knowledge.blocks import blocks
from canvas.reading.read import MOST_BYTES, read_text
from canvas.rendering.reports.as_json import run_json
from canvas.studio import keeping
from canvas.studio.on_disk import OnDisk
from tests.studio.client import Studio
from tests.studio.conftest import Own

ALL_CELLS = 18 + 5 * 6
"""The blocks, and every row in every column."""


def test_findings_are_those_of_the_check(studio: Studio, own: Own) -> None:
    told = studio.done("look", file=own.name, text=own.text, serial=7)
    checked = json.loads(run_json(inspect(read_text(own.text), own.name), ()))["files"][0]

    extra = {"question", "fixable", "acceptable", "has_form"}
    assert [{name: each[name] for name in each.keys() - extra} for each in told["findings"]] == checked["findings"]
    assert told["coverage"] == checked["coverage"]
    assert (told["serial"], told["title"], told["stage"], told["language"]) == (7, checked["title"], "design", "en")
    assert all(each["question"] for each in told["findings"])


def test_every_place_of_the_canvas_is_there_with_its_question(studio: Studio, own: Own) -> None:
    cells = {each["code"]: each for each in studio.done("look", file=own.name, text=own.text, serial=1)["cells"]}

    assert len(cells) == ALL_CELLS
    assert {each.code for each in blocks()} <= cells.keys()
    assert all(each["question"] and each["title"] for each in cells.values())
    assert (cells["B1"]["state"], cells["B1"]["line"]) == ("partial", 7)
    assert (cells["C5-R2"]["path"], cells["C5-R2"]["line"]) == ("steps[1]", 22)
    assert cells["B8"]["state"] == "empty"
    assert not cells["B8"]["is_written"]


def test_the_outline_tells_which_lines_a_part_takes(studio: Studio, own: Own) -> None:
    outline = studio.done("look", file=own.name, text=own.text, serial=1)["outline"]

    parts = {each["path"]: (each["title"], each["line"], each["end_line"], each["level"]) for each in outline}
    assert parts["parties"] == ("parties", 10, 16, 0)
    assert parts["parties[1]"] == ("Northam College", 14, 16, 1)
    assert parts["steps[1]"] == ("Staying at work", 22, 24, 1)


def test_a_file_that_is_no_text_is_told_as_the_check_tells_it(studio: Studio, own: Own) -> None:
    """Also though what a page can show of it is a good text."""
    own.path.write_bytes("missie:\n  doel: één\n".encode("latin-1"))
    shown = studio.file(own.name)["text"]

    told = studio.done("look", file=own.name, text=shown, serial=1)
    assert [(each["code"], each["line"], each["column"]) for each in told["findings"]] == [("Y03", 2, 9)]
    assert not told["readable"]
    # from then on the same text is a good one
    own.path.write_text(shown, encoding="utf-8")
    assert studio.done("look", file=own.name, text=shown, serial=2)["readable"]


def test_a_file_that_may_not_be_read_has_no_page(studio: Studio, own: Own, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reason stands in its place, and not an empty text."""

    def refused(path: Path) -> OnDisk:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(keeping, "on_disk", refused)

    for way in (f"track/{own.name}", f"workshop/{own.name}", f"api/file?file={own.name}"):
        reply = studio.get(way)
        assert reply.status == 422
        assert f"“{own.name}” cannot be read: there is no permission for it." in reply.content.decode()


def test_a_file_that_is_too_large_is_not_told_as_empty(studio: Studio, own: Own) -> None:
    own.path.write_bytes(b"#" * (MOST_BYTES + 1))
    shown = studio.file(own.name)["text"]

    told = studio.done("look", file=own.name, text=shown, serial=1)
    assert [each["code"] for each in told["findings"]] == ["Y15"]
    own.path.write_bytes(b"")
    told = studio.done("look", file=own.name, text=shown, serial=2)
    assert [each["code"] for each in told["findings"]] == ["Y02"]


def test_a_text_that_cannot_be_read_is_told_as_such(studio: Studio, own: Own) -> None:
    broken = own.text.replace("mission:", "mission: [")

    told = studio.done("look", file=own.name, text=broken, serial=1)
    assert not told["readable"]
    assert [each["code"] for each in told["findings"]] == ["Y01"]
    assert (told["coverage"], told["cells"], told["stage"]) == (None, [], None)
    assert studio.done("picture", file=own.name, text=broken, serial=2, name="steps") == {
        "serial": 2,
        "name": "steps",
        "stale": True,
    }


@pytest.mark.parametrize("name", ["steps", "parties", "roles", "funding", "funnel", "timeline"])
def test_each_picture_comes_as_a_drawing_with_its_words(studio: Studio, own: Own, name: str) -> None:
    shown = studio.done("picture", file=own.name, text=own.text, serial=3, name=name)

    assert shown["svg"].startswith("<svg")
    assert shown["title"]
    assert shown["description"]
    assert " style=" not in shown["svg"]
    assert "<style" not in shown["svg"]


def test_the_canvas_comes_as_html_without_a_style_of_its_own(studio: Studio, own: Own) -> None:
    shown = studio.done("picture", file=own.name, text=own.text, serial=3, name="canvas")

    assert "Twelve people at work" in shown["html"]
    assert "C5-R2" in shown["html"]
    assert " style=" not in shown["html"]
    assert "<style" not in shown["html"]


def test_a_project_file_counts_as_for_the_check(studio: Studio, folder: Path) -> None:
    below = folder / "strict"
    below.mkdir()
    (below / "werkcanvas.toml").write_text('select = ["M"]\nlanguage = "nl"\n', encoding="utf-8")
    (below / "a.track.yaml").write_text("track: {id: a, title: A, stage: design}\n", encoding="utf-8")

    told = studio.done("look", file="strict/a.track.yaml", text="track: {id: a, title: A, stage: design}\n", serial=1)
    assert told["language"] == "nl"
    assert {each["code"][0] for each in told["findings"]} == {"M"}


@pytest.mark.thorough
def test_findings_and_pictures_come_within_their_time(studio: Studio, own: Own) -> None:
    """Medians over twenty edits: 200 ms until the picture is there, 500 ms for all that is beside it."""
    middle: dict[str, float] = {}
    for name in ("look", "canvas", "steps", "parties", "roles", "funding", "funnel", "timeline"):
        took = []
        for number in range(20):
            text = own.text.replace("Twelve", f"{name} {number}").replace("Staying", f"Staying {number}")
            question = {"file": own.name, "text": text, "serial": number}
            begun = time.perf_counter()
            studio.done("look", **question) if name == "look" else studio.done("picture", name=name, **question)
            took.append(time.perf_counter() - begun)
        middle[name] = sorted(took)[len(took) // 2]
    assert all(seconds < 0.2 for seconds in middle.values()), middle
    assert sum(middle.values()) < 0.5, middle
