"""What can be done about a finding with one click."""

import shutil
from pathlib import Path

from canvas.inspection.inspect import inspect
from canvas.reading.read import read_text
from tests.cli.command import canvas
from tests.editor.client import OpenFile, applied, offset
from tests.editor.conftest import Open
from tests.editor.texts import DUTCH, ENGLISH

SLIPS = (
    DUTCH.replace("belang:", "belnag:")
    .replace("soort: gemeente", "soort: gemente")
    .replace("id: training", "id: Training")
)


def fixed_by_command(text: str, folder: Path) -> str:
    file = folder / "by-command.track.yaml"
    file.write_text(text, encoding="utf-8")
    canvas("check", "--fix", str(file))
    return file.read_text(encoding="utf-8")


def test_a_slip_is_mended_where_it_stands(opened: Open) -> None:
    file = opened(SLIPS)
    line = SLIPS.split("\n").index("    belnag: Minder mensen in de bijstand.")

    (action,) = file.actions(line=line)

    assert action["title"] == "Schrijf de sleutel “belnag” als “belang”"
    assert file.edited(action["edit"]) == SLIPS.replace("belnag", "belang")


def test_it_belongs_to_its_finding(opened: Open) -> None:
    file = opened(SLIPS)
    found = next(each for each in file.findings() if each["code"] == "Y07")
    params = {"textDocument": file.identifier, "range": found["range"], "context": {"diagnostics": [found]}}

    actions = file.client.ask("textDocument/codeAction", params)

    assert actions[0]["diagnostics"] == [found]


def test_all_fixes_at_once_give_the_text_of_the_command(opened: Open, tmp_path: Path) -> None:
    file = opened(SLIPS)

    (action,) = file.actions("source.fixAll")

    assert file.edited(action["edit"]) == fixed_by_command(SLIPS, tmp_path)


def test_one_after_the_other_gives_that_text_too(opened: Open, tmp_path: Path) -> None:
    file = opened(SLIPS)
    while actions := [each for line in range(SLIPS.count("\n")) for each in file.actions(line=line) if "edit" in each]:
        file.type(file.edited(actions[0]["edit"]))

    assert file.text == fixed_by_command(SLIPS, tmp_path)


def test_with_an_emoji_before_the_slip(opened: Open, tmp_path: Path) -> None:
    text = ENGLISH.replace("{id: shop, name: Bike Shop, kind: company,", '{name: "🚲🚲", id: shop, knid: company,')
    file = opened(text)
    line = next(number for number, each in enumerate(text.split("\n")) if "knid" in each)

    (action,) = file.actions(line=line)

    assert file.edited(action["edit"]) == text.replace("knid", "kind") == fixed_by_command(text, tmp_path)


def test_where_nothing_is_wrong_nothing_is_offered(opened: Open) -> None:
    file = opened(ENGLISH)

    assert file.actions("source.fixAll") == []
    assert file.actions(line=3) == []


def accepted(file: OpenFile, line: int, code: str) -> str:
    """The text after somebody leaves a finding as it is; the server does it with an edit of its own."""
    action = next(each for each in file.actions(line=line) if f"({code})" in each["title"])
    asked = file.client.asked_of_us
    asked.clear()
    file.client.ask("workspace/executeCommand", action["command"])
    file.client.ask("textDocument/foldingRange", {"textDocument": file.identifier})  # all it asked came before this
    edit = next(each["params"]["edit"] for each in asked if each["method"] == "workspace/applyEdit")
    return applied(file.text, edit["changes"][file.uri])


def test_a_finding_is_left_with_a_place_for_the_reason(opened: Open) -> None:
    file = opened(ENGLISH)
    line = ENGLISH.split("\n").index("  - id: town")

    after = accepted(file, line, "M05")

    assert after == ENGLISH + '  - {finding: M05, at: parties.town.brings, reason: ""}\n'
    shown = next(each["params"] for each in file.client.asked_of_us if each["method"] == "window/showDocument")
    place = offset(after, shown["selection"]["start"])
    assert after[:place].endswith('reason: "')
    reason = after[:place] + "They tell in May." + after[place:]
    left = inspect(read_text(reason), "x").findings
    assert ("M05", ("parties", 0, "brings")) not in [(each.code, each.path) for each in left]
    assert not [each for each in left if each.path[:1] == ("accept",) and each.path != ("accept", 0)]


def test_in_a_dutch_file_in_dutch(opened: Open) -> None:
    file = opened(DUTCH)

    after = accepted(file, 0, "M01")

    assert after == DUTCH + 'accepteer:\n  - bevinding: M01\n    over: missie\n    reden: ""\n'
    assert not read_text(after).problems


def test_what_is_wrong_with_the_file_cannot_be_left(opened: Open) -> None:
    file = opened(SLIPS)
    line = SLIPS.split("\n").index("    belnag: Minder mensen in de bijstand.")

    assert all("edit" in action for action in file.actions(line=line))


def test_the_mistakes_people_make_are_mended_as_by_the_command(opened: Open, tmp_path: Path) -> None:
    """A real example with a slip in each section."""
    source = Path("examples/groningen-werkfit/groningen-werkfit.track.yaml")
    copy = tmp_path / source.name
    shutil.copy(source, copy)
    text = copy.read_text(encoding="utf-8").replace("  titel:", "  ttiel:").replace("soort: ", "sort: ", 3)
    file = opened(text)

    (action,) = file.actions("source.fixAll")

    assert file.edited(action["edit"]) == fixed_by_command(text, tmp_path) != text
