"""The schema in the server that most editors use for YAML: completion, explanations, complaints; in both languages."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.command import canvas
from tests.editor.client import Client, Message, OpenFile

PLACE = "YAML_LANGUAGE_SERVER"
"""The environment variable that names it, where it is not on the path."""

SERVER = os.environ.get(PLACE) or shutil.which("yaml-language-server")

pytestmark = [
    pytest.mark.thorough,
    pytest.mark.skipif(
        SERVER is None or shutil.which("node") is None,
        reason=f"no yaml-language-server: npm install -g yaml-language-server, or name it in {PLACE}",
    ),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, language in (("my-track", "en"), ("mijn-traject", "nl")):
        assert canvas("new", name, "--language", language, cwd=tmp_path).returncode == 0
    return tmp_path


@pytest.fixture
def yaml_server(folder: Path) -> Iterator[Client]:
    process = subprocess.Popen([str(SERVER), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder)
    wishes = {"yaml": {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}}
    client = Client(process, settings=wishes)
    client.start()
    client.tell("workspace/didChangeConfiguration", {"settings": wishes})
    yield client
    client.stop()


def opened(server: Client, file: Path, changed: tuple[str, str] = ("", "")) -> OpenFile:
    """A file as `canvas new` wrote it, with another line in the place of the one that begins so."""
    lines = file.read_text(encoding="utf-8").split("\n")
    begin, instead = changed
    return OpenFile(
        server, file.as_uri(), "\n".join(instead if begin and line.startswith(begin) else line for line in lines)
    )


def complaints(file: OpenFile) -> list[str]:
    """What this server publishes next; it names no version."""

    def is_it(message: Message) -> bool:
        return message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == file.uri

    return [found["message"] for found in file.client.until(is_it)["params"]["diagnostics"]]


@pytest.mark.parametrize(
    ("name", "change", "wrong"),
    [
        ("my-track", ("  region:", "  regoin:"), "regoin"),
        ("mijn-traject", ("  regio:", "  reigo:"), "reigo"),
    ],
)
def test_a_new_file_is_right_and_a_slip_is_not(
    yaml_server: Client, folder: Path, name: str, change: tuple[str, str], wrong: str
) -> None:
    file = opened(yaml_server, folder / f"{name}.track.yaml")
    assert complaints(file) == []

    file.type(file.text.replace(*change, 1))

    assert any(wrong in message for message in complaints(file))


@pytest.mark.parametrize(
    ("name", "change", "words"),
    [
        ("my-track", ("  stage:", "  stage: ^"), ["idea", "design", "running", "finished", "stopped"]),
        ("mijn-traject", ("  fase:", "  fase: ^"), ["idee", "ontwerp", "uitvoering", "afgerond", "gestopt"]),
    ],
)
def test_kinds_are_offered(
    yaml_server: Client, folder: Path, name: str, change: tuple[str, str], words: list[str]
) -> None:
    file = opened(yaml_server, folder / f"{name}.track.yaml", change)

    assert set(words) <= {label.strip() for label in file.offered()}


@pytest.mark.parametrize(
    ("name", "change", "question"),
    [
        ("my-track", ("  goal:", "  go^al:"), "What do we want to reach together, for whom, and when?"),
        ("mijn-traject", ("  doel:", "  do^el:"), "Wat willen we samen bereiken, voor wie, wanneer?"),
    ],
)
def test_keys_are_explained_with_their_question(
    yaml_server: Client, folder: Path, name: str, change: tuple[str, str], question: str
) -> None:
    file = opened(yaml_server, folder / f"{name}.track.yaml", change)

    assert question in file.explained().replace("\\", "")
