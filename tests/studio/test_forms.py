"""Forms: each place of the canvas asks something that fits, and the answer is written where it belongs."""

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pytest

from canvas.domain.language import Language
from canvas.reading.read import read_text
from canvas.rendering.starters import Starter, starter
from canvas.studio.cells import places
from tests.studio.client import Studio
from tests.studio.conftest import HALF, Own

SOME = ("B1", "B4", "C2", "C3-R0", "C5-R1", "C2-R5")
LONG_ENOUGH = 60
"""So many answers at most bring a starter file to where nothing above information is open."""


def answered(
    studio: Studio, own: Own, path: str, values: Mapping[str, object], code: str = "", text: str = HALF
) -> Any:
    return studio.done("answer", file=own.name, text=text, path=path, code=code, values=values)


@pytest.mark.parametrize(
    "codes", [SOME, pytest.param(tuple(places()), marks=pytest.mark.thorough)], ids=["some", "all"]
)
def test_every_place_has_a_form_that_can_be_filled_in(studio: Studio, own: Own, codes: Sequence[str]) -> None:
    for code in codes:
        form = studio.done("form", file=own.name, text=HALF, path=code)
        assert form["title"], code
        assert form["question"], code
        assert form["fields"], code
        after = answered(studio, own, code, dict(filled(form, 1)))
        assert read_text(after["text"]).track, code
        assert after["place"], code
        assert "# pays" in after["text"], code


WRITTEN: Mapping[str, tuple[dict[str, str], str]] = {
    "C5-R2": (
        {"title": "Language at the coffee table"},
        "    activities:\n      - kind: language\n        title: Language at the coffee table\n",
    ),
    "C5-R1": ({"lead": "town"}, "    title: Staying at work\n    lead: town\n"),
    "parties": (
        {"name": "Bakers & Sons", "kind": "company"},
        "  - id: bakers-sons\n    name: Bakers & Sons\n    kind: company\n",
    ),
    "C5-R5": (
        {"party": "college", "kind": "time", "amount": "40 hours"},
        "    brings:\n      - kind: time\n        amount: 40 hours\n        covers: care\n",
    ),
    "mission.problem": (
        {"problem": "Nobody finds each other"},
        "  goal: Twelve people at work\n  problem: Nobody finds each other\n",
    ),
    "steps[0].duration": ({"duration": "about 6 weeks"}, "    duration: about 6 weeks\n"),
    "parties[0].name": ({"name": "Northam"}, "  - id: town   # pays\n    name: Northam\n"),
}
"""By the place that is asked about: what somebody answers, and what stands in the file then."""


@pytest.mark.parametrize("path", WRITTEN)
def test_an_answer_stands_in_its_place(studio: Studio, own: Own, path: str) -> None:
    values, written = WRITTEN[path]

    after = answered(studio, own, path, values)

    assert written in after["text"]
    begun = after["text"].splitlines()[after["cursor"]["line"] - 1][after["cursor"]["column"] - 1 :]
    assert begun
    assert begun[0] not in " #"
    taken = [line for line in HALF.splitlines() if line not in after["text"].splitlines()]
    assert len(taken) <= 1, taken


def test_of_several_findings_with_one_code_each_has_its_own_form(studio: Studio, own: Own) -> None:
    found = [
        each for each in studio.done("look", file=own.name, text=HALF, serial=1)["findings"] if each["code"] == "S01"
    ]
    assert len(found) == 2
    text = HALF
    for finding in reversed(found):
        about = {"file": own.name, "text": text, "path": finding["path"], "code": "S01"}
        after = studio.done(
            "answer", **about, fingerprint=finding["fingerprint"], values={"title": finding["message"][-9:]}
        )
        text = after["text"]

    kinds = [str(step.kind) for step in read_text(text).track.steps]  # type: ignore[union-attr]
    assert kinds == ["recruitment", "learning-work", "matching", "aftercare"]


def test_a_step_that_is_made_stands_before_those_that_come_later(studio: Studio, own: Own) -> None:
    after = answered(studio, own, "C3-R0", {"title": "In the workshop", "duration": "20 weeks"})
    with_language = answered(studio, own, "C2-R2", {"title": "Words of the trade"}, text=after["text"])

    kinds = [str(step.kind) for step in read_text(with_language["text"]).track.steps]  # type: ignore[union-attr]
    assert kinds == ["recruitment", "preparation", "learning-work", "aftercare"]
    assert "  - id: in-the-workshop\n    kind: learning-work\n    title: In the workshop\n" in after["text"]


def test_what_is_brought_into_a_step_that_is_not_there_yet_is_meant_for_that_step(studio: Studio, own: Own) -> None:
    after = answered(studio, own, "C2-R5", {"party": "Baker Jansen", "kind": "rooms"})

    track = read_text(after["text"]).track
    assert track
    (brought,) = track.parties[2].brings  # type: ignore[index, misc]
    assert [step.id for step in track.steps] == ["meeting", "preparation", "care"]  # type: ignore[union-attr]
    assert brought.covers == ("preparation",)


def test_a_party_that_is_not_there_yet_is_added(studio: Studio, own: Own) -> None:
    after = answered(studio, own, "C5-R1", {"lead": "Foundation New Start"})

    assert "  - id: foundation-new-start\n    name: Foundation New Start\n" in after["text"]
    assert "    lead: foundation-new-start\n" in after["text"]


