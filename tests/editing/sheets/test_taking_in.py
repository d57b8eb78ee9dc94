"""What somebody fills in goes to its place; what cannot go in is told with its cell, and the file stays."""

import shutil
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from canvas.domain.language import Language
from canvas.editing.sheets.book import Grid, NotABookError, read_book
from canvas.editing.sheets.findings import InputCode
from canvas.editing.sheets.places import HOLDER
from canvas.editing.sheets.state import STATE_SHEET
from canvas.editing.sheets.taking_in import TakenIn, taken_in
from canvas.editing.sheets.told import Verb, told_line
from canvas.reading.read import Reading, read_text
from canvas.rendering.sheets.workbook import workbook
from tests.support.workbooks import Cell, answer, emptied, filled, name_of, saved, written

TRACK = """# Ons traject
traject: {id: x, titel: Een traject}  # kort

missie:
  # Wat willen we?
  doel: Werk  # bijvoorbeeld

partijen:
  - id: roc
    naam: ROC  # de school
    soort: roc
    inbreng:
      - {soort: inzet, titel: Docent}

  - {id: gemeente, naam: De gemeente}

rollen:
  - soort: regisseur
    partij: gemeente, roc  # samen
stappen:
  - id: werving
    soort: werving
    duur: {waarde: circa 6 weken, toelichting: geschat}  # vooraf
    activiteiten:
      - {soort: intake, titel: Gesprek}
randvoorwaarden:
  - soort: vervoer
    status: open
  # daarna
  - soort: kinderopvang
"""
READING = read_text(TRACK)
GRIDS = written(READING)


def _in(cells: dict[Cell, str], grids: tuple[Grid, ...] = GRIDS, reading: Reading = READING) -> TakenIn:
    return taken_in(filled(grids, cells), reading)


EDITS: list[tuple[dict[Cell, str], str, str]] = [
    ({answer("mission.goal"): "Werk: voor tien"}, "doel: Werk  #", 'doel: "Werk: voor tien"  #'),
    ({answer("mission.goal"): "=1+1"}, "doel: Werk  #", 'doel: "=1+1"  #'),
    (
        {answer("mission.goal"): "onbekend: nog vragen"},
        "doel: Werk  #",
        "doel: {antwoord: onbekend, reden: nog vragen}  #",
    ),
    ({answer("mission.problem"): "Geen"}, "# bijvoorbeeld\n", "# bijvoorbeeld\n  probleem: Geen\n"),
    ({("parties", "parties[0]", "interest"): "Studenten"}, "soort: roc\n", "soort: roc\n    belang: Studenten\n"),
    ({("parties", "parties[0]", "kind"): "Gemeente"}, "soort: roc\n", "soort: gemeente\n"),
    ({("roles", "roles[0]", "party"): "gemeente; ROC"}, "", ""),
    ({("roles", "roles[0]", "party"): "roc"}, "partij: gemeente, roc  #", "partij: roc  #"),
    (
        {("steps", "steps[0]", "duration"): "8 weken"},
        "{waarde: circa 6 weken, toelichting: geschat}",
        "{waarde: 8 weken, toelichting: geschat}",
    ),
    (
        {("conditions", "conditions[1]", "by"): "1 maart 2027"},
        "kinderopvang\n",
        "kinderopvang\n    uiterlijk: 1 maart 2027\n",
    ),
    ({("conditions", "conditions[0]", "status"): ""}, "    status: open\n", ""),
    (
        {("parties", "new", "name"): "Bedrijf Één & Co", ("parties", "new", "kind"): "bedrijf"},
        "De gemeente}\n",
        "De gemeente}\n\n  - {id: bedrijf-een-co, naam: Bedrijf Één & Co, soort: bedrijf}\n",
    ),
    (
        {("activities", "new", HOLDER): "werving", ("activities", "new", "title"): "Rondleiding"},
        "titel: Gesprek}\n",
        "titel: Gesprek}\n      - {titel: Rondleiding}\n",
    ),
    (
        {("open_questions", "new", "question"): "Wie?", ("open_questions", "new", "owner"): "De gemeente"},
        "kinderopvang\n",
        "kinderopvang\n\nopen_vragen:\n  - vraag: Wie?\n    eigenaar: gemeente\n",
    ),
]


