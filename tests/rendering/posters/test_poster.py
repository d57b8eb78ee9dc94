"""Posters as files: size, tags, fonts, words and bytes."""

from pathlib import Path

import pytest

from canvas.domain.language import Language
from canvas.inspection.inspect import inspect
from canvas.knowledge.papers import Paper, sheets
from canvas.reading.read import read_text
from canvas.rendering.artifact import RenderingCode
from canvas.rendering.posters.poster import poster, poster_picture
from canvas.rendering.variant import Variant
from tests.rendering.posters.sheets import EXAMPLES, example, facts, looked_at, millimetres, poppler
from tests.support.every_field import EveryField

NL, EN = Language.NL, Language.EN
EXACT = 0.5
SCRIPTS = {
    "long words": "Meervoudigepersoonlijkheidsontwikkelingsondersteuningsmogelijkhedenonderzoek" * 3,
    "from the right": "مرحبا بكم في المسار، هذا نص طويل بعض الشيء لاختبار الأسطر",
    "Cyrillic": "Щука ждёт широкую мощную жёлтую машину",
    "markup": '<script>alert(1)</script> #import "x": * \\ \' $x$ @ref `raw` *b* _i_ = h // c /* d */ ~ \\u{1F600}',
    "braces": "{0} {{x}} %s ${y} &lt; ]]> --",
}
FOREIGN = {"Ethiopic": "ሰላም ለዓለም", "emoji": "Samen 🎉👩‍🔧 aan het werk", "Hebrew": "שלום עולם", "Chinese": "工作和学习"}


@pytest.mark.parametrize("paper", Paper, ids=str)
def test_the_page_has_the_size_of_the_paper(paper: Paper, tmp_path: Path) -> None:
    """One page, within half a millimetre."""
    said = facts(poster(None, NL, paper, Variant.BLANK).content, tmp_path)

    assert said["Pages"] == "1"
    assert millimetres(said["Page size"]) == pytest.approx((sheets()[paper].width, sheets()[paper].height), abs=EXACT)


@pytest.mark.parametrize("variant", Variant, ids=str)
def test_a_screen_reader_can_read_it(variant: Variant, tmp_path: Path) -> None:
    """Tagged, with a title and a language; the headings lead from the title to the boxes and the steps."""
    content = poster(example("voorbeeld"), NL, Paper.A1, variant).content
    said = facts(content, tmp_path)
    tree = poppler("pdfinfo", content, tmp_path, "-struct-text")
    headings = [line.strip() for line in tree.splitlines() if line.strip().startswith(("H1", "H2", "H3"))]

    assert said["Tagged"] == "yes"
    assert said["Title"]
    assert b"pdfuaid" in content
    assert b"/Lang(nl)" in content
    assert [line[:2] for line in headings[:6]] == ["H1", "H2", "H2", "H2", "H2", "H2"]
    assert sum(line.startswith("H2") for line in headings) == 9
    assert sum(line.startswith("H3") for line in headings) == 11
    assert "TH <" in tree


def test_all_fonts_are_in_the_file(tmp_path: Path) -> None:
    """Nothing comes from the machine on which it is opened or made."""
    inspection = looked_at("track: {id: x, title: Привіт مرحبا}\nmission: {goal: Één doel}\n")
    table = poppler("pdffonts", poster(inspection, NL, Paper.A3, Variant.FILLED).content, tmp_path).splitlines()[2:]

    assert {name.split("+")[1].split("-")[0] for name in (line.split()[0] for line in table)} == {
        "AtkinsonHyperlegible",
        "NotoSans",
        "NotoSansArabic",
    }
    assert all(line.split()[-5] == "yes" for line in table)


