"""`canvas ask`: the questions as a list, and one at a time with the answers in the file."""

import os
import pty
import re
import select
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from canvas.cli.conversation import Conversation, Turn
from canvas.cli.help_words import help_words
from canvas.cli.rewriting import ChangedMeanwhileError, opened
from canvas.domain.answer import listed
from canvas.domain.kinds import BlockId
from canvas.inspection.inspect import inspect
from canvas.reading.files import Found
from canvas.reading.read import read_text
from tests.cli.command import CANVAS, canvas

_CTRL_C = "\x03"

YOUNG = """# ons traject
traject:
  id: x  # kort

missie:
  doel:  # wat willen we?

partijen:
  - id: stad  # de gemeente
    naam: Stad
    belang:
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A young plan."""
    path = tmp_path / "x.track.yaml"
    path.write_text(YOUNG, encoding="utf-8")
    return path


def test_without_a_terminal_the_questions_come_as_a_list(file: Path) -> None:
    """By block, with what the check says and the line; nothing is written."""
    done = canvas("ask", file.name, cwd=file.parent)

    assert done.returncode == 0
    assert done.stdout == canvas("ask", "--list", file.name, cwd=file.parent).stdout
    lines = done.stdout.splitlines()
    assert lines[0].startswith("x.track.yaml: ")
    assert lines[1:5] == [
        "",
        "Missie en doel",
        "  1. Wat willen we samen bereiken?",
        "     Er is geen gezamenlijk doel ingevuld. (M01, regel 5)",
    ]
    assert "Inzet, tijd en middelen" in lines
    assert file.read_text(encoding="utf-8") == YOUNG


def test_stage_block_and_language_choose_the_questions(file: Path) -> None:
    """A later stage asks more; a block by any of its words; the language of the run is spoken."""
    idea, design = (canvas("ask", file.name, "--stage", stage, cwd=file.parent).stdout for stage in ("idee", "ontwerp"))
    assert len(design.splitlines()) > len(idea.splitlines())
    for word in ("target-group", "doelgroep"):
        one = canvas("ask", file.name, "--block", word, cwd=file.parent).stdout
        assert [line for line in one.splitlines() if line and not line.startswith((" ", "x."))] == ["Doelgroep"]
    assert "Mission and goal" in canvas("ask", file.name, "--language", "en", cwd=file.parent).stdout
    assert canvas("ask", file.name, "--block", "tuin", cwd=file.parent).returncode == 2


def test_a_file_that_cannot_be_read_is_told(file: Path) -> None:
    """With exit 1, and a way to find out why."""
    file.write_text("traject: {id: x\n", encoding="utf-8")

    done = canvas("ask", file.name, cwd=file.parent)

    assert done.returncode == 1
    assert "canvas check" in done.stderr
    assert canvas("ask", "nothing.track.yaml", cwd=file.parent).returncode == 1


def talk(
    file: Path, *said: str, wanted: BlockId | None = None, before: Callable[[], None] = lambda: None
) -> tuple[list[str], Turn]:
    """A talk in which these lines are typed, then `stop`; everything that was told, and how it ended."""
    told: list[str] = []
    lines = iter([*said, *["stop"] * 5])
    there = opened(Found(str(file)))
    assert there is not None
    before()

    def listen(prompt: str) -> str:
        told.append(prompt)
        return next(lines)

    conversation = Conversation(
        there, lambda reading: inspect(reading, file.name), help_words("nl")["ask"], listen, told.append, wanted
    )
    turn = conversation.run()
    told.append(f"count: {conversation.count}")
    return told, turn


def test_an_answer_stands_in_the_file_before_the_next_question(file: Path) -> None:
    """With every remark where it was."""
    told, turn = talk(file, "Werk: voor tien mensen")

    assert turn is Turn.STOP
    assert file.read_text(encoding="utf-8") == YOUNG.replace("doel:  #", 'doel: "Werk: voor tien mensen"  #')
    assert "Opgeschreven." in told
    assert "Wat heeft elke partij eraan?" in told


def test_unknown_and_not_applicable_are_answers(file: Path) -> None:
    """With a reason where somebody gives one; the question does not come again in the same talk."""
    told, _ = talk(file, "onbekend", "n.v.t.: de stad doet het zo")

    text = file.read_text(encoding="utf-8")
    assert "  doel: onbekend  # wat willen we?\n" in text
    assert "    belang: {antwoord: n.v.t., reden: de stad doet het zo}\n" in text
    assert told.count("Wat willen we samen bereiken?") == 1


def test_an_empty_line_skips_and_back_goes_back(file: Path) -> None:
    """What was answered can be said otherwise."""
    told, _ = talk(file, "terug", "Eerst", "terug", "Toch anders", "")

    assert "Dit is de eerste vraag." in told
    assert "Nu staat er: Eerst" in told
    assert "  doel: Toch anders  # wat willen we?\n" in file.read_text(encoding="utf-8")
    assert "    belang:\n" in file.read_text(encoding="utf-8")


