"""The forms of a report: each valid in its own world, whatever users write, and the same for the same input."""

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator, Draft202012Validator, FormatChecker

from canvas.domain.finding import Severity
from canvas.domain.language import Language
from canvas.inspection.inspect import Inspection, inspect
from canvas.reading.problems import ProblemCode, lines_of
from canvas.reading.read import read_text
from canvas.rendering.pages.findings import HtmlReport
from canvas.rendering.reports.as_github import GithubReport
from canvas.rendering.reports.as_json import JsonReport, pretty
from canvas.rendering.reports.as_junit import JunitReport
from canvas.rendering.reports.as_markdown import MARK, MOST_CHARACTERS, MarkdownReport
from canvas.rendering.reports.as_sarif import FINGERPRINT, SarifReport
from canvas.rendering.reports.as_text import ConciseReport, TextReport
from canvas.rendering.reports.json_schema import report_schema
from canvas.rendering.reports.report import Report, part_of, sums_of
from canvas.rules.catalogue import RULES
from tests.rendering.tracks import EMPTY, SMALL, UNREADABLE, looked_at
from tests.support.every_field import EveryField
from tests.support.markdown_pages import as_commonmark, as_site
from tests.support.pages import read_page
from tests.support.sarif import SARIF

DOCS = "https://example.org/rules/{code}.html"
ACCEPTED = SMALL + "accepteer: [{bevinding: M03, bij: partijen.school, reden: Na de zomer.}]\n"
CLEAN_IDEA = """traject: {id: schoon, fase: idee}
missie: {doel: Werk.}
doelgroep: {omschrijving: Mensen.}
partijen: [{id: a, naam: A}]
rollen: [{soort: regisseur, partij: a}]
"""
SEVERAL = {
    "map/een.track.yaml": SMALL,
    "map/leeg.track.yaml": EMPTY,
    "kapot.track.yaml": UNREADABLE,
    "schoon.track.yaml": CLEAN_IDEA,
    "ja.track.yaml": ACCEPTED,
}


def plain(text: str, style: str) -> str:
    """No colours."""
    return text


FORMS: dict[str, Callable[[], Report]] = {
    "text": lambda: TextReport(plain, show_accepted=True),
    "concise": lambda: ConciseReport(plain),
    "json": lambda: JsonReport(show_accepted=True),
    "sarif": lambda: SarifReport(DOCS, show_accepted=True),
    "github": GithubReport,
    "junit": lambda: JunitReport(show_accepted=True),
    "markdown": lambda: MarkdownReport(DOCS, show_accepted=True),
    "html": lambda: HtmlReport(DOCS, show_accepted=True),
}


def report(form: Report, files: Mapping[str, str], language: Language = Language.NL) -> str:
    """The report of some files."""
    parts = [part_of(looked_at(text, language, path), form) for path, text in files.items()]
    return "".join(form.whole(parts, sums_of(parts, language)))


def findings(files: Mapping[str, str]) -> list[Inspection]:
    """The same files, checked."""
    return [looked_at(text, Language.NL, path) for path, text in files.items()]


def strict(schema: Any) -> Any:
    """A schema that allows nothing but what it names."""
    if isinstance(schema, dict):
        closed = {name: strict(inner) for name, inner in schema.items()}
        return {**closed, "additionalProperties": False} if schema.get("type") == "object" else closed
    return [strict(inner) for inner in schema] if isinstance(schema, list) else schema


@pytest.mark.parametrize("name", FORMS)
def test_the_same_input_gives_the_same_bytes(name: str) -> None:
    """Twice, from a new start."""
    assert report(FORMS[name](), SEVERAL) == report(FORMS[name](), SEVERAL)


@pytest.mark.parametrize("name", FORMS)
def test_every_form_tells_every_finding(name: str) -> None:
    """The code of each, in each of the files; and no file at all is no trouble."""
    text = report(FORMS[name](), SEVERAL)
    codes = {finding.code for inspection in findings(SEVERAL) for finding in inspection.findings}

    assert len(codes) > 10
    assert {code for code in codes if code not in text} == set()
    assert report(FORMS[name](), {})