@pytest.mark.parametrize("variant", Variant, ids=str)
def test_the_same_track_gives_the_same_bytes(variant: Variant) -> None:
    """No clock, no order of chance."""
    first, second = (poster(example("groningen-werkfit"), NL, Paper.A2, variant) for _ in range(2))

    assert first == second
    assert first.content.startswith(b"%PDF")


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
@pytest.mark.parametrize("variant", Variant, ids=str)
def test_every_example_can_be_printed(path: Path, variant: Variant) -> None:
    """In both languages; nothing lacks letters."""
    for language, paper in ((NL, Paper.A0), (EN, Paper.A3)):
        made = poster(example(path.parent.name, language), language, paper, variant)
        assert made.content
        assert RenderingCode.MISSING_GLYPHS not in {problem.code for problem in made.problems}


@pytest.mark.parametrize("text", SCRIPTS.values(), ids=SCRIPTS)
def test_any_text_stays_a_text(text: str, tmp_path: Path) -> None:
    """Markup of any kind, long words and other scripts come out as written, in every field."""
    inspection = looked_at(EveryField(lambda number: f"{number} {text}").file())
    for variant in Variant:
        made = poster(inspection, NL, Paper.A0, variant)
        assert made.content
        assert RenderingCode.MISSING_GLYPHS not in {problem.code for problem in made.problems}
    title = looked_at(f"track: {{id: x}}\nmission: {{goal: {_quoted(text[:60])}}}\n")
    said = poppler("pdftotext", poster(title, NL, Paper.A0, Variant.FILLED).content, tmp_path, "-raw")
    if text.isascii():
        assert text[:60].split()[0][:20] in said.replace("\n", "")


@pytest.mark.parametrize("text", FOREIGN.values(), ids=FOREIGN)
def test_letters_that_no_font_has_are_told(text: str) -> None:
    """The sheet is made all the same, and the text is named."""
    inspection = looked_at(EveryField(lambda number: f"{number} {text}").file())
    made = poster(inspection, NL, Paper.A1, Variant.FILLED)
    (problem,) = [each for each in made.problems if each.code is RenderingCode.MISSING_GLYPHS]

    assert made.content.startswith(b"%PDF")
    assert text in problem.message
    assert problem.artifact == made.name == "alles.canvas.A1.pdf"


def test_a_picture_is_as_wide_as_asked() -> None:
    """A PNG of the same sheet."""
    made = poster_picture(None, EN, Paper.A3, Variant.BLANK, width=900)

    assert made.name == "canvas.blank.A3.png"
    assert made.content.startswith(b"\x89PNG")
    assert int.from_bytes(made.content[16:20]) == pytest.approx(900, abs=1)


def test_names_say_which_sheet_it_is() -> None:
    """A filled poster on A0 needs no mark."""
    inspection = example("voorbeeld")

    assert poster(inspection, NL, Paper.A0, Variant.FILLED).name == "voorbeeld.canvas.pdf"
    assert poster(inspection, NL, Paper.A1, Variant.GAPS).name == "voorbeeld.canvas.gaps.A1.pdf"
    assert poster(None, NL, Paper.A4, Variant.EXAMPLE).name == "canvas.example.A4.pdf"


@pytest.mark.parametrize("variant", [Variant.FILLED, Variant.GAPS], ids=str)
def test_what_shows_a_track_needs_one(variant: Variant) -> None:
    """A file that cannot be read has no filled poster, but its blank one can be made."""
    unreadable = inspect(read_text("traject:\n  titel: [een\n"), "x.track.yaml")

    with pytest.raises(ValueError, match="needs a track"):
        poster(None, NL, Paper.A0, variant)
    with pytest.raises(ValueError, match="needs a track"):
        poster(unreadable, NL, Paper.A0, variant)
    assert poster(unreadable, NL, Paper.A3, Variant.BLANK).content


def test_the_engine_that_fails_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a sheet there is a problem that says so."""
    monkeypatch.setattr("canvas.rendering.posters.poster.to_pdf", lambda *_: RenderingCode.ENGINE_FAILED)
    made = poster(None, NL, Paper.A4, Variant.BLANK)

    assert not made.content
    assert [problem.code for problem in made.problems] == [RenderingCode.ENGINE_FAILED]


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
