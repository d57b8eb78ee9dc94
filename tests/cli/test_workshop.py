"""`canvas workshop`: what lies in the folder, and what is told of it."""

from pathlib import Path

from tests.cli.command import canvas

EXAMPLE = str(Path(__file__).parents[2] / "examples" / "groningen-werkfit")


def test_without_a_file_it_makes_the_blank_kit(tmp_path: Path) -> None:
    """Each file is told with how to print it, and each that is told lies there."""
    done = canvas("workshop", "--people", "50", cwd=tmp_path)
    lines = done.stdout.splitlines()
    told = {line.split("  ")[2].strip() if not line.strip().startswith("or") else line.split()[1] for line in lines[2:]}

    assert done.returncode == 0
    assert not done.stderr
    assert lines[0] == "The kit for 50 people at 7 tables (1 of 8, 6 of 7) lies in workshop."
    assert told == {path.name for path in (tmp_path / "workshop").glob("*.pdf")}
    assert len(told) == 8
    assert "7 ×  kit.role-cards.pdf" in done.stdout
    assert "two-sided (flip on the long edge)" in done.stdout


def test_a_kit_of_a_track_lies_in_its_folder_and_speaks_its_language(tmp_path: Path) -> None:
    """A folder with a track will do as path."""
    done = canvas("workshop", EXAMPLE, "-o", "uit", "--tables", "1", "--cards", "A7", cwd=tmp_path)
    made = sorted(path.name for path in (tmp_path / "uit" / "groningen-werkfit").iterdir())

    assert done.returncode == 0
    assert done.stdout.startswith("De set voor 8 mensen aan 1 tafel staat in ")
    assert len(made) == 10
    assert "groningen-werkfit.kit.facilitator.pdf" in made


def test_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    """And nothing is written for it."""
    done = canvas("workshop", "nergens", cwd=tmp_path)

    assert done.returncode == 1
    assert "nergens" in done.stderr
    assert not done.stdout
    assert not (tmp_path / "workshop").exists()


def test_numbers_that_make_no_group_are_wrong_use(tmp_path: Path) -> None:
    """Told in the language of the user."""
    for arguments, told in (
        (("--people", "0"), "“0” is geen aantal. Schrijf een getal van 1 tot en met 500."),
        (("--tables", "veel"), "“veel” is geen aantal."),
        (("--people", "3", "--tables", "9"), "9 tafels is te veel voor 3 mensen."),
    ):
        done = canvas("workshop", *arguments, cwd=tmp_path, LANG="nl_NL.UTF-8")
        assert done.returncode == 2
        assert told in done.stderr
        assert not done.stdout
