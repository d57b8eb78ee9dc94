"""The page for teams: every command on it runs, and every file on it has the shape that its reader expects."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from canvas.rendering.reports.as_markdown import MARK
from tests.docs.generated import DOCS, ROOT

PAGES = [home / "how-to" / "check-in-a-team.md" for home in (DOCS, DOCS / "nl")]
_BLOCK = re.compile(r"(?:<!-- ([a-z-]+)(?:: \S+)? -->\n)?^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_COMMAND = re.compile(r"^(?:canvas|werkcanvas) .*$", re.MULTILINE)


def named(page: Path) -> dict[str, str]:
    """The files on the page, by what stands above them."""
    return {name: text for name, _, text in _BLOCK.findall(page.read_text(encoding="utf-8")) if name}


def workflow(page: Path) -> dict[str, Any]:
    """The workflow for GitHub; YAML of this sort reads the key `on` as yes."""
    loaded: dict[Any, Any] = yaml.safe_load(named(page)["github"])
    return {"on" if key is True else key: value for key, value in loaded.items()}


def commands(page: Path) -> list[str]:
    """Everything that the page has somebody or some server run, in its order."""
    text = page.read_text(encoding="utf-8")
    found = [line for _, kind, block in _BLOCK.findall(text) if kind == "console" for line in _COMMAND.findall(block)]
    for step in workflow(page)["jobs"]["check"]["steps"]:
        found += _COMMAND.findall(step.get("run", ""))
    script = yaml.safe_load(named(page)["gitlab"])["tracks"]["script"]
    return found + [line for line in script if _COMMAND.match(line)]


@pytest.fixture
def portfolio(tmp_path: Path) -> Path:
    """Two tracks with gaps and one that is fully worked out, in a folder as the page has it."""
    for name in ("proeftuin-glas", "den-haag-groepsstage", "voorbeeld"):
        track = Path("tracks", name, f"{name}.track.yaml")
        (tmp_path / track.parent).mkdir(parents=True)
        shutil.copy(ROOT / "examples" / name / track.name, tmp_path / track)
    return tmp_path


@pytest.mark.thorough
@pytest.mark.parametrize("page", PAGES, ids=["en", "nl"])
def test_every_command_of_the_page_runs(page: Path, portfolio: Path) -> None:
    """In the order of the page, in a shell that stops at the first failure, as the servers have it."""
    (portfolio / "werkcanvas.toml").write_text(named(page)["file"], encoding="utf-8")
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    found = commands(page)
    for command in found:
        done = subprocess.run(
            ["bash", "-e", "-c", command],
            cwd=portfolio,
            env={**os.environ, "PATH": path, "PYTHONUTF8": "1"},
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
        assert done.returncode in ((0,) if "test $?" in command else (0, 1)), f"{command}\n{done.stderr}"
        assert "Traceback" not in done.stderr, f"{command}\n{done.stderr}"
        if goal := re.search(r"> (\S+)", command):
            assert (portfolio / goal[1]).read_text(encoding="utf-8").strip(), command

    assert len(found) >= 10
    assert {word for command in found for word in re.findall(r"--format (\w+)", command)} == {
        "sarif", "markdown", "github", "junit", "json", "html",
    }  # fmt: skip


def test_a_baseline_keeps_what_is_known_quiet(portfolio: Path) -> None:
    """What the page promises of an old portfolio: errors at first, then none, and a new one is told."""

    def check(*options: str) -> int:
        run = [str(Path(sys.executable).parent / "canvas"), "check", "tracks", *options]
        return subprocess.run(run, cwd=portfolio, capture_output=True, check=False, timeout=60).returncode

    assert check() == 1
    check("--write-baseline", "werkcanvas.baseline.json")
    assert check("--baseline", "werkcanvas.baseline.json") == 0
    (portfolio / "tracks" / "new.track.yaml").write_text("traject: {id: nieuw}\n", encoding="utf-8")
    assert check("--baseline", "werkcanvas.baseline.json") == 1


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(DOCS)))
def test_the_workflow_for_github_has_the_parts_that_it_needs(page: Path) -> None:
    """A job on a runner with steps; whoever uploads or comments has the permission for it."""
    flow = workflow(page)
    steps = flow["jobs"]["check"]["steps"]

    assert set(flow["on"]) == {"pull_request", "push"}
    assert flow["jobs"]["check"]["runs-on"]
    assert all(set(step) <= {"name", "uses", "with", "run", "env", "if"} for step in steps)
    assert all(("uses" in step) is not ("run" in step) for step in steps)
    assert flow["permissions"] == {"contents": "read", "security-events": "write", "pull-requests": "write"}
    upload = next(step for step in steps if "upload-sarif" in step.get("uses", ""))
    written = "".join(step.get("run", "") for step in steps)
    assert f"> {upload['with']['sarif_file']}" in written
    comment = next(step for step in steps if "gh pr comment" in step.get("run", ""))
    assert f'startswith("{MARK}")' in comment["run"]
    assert subprocess.run(["bash", "-n", "-c", comment["run"]], check=False).returncode == 0
    assert {"GH_TOKEN", "NUMBER"} == set(comment["env"])
    assert steps[-1]["run"] == "canvas check tracks --format github"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(DOCS)))
def test_the_other_files_have_the_parts_that_they_need(page: Path) -> None:
    """GitLab finds the report that the script writes, pre-commit the hook of this project, TOML is TOML."""
    job = yaml.safe_load(named(page)["gitlab"])["tracks"]
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    (repository,) = yaml.safe_load(named(page)["pre-commit"])["repos"]

    assert f"> {job['artifacts']['reports']['junit']}" in job["script"][-1]
    assert job["artifacts"]["when"] == "always"
    assert {hook["id"] for hook in repository["hooks"]} == {hook["id"] for hook in hooks}
    assert tomllib.loads(named(page)["file"])["severity"]


def test_both_languages_show_the_same_files_and_commands() -> None:
    """Only words for people differ: comments, names of steps and the names of files to write to."""
    english, dutch = ([re.sub(r"> \S+|-o \w+", "", command) for command in commands(page)] for page in PAGES)

    assert english == dutch
    first, second = (tomllib.loads(named(page)["file"]) for page in PAGES)
    assert first.keys() == second.keys()
    assert first["severity"].keys() == second["severity"].keys()