# json


def test_json_is_what_its_schema_says() -> None:
    """Every key is there, and no key that the schema does not know."""
    schema = report_schema()
    Draft202012Validator.check_schema(schema)
    data = json.loads(report(JsonReport(show_accepted=True), SEVERAL))

    Draft202012Validator(strict(schema)).validate(data)
    Draft202012Validator(strict(schema)).validate(json.loads(report(JsonReport(), {})))


def test_json_says_where_the_place_is_in_the_excerpt() -> None:
    """What stands there is what stands in the file."""
    lines = lines_of(SMALL)
    (file,) = json.loads(report(JsonReport(), {"x.track.yaml": SMALL}))["files"]
    shown = [(each, each["excerpt"]) for each in file["findings"] if each["excerpt"]]

    assert shown
    for finding, excerpt in shown:
        within = excerpt["text"][excerpt["column"] - 1 : excerpt["end_column"] - 1]
        assert within
        assert lines[finding["line"] - 1][finding["column"] - 1 :].startswith(within)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text() | st.just("track-\udcff.yaml"),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    ),
    st.integers(0, 4),
)
def test_json_is_laid_out_as_the_library_of_python_does(value: Any, depth: int) -> None:
    """Also what is no character, such as a byte in the name of a file, and as deep as it stands in the whole."""
    expected = json.dumps(value, ensure_ascii=False, indent=1)

    assert pretty(value, depth) == expected.replace("\n", "\n" + depth * " ")


# sarif


@pytest.mark.parametrize("language", Language)
def test_sarif_is_valid(language: Language) -> None:
    """Against the required parts of the published schema, in both languages."""
    log = json.loads(report(SarifReport(DOCS, show_accepted=True), SEVERAL, language))

    Draft7Validator(SARIF, format_checker=FormatChecker()).validate(log)
    assert log["runs"][0]["columnKind"] == "unicodeCodePoints"
    assert log["runs"][0]["language"] == language.value


def test_sarif_results_name_their_rule() -> None:
    """By its code and by its number in the list, in which every code has a page."""
    (run,) = json.loads(report(SarifReport(DOCS), SEVERAL))["runs"]
    rules = run["tool"]["driver"]["rules"]

    assert [rule["id"] for rule in rules] == [*(rule.code for rule in RULES), *(code.value for code in ProblemCode)]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
    assert all(rule["helpUri"] == DOCS.replace("{code}", rule["id"]) for rule in rules)
    assert not any(
        "helpUri" in rule for rule in json.loads(report(SarifReport(), {}))["runs"][0]["tool"]["driver"]["rules"]
    )


def test_sarif_results_are_the_findings() -> None:
    """With place, fingerprint and the other places; what is accepted is suppressed, with the reason."""
    (run,) = json.loads(report(SarifReport(show_accepted=True), {"map met spatie/é.track.yaml": ACCEPTED}))["runs"]
    inspection = looked_at(ACCEPTED)
    open_ones = [result for result in run["results"] if "suppressions" not in result]
    (silent,) = [result for result in run["results"] if "suppressions" in result]

    assert [result["partialFingerprints"][FINGERPRINT] for result in open_ones] == [
        finding.fingerprint for finding in inspection.findings
    ]
    assert [len(result.get("relatedLocations", ())) for result in open_ones] == [
        len(finding.related) for finding in inspection.findings
    ]
    place = open_ones[0]["locations"][0]["physicalLocation"]
    assert unquote(place["artifactLocation"]["uri"]) == "map met spatie/é.track.yaml"
    assert " " not in place["artifactLocation"]["uri"]
    assert silent["suppressions"] == [{"kind": "inSource", "justification": "Na de zomer."}]
    assert {"error", "warning", "note"} >= {result["level"] for result in open_ones}


