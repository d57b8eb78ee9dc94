"""One poison string through every field into every form, read back: it is text there, and nothing else."""

import io
import json
import re
import subprocess
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from canvas.domain.language import Language
from canvas.editing.sheets.book import read_book
from canvas.rendering.artifact import Artifact, MediaType
from canvas.rendering.engines.program import engine
from canvas.rendering.outputs import Choice, Ending
from canvas.rendering.render import render
from canvas.rendering.sheets.workbook import workbook
from tests.editor.client import client
from tests.rendering.posters.sheets import poppler
from tests.rendering.tracks import looked_at
from tests.support.every_field import EveryField
from tests.support.markdown_pages import as_commonmark

ELSEWHERE = {Ending.HTML, Ending.MARKDOWN, Ending.SVG}
"""Pages, Markdown and pictures are read back in tests/rendering/test_escaping.py; reports in test_reports.py."""

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def poison(number: int) -> str:
    """A text that tries to leave every form at once, with a number by which it is found again."""
    pages, others = "<script>alert(1)</script>]]>&amp;<b>", "{{7*7}}|*_[x](javascript:y)`\\N' $z$"
    return f'=cmd|x{number}">{pages}#import \\u{{0}} {others}'


EVERY = EveryField(poison)
TEXT = EVERY.file()


def _made(*endings: Ending) -> dict[str, Artifact]:
    inspection = looked_at(TEXT, Language.EN, path="x.track.yaml")
    assert inspection.track, inspection.findings
    made = render(inspection, Choice(endings=frozenset(endings))).artifacts
    assert made
    return {artifact.path.partition("/")[2]: artifact for artifact in made}


def _shown(numbers: str) -> set[str]:
    return set(re.findall(r"cmd\|x(\d+)", numbers))


def test_every_form_is_read_back_somewhere() -> None:
    """A new form needs a test of its own."""
    assert {*Ending} - ELSEWHERE == {Ending.JSON, Ending.DOT, Ending.PDF, Ending.WORD, Ending.PNG}
    assert len(EVERY.texts) > 100


def _strings(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [*value, *(each for inner in value.values() for each in _strings(inner))]
    if isinstance(value, list):
        return [each for inner in value for each in _strings(inner)]
    return [value] if isinstance(value, str) else []


def test_open_data_holds_every_text_to_the_letter() -> None:
    """JSON as JSON has it."""
    made = _made(Ending.JSON)

    assert {*_strings(json.loads(made["alles.track.json"].content))} >= {*EVERY.texts.values()}
    assert any("alert(1)" in each for each in _strings(json.loads(made["alles.report.json"].content)))
    assert all(b"</script>" not in each.content or each.media_type is MediaType.JSON for each in made.values())


def test_a_graph_holds_it_in_labels_alone() -> None:
    """The engine reads the text of the graph, and shows labels; no name, no address, no tooltip is a text of a user."""
    program = engine()
    assert program
    for artifact in _made(Ending.DOT).values():
        read = subprocess.run([program, "-Tjson0", "-q"], input=artifact.content, capture_output=True, check=True)
        graph = json.loads(read.stdout)
        for each in (graph, *graph.pop("objects", ()), *graph.pop("edges", ())):
            assert all("alert" not in str(value) for name, value in each.items() if not name.endswith("label"))
            assert not {"URL", "href", "image", "tooltip"} & {name for name, value in each.items() if value}


def test_a_word_file_holds_it_in_runs_alone() -> None:
    """Every part is good XML; no field, no link, no macro comes of it."""
    for name, artifact in _made(Ending.WORD).items():
        with zipfile.ZipFile(io.BytesIO(artifact.content)) as archive:
            parts = {each: archive.read(each) for each in archive.namelist()}
        document = ElementTree.fromstring(parts["word/document.xml"])
        shown = "".join(each.text or "" for each in document.iter(f"{WORD}t"))
        assert _shown(shown), name
        assert "<script>alert(1)</script>]]>&amp;<b>#import" in shown
        assert all("alert" not in (each.text or "") for each in document.iter(f"{WORD}instrText"))
        assert not any("vba" in each.lower() for each in parts)
        for part, content in parts.items():
            if part.endswith((".xml", ".rels")):
                ElementTree.fromstring(content)
            if part.endswith(".rels"):
                assert b"alert" not in content
                assert b"javascript" not in content


def test_a_printed_file_holds_it_as_letters(tmp_path: Path) -> None:
    """Nothing in it runs, and no link leads where a user wanted it."""
    for name, artifact in _made(Ending.PDF).items():
        shown = poppler("pdftotext", artifact.content, tmp_path)
        assert _shown(shown), name
        assert "49" not in re.findall(r"#import \\u\{0\} (\S+)", shown)
        assert not re.search(rb"/(JavaScript|JS|Launch|SubmitForm|EmbeddedFile)\b", artifact.content)
        assert not re.search(rb"/URI\s*\((?!https?://)", artifact.content)


def test_a_workbook_holds_it_as_cells_of_text() -> None:
    """No cell computes, and every text is there to the letter."""
    track = looked_at(TEXT, Language.EN).track
    assert track
    content = workbook(track, Language.EN, poison(0))
    cells = {cell for grid in read_book(content, Language.EN) for row in grid.rows for cell in row}

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            text = archive.read(name)
            ElementTree.fromstring(text)
            assert b"<f>" not in text
            assert b"<hyperlink" not in text
    shown = _shown(" ".join(cells))
    assert len(shown) > 60
    assert {text for text in EVERY.texts.values() if _shown(text) <= shown} <= cells


@pytest.mark.thorough
def test_an_editor_shows_it_as_text(tmp_path: Path) -> None:
    """What stands beside a word under the mouse is Markdown, and its words are no markup."""
    server = client(tmp_path, "--language", "en")
    server.start()
    uri = (tmp_path / "x.track.yaml").as_uri()
    document = {"uri": uri, "languageId": "yaml", "version": 1, "text": TEXT}
    server.tell("textDocument/didOpen", {"textDocument": document})
    said = []
    for line, text in enumerate(TEXT.split("\n")[:60]):
        place = {"line": line, "character": len(text) - len(text.lstrip()) + 1}
        shown = server.ask("textDocument/hover", {"textDocument": {"uri": uri}, "position": place})
        said += [shown["contents"]["value"]] if shown else []
    server.stop()

    assert len(said) > 20
    for each in said:
        page = as_commonmark(each)
        assert not {"script", "img", "b"} & {element.name for element in page.elements}
        assert not any("javascript" in link for link in page.links())