@pytest.mark.parametrize(("cells", "old", "new"), EDITS, ids=lambda each: str(each)[:40])
def test_what_was_filled_in_goes_to_its_place(cells: dict[Cell, str], old: str, new: str) -> None:
    """And every comment stays where it was."""
    taken = _in(cells)

    assert taken.findings == ()
    assert taken.reading.text == TRACK.replace(old, new)
    assert bool(taken.told) is (old != new)


def test_a_new_party_can_be_named_at_once() -> None:
    """By its name in other sheets, also with what it brings."""
    taken = _in(
        {
            ("parties", "new", "name"): "Bakkerij Zon",
            ("brings", "new", HOLDER): "bakkerij zon",
            ("brings", "new", "kind"): "Inzet van mensen",
            ("roles", "new", "kind"): "Werkgever",
            ("roles", "new", "party"): "Bakkerij Zon",
        }
    )

    assert taken.findings == ()
    assert "  - {id: bakkerij-zon, naam: Bakkerij Zon, inbreng: [{soort: inzet}]}\n" in taken.reading.text
    assert "  - soort: werkgever\n    partij: bakkerij-zon\n" in taken.reading.text


def test_an_emptied_line_goes_and_is_told() -> None:
    """Because somebody emptied all of it; a line that did not come back stays."""
    taken = taken_in(emptied(GRIDS, "conditions", "conditions[0]"), READING)
    assert taken.reading.text == TRACK.replace("  - soort: vervoer\n    status: open\n", "")
    assert [told_line(told, Language.NL) for told in taken.told] == [
        "randvoorwaarden, Vervoer: weg, met alles wat erin stond"
    ]

    without = tuple(
        Grid(grid.name, tuple(row for row in grid.rows if not row or row[0] != "conditions[0]")) for grid in GRIDS
    )
    left = taken_in(without, READING)
    assert left.reading.text == TRACK
    assert [told.verb for told in left.told] == [Verb.LEFT]


def test_a_copied_line_is_a_new_one() -> None:
    """Who copies a line copies what it is known by; a copy in which nothing differs is a slip."""
    place = name_of(GRIDS, "conditions")
    grid = next(grid for grid in GRIDS if grid.name == place)
    copy = next(row for row in grid.rows if row[0] == "conditions[1]")
    twice = _with_rows(place, [copy])

    (finding,) = taken_in(twice, READING).findings
    assert (finding.code, finding.variant) == (InputCode.FIXED_CELL, "twice")

    other = tuple("Huisvesting" if cell == "Kinderopvang" else cell for cell in copy)
    taken = taken_in(_with_rows(place, [other]), READING)
    assert taken.reading.text == TRACK + "  - soort: huisvesting\n"


def _with_rows(name: str, rows: list[tuple[str, ...]]) -> tuple[Grid, ...]:
    return tuple(Grid(each.name, (*each.rows[:6], *rows)) if each.name == name else each for each in GRIDS)


WRONG: list[tuple[dict[Cell, str], InputCode, str, str]] = [
    ({("parties", "parties[0]", "kind"): "gemeenten en zo"}, InputCode.WRONG_CELL, "partijen!E4", "gemeenten en zo"),
    ({("roles", "roles[0]", "party"): "roc; gemente"}, InputCode.WRONG_CELL, "rollen!E4", "Lijkt op: gemeente"),
    ({("steps", "steps[0]", "duration"): "een tijdje"}, InputCode.WRONG_CELL, "stappen!J4", "een tijdje"),
    ({("conditions", "conditions[0]", "by"): "31-31-2026"}, InputCode.WRONG_CELL, "randvoorwaarden!G4", "31-31-2026"),
    ({("parties", "parties[0]", "id"): "mbo"}, InputCode.FIXED_CELL, "partijen!C4", "mbo"),
    ({("parties", "new", "id"): "roc", ("parties", "new", "name"): "Y"}, InputCode.WRONG_CELL, "partijen!C6", "roc"),
    (
        {("parties", "new", "id"): "R & B", ("parties", "new", "name"): "Y"},
        InputCode.WRONG_CELL,
        "partijen!C6",
        "R & B",
    ),
    (
        {("activities", "new", "title"): "Los"},
        InputCode.WITHOUT_HOLDER,
        "activiteiten!C5",
        "waar deze nieuwe regel hoort",
    ),
    (
        {("activities", "new", "title"): "Los", ("activities", "new", HOLDER): "nergens"},
        InputCode.WITHOUT_HOLDER,
        "activiteiten!C5",
        "nergens",
    ),
    ({("activities", "steps[0].activities[0]", HOLDER): "nazorg"}, InputCode.FIXED_CELL, "activiteiten!C4", "werving"),
    ({("lines", "new", "goal"): "Meer"}, InputCode.WITHOUT_HOLDER, "lijnen!C7", "geen regels bij"),
]


