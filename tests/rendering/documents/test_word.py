"""The Word file: real styles and tables, pictures that say what they show, and the same bytes every time."""

import io
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from canvas.domain.language import Language
from canvas.rendering.artifact import RenderingCode
from canvas.rendering.documents import word_blocks
from canvas.rendering.documents.document import Figure, Section, Table
from canvas.rendering.documents.expectations import expectations
from canvas.rendering.documents.word import to_word
from canvas.rendering.readers import Reader
from tests.rendering.documents.reading_back import opened, plan_of
from tests.rendering.posters.sheets import EXAMPLES, example, facts
from tests.rendering.tracks import EMPTY, looked_at


@pytest.fixture(scope="module")
def word() -> WordDocument:
    """A plan with everything in it, opened."""
    return opened(to_word(plan_of(example("voorbeeld")), "x.docx"))


def _headings(sections: tuple[Section, ...], depth: int = 1) -> list[tuple[str, str]]:
    found = []
    for section in sections:
        if not section.is_empty:
            found += [(f"Heading {depth}", section.title), *_headings(section.sections, depth + 1)]
    return found


def test_headings_are_headings(word: WordDocument) -> None:
    """In the order and the depth of the description, so that a word processor can navigate by them."""
    headings = [(it.style.name, it.text) for it in word.paragraphs if it.style and it.style.name.startswith("Heading")]

    assert headings == _headings(plan_of(example("voorbeeld")).sections)


def test_every_paragraph_has_a_style_of_the_file(word: WordDocument) -> None:
    """Nothing is formatted by hand: who changes a style changes the whole."""
    known = {style.style_id for style in word.styles}
    used = {
        style.get(qn("w:val")) for style in word.element.body.iter(qn("w:pStyle"), qn("w:rStyle"), qn("w:tblStyle"))
    }

    assert used <= known
    assert {"Title", "Subtitle", "Heading1", "ListBullet", "Caption", "Comparing", "TOC1"} <= used
    assert not list(word.element.body.iter(qn("w:b"), qn("w:color"), qn("w:sz")))


def test_a_value_stands_beside_its_label(word: WordDocument) -> None:
    """Also the first of several, the others below it; only a label that is too long stands above."""
    said = [(it.style.name, it.text) for it in word.paragraphs if it.style and it.style.name.startswith("Fact")]

    first = said.index(("Fact First", "Uitgangspunten\t–\tDe werkgever zit vanaf het ontwerp aan tafel."))
    assert [style for style, _ in said[first + 1 : first + 4]] == ["Fact Item"] * 3
    assert any(style == "Fact" and text.startswith("Gemeenschappelijk belang\t") for style, text in said)
    assert not any(style == "Fact Label" and len(text) < 20 for style, text in said)


def test_tables_repeat_their_head_and_keep_rows_whole(word: WordDocument) -> None:
    """On every page a reader sees what a column means; the widths fill the page."""
    tables = [block for block in plan_of(example("voorbeeld")).blocks() if isinstance(block, Table)]

    assert len(word.tables) == len(tables)
    for table, described in zip(word.tables, tables, strict=True):
        first, *others = table._tbl.tr_lst
        assert first.find(f".//{qn('w:tblHeader')}") is not None
        assert all(row.find(f".//{qn('w:cantSplit')}") is not None for row in (first, *others))
        assert all(row.find(f".//{qn('w:tblHeader')}") is None for row in others)
        assert len(others) == len(described.rows)
        kept = [row.find(f".//{qn('w:keepNext')}") is not None for row in others]
        assert kept[-2:] == [True, False][-len(kept) :]
        widths = [int(each.get(qn("w:w"))) for each in table._tbl.tblGrid]
        assert sum(widths) == pytest.approx(11906 - 2 * 1134, abs=20)


def test_pictures_say_what_they_show(word: WordDocument) -> None:
    """The short name as title, all that the picture shows as description."""
    figures = [block for block in plan_of(example("voorbeeld")).blocks() if isinstance(block, Figure)]
    shapes = [shape._inline.docPr for shape in word.inline_shapes]

    assert [shape.get("title") for shape in shapes] == [figure.alternative for figure in figures]
    for shape, figure in zip(shapes, figures, strict=True):
        assert all(line in shape.get("descr") for line in figure.description)
    assert all(shape.width.cm <= 17.1 and shape.height.cm <= 23 for shape in word.inline_shapes)


