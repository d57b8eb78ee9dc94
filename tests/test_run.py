"""The set-up: what run.py decides, without making an environment."""

import ast
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import run
from run import NOTHING, State, Work, to_do

BOTH = {"requirements.txt": "a", "requirements-dev.txt": "b"}


# --- Which Python ---


@pytest.mark.parametrize("version", [(2, 7), (3, 6), (3, 10)])
def test_an_old_python_is_refused_in_one_line(version: tuple[int, int]) -> None:
    line = run.refusal(version)
    assert f"{version[0]}.{version[1]}" in line
    assert "\n" not in line


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 13)])
def test_a_python_that_is_supported_hears_nothing(version: tuple[int, int]) -> None:
    assert run.refusal(version) == ""
    assert run.remark(version) == ""


@pytest.mark.parametrize("version", [(3, 14), (4, 0)])
def test_a_newer_python_is_warned_and_tried(version: tuple[int, int]) -> None:
    assert run.refusal(version) == ""
    assert "newer" in run.remark(version)


def test_an_old_python_can_read_the_file_that_refuses_it() -> None:
    source = Path(run.__file__).read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 6))


def test_everything_it_prints_fits_any_console() -> None:
    assert Path(run.__file__).read_bytes().isascii()


def test_it_needs_the_standard_library_only() -> None:
    tree = ast.parse(Path(run.__file__).read_text(encoding="utf-8"))
    imported = {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}
    imported |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.split(".")[0] for name in imported} <= sys.stdlib_module_names


# --- What is left to do ---


@pytest.mark.parametrize(
    ("have", "want", "work"),
    [
        pytest.param(
            State("here", BOTH, "p"),
            State("here", BOTH, "p"),
            Work(False, (), False),
            id="nothing",
        ),
        pytest.param(
            State("here", BOTH, "p"),
            State("here", {"requirements.txt": "a"}, "p"),
            Work(False, (), False),
            id="demo after test: nothing",
        ),
        pytest.param(
            State("here", {"requirements.txt": "a"}, "p"),
            State("here", BOTH, "p"),
            Work(False, ("requirements-dev.txt",), True),
            id="test after demo: what is on top",
        ),
        pytest.param(
            State("here", BOTH, "p"),
            State("here", BOTH, "q"),
            Work(False, (), True),
            id="pyproject.toml changed: the project only",
        ),
        pytest.param(
            State("here", BOTH, "p"),
            State("here", {**BOTH, "requirements-dev.txt": "c"}, "p"),
            Work(True, ("requirements.txt", "requirements-dev.txt"), True),
            id="a list changed: anew",
        ),
        pytest.param(
            State("there", BOTH, "p"),
            State("here", BOTH, "p"),
            Work(True, ("requirements.txt", "requirements-dev.txt"), True),
            id="moved, or another Python: anew",
        ),
        pytest.param(
            NOTHING,
            State("here", {"requirements.txt": "a"}, "p"),
            Work(True, ("requirements.txt",), True),
            id="not there, or half made: anew",
        ),
    ],
)
def test_to_do(have: State, want: State, work: Work) -> None:
    assert to_do(have, want) == work


@pytest.mark.parametrize("text", ["", "{", "[]", "7", '{"place": "x"}', '{"odd": 1}'])
def test_a_stamp_that_is_not_ours_counts_as_none(tmp_path: Path, text: str) -> None:
    stamp = tmp_path / "set-up.json"
    stamp.write_text(text, encoding="utf-8")
    assert run.read_stamp(stamp) == NOTHING
    assert run.read_stamp(tmp_path / "absent.json") == NOTHING


def test_line_endings_do_not_change_a_mark(tmp_path: Path) -> None:
    (tmp_path / "unix").write_bytes(b"a\nb\n")
    (tmp_path / "windows").write_bytes(b"a\r\nb\r\n")
    assert run.digest(tmp_path / "unix") == run.digest(tmp_path / "windows")


def test_the_stamp_goes_first_and_an_interrupted_run_leaves_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stamp = tmp_path / "set-up.json"
    stamp.write_text("{}", encoding="utf-8")

    def interrupted(command: list[str]) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(run, "STAMP", stamp)
    monkeypatch.setattr(run, "quietly", interrupted)
    with pytest.raises(KeyboardInterrupt):
        run.install(None, Work(anew=False, lists=("requirements.txt",), project=True))
    assert not stamp.exists()


# --- The command lines ---


@pytest.mark.parametrize("uv", [None, "/somewhere/uv"])
def test_lists_are_installed_by_hash_and_never_built(uv: str | None) -> None:
    command = run.install_command(uv, *run.list_options(("requirements.txt", "requirements-dev.txt")))
    assert "--require-hashes" in command
    assert command[-4:] == ["-r", "requirements.txt", "-r", "requirements-dev.txt"]
    assert str(run.PYTHON) in command


@pytest.mark.parametrize("uv", [None, "/somewhere/uv"])
def test_the_project_is_installed_without_asking_anybody(uv: str | None) -> None:
    command = run.install_command(uv, *run.PROJECT_OPTIONS)
    assert {"--no-deps", "--no-build-isolation", "--no-index"} <= set(command)
    assert command[-2:] == ["-e", "."]


def test_uv_uses_this_python_and_fetches_none() -> None:
    assert run.base_python() in run.venv_command("/somewhere/uv")
    assert run.environment()["UV_PYTHON_DOWNLOADS"] == "never"