def test_sarif_places_are_below_the_folder_of_the_run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Also when the file was named by its whole path; one that stands elsewhere keeps it."""
    (tmp_path / "repo").mkdir()
    monkeypatch.chdir(tmp_path / "repo")

    def artifact(path: str) -> dict[str, str]:
        (run,) = json.loads(report(SarifReport(), {path: SMALL}))["runs"]
        found: dict[str, str] = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
        return found

    below = {"uri": "a/x.track.yaml", "uriBaseId": "%SRCROOT%"}
    for path in ("a/x.track.yaml", "./a/x.track.yaml", "../repo/a/x.track.yaml", str(tmp_path / "repo/a/x.track.yaml")):
        assert artifact(path) == below
    for path in ("../x.track.yaml", str(tmp_path / "x.track.yaml")):
        assert artifact(path) == {"uri": (tmp_path / "x.track.yaml").as_uri()}


def test_sarif_takes_no_orders_from_a_message() -> None:
    """What looks like a placeholder or a link in the words of a user is text."""
    track = SMALL.replace("naam: De School", 'naam: "{0} [hier](https://example.org)"')
    (run,) = json.loads(report(SarifReport(), {"x.track.yaml": track}))["runs"]
    told = "\n".join(result["message"]["text"] for result in run["results"])

    assert r"{{0}} \[hier](https://example.org)" in told


# github


def _annotations(text: str) -> list[tuple[str, dict[str, str], str]]:
    """The commands, as the runner reads them."""
    read = []
    for line in text.splitlines():
        if command := re.fullmatch(r"::(\w+) ([^:]*)::(.*)", line):
            properties = dict(each.split("=", 1) for each in command[2].split(","))
            read.append(
                (command[1], {name: _decoded(value) for name, value in properties.items()}, _decoded(command[3]))
            )
    return read


def _decoded(text: str) -> str:
    for code, sign in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(code, sign)
    return text


def test_github_reads_every_annotation() -> None:
    """A command on each line, with the place, and one line of sums that is none."""
    path = "map, met: 100%/x.track.yaml"
    text = report(GithubReport(), {path: SMALL})
    inspection = looked_at(SMALL)
    read = _annotations(text)

    assert len(read) == len(inspection.findings) == len(text.splitlines()) - 1
    for (command, place, message), finding in zip(read, inspection.findings, strict=True):
        assert command == {"error": "error", "warning": "warning", "info": "notice"}[finding.severity]
        assert place["file"] == path
        assert (int(place["line"]), int(place["col"])) == (finding.span.line, finding.span.column)
        assert place["title"].startswith(finding.code)
        assert message == f"{finding.message}\n{finding.help}"


def test_no_user_writes_a_command_of_github() -> None:
    """A line break in a text stays within its message, and so does one in a path."""
    track = SMALL.replace("naam: De School", 'naam: "x\\n::error::hacked"')
    read = _annotations(report(GithubReport(), {"a\n::error::b.track.yaml": track}))

    assert len(read) == len(looked_at(track).findings)


# junit


def test_junit_counts_what_it_tells() -> None:
    """A suite for each file, a case for each finding, and one that passed where nothing was found."""
    root = ElementTree.fromstring(report(JunitReport(), SEVERAL))

    for suite, inspection in zip(root, findings(SEVERAL), strict=True):
        assert suite.attrib["name"] == inspection.path
        assert int(suite.attrib["tests"]) == len(suite) == max(1, len(inspection.findings))
        assert int(suite.attrib["failures"]) == len(suite.findall("testcase/failure"))
        assert int(suite.attrib["skipped"]) == len(suite.findall("testcase/skipped"))
    assert int(root.attrib["tests"]) == sum(len(suite) for suite in root)


def test_junit_fails_for_what_fails_the_check() -> None:
    """Errors, and warnings where the check is strict; the rest is told without failing."""
    weights = [finding.severity for finding in looked_at(SMALL).findings]

    def failures(form: JunitReport) -> int:
        return len(ElementTree.fromstring(report(form, {"x.track.yaml": SMALL})).findall(".//failure"))

    assert failures(JunitReport()) == weights.count(Severity.ERROR) > 0
    assert failures(JunitReport(strict=True)) == len(weights) - weights.count(Severity.INFO)


def test_junit_knows_a_case_again() -> None:
    """By its part, not by its line; of several with one name each has its number."""

    def names(text: str) -> list[str]:
        root = ElementTree.fromstring(report(JunitReport(), {"x.track.yaml": text}))
        return [case.attrib["name"] for case in root.iter("testcase")]

    once = names(SMALL)
    assert names(f"# anders\n\n{SMALL}") == once
    assert len(set(once)) == len(once) > 1
    assert any(re.fullmatch(r"M03 [a-z-]+ parties\.school\.interest", name) for name in once)
    assert names("partijen:\n  - onzin: 1\n    onzin2: 2\n    id: a\n")[-1].startswith("Y07 unknown-key parties.")


def test_what_is_accepted_is_listed_where_somebody_asks_for_it() -> None:
    """With its reason; it is no failure."""
    root = ElementTree.fromstring(report(JunitReport(show_accepted=True), {"x.track.yaml": ACCEPTED}))
    (case,) = [each for each in root.iter("skipped") if "Na de zomer." in each.attrib["message"]]
    assert case.attrib["message"].startswith("Bewust zo gelaten — Na de zomer. — ")
    assert int(root.attrib["tests"]) == len(list(root.iter("testcase")))

    assert "Na de zomer." not in report(MarkdownReport(), {"x.track.yaml": ACCEPTED})
    text = report(MarkdownReport(show_accepted=True), {"x.track.yaml": ACCEPTED, "schoon.track.yaml": CLEAN_IDEA})
    assert "Na de zomer." in as_commonmark(text).text
    assert text.count("<details>") == text.count("</details>") == 2
    assert "schoon" not in text


@pytest.mark.parametrize("form", FORMS)
def test_no_form_tells_personal_data(form: str) -> None:
    """Neither the finding about it nor another one on its line: what is shown is passed on."""
    text = "traject: {id: x}\npartijen:\n  - {id: a, naam: A, toelichting: Bel 06-12345678 of jan@example.nl}\n"
    track = text + "doelgroep:\n  criteria: [111222333 of 06-12345678]\n"
    told = report(FORMS[form](), {"x.track.yaml": track})

    assert "D02" in told
    for personal in ("12345678", "jan@example", "111222333"):
        assert personal not in told


# markdown


def test_markdown_has_a_row_for_each_finding() -> None:
    """Read by two readers; files without findings are not there."""
    text = report(MarkdownReport(DOCS), SEVERAL)

    assert text.startswith(MARK)
    assert text.count("<details>") == text.count("</details>") == 4
    assert "schoon.track.yaml" not in text
    rows = sum(len(inspection.findings) for inspection in findings(SEVERAL))
    for page in (as_site(text), as_commonmark(text)):
        assert len(page.named("tr")) == rows + 4
        assert set(page.links()) <= {DOCS.replace("{code}", code) for code in _codes()}


def _codes() -> set[str]:
    return {*(rule.code for rule in RULES), *(code.value for code in ProblemCode)}


def test_markdown_stays_within_a_comment() -> None:
    """What finds no room is counted."""
    files = {f"{number}.track.yaml": SMALL for number in range(40)}
    text = report(MarkdownReport(), files)

    assert len(text) < MOST_CHARACTERS + 500
    left_out = re.search(r"in nog (\d+) bestanden", text)
    assert left_out
    assert text.count("### ") + int(left_out[1]) == 40


def test_markdown_calls_nobody() -> None:
    """A name with an @ or a number with a # is text."""
    track = SMALL.replace("naam: De School", 'naam: "@iemand #12 [x](y)"')
    text = report(MarkdownReport(), {"x.track.yaml": track})

    assert "@iemand" not in text
    assert "#12" not in text
    assert "@iemand #12 [x](y)" in as_commonmark(text).text


