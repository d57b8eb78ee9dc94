"""The file with what holds for a folder: found, read, and refused in words."""

from pathlib import Path

import pytest

from canvas.domain.finding import Weight
from canvas.domain.kinds import Stage
from canvas.domain.language import Language
from canvas.inspection.project_file import OWN_NAME, SHARED_NAME, Projects, WrongProjectFile
from canvas.inspection.project_table import KEYS, ComplaintKind
from canvas.inspection.settings import Project, Settings
from canvas.rules.selection import Choice

EVERYTHING = """\
# What we ask
select = ["R", "s", "no-goal"]
ignore = ["R02"]
stage = "ontwerp"
language = "nl"
strict = true
exclude = ["archive", "old/*.track.yaml"]
baseline = "known.json"
docs = "https://example.org/rules/{code}.html"

[severity]
R03 = "uit"
S = "Let op"
"""


def project(folder: Path, text: str, name: str = OWN_NAME) -> Project | None:
    """The project that a file makes of a folder."""
    (folder / name).write_text(text, encoding="utf-8")
    return Projects().of(folder)


def complaints(folder: Path, text: str, name: str = OWN_NAME) -> list[tuple[ComplaintKind, int]]:
    """What is wrong with a file, and on which lines."""
    with pytest.raises(WrongProjectFile) as wrong:
        project(folder, text, name)
    assert wrong.value.file == folder / name
    return [(complaint.kind, complaint.line) for complaint in wrong.value.complaints]


def test_everything_that_may_stand_in_it(tmp_path: Path) -> None:
    """Each key in both languages, and no key that this test does not know."""
    found = project(tmp_path, EVERYTHING)

    assert found
    assert found.settings == Settings(
        choice=Choice(("R", "S", "M01"), ("R02",), (("R03", Weight.OFF), ("S", Weight.WARNING))),
        stage=Stage.DESIGN,
        language=Language.NL,
        strict=True,
        exclude=("archive", "old/*.track.yaml"),
        baseline="known.json",
        docs="https://example.org/rules/{code}.html",
    )
    assert found.baseline == tmp_path / "known.json"
    assert all(f"\n{key} =" in EVERYTHING or f"\n[{key}]" in EVERYTHING for key in KEYS)


def test_the_nearest_file_holds(tmp_path: Path) -> None:
    """In the folder or above it; the own file before the shared one, and none without a part about tracks."""
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / SHARED_NAME).write_text('[tool.werkcanvas]\nstage = "idea"\n', encoding="utf-8")
    (tmp_path / "a" / SHARED_NAME).write_text('[project]\nname = "werkcanvas"\n[tool.other]\nx = 1\n', encoding="utf-8")

    above = Projects().of(inner)
    own = project(inner, 'stage = "running"\n')

    assert above
    assert above.folder == tmp_path
    assert above.settings.stage is Stage.IDEA
    assert own
    assert own.folder == inner
    assert Projects().of(inner / "not there") == own


def test_without_a_file_there_is_no_project(tmp_path: Path) -> None:
    """An empty file is one: it keeps a folder from what holds above it."""
    assert Projects().of(tmp_path) is None
    found = project(tmp_path, "")
    assert found
    assert found.settings == Settings()


@pytest.mark.parametrize(
    ("text", "kind", "line"),
    [
        ("\nselct = []\n", ComplaintKind.UNKNOWN_KEY, 2),
        ('select = ["R",\n  "Q7",\n]\n', ComplaintKind.UNKNOWN_CODE, 2),
        ('[severity]\nE = "info"\nQ7 = "info"\n', ComplaintKind.UNKNOWN_CODE, 3),
        ('[severity]\nR = "heavy"\n', ComplaintKind.UNKNOWN_WORD, 2),
        ("severity.R = 3\n", ComplaintKind.NOT_TEXT, 1),
        ('severity = "R"\n', ComplaintKind.NOT_A_TABLE, 1),
        ('\n\nstage = "soon"\n', ComplaintKind.UNKNOWN_WORD, 3),
        ('language = "fr"\n', ComplaintKind.UNKNOWN_WORD, 1),
        ('strict = "yes"\n', ComplaintKind.NOT_YES_OR_NO, 1),
        ("exclude = [1]\n", ComplaintKind.NOT_TEXTS, 1),
        ("baseline = 1\n", ComplaintKind.NOT_TEXT, 1),
        ('docs = "javascript:{code}"\n', ComplaintKind.NOT_AN_ADDRESS, 1),
        ('docs = "https://example.org"\n', ComplaintKind.NOT_AN_ADDRESS, 1),
        ('stage = "idea\n', ComplaintKind.NOT_TOML, 1),
        ("a = 1\nb\n", ComplaintKind.NOT_TOML, 2),
        ("a = [\n", ComplaintKind.NOT_TOML, 1),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, text: str, kind: ComplaintKind, line: int) -> None:
    """A file that is half understood is not followed at all."""
    assert complaints(tmp_path, text) == [(kind, line)]


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    """From top to bottom, in the shared file too."""
    text = '[tool.werkcanvas]\nstrict = 1\nstagge = "idea"\n[tool.werkcanvas.severity]\nR01 = "no"\n'

    assert complaints(tmp_path, text, SHARED_NAME) == [
        (ComplaintKind.NOT_YES_OR_NO, 2),
        (ComplaintKind.UNKNOWN_KEY, 3),
        (ComplaintKind.UNKNOWN_WORD, 5),
    ]


def test_a_part_that_is_no_table(tmp_path: Path) -> None:
    """Also where it stands in a line of its table."""
    assert complaints(tmp_path, "[tool]\nwerkcanvas = 3\n", SHARED_NAME) == [(ComplaintKind.NOT_A_TABLE, 2)]


@pytest.mark.parametrize(
    ("pattern", "path", "left_alone"),
    [
        ("archive", "archive/a.track.yaml", True),
        ("archive/", "2020/archive/a.track.yaml", True),
        ("archive", "archived/a.track.yaml", False),
        ("old/*", "old/a.track.yaml", True),
        ("old/*", "deep/old/a.track.yaml", False),
        ("*-draft.track.yaml", "deep/x-draft.track.yaml", True),
        ("*-draft.track.yaml", "x.track.yaml", False),
    ],
)
def test_what_is_left_alone(tmp_path: Path, pattern: str, path: str, left_alone: bool) -> None:
    """A pattern with a slash is about the way from the folder on, one without about any name on it."""
    found = Project(tmp_path, tmp_path / OWN_NAME, Settings(exclude=(pattern,)))

    assert found.excludes(str(tmp_path / path)) is left_alone