def test_a_quantity_is_asked_again_until_it_is_one(file: Path) -> None:
    """And stands in the file as it was said."""
    file.write_text(
        YOUNG.replace("id: x", "id: x\n  fase: ontwerp") + "doelgroep: {omschrijving: x}\n", encoding="utf-8"
    )

    told, _ = talk(file, "veel", "circa 12 mensen", wanted=BlockId.TARGET_GROUP)

    assert "Dit lees ik niet als hoeveelheid. Schrijf een aantal, zoals 12 deelnemers." in told
    assert "(een aantal, zoals 12 deelnemers) > " in told
    assert "doelgroep: {omschrijving: x, aantal: circa 12 mensen}\n" in file.read_text(encoding="utf-8")


def test_later_puts_the_question_with_the_open_ones(file: Path) -> None:
    """With the party that finds out; one that is not there is told."""
    told, _ = talk(file, "later buren", "later stad")

    assert "Die partij staat niet in het bestand. Wel: stad." in told
    assert file.read_text(encoding="utf-8").endswith(
        "open_vragen:\n  - vraag: Wat willen we samen bereiken?\n    over: missie.doel\n    eigenaar: stad\n"
    )


def test_a_new_member_of_a_list_is_asked_piece_by_piece(file: Path) -> None:
    """There may be more than one."""
    file.write_text("traject: {id: x}\n", encoding="utf-8")

    talk(
        file,
        "De buren",
        "circus",
        "vluchtelingenorganisatie",
        "",
        "Gemeente Stad",
        "1",
        "Minder mensen thuis",
        "",
        wanted=BlockId.PARTIES,
    )

    text = file.read_text(encoding="utf-8")
    assert "  - id: de-buren\n    naam: De buren\n" in text
    assert "  - id: gemeente-stad\n    naam: Gemeente Stad\n" in text
    assert "    belang: Minder mensen thuis\n" in text
    assert read_text(text).problems == ()


def test_who_stops_halfway_a_new_member_keeps_what_was_said(file: Path) -> None:
    """A name without a kind is a beginning; who goes back begins the member anew."""
    file.write_text("traject: {id: x}\n", encoding="utf-8")

    talk(file, "De buren", "terug", wanted=BlockId.PARTIES)
    assert file.read_text(encoding="utf-8") == "traject: {id: x}\n"

    half, _ = talk(file, "De buren", wanted=BlockId.PARTIES)
    assert "count: 1" in half
    assert file.read_text(encoding="utf-8") == "traject: {id: x}\npartijen:\n  - id: de-buren\n    naam: De buren\n"


def test_somebody_elses_change_is_not_written_over(file: Path) -> None:
    """Two people may have the file open."""

    def change() -> None:
        file.write_text("traject: {id: y}\n", encoding="utf-8")

    with pytest.raises(ChangedMeanwhileError):
        talk(file, "Werk", before=change)

    assert file.read_text(encoding="utf-8") == "traject: {id: y}\n"


@pytest.mark.parametrize(("last", "code"), [("stop\n", 0), ("\x04", 0), (_CTRL_C, 130)], ids=["stop", "end", "ctrl-c"])
def test_on_a_terminal_it_stops_when_asked_and_leaves_nothing_half(file: Path, last: str, code: int) -> None:
    """What was answered stays; Ctrl-C ends with 130."""
    printed, ended = _on_a_terminal(["ask", str(file)], ["Werk\n", last])

    assert ended == code
    assert "In het bestand gezet: 1." in printed
    assert file.read_text(encoding="utf-8") == YOUNG.replace("doel:  #", "doel: Werk  #")
    assert [path.name for path in file.parent.iterdir()] == ["x.track.yaml"]


HALF = (
    YOUNG.replace("id: x", "id: x\n  fase: ontwerp")
    + """  - {id: roc, naam: Het roc}
stappen:
  - {id: a, soort: werving, trekker: stad}
  - {id: b, soort: leer-werk, trekker: bakker}
streefcijfers: {soort: betaald-werk, waarde: 10 mensen}
"""
)


@pytest.mark.parametrize("text", [YOUNG, HALF], ids=["young", "half"])
def test_on_a_terminal_as_many_questions_are_put_as_are_told(file: Path, text: str) -> None:
    """Whoever skips one still gets all others, each once, with the same number behind it."""
    file.write_text(text, encoding="utf-8")
    listed = canvas("ask", "--list", file.name, cwd=file.parent).stdout.splitlines()
    numbers = [line.split(".")[0].strip() for line in listed[1:] if line.startswith("  ") and line[2:3].isdigit()]

    printed, ended = _on_a_terminal(["ask", str(file)], iter(lambda: "\n", None))

    headings = re.findall(r"\[(\d+)/(\d+)\]", printed)
    told = re.search(r":\s+(\d+)\s+open\s+vragen", printed)
    assert ended == 0
    assert told
    assert [first for first, _ in headings] == numbers
    assert {last for _, last in headings} == {told[1]} == {numbers[-1]}
    assert listed[0].endswith(f": {told[1]} open vragen.")
    assert file.read_text(encoding="utf-8") == text