# text


def test_concise_is_one_finding_on_one_line() -> None:
    """`path:line:column: CODE weight message`, which editors can follow."""
    inspection = looked_at(SMALL)
    lines = report(ConciseReport(plain), {"map/x.track.yaml": SMALL}).splitlines()

    assert len(lines) == len(inspection.findings) + 1
    for line, finding in zip(lines, inspection.findings, strict=False):
        place = f"map/x.track.yaml:{finding.span.line}:{finding.span.column}: {finding.code} "
        assert line.startswith(place)
        assert line.endswith(finding.message)


def test_carets_stand_below_wide_characters() -> None:
    """A character that takes two columns counts for two."""
    track = 'partijen:\n  - {naam: "漢字é", id: a, soort: bedrjif}\n'
    text = TextReport(plain).part(looked_at(track))
    line, carets = next(
        (line, below) for line, below in zip(text.splitlines(), text.splitlines()[1:], strict=False) if "漢字" in line
    )

    assert carets.index("^") == line.index("bedrjif") + 2
    assert carets.count("^") == len("bedrjif")


def test_no_file_moves_the_cursor_of_a_terminal() -> None:
    """Characters that do something are shown as signs, in the line, in the message and in the path."""
    reading = read_text("traject: {id: x, titel: \x1b[31mrood}\n")
    text = TextReport(plain).part(inspect(reading, "a\x1b[2Jb\u202e.track.yaml", language=Language.NL))

    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "\u241b[31mrood" in text


