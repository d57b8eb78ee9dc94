"""`canvas sheet` and `canvas notes` as a user runs them."""

from pathlib import Path

import pytest

from canvas.domain.language import Language
from canvas.editing.sheets.book import read_book
from tests.cli.command import canvas
from tests.support.workbooks import answer, emptied, filled, saved

TRACK = """# Ons traject
traject: {id: mijn-traject, titel: Een traject}  # kort
missie:
  doel: Werk  # bijvoorbeeld
partijen:
  - {id: roc, naam: ROC}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a file and its workbook."""
    (tmp_path / "x.track.yaml").write_text(TRACK, encoding="utf-8")
    done = canvas("sheet", "out", "x.track.yaml", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "")
    assert "mijn-traject.xlsx is geschreven" in done.stderr
    return tmp_path


def _fill(folder: Path, text: str, kind: str = "") -> None:
    grids = read_book((folder / "mijn-traject.xlsx").read_bytes(), Language.NL)
    cells = {answer("mission.goal"): text, ("parties", "parties[0]", "kind"): kind}
    (folder / "terug.xlsx").write_bytes(saved(filled(grids, cells)))


def test_what_was_filled_in_is_put_back_and_told(folder: Path) -> None:
    """First only told, then written; the second time there is nothing left to do."""
    _fill(folder, "=1+1")
    file = folder / "x.track.yaml"

    dry = canvas("sheet", "in", "terug.xlsx", "x.track.yaml", "--dry-run", cwd=folder)
    assert (dry.returncode, file.read_text(encoding="utf-8")) == (0, TRACK)
    assert "over te nemen: 1. Er is niets geschreven." in dry.stdout

    done = canvas("sheet", "in", "terug.xlsx", "x.track.yaml", cwd=folder)
    assert done.returncode == 0
    assert done.stdout == (
        "x.track.yaml: uit terug.xlsx overgenomen: 1\n  traject, missie, Doel: nu “=1+1”, eerst “Werk”\n"
    )
    assert file.read_text(encoding="utf-8") == TRACK.replace("doel: Werk", 'doel: "=1+1"')

    again = canvas("sheet", "in", "terug.xlsx", "x.track.yaml", "--language", "en", cwd=folder)
    assert (again.returncode, again.stdout) == (0, "x.track.yaml: nothing was changed in terug.xlsx.\n")


def test_what_does_not_fit_ends_with_one(folder: Path) -> None:
    """With the cell and a way out, and the file as it was."""
    _fill(folder, "Samen", kind="Rocc")
    done = canvas("sheet", "in", "terug.xlsx", "x.track.yaml", cwd=folder)

    assert done.returncode == 1
    assert "terug.xlsx partijen!E4  fout I03  “Rocc” staat niet in de lijst bij “Soort”." in done.stdout
    assert "Kies een woord uit de lijst" in done.stdout
    assert (folder / "x.track.yaml").read_text(encoding="utf-8") == TRACK


def test_what_is_gone_and_still_named_is_told(folder: Path) -> None:
    """The line goes, as somebody wanted; that others still name it comes with it."""
    file = folder / "x.track.yaml"
    file.write_text(TRACK + "rollen: [{soort: regisseur, partij: roc}]\n", encoding="utf-8")
    grids = read_book((folder / "mijn-traject.xlsx").read_bytes(), Language.NL)
    (folder / "terug.xlsx").write_bytes(saved(emptied(grids, "parties", "parties[0]")))
    done = canvas("sheet", "in", "terug.xlsx", "x.track.yaml", "--dry-run", cwd=folder)

    assert "Let op: “roc” is weg, en wordt in het bestand nog genoemd (plekken: 1)." in done.stdout


def test_a_workbook_that_is_there_is_not_written_over(folder: Path) -> None:
    """Somebody may have filled it in."""
    before = (folder / "mijn-traject.xlsx").read_bytes()
    done = canvas("sheet", "out", "x.track.yaml", cwd=folder)

    assert done.returncode == 1
    assert "mijn-traject.xlsx" in done.stderr
    assert (folder / "mijn-traject.xlsx").read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("sheet", "in", "nergens.xlsx", "x.track.yaml"), 1),
        (("sheet", "in", "x.track.yaml", "x.track.yaml"), 1),
        (("sheet", "out", "nergens.track.yaml"), 1),
        (("notes", "in", "mijn-traject.xlsx", "x.track.yaml"), 1),
        (("sheet", "out", "x.track.yaml", "-o", "x.pdf"), 2),
        (("sheet", "uit", "x.track.yaml"), 2),
        (("notes",), 2),
    ],
)
def test_what_cannot_be_done_is_told(folder: Path, arguments: tuple[str, ...], code: int) -> None:
    """Without a traceback, and without touching the file."""
    done = canvas(*arguments, cwd=folder)

    assert done.returncode == code
    assert done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert (folder / "x.track.yaml").read_text(encoding="utf-8") == TRACK


def test_notes_go_to_their_places_once(folder: Path) -> None:
    """And it is told where each went."""
    (folder / "briefjes.txt").write_text("B4 UWV\nB1 Hoe lang?\n", encoding="utf-8")
    done = canvas("notes", "in", "briefjes.txt", "x.track.yaml", cwd=folder)

    assert done.returncode == 0
    assert done.stdout == (
        "x.track.yaml: uit briefjes.txt: 1 op hun plek, 1 bij de open vragen, 0 stonden er al\n"
        "  B4 “UWV” → partijen\n"
        "  B1 “Hoe lang?” → open vraag\n"
    )
    written = (folder / "x.track.yaml").read_text(encoding="utf-8")
    assert written.startswith(TRACK + "  - {id: uwv, naam: UWV}\n")

    canvas("notes", "in", "briefjes.txt", "x.track.yaml", cwd=folder)
    assert (folder / "x.track.yaml").read_text(encoding="utf-8") == written
