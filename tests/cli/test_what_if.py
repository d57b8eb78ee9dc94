"""`canvas what-if`: what can be asked, in which form it is told, and how it ends."""

import json
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from canvas.cli.what_if_command import command_line
from tests.cli.command import canvas
from tests.rendering.tracks import SMALL


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one small track."""
    (tmp_path / "plan.track.yaml").write_text(SMALL, encoding="utf-8")
    return tmp_path


def test_everything_at_once(folder: Path) -> None:
    """By id, by name and by title, in the language of the file; the file stays as it is."""
    arguments = (
        "--without",
        "gemeente",
        "--without",
        "De School",
        "--without-funding",
        "fonds",
        "--participants",
        "12",
    )
    done = canvas("what-if", ".", *arguments, "--delay", "Leren op het werk=2 maanden", cwd=folder)

    assert done.returncode == 0, done.stderr
    assert "Zonder Gemeente en De School · zonder het geld “Fonds” · met 12 mensen" in done.stdout.replace(
        "\N{NO-BREAK SPACE}", " "
    )
    assert (folder / "plan.track.yaml").read_text(encoding="utf-8") == SMALL


def asked(folder: Path, *arguments: str) -> Result:
    """The same in this process, which is much faster."""
    return CliRunner().invoke(command_line, [str(folder / "plan.track.yaml"), *arguments], standalone_mode=False)


def test_what_only_an_edition_has(folder: Path) -> None:
    """A party by its name, and money by its title."""
    differs = "{partijen: [{id: zorg, naam: De Zorg}], financiering: [{titel: Gift, partij: zorg}]}"
    (folder / "plan.track.yaml").write_text(f"{SMALL}edities: [{{id: thuis, wijkt_af: {differs}}}]\n", encoding="utf-8")

    done = asked(folder, "--without", "De zorg", "--without-funding", "gift", "--format", "json")

    supposed = json.loads(done.stdout)["supposed"]
    assert supposed["without"] == ["zorg"]
    assert supposed["without_funding"] == ["editions[0].differs.funding[0]"]


@pytest.mark.parametrize(("longer", "weeks"), [("4w", 4), ("4 weken", 4), ("10 dagen", 2), ("3M", 13), ("14d", 3)])
def test_delays_as_people_write_them(folder: Path, longer: str, weeks: float) -> None:
    """Short, or in words of both languages."""
    done = asked(folder, "--delay", f"voor={longer}", "--format", "json")

    assert json.loads(done.stdout)["supposed"]["delays"] == [{"path": "steps[0]", "weeks": weeks}]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "--without"),
        (("--without", "gemeent"), ": gemeente. "),
        (("--without", "zzz"), ": gemeente, bedrijf, school."),
        (("--without-funding", "Subsidies"), ": “Subsidie”. "),
        (("--delay", "vor=4w"), ": voor. "),
        (("--delay", "voor"), "“voor”"),
        (("--delay", "voor=soon"), "“voor=soon”"),
        (("--delay", "voor=0w"), "“voor=0w”"),
        (("--delay", "voor=999999w"), "“voor=999999w”"),
        (("--delay", "voor=4 per week"), "“voor=4 per week”"),
        (("--delay", "voor="), "“voor=” is no delay"),
        (("--delay", "voor=4"), "are these weeks, months or days? Write 4w, 4m or 4d."),
        (("--delay", "voor=-4w"), "here a step can only take longer"),
        (("--delay", "voor=0w"), "here a step can only take longer"),
        (("--delay", "voor=10j"), "“j” does not fit here"),
        (("--delay", "voor=4 uur"), "“uur” does not fit here"),
        (("--delay", "voor=1000w"), "up to 520 weeks"),
        (("--delay", f"voor={'9' * 30}w"), "up to 520 weeks"),
        (("--delay", "voor=4w", "--delay", "voor=2w"), "“voor” is named more than once"),
        (("--participants", "20", "--participants", "30"), "only once"),
        (("--participants", "abc"), "“abc” is no number. Write one from 1 to 100000."),
        (("--participants", "0"), "“0” is no number."),
        (("--participants", "3", "-o", "."), "“.” is a folder."),
    ],
)
def test_what_is_not_there(folder: Path, arguments: tuple[str, ...], told: str) -> None:
    """Wrong use, with the nearest that is there."""
    done = asked(folder, *arguments)

    assert isinstance(done.exception, click.UsageError)
    assert told in f"{done.exception.format_message()} {done.exception}"
    assert not done.stdout


def test_a_name_that_no_party_has(folder: Path) -> None:
    """On the command line that ends with 2."""
    done = canvas("what-if", "plan.track.yaml", "--without", "gemeent", cwd=folder)

    assert done.returncode == 2
    assert "There is no party “gemeent”. The nearest: gemeente. There are: gemeente, bedrijf, school." in done.stderr


def test_a_file_with_nothing_in_it_to_leave_out(folder: Path) -> None:
    """Said as it is."""
    (folder / "plan.track.yaml").write_text("track: {id: x}\n", encoding="utf-8")
    for option in ("--without", "--without-funding"):
        done = asked(folder, option, "zoiets")

        assert isinstance(done.exception, click.UsageError)
        assert "“zoiets”" in done.exception.message


def test_into_a_file_of_its_own(folder: Path) -> None:
    """What is there already is not written over, least of all the track."""
    as_page = ("--participants", "12", "--format", "html", "-o")

    assert asked(folder, *as_page, str(folder / "if.html")).exception is None
    assert "<svg" in (folder / "if.html").read_text(encoding="utf-8")
    for name in ("if.html", "plan.track.yaml"):
        before = (folder / name).read_bytes()
        assert asked(folder, *as_page, str(folder / name)).exit_code == 1
        assert (folder / name).read_bytes() == before
    assert asked(folder, *as_page, str(folder / "plan.track.yaml" / "x.html")).exit_code == 1


def test_a_file_that_cannot_be_read(folder: Path) -> None:
    """What is wrong with it, and 1."""
    (folder / "plan.track.yaml").write_text("track: {id: [x}\n", encoding="utf-8")
    done = asked(folder, "--participants", "3")

    assert done.exit_code == 1
    assert "plan.track.yaml" in done.stderr
    assert " Y" in done.stderr
    assert not done.stdout


def test_several_tracks_are_one_too_many(folder: Path) -> None:
    """One at a time."""
    (folder / "y.track.yaml").write_text(SMALL, encoding="utf-8")
    done = CliRunner().invoke(command_line, [str(folder), "--participants", "3"], standalone_mode=False)

    assert isinstance(done.exception, click.UsageError)
    assert str(folder) in done.exception.message
