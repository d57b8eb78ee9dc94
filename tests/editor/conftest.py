"""One server for all scenarios: it starts once, as in an editor."""

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from tests.editor.client import Client, OpenFile, client

Open = Callable[..., OpenFile]


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("editor")


@pytest.fixture(scope="session")
def server(folder: Path) -> Iterator[Client]:
    started = client(folder)
    started.start()
    yield started
    assert started.stop() == 0


_numbers = count()


@pytest.fixture
def opened(server: Client, folder: Path) -> Iterator[Open]:
    """Opens a text as a file that is not saved yet."""
    files: list[OpenFile] = []

    def open_(text: str, name: str = "") -> OpenFile:
        uri = (folder / (name or f"text-{next(_numbers)}.track.yaml")).as_uri()
        files.append(OpenFile(server, uri, text))
        return files[-1]

    yield open_
    for file in files:
        file.close()
