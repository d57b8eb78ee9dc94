"""The pages of what comes in and of what comes out: one for each code, in the words in which the commands say it."""

import re
from collections.abc import Iterator

import pytest

from canvas.domain.language import Language
from canvas.domain.track import Track
from canvas.editing.sheets.book import MOST_BYTES, MOST_ROWS
from canvas.editing.sheets.findings import InputCode
from canvas.editing.sheets.places import HOLDER
from canvas.editing.sheets.taking_in import taken_in
from canvas.editing.words import editing_words
from canvas.inspection.problem_words import name_of
from canvas.knowledge.speaking import number
from canvas.reading.nodes import LONGEST_TEXT
from canvas.reading.problems import ProblemCode
from canvas.reading.read import read_text
from canvas.rendering.artifact import RenderingCode
from canvas.rendering.diagrams.as_png import printable_svg
from canvas.rendering.diagrams.steps import steps_pictures
from canvas.rendering.diagrams.timeline import timeline_picture
from canvas.rendering.limits import MOST
from canvas.rendering.posters.letters import Letters
from canvas.rendering.reference.code_text import code_text
from canvas.rendering.reference.codes import CODES, Code, CodeView, code_view, code_words, name_of_code
from canvas.rendering.reference.explained import codes_by_name, explained
from canvas.rendering.reference.pieces import in_words
from canvas.rendering.reference.rules import code_page
from canvas.rendering.words import words
from canvas.rules.catalogue import RULES
from tests.support.leaves import leaves
from tests.support.workbooks import Cell, answer, filled, written

PIECES = {"posters.P02_title", "posters.P02_loose", "posters.P03_more"}
"""Words within a message, which are none by themselves."""

_SAID = re.compile(r"P\d\d_")
_VERY_WIDE = 10_000


def said_of(code: Code) -> set[str]:
    """Every sentence that is said of a code, by the place of its words."""
    if isinstance(code, InputCode):
        variants = editing_words(Language.EN)["input"][code.value]["message"]
        return {"message"} if isinstance(variants, str) else set(variants)
    found = words(Language.EN).items()
    return {f"{part}.{key}" for part, said in found if isinstance(said, dict) for key in said if _of(code, key)}


def _of(code: RenderingCode, key: str) -> bool:
    return bool(_SAID.match(key)) and key.startswith(code.value)


@pytest.mark.parametrize("language", Language)
def test_every_code_has_its_page(language: Language) -> None:
    """And no page is left of a code that is gone; with the words of each family."""
    pages = code_words(language)

    assert set(pages["pages"]) == {code.value for code in (*InputCode, *RenderingCode)}
    assert set(pages["families"]) == {code.value[0] for code in CODES}


@pytest.mark.parametrize("code", CODES, ids=str)
def test_a_page_has_every_sentence_that_is_said(code: Code) -> None:
    """A general sentence may have none of its own; the same in both languages, about the same facts."""
    dutch, english = (code_words(language)["pages"][code.value] for language in Language)
    shown = {case[name] for case in dutch["cases"] for name in ("message", "help") if name in case}
    general = {"message"} if isinstance(code, InputCode) else set()

    assert said_of(code) - PIECES - general <= shown <= said_of(code)
    told = [
        [{**case, "when": "", "facts": set(case.get("facts", ()))} for case in own["cases"]] for own in (dutch, english)
    ]
    assert told[0] == told[1]
    assert {name.split(".")[1] for name, _ in leaves(dutch)} == {name.split(".")[1] for name, _ in leaves(english)}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("code", CODES, ids=str)
def test_both_faces_of_a_page_tell_the_same(code: Code, language: Language) -> None:
    """The site and the terminal say what it is, why, how it comes about and what one does; and no hole is left open."""
    view = code_view(code, language)
    site, terminal = code_page(code, language), code_text(view, language, _VERY_WIDE)

    assert site.startswith(f"# {code.value}: {view.title}\n")
    assert explained(code.value.lower(), language, _VERY_WIDE) == terminal
    for text in _texts(view):
        assert text in site
        assert re.sub(r"`([^`]*)`", r"“\1”", text) in terminal
        assert not re.search(r"{\w+}", text)
    for piece in (view.gap, view.closed):
        assert piece.strip() in site
        assert all(line in terminal for line in piece.splitlines())


def _texts(view: CodeView) -> Iterator[str]:
    yield from (view.title, view.facts, view.why, view.out)
    for case in view.cases:
        yield from (case.when, case.message, case.help)


def test_no_two_codes_have_one_name() -> None:
    """So that a name leads to one page."""
    names = [*(rule.name for rule in RULES), *map(name_of, ProblemCode), *map(name_of_code, CODES)]

    assert len(set(names)) == len(names) == len(codes_by_name())


