"""The hook for pre-commit: its shape is right, it takes the files that are tracks, and what it runs is there."""

import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.docs.generated import ROOT

# https://pre-commit.com/#creating-new-hooks
TYPES: dict[str, type] = {
    "id": str, "name": str, "entry": str, "language": str, "description": str, "alias": str, "files": str,
    "exclude": str, "types": list, "types_or": list, "exclude_types": list, "always_run": bool, "fail_fast": bool,
    "verbose": bool, "pass_filenames": bool, "require_serial": bool, "args": list, "stages": list,
    "additional_dependencies": list, "language_version": str, "log_file": str, "minimum_pre_commit_version": str,
}  # fmt: skip
REQUIRED = {"id", "name", "entry", "language"}


@pytest.fixture
def hook() -> dict[str, Any]:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert isinstance(hooks, list)
    assert len(hooks) == 1
    own: dict[str, Any] = hooks[0]
    return own


def test_the_manifest_has_the_shape_that_pre_commit_reads(hook: dict[str, Any]) -> None:
    """Only keys that it knows, each with a value of its type, and none of the four that it needs is missing."""
    assert set(hook) >= REQUIRED
    assert {key for key, value in hook.items() if not isinstance(value, TYPES[key])} == set()
    assert hook["id"] == "werkcanvas-check"
    assert hook["language"] == "python"


@pytest.mark.parametrize(
    ("name", "taken"),
    [
        ("a.track.yaml", True),
        ("deep/below/a.track.yml", True),
        ("a.yaml", False),
        ("track.yaml", False),
        ("a.track.yaml.bak", False),
    ],
)
def test_it_takes_tracks_and_nothing_else(hook: dict[str, Any], name: str, taken: bool) -> None:
    assert bool(re.search(hook["files"], name)) is taken


def test_what_it_runs_is_installed_and_takes_its_options(hook: dict[str, Any], tmp_path: Path) -> None:
    """The command is one that the package installs; on a track with an error it ends with 1, on a good one with 0."""
    command, *words = shlex.split(hook["entry"])
    assert command in tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"]
    track = tmp_path / "a.track.yaml"
    ends = []
    for text in (
        "traject: {id: a",
        "missie: Werk.\ndoelgroep: Statushouders.\nrollen:\n- {soort: regisseur, partij: onbekend}\n",
    ):
        track.write_text(text, encoding="utf-8")
        run = [str(Path(sys.executable).parent / command), *words, *hook.get("args", ()), str(track)]
        done = subprocess.run(run, capture_output=True, encoding="utf-8", timeout=60, check=False)
        assert "Traceback" not in done.stderr
        ends.append(done.returncode)

    assert ends == [1, 0]