@pytest.mark.parametrize(("cells", "code", "place", "said"), WRONG, ids=lambda each: str(each)[:40])
def test_what_does_not_fit_is_told_with_its_cell(
    cells: dict[Cell, str], code: InputCode, place: str, said: str
) -> None:
    """And nothing goes in, not even what is right."""
    taken = _in({**cells, answer("track.region"): "Hier"})

    (finding,) = taken.findings
    assert (finding.code, finding.place) == (code, place)
    assert said in finding.message(Language.NL)
    assert all(finding.help(language) for language in Language)
    assert taken.reading is READING


def test_what_changed_in_the_file_alone_stays() -> None:
    """Also where parties moved, others came and a name changed."""
    later = read_text(
        TRACK.replace("doel: Werk  #", "doel: Werk en taal  #")
        .replace("partijen:\n", "partijen:\n  - id: nieuw\n    naam: Nieuw\n\n")
        .replace("naam: De gemeente", "naam: Gemeente Zuid")
        .replace("  - soort: vervoer\n    status: open\n  # daarna\n", "")
    )
    cells = {
        ("parties", "parties[0]", "interest"): "Studenten",
        ("parties", "parties[1]", "kind"): "Gemeente",
        ("conditions", "conditions[1]", "status"): "Open",
    }
    taken = _in(cells, reading=later)

    assert taken.findings == ()
    assert taken.reading.text == (
        later.text.replace("soort: roc\n", "soort: roc\n    belang: Studenten\n")
        .replace("naam: Gemeente Zuid}", "naam: Gemeente Zuid, soort: gemeente}")
        .replace("kinderopvang\n", "kinderopvang\n    status: open\n")
    )


CONFLICTS: list[tuple[str, str, dict[Cell, str], str, str]] = [
    ("doel: Werk  #", "doel: Anders  #", {answer("mission.goal"): "Nog anders"}, "message", "traject!D18"),
    (
        "  - {id: gemeente, naam: De gemeente}\n",
        "",
        {("parties", "parties[1]", "kind"): "Gemeente"},
        "gone",
        "partijen!E5",
    ),
]


@pytest.mark.parametrize(("old", "new", "cells", "variant", "place"), CONFLICTS)
def test_what_changed_in_both_is_a_conflict(
    old: str, new: str, cells: dict[Cell, str], variant: str, place: str
) -> None:
    """Nobody's words are written over."""
    later = read_text(TRACK.replace(old, new))
    taken = _in(cells, reading=later)

    (finding,) = taken.findings
    assert (finding.code, finding.variant, finding.place) == (InputCode.CHANGED_IN_BOTH, variant, place)
    assert taken.reading is later


def test_a_conflict_that_was_settled_is_none() -> None:
    """The same in both is what everybody wants."""
    later = read_text(TRACK.replace("doel: Werk  #", "doel: Samen  #"))

    taken = _in({answer("mission.goal"): "Samen"}, reading=later)

    assert (taken.findings, taken.told, taken.reading.text) == ((), (), later.text)


