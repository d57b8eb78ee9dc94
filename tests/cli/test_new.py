"""`canvas new`: a file, and beside it what editors look for."""

import json
from pathlib import Path

import pytest

from canvas.domain.language import Language
from canvas.reading.schema import schema
from tests.cli.command import canvas

MARK = "# yaml-language-server: $schema="


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_first_line_names_a_schema_that_is_there(tmp_path: Path, language: str) -> None:
    run = canvas("new", "tracks/bikes", "--language", language, cwd=tmp_path)

    assert run.returncode == 0
    file = tmp_path / "tracks" / "bikes.track.yaml"
    first = file.read_text(encoding="utf-8").split("\n")[0]
    assert first.startswith(MARK)
    beside = file.parent / first.removeprefix(MARK)
    assert json.loads(beside.read_text(encoding="utf-8")) == schema(Language(language))
    assert beside.read_text(encoding="utf-8") == canvas("schema", "--language", language).stdout


def test_a_name_may_have_accents_and_spaces(tmp_path: Path) -> None:
    """The file and the id have none; the title has them all."""
    canvas("new", "Café één", cwd=tmp_path)

    text = (tmp_path / "cafe-een.track.yaml").read_text(encoding="utf-8")
    assert 'title: "Café één"' in text
    assert "id: cafe-een" in text


def test_an_old_schema_is_written_anew_and_a_file_never(tmp_path: Path) -> None:
    canvas("new", "one", cwd=tmp_path)
    beside = tmp_path / ".werkcanvas" / "schema.en.json"
    beside.write_text("{}", encoding="utf-8")

    assert canvas("new", "one", cwd=tmp_path).returncode == 1
    assert beside.read_text(encoding="utf-8") == "{}"
    assert canvas("new", "two", cwd=tmp_path).returncode == 0
    assert len(beside.read_text(encoding="utf-8")) > 50_000


def test_a_folder_with_it_is_checked_as_before(tmp_path: Path) -> None:
    canvas("new", "one", cwd=tmp_path)

    run = canvas("check", "--format", "json", ".", cwd=tmp_path)

    assert [file["path"] for file in json.loads(run.stdout)["files"]] == ["one.track.yaml"]