@pytest.mark.parametrize("language", Language)
def test_the_limits_of_a_page_are_those_that_are_kept(language: Language) -> None:
    """Who counts finds the same number in the program."""
    too_much, large, written_in = (
        code_view(code, language) for code in (RenderingCode.TOO_MUCH, InputCode.CANNOT_READ, InputCode.CANNOT_WRITE)
    )

    assert f" {MOST} " in too_much.why
    assert any(re.search(rf"\b{MOST}\b", case.message) for case in too_much.cases)
    assert any(str(MOST_ROWS) in case.help for case in large.cases)
    whens = " ".join(case.when for case in large.cases)
    assert f"{number(MOST_ROWS, language)} " in whens
    assert f"{MOST_BYTES // 1_000_000} MB" in whens
    assert f"{number(LONGEST_TEXT, language)} " in written_in.cases[0].when


@pytest.mark.parametrize("language", Language)
def test_the_example_shows_a_text_that_does_not_fit(language: Language) -> None:
    """As it is told, and written otherwise it fits."""
    view = code_view(RenderingCode.TEXT_SHORTENED, language)
    before, after = steps_pictures([_track(view.gap), _track(view.closed)], language)

    assert [(problem.code, problem.message) for problem in before.problems] == [
        (RenderingCode.TEXT_SHORTENED, view.cases[0].message)
    ]
    assert after.svg
    assert after.problems == ()


@pytest.mark.parametrize("language", Language)
def test_the_example_shows_letters_that_no_font_has(language: Language) -> None:
    """And written otherwise all letters are there."""
    view = code_view(RenderingCode.MISSING_GLYPHS, language)
    before, after = (_lacking(piece, language) for piece in (view.gap, view.closed))

    assert any("ሰላም" in text for text in before)
    assert after == []


def _track(piece: str) -> Track:
    reading = read_text(piece)
    assert reading.problems == ()
    assert reading.track
    return reading.track


def _lacking(piece: str, language: Language) -> list[str]:
    letters = Letters()
    printable_svg(timeline_picture(_track(piece), language).svg, letters)
    return list(letters.lacking)


TRACK = """
track: {id: bakery, title: Baking together}
parties:
  - {id: oven, name: The Oven}
  - {id: municipality, name: The town}
roles: [{kind: employer, party: oven}]
steps:
  - {id: recruitment, kind: recruitment, activities: [{kind: intake}]}
  - {id: aftercare, kind: aftercare}
conditions: [{kind: transport}]
"""
IN_DUTCH = {"bakery": "bakkerij", "municipality": "gemeente", "recruitment": "werving", "aftercare": "nazorg"}


def _wrong(language: Language) -> dict[Cell, str]:
    """What the pages show, typed into a workbook."""
    said = {
        (code, case["message"]): case.get("facts", {}).get("said", "")
        for code in (InputCode.WRONG_CELL, InputCode.FIXED_CELL, InputCode.WITHOUT_HOLDER)
        for case in code_words(language)["pages"][code.value]["cases"]
    }
    cell, fixed, new = InputCode.WRONG_CELL, InputCode.FIXED_CELL, InputCode.WITHOUT_HOLDER
    return {
        ("parties", "parties[0]", "kind"): said[cell, "word_near"],
        ("parties", "parties[1]", "kind"): said[cell, "word"],
        ("roles", "roles[0]", "party"): said[cell, "name_near"],
        ("steps", "steps[1]", "lead"): said[cell, "name"],
        ("steps", "steps[0]", "duration"): said[cell, "quantity"],
        ("conditions", "conditions[0]", "by"): said[cell, "date"],
        answer("target_group.language_in"): said[cell, "level"],
        ("parties", "parties[1]", "recognised"): said[cell, "flag"],
        ("open_questions", "new", "at"): said[cell, "place"],
        ("parties", "new", "id"): said[cell, "id"],
        ("parties", "new2", "id"): said[cell, "id_taken"],
        ("parties", "parties[0]", "id"): said[fixed, "id"],
        ("activities", "steps[0].activities[0]", HOLDER): said[fixed, "holder"],
        ("brings", "new", HOLDER): said[new, "message"],
        ("brings", "new", "title"): "x",
        ("brings", "new2", "title"): "x",
        ("lines", "new", "goal"): "x",
    }


@pytest.mark.parametrize("language", Language)
def test_what_a_page_shows_is_said_of_a_workbook(language: Language) -> None:
    """Who types what stands on the page reads what stands there."""
    text = in_words(TRACK, language)
    if language is Language.NL:
        for name, dutch in IN_DUTCH.items():
            text = re.sub(rf"\b{name}\b", dutch, text)
    reading = read_text(text)
    assert reading.problems == ()

    findings = taken_in(filled(written(reading), _wrong(language)), reading).findings

    shown = {
        (case.message, case.help)
        for code in (InputCode.WRONG_CELL, InputCode.FIXED_CELL, InputCode.WITHOUT_HOLDER)
        for case, own in zip(
            code_view(code, language).cases, code_words(language)["pages"][code.value]["cases"], strict=True
        )
        if own["message"] != "twice"
    }
    assert {(finding.message(language), finding.help(language)) for finding in findings} == shown