def test_a_line_that_was_emptied_and_changed_in_the_file_stays() -> None:
    """Somebody wrote in it meanwhile."""
    later = read_text(TRACK.replace("status: open", "status: geregeld"))

    (finding,) = taken_in(emptied(GRIDS, "conditions", "conditions[0]"), later).findings

    assert (finding.code, finding.variant) == (InputCode.CHANGED_IN_BOTH, "emptied")


def test_a_sheet_that_did_not_come_back_changes_nothing() -> None:
    """The rest goes in, and it is told."""
    cells = {answer("mission.goal"): "Samen"}
    left = tuple(grid for grid in filled(GRIDS, cells) if grid.name != name_of(GRIDS, "parties"))

    taken = taken_in(left, READING)

    assert [(finding.code, finding.variant) for finding in taken.findings] == [(InputCode.NOT_THERE, "sheet")]
    assert taken.reading.text == TRACK.replace("doel: Werk", "doel: Samen")


def test_names_of_sheets_and_columns_may_change() -> None:
    """They are known by their keys; without these by what they are called."""
    cells: dict[Cell, str] = {("parties", "parties[1]", "kind"): "Gemeente"}
    place = name_of(GRIDS, "parties")
    expected = TRACK.replace("naam: De gemeente}", "naam: De gemeente, soort: gemeente}")

    def changed(name: str, rows: tuple[tuple[str, ...], ...]) -> TakenIn:
        return taken_in(tuple(Grid(name, rows) if each.name == place else each for each in GRIDS), READING)

    rows = next(grid.rows for grid in filled(GRIDS, cells) if grid.name == place)
    renamed = (*rows[:2], tuple(f"Mijn {heading}" for heading in rows[2]), *rows[3:])
    assert changed("Wie doet mee", renamed).reading.text == expected
    assert changed(place, rows[1:]).reading.text == expected
    (finding,) = changed(place, (*renamed[1:],)).findings
    assert (finding.code, finding.variant) == (InputCode.OTHER_WORKBOOK, "headings")


def test_a_column_that_did_not_come_back_empties_nothing() -> None:
    """Only what is there says something."""
    place = name_of(GRIDS, "parties")
    rows = next(grid.rows for grid in GRIDS if grid.name == place)
    column = rows[0].index("kind")
    without = tuple((*row[:column], *row[column + 1 :]) for row in rows)

    taken = taken_in(tuple(Grid(place, without) if each.name == place else each for each in GRIDS), READING)

    assert [(finding.code, finding.variant) for finding in taken.findings] == [(InputCode.NOT_THERE, "column")]
    assert taken.reading.text == TRACK


def test_lines_without_their_keys_are_not_taken_for_new_ones() -> None:
    """Else everything would stand in the file twice."""
    place = name_of(GRIDS, "conditions")
    bare = tuple(
        Grid(
            grid.name,
            tuple(("" if row[:1] and "[" in row[0] else row[0], *row[1:]) if row else row for row in grid.rows),
        )
        if grid.name == place
        else grid
        for grid in GRIDS
    )

    (finding,) = taken_in(bare, READING).findings

    assert (finding.code, finding.variant) == (InputCode.OTHER_WORKBOOK, "keys")


def test_merged_cells_are_told() -> None:
    """What stands in them belongs to nobody knows which line."""
    place = name_of(GRIDS, "parties")
    (finding,) = taken_in(read_book(saved(GRIDS, {place: (3, 3, 4, 3)}), Language.NL), READING).findings

    assert (finding.code, finding.place) == (InputCode.MERGED_CELLS, f"{place}!D4")


def test_a_workbook_of_another_track_or_without_its_memory_is_refused() -> None:
    """What changed cannot be known."""
    other = read_text(TRACK.replace("id: x", "id: y"))
    (finding,) = taken_in(GRIDS, other).findings
    assert (finding.code, finding.variant) == (InputCode.OTHER_WORKBOOK, "other_track")

    (finding,) = taken_in([grid for grid in GRIDS if grid.name != STATE_SHEET], READING).findings
    assert (finding.code, finding.variant) == (InputCode.OTHER_WORKBOOK, "message")


def _zip(**parts: bytes) -> bytes:
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return content.getvalue()