def test_the_contents_lead_to_the_headings(word: WordDocument) -> None:
    """A field that the word processor can bring up to date, and until then links that work."""
    body = word.element.body
    anchors = [link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink")) if link.get(qn("w:anchor"))]
    places = {mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))}

    assert anchors
    assert set(anchors) <= places
    assert "TOC" in "".join(text.text for text in body.iter(qn("w:instrText")))
    kinds = [mark.get(qn("w:fldCharType")) for mark in body.iter(qn("w:fldChar"))]
    assert kinds == ["begin", "separate", "end"]


def test_pages_are_numbered_and_the_title_runs_along(word: WordDocument) -> None:
    """In the foot the page and how many there are, in the head what is read."""
    (section,) = word.sections
    fields = "".join(text.text for text in section.footer._element.iter(qn("w:instrText")))

    assert fields.split() == ["PAGE", "NUMPAGES"]
    assert "Fietstechniek in Rijnoever" in section.header.paragraphs[0].text
    assert section.page_width
    assert section.page_height
    assert (round(section.page_width.cm, 1), round(section.page_height.cm, 1)) == (21.0, 29.7)


@pytest.mark.parametrize(("language", "named"), [(Language.NL, "nl-NL"), (Language.EN, "en-GB")])
def test_the_language_is_set(language: Language, named: str) -> None:
    """For who checks spelling, and for who reads it aloud."""
    made = opened(to_word(plan_of(looked_at(EMPTY, language)), "x.docx"))
    default = made.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")

    assert default.get(qn("w:val")) == named
    assert made.core_properties.language == named
    assert made.core_properties.title


def test_the_same_plan_gives_the_same_bytes() -> None:
    """No clock: not in the properties, and not in the package."""
    document = plan_of(example("groningen-werkfit"))
    first, second = (to_word(document, "x.docx").content for _ in range(2))
    package = zipfile.ZipFile(io.BytesIO(first))
    core = package.read("docProps/core.xml").decode()

    assert first == second
    assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert "created" not in core
    assert "modified" not in core


def test_every_part_is_good_xml() -> None:
    """Control characters and half letters of hostile texts are no reason for a repair."""
    document = replace(plan_of(looked_at(EMPTY)), title="a\x07b\ufffec & <d> ]]>", subtitle="\u202ex\ud800")
    made = to_word(document, "x.docx")
    package = zipfile.ZipFile(io.BytesIO(made.content))

    for name in package.namelist():
        if name.endswith((".xml", ".rels")):
            ElementTree.fromstring(package.read(name))
    assert "& <d> ]]>" in "".join(it.text for it in opened(made).paragraphs)


def test_a_picture_that_cannot_be_drawn_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """What it would show stands there in words."""
    monkeypatch.setattr(word_blocks, "drawn_png", lambda svg, letters, ppi: RenderingCode.ENGINE_FAILED)
    document = plan_of(example("groningen-werkfit"))
    made = to_word(document, "x.docx")
    text = [paragraph.text for paragraph in opened(made).paragraphs]

    assert [problem.code for problem in made.problems] == [RenderingCode.ENGINE_FAILED]
    assert not list(opened(made).inline_shapes)
    for figure in (block for block in document.blocks() if isinstance(block, Figure)):
        assert set(figure.description) <= set(text)


@pytest.mark.thorough
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_libreoffice_opens_it(path: Path, tmp_path: Path) -> None:
    """Every example becomes pages, and a sheet of expectations a single one."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not here")
    inspection = example(path.parent.name)
    documents = {"plan": plan_of(inspection), **{it.value: expectations(inspection, it) for it in Reader}}
    for name, document in documents.items():
        (tmp_path / f"{name}.docx").write_bytes(to_word(document, name).content)
    options = ["--headless", f"-env:UserInstallation=file://{tmp_path}/profile", "--convert-to", "pdf"]
    files = [str(tmp_path / f"{name}.docx") for name in documents]
    subprocess.run([office, *options, "--outdir", str(tmp_path), *files], check=True, capture_output=True, timeout=240)
    pages = {name: int(facts((tmp_path / f"{name}.pdf").read_bytes(), tmp_path)["Pages"]) for name in documents}

    assert pages.pop("plan") > 3
    assert set(pages.values()) == {1}
