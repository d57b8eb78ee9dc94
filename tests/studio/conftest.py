"""One studio for the tests that only ask; each test that writes has a file of its own."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.studio.client import Studio, serving

HALF = """\
# The plan of the north; talk about it on Tuesday.
track:
  id: north
  title: Working in the north  # working title
  stage: design

mission:
  goal: Twelve people at work

parties:
  - id: town   # pays
    name: Town of Northam
    kind: municipality
  - id: college
    name: Northam College
    kind: vocational-school

steps:
  - id: meeting
    kind: recruitment
    title: Meeting each other
  - id: care
    kind: aftercare
    title: Staying at work
"""


@dataclass(frozen=True)
class Own:
    """A file that only this test knows."""

    name: str
    path: Path

    @property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("studio")


@pytest.fixture(scope="session")
def studio(folder: Path) -> Iterator[Studio]:
    with serving(folder) as running:
        yield running


@pytest.fixture
def own(folder: Path) -> Own:
    """A half-filled track in English."""
    name = f"half-{uuid.uuid4().hex[:8]}.track.yaml"
    path = folder / name
    path.write_text(HALF, encoding="utf-8")
    return Own(name, path)