FAR = b'<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
BROKEN: list[tuple[bytes, str]] = [
    (b"", "other"),
    (b"no workbook at all", "other"),
    (b"PK\x03\x04 torn", "damaged"),
    (_zip(a=b"x"), "damaged"),
    (saved(GRIDS)[:5000], "damaged"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + "EncryptedPackage".encode("utf-16-le"), "password"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "old"),
    (_zip(**{"META-INF/manifest.xml": b"<manifest:encryption-data/>", "content.xml": b""}), "password"),
    (_zip(**{"xl/worksheets/sheet1.xml": FAR}), "large"),
]


@pytest.mark.parametrize(
    ("content", "variant"), BROKEN, ids=[f"{number}-{each[1]}" for number, each in enumerate(BROKEN)]
)
def test_what_is_no_workbook_is_told(content: bytes, variant: str) -> None:
    """Each with its own way out."""
    with pytest.raises(NotABookError) as told:
        read_book(content, Language.NL)

    assert (told.value.finding.code, told.value.finding.variant) == (InputCode.CANNOT_READ, variant)


@pytest.mark.parametrize("count", [600, pytest.param(10_000, marks=pytest.mark.thorough)])
def test_many_new_lines_go_in_at_once_or_are_too_many(count: int) -> None:
    """Without taking long."""
    place = name_of(GRIDS, "conditions")
    grid = next(grid for grid in GRIDS if grid.name == place)
    width, kind, text = len(grid.rows[0]), grid.rows[0].index("kind"), grid.rows[0].index("arrangement")
    rows = []
    for number in range(count):
        row = [""] * width
        row[kind], row[text] = "Schulden", f"Regel {number}"
        rows.append(tuple(row))
    taken = taken_in(_with_rows(place, rows), READING)

    if count > 5000:
        (finding,) = taken.findings
        assert (finding.code, finding.variant) == (InputCode.CANNOT_WRITE, "many")
        assert taken.reading is READING
    else:
        assert taken.findings == ()
        assert taken.reading.text.startswith(TRACK)
        assert taken.reading.text.count("schulden") == count


@pytest.mark.thorough
def test_a_workbook_saved_by_libreoffice_comes_back(tmp_path: Path) -> None:
    """As .ods and as .xlsx, with nothing changed."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("no LibreOffice on this machine")
    assert READING.track is not None
    (tmp_path / "x.xlsx").write_bytes(workbook(READING.track, Language.NL, "x"))
    for ending in ("ods", "xlsx"):
        out = tmp_path / ending
        convert = [program, "--headless", "--convert-to", ending, "--outdir", str(out), str(tmp_path / "x.xlsx")]
        subprocess.run(convert, check=True, capture_output=True)
        taken = taken_in(read_book((out / f"x.{ending}").read_bytes(), Language.NL), READING)
        assert (taken.findings, taken.told, taken.reading.text) == ((), (), TRACK)


def test_a_bare_number_counts_what_stood_there() -> None:
    """Who types 8 over 6 weeks means weeks; an amount of costs is in euros, and a number may replace a percentage."""
    text = """traject: {id: x}
stappen: [{id: leren, soort: leer-werk, duur: 6 weken}]
kosten: [{titel: Taal, hoeveelheid: € 12.000}, {titel: Reizen}]
streefcijfers: [{soort: betaald-werk, waarde: 70 %}]
"""
    reading = read_text(text)
    cells: dict[Cell, str] = {
        ("steps", "steps[0]", "duration"): "8",
        ("costs", "costs[0]", "amount"): "15000",
        ("costs", "costs[1]", "amount"): "500",
        ("targets", "targets[0]", "value"): "8",
    }
    taken = _in(cells, written(reading), reading)

    assert taken.findings == ()
    assert "duur: 8 weken" in taken.reading.text
    assert "hoeveelheid: € 15000" in taken.reading.text
    assert "titel: Reizen, hoeveelheid: € 500" in taken.reading.text
    assert "waarde: 8}" in taken.reading.text
    assert "stappen, leren, Duur: nu “8 weken”, eerst “6 weken”" in [
        told_line(each, Language.NL) for each in taken.told
    ]
