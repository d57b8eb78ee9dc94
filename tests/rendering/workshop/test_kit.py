"""The kit as files: pages, sizes, tags, fonts, words, and the same bytes every time."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from canvas.domain.language import Language
from canvas.knowledge.cards import CardSize
from canvas.rendering.artifact import Artifact, RenderingCode
from canvas.rendering.workshop.group import group_of
from canvas.rendering.workshop.kit import workshop_kit
from canvas.rendering.workshop.prints import Kit
from tests.rendering.posters.sheets import example, facts, looked_at, millimetres, poppler
from tests.rendering.tracks import EMPTY, LONG_WORDS, UNREADABLE
from tests.rendering.tracks import looked_at as looked_at_any
from tests.support.every_field import EveryField

NL, EN = Language.NL, Language.EN
A4 = (210.0, 297.0)
HALF_WIDTH, HALF_HEIGHT = "297", "420"
"""A quarter of an A4 in points."""

BLANK_PAGES = {
    "kit.facilitator.pdf": 4,
    "kit.materials.pdf": 1,
    "kit.role-cards.pdf": 14,
    "kit.party-cards.pdf": 3,
    "kit.chips.pdf": 1,
    "kit.open-questions.pdf": 1,
}


def sheets(kit: Kit) -> list[Artifact]:
    """The files of A4."""
    return [artifact for artifact in kit.artifacts if ".kit." in f".{artifact.path}"]


def sheet(kit: Kit, word: str) -> bytes:
    """One of them."""
    return next(artifact.content for artifact in kit.artifacts if artifact.path.endswith(f"kit.{word}.pdf"))


def quarter(content: bytes, page: int, right: bool, folder: Path) -> str:
    """The words of the upper left or right quarter of a page."""
    place = ("-x", HALF_WIDTH if right else "0", "-y", "0", "-W", HALF_WIDTH, "-H", HALF_HEIGHT)
    return poppler("pdftotext", content, folder, "-f", str(page), "-l", str(page), *place)


def grey_pages(content: bytes, folder: Path) -> Iterator[tuple[int, int, bytes]]:
    """Width, height and a byte for each point of every page, a point of print each; 255 is paper."""
    if not shutil.which("pdftoppm"):
        pytest.skip("pdftoppm is not here")
    (folder / "sheet.pdf").write_bytes(content)
    for old in folder.glob("page*.pgm"):
        old.unlink()
    command = ["pdftoppm", "-gray", "-r", "72", str(folder / "sheet.pdf"), str(folder / "page")]
    subprocess.run(command, check=True, capture_output=True)
    for file in sorted(folder.glob("page*.pgm")):
        _, size, _, points = file.read_bytes().split(b"\n", 3)
        width, height = map(int, size.split())
        yield width, height, points


def inked_edge(width: int, height: int, points: bytes) -> int:
    """How many points of the outer edge are not as white as paper."""
    edge = int(5 / 25.4 * 72) - 1
    rows = [points[row * width : (row + 1) * width] for row in range(height)]
    outer = b"".join((*rows[:edge], *rows[-edge:], *(row[:edge] + row[-edge:] for row in rows)))
    return len(outer) - outer.count(b"\xff")


@pytest.mark.parametrize("language", Language, ids=str)
def test_the_blank_kit_has_its_pages_on_a4(language: Language, tmp_path: Path) -> None:
    """Each page upright, tagged, with a title, in its language, and with nothing from the machine."""
    kit = workshop_kit(None, language, group_of())
    said = {each.path: facts(each.content, tmp_path) for each in sheets(kit)}

    assert {path: int(each["Pages"]) for path, each in said.items()} == BLANK_PAGES
    assert not kit.problems
    for artifact in sheets(kit):
        assert millimetres(said[artifact.path]["Page size"]) == pytest.approx(A4, abs=0.5)
        assert said[artifact.path]["Tagged"] == "yes"
        assert said[artifact.path]["Title"]
        assert f"/Lang({language})".encode() in artifact.content
        fonts = poppler("pdffonts", artifact.content, tmp_path).splitlines()[2:]
        assert fonts
        assert all(line.split()[-5] == "yes" for line in fonts), fonts


def test_the_blank_kit_has_a_blank_canvas_and_a_filled_one_has_what_is_open() -> None:
    """On one sheet, and on sheets that an office printer takes."""
    blank, filled = workshop_kit(None, NL, group_of()), workshop_kit(example("groningen-werkfit"), NL, group_of())

    assert [each.name for each in blank.prints if each.piece == "poster"] == [
        "canvas.blank.pdf",
        "canvas.blank.tiles-A3.pdf",
    ]
    assert [(each.name, each.copies, each.instead) for each in filled.prints if each.piece == "poster"] == [
        ("groningen-werkfit.canvas.pdf", 1, False),
        ("groningen-werkfit.canvas.tiles-A3.pdf", 1, True),
        ("groningen-werkfit.canvas.gaps.pdf", 2, False),
        ("groningen-werkfit.canvas.gaps.tiles-A3.pdf", 2, True),
    ]
    assert [artifact.path for artifact in filled.artifacts] == [each.path for each in filled.prints]


@pytest.mark.parametrize(("size", "pages"), [(CardSize.A6, 14), (CardSize.A7, 8)], ids=str)
def test_on_paper_the_back_of_the_first_card_is_on_the_other_side(size: CardSize, pages: int, tmp_path: Path) -> None:
    """Upper left on the front page, upper right on the next."""
    content = sheet(workshop_kit(None, EN, group_of(), size), "role-cards")

    assert facts(content, tmp_path)["Pages"] == str(pages)
    assert "Initiator" in quarter(content, 1, False, tmp_path)
    assert "Initiator" not in quarter(content, 1, True, tmp_path)
    assert "Initiator" in quarter(content, 2, True, tmp_path)
    assert "What problem do you see" in quarter(content, 2, True, tmp_path)
    assert "Initiator" not in quarter(content, 2, False, tmp_path)


def test_a_kit_of_a_track_says_who_does_what(tmp_path: Path) -> None:
    """On the cards, the chips and the sheet of open questions."""
    kit = workshop_kit(example("voorbeeld"), NL, group_of())
    cards, chips, questions = (
        " ".join(poppler("pdftotext", sheet(kit, word), tmp_path).split())
        for word in ("role-cards", "chips", "open-questions")
    )

    assert "Projectleider" in cards
    assert "Fietshuis De Ketting" in cards
    assert "Uren: 5 uur per week" in cards
    assert "Vrijwillige taalmaatjes" in chips
    assert "Welk vierde bedrijf doet mee in de volgende ronde?" in questions
    assert "maart 2027" in questions


@pytest.mark.parametrize("name", [None, "voorbeeld"], ids=["blank", "voorbeeld"])
def test_the_edge_of_every_sheet_stays_clear(name: str | None, tmp_path: Path) -> None:
    """No printer reaches the outer five millimetres."""
    kit = workshop_kit(example(name) if name else None, NL, group_of())
    for artifact in sheets(kit):
        for number, picture in enumerate(grey_pages(artifact.content, tmp_path), start=1):
            assert inked_edge(*picture) == 0, (artifact.path, number)


def test_the_same_kit_has_the_same_bytes() -> None:
    """On any day."""
    first, second = (workshop_kit(example("groningen-werkfit"), NL, group_of()) for _ in range(2))

    assert first == second


@pytest.mark.parametrize(
    ("size", "text"),
    [
        pytest.param(CardSize.A7, LONG_WORDS, id="A7-long words"),
        pytest.param(CardSize.A7, EMPTY, id="A7-empty", marks=pytest.mark.thorough),
        pytest.param(CardSize.A6, LONG_WORDS, id="A6-long words", marks=pytest.mark.thorough),
        pytest.param(CardSize.A6, EMPTY, id="A6-empty", marks=pytest.mark.thorough),
    ],
)
def test_young_and_wordy_tracks_get_a_whole_kit(size: CardSize, text: str) -> None:
    """Nothing is lost on any sheet."""
    kit = workshop_kit(looked_at(text), NL, group_of(), size)

    assert len(sheets(kit)) == len(BLANK_PAGES)
    assert not [problem for problem in kit.problems if ".kit." in problem.artifact]


def test_hostile_text_comes_out_as_text(tmp_path: Path) -> None:
    """Markup of any kind stays what it is, and letters that no font has are told."""
    every = EveryField(lambda number: f'<b>{number}</b> #import "x" \\ $y$ *_[`@ مرحبا ሰላም {"lang" * 20}')
    kit = workshop_kit(looked_at(every.file()), NL, group_of())
    cards = " ".join(poppler("pdftotext", sheet(kit, "party-cards"), tmp_path).split())

    assert len(sheets(kit)) == len(BLANK_PAGES)
    assert '#import "x" \\ $y$ *_[`@' in cards
    codes = {problem.code for problem in kit.problems if ".kit." in problem.artifact}
    assert codes == {RenderingCode.TEXT_SHORTENED, RenderingCode.MISSING_GLYPHS}


def test_a_file_that_cannot_be_read_has_no_kit() -> None:
    """There is nothing to fill it with; a blank kit needs no file."""
    with pytest.raises(ValueError, match="cannot be read"):
        workshop_kit(looked_at_any(UNREADABLE), NL, group_of())
