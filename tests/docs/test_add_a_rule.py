"""The guide to a new rule is followed to the letter, in a copy of the project."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.generated import DOCS, ROOT

_STEP = re.compile(r"<!-- (new|end|lines): (\S+) -->\n```\w+\n(.*?)\n```\n", re.DOTALL)
_COPIED = ("canvas", "templates", "examples", "tests/rules", "tests/support", "tests/corpus", "pyproject.toml")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """What a rule and its tests need of the project."""
    for name in (*_COPIED, "run.py", "tests/__init__.py", "tests/conftest.py"):
        source, goal = ROOT / name, tmp_path / name
        goal.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, goal, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, goal)
    return tmp_path


def follow(page: str, project: Path) -> list[Path]:
    """Do what the page says; the files that it touches."""
    touched = []
    for what, name, text in _STEP.findall(page):
        file = project / name
        file.parent.mkdir(parents=True, exist_ok=True)
        if what == "new":
            assert not file.exists()
            file.write_text(text + "\n", encoding="utf-8")
        elif what == "end":
            file.write_text(f"{file.read_text(encoding='utf-8').rstrip()}\n\n{text}\n", encoding="utf-8")
        else:
            _list(text, file)
        touched.append(file)
    return touched


def _list(text: str, file: Path) -> None:
    """The import among the imports, the name at the end of the tuple."""
    imported, name = text.split("\n")
    lines = file.read_text(encoding="utf-8").splitlines()
    behind = next(place for place, line in enumerate(lines) if line.startswith("from ") and line > imported)
    lines = [*lines[:behind], imported, *lines[behind:-1], name, lines[-1]]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def run_in(project: Path, *words: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", *words],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(project)},
        capture_output=True,
        encoding="utf-8",
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_guide_leads_to_a_rule_that_passes_its_tests(project: Path) -> None:
    """What the guide says is enough, and what it shows is clean."""
    touched = follow((DOCS / "how-to" / "add-a-rule.md").read_text(encoding="utf-8"), project)

    code = [str(file) for file in touched if file.suffix == ".py"]
    run_in(project, "ruff", "check", "--no-cache", *code)
    run_in(project, "ruff", "format", "--check", "--no-cache", *code)
    run_in(project, "pytest", "tests/rules", "-p", "no:cacheprovider", "-k", "M90 or catalogue")
