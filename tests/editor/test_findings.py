"""Findings while somebody types: published by the server, in the language of the file or of the editor."""

import time
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.editor.client import PATIENCE, Client, OpenFile, client
from tests.editor.conftest import Open
from tests.editor.texts import DUTCH, ENGLISH


def codes(file: OpenFile) -> list[str]:
    return [found["code"] for found in file.findings()]


def test_they_come_when_a_file_is_opened(opened: Open) -> None:
    found = next(each for each in opened(ENGLISH).findings() if each["code"] == "R03")

    assert found["severity"] == 1
    assert found["source"] == "werkcanvas"
    assert found["range"] == {"start": {"line": 11, "character": 0}, "end": {"line": 11, "character": 5}}
    assert found["message"].startswith("There is work in the plan (Work), but no employer is filled in.\n")


def test_places_that_belong_to_it_are_named(opened: Open) -> None:
    file = opened(ENGLISH)
    found = next(each for each in file.findings() if each["code"] == "R03")

    (related,) = found["relatedInformation"]

    assert file.words([related["location"]]) == ["21: id"]
    assert related["message"]


def test_each_leads_to_its_page_which_is_there_soon(opened: Open) -> None:
    page = next(each for each in opened(DUTCH).findings() if each["code"] == "R01")["codeDescription"]["href"]

    assert _read(page).startswith("R01 ")


def _read(address: str) -> str:
    file = Path(unquote(urlsplit(address).path))
    end = time.monotonic() + PATIENCE
    while not file.exists() and time.monotonic() < end:
        time.sleep(0.05)
    return file.read_text(encoding="utf-8")


def test_they_follow_what_is_typed_and_not_saved(opened: Open) -> None:
    file = opened(ENGLISH)
    assert "M01" in codes(file)

    file.type(ENGLISH + "mission:\n  goal: Twelve people repair bikes in June 2027, with a contract of a year.\n")

    assert "M01" not in codes(file)


def test_of_many_keys_the_last_is_told(opened: Open) -> None:
    file = opened(DUTCH)
    for letters in range(1, 8):
        file.type(DUTCH + "missie"[:letters] + (":" if letters == 7 else ""))

    assert "Y01" not in codes(file)


def test_a_broken_text_is_told_at_its_place(opened: Open) -> None:
    file = opened(ENGLISH)
    file.type(ENGLISH.replace("  title: Bike repair", "  title: [Bike repair"))

    (found,) = file.findings()

    assert found["code"] == "Y01"
    assert found["severity"] == 1


def test_an_empty_file_is_told_so(opened: Open) -> None:
    assert codes(opened("")) == ["Y02"]


def test_a_dutch_file_is_spoken_to_in_dutch(opened: Open) -> None:
    found = next(each for each in opened(DUTCH).findings() if each["code"] == "R01")

    assert found["message"].startswith("Er is niet ingevuld wie de regie heeft.")


@pytest.mark.parametrize("sign", ["🚲", "👩🏽‍🔧"])
def test_columns_are_counted_as_the_editor_counts(opened: Open, sign: str) -> None:
    """Before the word stands an emoji, which is two in UTF-16 and one here."""
    text = ENGLISH.replace("{id: shop, name: Bike Shop,", f'{{name: "{sign} shop", id: shop, knid: company,')
    file = opened(text)

    found = next(each for each in file.findings() if each["code"] == "Y07")

    assert file.piece(found["range"]) == "knid"


def test_an_editor_that_counts_in_other_units_is_told_those(folder: Path) -> None:
    own = client(folder)
    said = own.start(encodings=["utf-32"])
    text = ENGLISH.replace("{id: shop, name: Bike Shop,", '{name: "🚲🚲🚲 shop", id: shop, knid: company,')
    file = OpenFile(own, (folder / "units.track.yaml").as_uri(), text)

    found = next(each for each in file.findings() if each["code"] == "Y07")

    assert said["capabilities"]["positionEncoding"] == "utf-32"
    assert found["range"]["start"]["character"] == text.split("\n")[found["range"]["start"]["line"]].index("knid")
    assert own.stop() == 0


def test_the_editor_says_in_which_language_and_where_the_pages_are(folder: Path) -> None:
    own = client(folder)
    own.start(language="nl", docs="https://example.org/rules/{code}.html")
    file = OpenFile(own, (folder / "wishes.track.yaml").as_uri(), ENGLISH)
    found = next(each for each in file.findings() if each["code"] == "M01")
    assert found["message"].startswith("Er is geen gezamenlijk doel ingevuld.")
    assert found["codeDescription"]["href"] == "https://example.org/rules/M01.html"

    own.tell("workspace/didChangeConfiguration", {"settings": {"werkcanvas": {"language": "en"}}})
    file.version = 0
    found = next(each for each in file.findings() if each["code"] == "M01")

    assert found["message"].startswith("No joint goal is filled in.")
    assert own.stop() == 0


def test_the_project_of_the_file_counts(opened: Open, folder: Path) -> None:
    inside = folder / "project"
    inside.mkdir()
    (inside / "werkcanvas.toml").write_text('ignore = ["M01"]\nlanguage = "nl"\n', encoding="utf-8")

    found = opened(ENGLISH, "project/a.track.yaml").findings()

    assert "M01" not in [each["code"] for each in found]
    assert any("ingevuld" in each["message"] for each in found)


def test_a_project_file_that_cannot_be_followed_is_told_once(server: Client, opened: Open, folder: Path) -> None:
    inside = folder / "wrong"
    inside.mkdir()
    (inside / "werkcanvas.toml").write_text("ignore = [", encoding="utf-8")

    assert "M01" in codes(opened(ENGLISH, "wrong/a.track.yaml"))
    assert "M01" in codes(opened(ENGLISH, "wrong/b.track.yaml"))
    opened(ENGLISH).findings()

    told = [each["params"]["message"] for each in server.told if each["method"] == "window/showMessage"]
    assert sum("werkcanvas.toml" in message for message in told) == 1


def test_other_yaml_files_are_left_alone(server: Client, opened: Open) -> None:
    file = opened("services: {web: {image: x}}\n", "compose.yaml")
    opened(ENGLISH).findings()

    assert not [each for each in server.told if (each["params"] or {}).get("uri") == file.uri]
    assert file.offered() == []


def test_a_file_that_was_never_saved_is_looked_at(server: Client) -> None:
    file = OpenFile(server, "untitled:Untitled-1", ENGLISH)

    assert "M01" in codes(file)
    file.close()


def test_findings_go_with_the_file(server: Client, opened: Open) -> None:
    file = opened(ENGLISH)
    file.findings()
    file.close()

    gone = server.until(lambda message: (message.get("params") or {}).get("uri") == file.uri)

    assert gone["params"]["diagnostics"] == []