# everything that a user wrote


def poison(number: int) -> str:
    """A text that tries to leave every form, with a number by which it is found again."""
    return f'"><script>alert({number})</script>]]>&{{0}}|*_[x](y)`\u0085::error::%0A'


@pytest.fixture(params=list(Language), ids=str)
def poisoned(request: pytest.FixtureRequest) -> Inspection:
    """A track with poison in every text, in a file with poison in its name; all of it is asked about."""
    every = EveryField(poison)
    return inspect(read_text(every.file()), f"{poison(0)}\n/x.track.yaml", language=request.param)


def _whole(form: Report, inspection: Inspection) -> str:
    parts = [part_of(inspection, form), part_of(inspection, form)]
    return "".join(form.whole(parts, sums_of(parts, inspection.language)))


def test_poison_reaches_no_form(poisoned: Inspection) -> None:
    """Each form is read back by a reader of its own, and holds nothing that we did not make."""
    assert any("alert(" in finding.message for finding in poisoned.findings)

    page = read_page(_whole(HtmlReport(), poisoned))
    assert not {"script", "iframe", "img", "form"} & {element.name for element in page.elements}
    assert "<script>alert(" in page.text
    assert all(link.startswith(("#main", "#file-")) for link in page.links())
    for read in (as_site, as_commonmark):
        markdown = read(_whole(MarkdownReport(), poisoned))
        assert not {"script", "img", "code", "em"} & {element.name for element in markdown.elements}
        assert markdown.links() == []
    assert ElementTree.fromstring(_whole(JunitReport(), poisoned)).findall(".//script") == []
    assert len(_annotations(_whole(GithubReport(), poisoned))) == 2 * len(poisoned.findings)
    log = json.loads(_whole(SarifReport(), poisoned))
    Draft7Validator(SARIF, format_checker=FormatChecker()).validate(log)
    Draft202012Validator(strict(report_schema())).validate(json.loads(_whole(JsonReport(), poisoned)))


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_any_text_in_a_title_and_a_path(text: str) -> None:
    """XML, JSON and pages stay readable whatever stands in a text."""
    track = "traject: {id: x, fase: ontwerp, titel: %s}\npartijen: [{naam: %s}]\n" % ((json.dumps(text),) * 2)
    inspection = inspect(read_text(track), f"map/{text}.track.yaml", language=Language.NL)

    ElementTree.fromstring(_whole(JunitReport(), inspection))
    read_page(_whole(HtmlReport(), inspection))
    json.loads(_whole(SarifReport(), inspection))
    assert len(_annotations(_whole(GithubReport(), inspection))) == 2 * len(inspection.findings)
    assert len(_whole(ConciseReport(plain), inspection).split("\n")) == 2 * len(inspection.findings) + 2