def test_the_environment_is_the_callers_but_for_what_leads_astray(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "elsewhere")
    monkeypatch.setenv("PIP_USER", "1")
    monkeypatch.setenv("SOMETHING", "kept")
    env = run.environment()
    assert "PYTHONPATH" not in env
    assert env["PIP_USER"] == "0"
    assert env["SOMETHING"] == "kept"
    assert env["PATH"].split(os.pathsep)[0] == str(run.BIN)


def test_every_check_runs_everyday_and_thorough() -> None:
    everyday, thorough = run.checks(False, ["-k", "poster"]), run.checks(True, [])
    assert list(everyday) == ["ruff", "ruff format", "mypy", "import-linter", "pytest"]
    assert everyday["pytest"][-2:] == ["-k", "poster"]
    assert "--thorough" not in everyday["pytest"]
    assert "--thorough" in thorough["pytest"]


@pytest.mark.parametrize(
    ("words", "task", "thorough", "extra"),
    [
        (["demo"], "demo", None, []),
        (["test"], "test", False, []),
        (["test", "--thorough"], "test", True, []),
        (["test", "--", "-k", "name", "--", "x"], "test", False, ["-k", "name", "--", "x"]),
        (["test", "--thorough", "--"], "test", True, []),
    ],
)
def test_arguments(words: list[str], task: str, thorough: bool | None, extra: list[str]) -> None:
    options, rest = run.arguments(words)
    assert options.task == task
    assert getattr(options, "thorough", None) == thorough
    assert rest == extra


@pytest.mark.parametrize("words", [[], ["dmo"], ["demo", "--", "x"], ["demo", "--thorough"]])
def test_wrong_use_is_status_2(words: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        run.arguments(words)
    assert stopped.value.code == 2


# --- The jobs ---


def test_a_job_gives_its_status_back() -> None:
    assert run.job([sys.executable, "-c", "raise SystemExit(3)"]) == 3


def test_a_missing_command_is_said_plainly() -> None:
    with pytest.raises(run.Stop, match="Could not start no-such-command"):
        run.job(["no-such-command"])


def test_ctrl_c_ends_quietly_with_130(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(task: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(run, "set_up", interrupted)
    assert run.main(["demo"]) == 130
    assert capsys.readouterr() == ("", "")


def test_what_was_made_is_counted_and_the_index_named(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    for name in ("index.html", "x/x.steps.svg", "x/x.roles.svg"):
        (tmp_path / name).write_text("", encoding="utf-8")
    told = "\n".join(run.made(tmp_path))
    assert "3 files (1 html, 2 svg)" in told
    assert (tmp_path / "index.html").as_uri() in told
    assert "hang up" not in told


def test_the_demo_names_what_is_worth_a_look(tmp_path: Path) -> None:
    for _, name in run.WORTH_A_LOOK:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("", encoding="utf-8")
    told = run.made(tmp_path)
    assert [line.split()[-1] for line in told[2:]] == [(tmp_path / name).as_uri() for _, name in run.WORTH_A_LOOK]


def test_a_named_browser_is_the_only_one_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WERKCANVAS_BROWSER", sys.executable)
    assert run.find_browser() == sys.executable
    monkeypatch.setenv("WERKCANVAS_BROWSER", "no-such-browser")
    assert run.find_browser() is None


# --- The lists ---


def _pinned(name: str) -> dict[str, set[str]]:
    pins: dict[str, set[str]] = {}
    for line in (run.ROOT / name).read_text(encoding="utf-8").splitlines():
        if found := re.match(r"([\w.-]+)==([^ ;]+)", line):
            pins.setdefault(canonicalize_name(found[1]), set()).add(found[2])
    return pins


def _asked() -> dict[str, list[str]]:
    asked = tomllib.loads((run.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    project, groups = asked["project"], asked["dependency-groups"]
    extras = [line for lines in project["optional-dependencies"].values() for line in lines]
    return {
        "requirements.txt": [*project["dependencies"], *extras, *groups["build"]],
        "requirements-dev.txt": groups["dev"],
    }


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_the_list_holds_what_pyproject_asks_for(name: str) -> None:
    pins = _pinned(name)
    for requirement in map(Requirement, _asked()[name]):
        versions = pins.get(canonicalize_name(requirement.name), set())
        assert versions, f"{requirement} is not in {name}: export it again (CONTRIBUTING.md)"
        assert all(requirement.specifier.contains(version) for version in versions)


def test_both_lists_agree() -> None:
    run_time, dev = _pinned("requirements.txt"), _pinned("requirements-dev.txt")
    assert {name: dev[name] for name in dev.keys() & run_time} == {
        name: run_time[name] for name in dev.keys() & run_time
    }


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_the_list_is_locked_by_hash_and_names_no_address(name: str) -> None:
    text = (run.ROOT / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert "-index" not in text
    requirements = re.split(r"\n(?=\S)", text.strip())
    assert all("--hash=sha256:" in requirement for requirement in requirements)


def test_ci_runs_what_run_py_tests() -> None:
    script = (run.ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "exec python3 run.py test" in script


def test_help_names_both_tasks() -> None:
    done = subprocess.run(
        [sys.executable, run.__file__, "--help"], capture_output=True, text=True, check=True, timeout=60
    )
    assert "demo" in done.stdout
    assert "test" in done.stdout
