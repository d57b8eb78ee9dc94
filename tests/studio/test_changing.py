"""What changes a text besides forms: fixes, findings that are left as they are, and notes."""

import pytest

from tests.studio.client import Studio
from tests.studio.conftest import HALF, Own

SLIP = HALF.replace("    kind: recruitment\n", "    kind: recrutiment\n")


def test_a_fix_mends_one_finding(studio: Studio, own: Own) -> None:
    found = studio.done("look", file=own.name, text=SLIP, serial=1)["findings"][0]
    assert found["fixable"]

    mended = studio.done("fix", file=own.name, text=SLIP, code=found["code"], path=found["path"])
    assert mended["text"] == HALF
    assert mended["cursor"] == {"line": 20, "column": 11}


def test_what_cannot_be_mended_by_itself_is_told(studio: Studio, own: Own) -> None:
    found = next(
        each
        for each in studio.done("look", file=own.name, text=HALF, serial=1)["findings"]
        if not each["fixable"] and each["acceptable"]
    )

    refused = studio.ask("fix", file=own.name, text=HALF, code=found["code"], path=found["path"])
    assert refused.status == 422
    assert found["code"] in refused.data["problem"]


@pytest.mark.parametrize("reason", ["We talk about it in May.", ""])
def test_a_finding_can_be_left_as_it_is(studio: Studio, own: Own, reason: str) -> None:
    about = {"code": "M03", "path": "target_group"}
    found = studio.done("look", file=own.name, text=HALF, serial=1)["findings"]
    about = next({"code": each["code"], "path": each["path"]} for each in found if each["acceptable"])

    left = studio.done("accept", file=own.name, text=HALF, **about, reason=reason)
    assert left["text"].startswith(HALF)
    assert f"finding: {about['code']}" in left["text"]
    assert reason in left["text"]
    after = studio.done("look", file=own.name, text=left["text"], serial=2)["findings"]
    assert about not in [{"code": each["code"], "path": each["path"]} for each in after]
    line = left["text"].splitlines()[left["cursor"]["line"] - 1]
    assert line.lstrip(" -").startswith("reason:")


def test_a_file_that_is_wrong_itself_cannot_be_left(studio: Studio, own: Own) -> None:
    found = studio.done("look", file=own.name, text=SLIP, serial=1)["findings"][0]
    assert not found["acceptable"]

    about = {"code": found["code"], "path": found["path"], "reason": "no"}
    assert studio.ask("accept", file=own.name, text=SLIP, **about).status == 422


@pytest.mark.parametrize(
    ("cell", "note", "placed", "written"),
    [
        (
            "C5-R2",
            "Talking at lunch",
            "steps.care.activities",
            "      - kind: language\n        title: Talking at lunch\n",
        ),
        ("B1", "And what after a year?", "open_questions", '  - question: "B1: And what after a year?"'),
        ("", "Who pays for the bus", "open_questions", "  - question: Who pays for the bus\n"),
        ("B4", "Baker Jansen", "parties", "    name: Baker Jansen\n"),
    ],
)
def test_a_note_lands_in_its_place(studio: Studio, own: Own, cell: str, note: str, placed: str, written: str) -> None:
    taken = studio.done("note", file=own.name, text=HALF, cell=cell, note=note)

    assert taken["placed"] == placed
    assert written in taken["text"]
    assert taken["told"]
    assert taken["cursor"]["line"] > 1


@pytest.mark.parametrize("note", ["", "  ", "\n"])
def test_an_empty_note_is_none(studio: Studio, own: Own, note: str) -> None:
    assert studio.ask("note", file=own.name, text=HALF, cell="B1", note=note).status == 422