def test_what_stands_there_can_be_changed_and_taken_away(studio: Studio, own: Own) -> None:
    form = studio.done("form", file=own.name, text=HALF, path="C5-R0")
    assert {each["name"]: each["value"] for each in form["fields"]}["title"] == "Staying at work"

    changed = answered(studio, own, "C5-R0", {"title": "A year of help", "duration": "", "lead": ""})
    assert "    kind: aftercare\n    title: A year of help\n" in changed["text"]
    gone = answered(studio, own, "C5-R0", {"title": ""})
    assert gone["text"] == HALF.replace("    title: Staying at work\n", "")


def test_unknown_is_an_answer(studio: Studio, own: Own) -> None:
    named = answered(studio, own, "parties[0].name", {"name": "unknown"})
    assert "    name: unknown\n" in named["text"]
    nobody = answered(studio, own, "R1", {"party": ["unknown"]})
    assert "    party: unknown\n" in nobody["text"]

    after = answered(studio, own, "C5-R1", {"lead": "unknown: ask the town"})

    assert "lead: {answer: unknown, reason: ask the town}" in after["text"]


@pytest.mark.parametrize(
    ("path", "values", "field"),
    [
        ("steps[0].duration", {"duration": "a while"}, "duration"),
        ("parties", {"kind": "company"}, "name"),
        ("parties", {"name": "n/a"}, "name"),
        ("parties", {"name": "Bakers", "kind": "wizards"}, "kind"),
        ("C5-R5", {"kind": "time"}, "party"),
        ("C5-R5", {"party": "unknown", "kind": "time"}, "party"),
    ],
)
def test_what_does_not_fit_is_told_at_its_field(
    studio: Studio, own: Own, path: str, values: dict[str, str], field: str
) -> None:
    refused = studio.ask("answer", file=own.name, text=HALF, path=path, values=values)

    assert refused.status == 422
    assert [each["field"] for each in refused.data["problems"]] == [field]
    assert all(each["message"] for each in refused.data["problems"])


@pytest.mark.parametrize("values", [{}, {"name": ""}, {"name": " "}, {"other": "x"}])
def test_nothing_is_no_answer(studio: Studio, own: Own, values: dict[str, str]) -> None:
    refused = studio.ask("answer", file=own.name, text=HALF, path="parties", values=values)

    assert refused.status == 422
    assert refused.data["problem"]


@pytest.mark.parametrize(
    ("path", "code", "text", "status"),
    [
        ("nothing.here", "", HALF, 404),
        ("", "", HALF, 404),
        ("steps[9].title", "", HALF, 404),
        ("mission", "Z99", HALF, 404),
        ("B4", "", "mission: [", 422),
    ],
)
def test_where_there_is_no_form_it_says_so(
    studio: Studio, own: Own, path: str, code: str, text: str, status: int
) -> None:
    refused = studio.ask("form", file=own.name, text=text, path=path, code=code)

    assert refused.status == status
    assert refused.data["problem"]


def test_what_needs_a_talk_goes_with_the_open_questions(studio: Studio, own: Own) -> None:
    text = HALF + "\nopen_questions:\n  - question: Who?\n    by: 2020-01-01\n"
    found = studio.done("look", file=own.name, text=text, serial=1)["findings"]
    for finding in found:
        form = studio.done("form", file=own.name, text=text, path=finding["path"], code=finding["code"])
        if [each["name"] for each in form["fields"]] != ["question"]:
            continue
        after = answered(studio, own, finding["path"], {"question": "We ask the town"}, finding["code"], text)
        assert "- question: We ask the town" in after["text"]
        break
    else:
        pytest.fail("no finding here needs a talk")


STARTERS = [
    pytest.param(*each, marks=[] if each == ("nl", Starter.EMPTY) else pytest.mark.thorough)
    for each in itertools.product(("nl", "en"), Starter)
]


@pytest.mark.parametrize(("language", "template"), STARTERS)
def test_from_a_starter_to_nothing_open_by_forms_alone(studio: Studio, language: str, template: Starter) -> None:
    file = f"new-{language}-{template.value}.track.yaml"
    text = starter(template, Language(language), "new", "New")
    remarks = [line for line in text.splitlines() if line.startswith("#")]

    for number in range(LONG_ENOUGH):
        found = studio.done("look", file=file, text=text, serial=number)["findings"]
        heavy = next((each for each in found if each["severity"] != "info"), None)
        if heavy is None:
            break
        about = {"file": file, "text": text, "path": heavy["path"], "code": heavy["code"]}
        form = studio.done("form", **about)
        text = studio.done("answer", **about, values=dict(filled(form, number)))["text"]
    else:
        pytest.fail(f"still open: {heavy}")
    assert read_text(text).language is Language(language)
    assert [line for line in text.splitlines() if line.startswith("#")] == remarks


def filled(form: Any, number: int) -> Iterator[tuple[str, str | list[str]]]:
    """Something that a person could answer in each field."""
    for field in form["fields"]:
        answer = _answer(field, number)
        yield field["name"], [answer] if field["several"] else answer


def _answer(field: Any, number: int) -> str:
    if field["kind"] == "choice":
        return str(field["choices"][0]["value"])
    if field["kind"] == "date":
        return "2027-03"
    if field["other"]:
        return "ROC Noord"
    example = re.search(r"(?:zoals|such as) (.+?)(?: of | or |\.|,|$)", field["hint"].split(". ")[-1])
    if field["kind"] == "line" and example and field["name"] not in ("name", "title"):
        return example[1]
    return f"Iets {number}"