def test_a_party_that_is_not_there_yet_is_added_when_somebody_wants_that(file: Path) -> None:
    """And only then."""
    told, _ = talk(file, "Gemeente Nieuwstad", "nee", wanted=BlockId.ROLES)
    assert any("“Gemeente Nieuwstad” staat nog niet bij de partijen." in line for line in told)
    assert file.read_text(encoding="utf-8") == YOUNG

    talk(file, "stad, Gemeente Nieuwstad", "ja", wanted=BlockId.ROLES)

    after = read_text(file.read_text(encoding="utf-8"))
    assert "  - id: gemeente-nieuwstad\n    naam: Gemeente Nieuwstad\n" in after.text
    assert "gemeente-nieuwstad]" in after.text
    assert "D01" not in {finding.code for finding in inspect(after, "x").findings}


def test_several_parties_in_one_breath_become_several(file: Path) -> None:
    """When somebody says so; a name with a comma or an “en” in it may be one."""
    file.write_text("traject: {id: x}\n", encoding="utf-8")
    said = ["Gemeente A, Zorggroep B en Stichting C", "ja", "gemeente", "", "bedrijf", "", "onbekend", "", ""]
    told, _ = talk(file, *said, wanted=BlockId.PARTIES)

    track = read_text(file.read_text(encoding="utf-8")).track
    assert track
    assert [party.name for party in listed(track.parties)] == ["Gemeente A", "Zorggroep B", "Stichting C"]
    assert "Zijn dit er 3: Gemeente A · Zorggroep B · Stichting C? Typ ja of nee." in told

    file.write_text("traject: {id: x}\n", encoding="utf-8")
    talk(file, "Werk en Inkomen", "nee", "gemeente", "", "", wanted=BlockId.PARTIES)
    assert "naam: Werk en Inkomen\n" in file.read_text(encoding="utf-8")


def test_a_new_member_is_asked_kindly(file: Path) -> None:
    """The list is shown once, or with a question mark; nobody is without a name; what the first said is not told."""
    file.write_text("traject: {id: x}\n", encoding="utf-8")
    said = ["n.v.t.", "A", "n.v.t.", "gemeente", "", "B", "?", "bedrijf", "", ""]
    told, _ = talk(file, *said, wanted=BlockId.PARTIES)

    words = help_words("nl")["ask"]
    assert told.count(words["misread"]["absent"]) == 2
    assert len([line for line in told if line.startswith("Kies uit: ")]) == 2
    assert words["choices_again"] in told
    assert words["how"] in told
    assert not [line for line in told if line.startswith("Nu staat er")]
    text = file.read_text(encoding="utf-8")
    assert "naam: B\n    soort: bedrijf\n" in text


_OWN_TERMINAL = (
    "import fcntl, os, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); os.execv(sys.argv[1], sys.argv[1:])"
)
"""Makes the terminal the one that Ctrl-C comes from, then becomes the command."""


def _on_a_terminal(arguments: list[str], typed: Iterable[str]) -> tuple[str, int]:
    """What the command prints on a terminal when these things are typed, each at a prompt, and how it ends."""
    terminal, its_end = pty.openpty()
    # a copy of this process could wait for a lock that some thread here holds, so another one is started
    child = subprocess.Popen(
        [sys.executable, "-c", _OWN_TERMINAL, CANVAS, *arguments],
        stdin=its_end,
        stdout=its_end,
        stderr=its_end,
        start_new_session=True,
        env={**os.environ, "LANG": "en_GB.UTF-8", "TERM": "dumb", "PYTHONUTF8": "1"},
    )
    os.close(its_end)
    printed, waiting, line, silent = b"", iter(typed), "", 0
    while silent < _PATIENCE:
        if not select.select([terminal], [], [], 1)[0]:
            silent += 1
            # a signal between the prompt and the moment at which the line editor begins to wait is kept by Python until
            # the next key or signal; people press it again
            if line == _CTRL_C:
                os.write(terminal, line.encode())
            continue
        silent = 0
        try:
            piece = os.read(terminal, 4096)
        except OSError:
            break
        if not piece:
            break
        printed += piece
        if printed.endswith(b"> ") and (following := next(waiting, None)):
            line = following
            os.write(terminal, line.encode())
    else:
        child.kill()
    os.close(terminal)
    return printed.decode(errors="replace"), child.wait()


_PATIENCE = 60
"""Seconds without a word after which the command is taken to hang."""
