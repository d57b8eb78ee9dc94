"""The wheel: built without a network, installed apart from the checkout, and used from another folder."""

import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

import canvas
import run

EXAMPLES = run.ROOT / "examples"

# it is built and installed once, not by every worker
pytestmark = pytest.mark.xdist_group("wheel")


@dataclass(frozen=True)
class Installed:
    """A fresh environment that holds the wheel and sees the packages of this one."""

    bin: Path

    def command(self, name: str) -> str:
        return str(self.bin / (name + ".exe" if os.name == "nt" else name))

    def run(self, name: str, *words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
        return _run(self.command(name), *words, cwd=cwd)


def _run(*command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    env = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
    env["PYTHONUTF8"] = "1"
    done = subprocess.run(command, cwd=cwd, env=env, capture_output=True, encoding="utf-8", check=False, timeout=240)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    _run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder), cwd=run.ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    home = tmp_path_factory.mktemp("fresh")
    _run(sys.executable, "-m", "venv", "--without-pip", str(home), cwd=home)
    fresh = Installed(home / ("Scripts" if os.name == "nt" else "bin"))
    _run(
        *(sys.executable, "-m", "pip", "--python", fresh.command("python"), "install"),
        *("--quiet", "--no-index", "--no-deps", str(wheel)),
        cwd=home,
    )
    _lend_packages(fresh)
    return fresh


def _lend_packages(fresh: Installed) -> None:
    """Lets it see what is installed here: what a user's installer would have fetched."""
    asked = _run(fresh.command("python"), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=fresh.bin)
    lent = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (Path(asked.stdout.strip()) / "lent.pth").write_text("\n".join(sorted(lent)) + "\n", encoding="utf-8")
    for engine in Path(sysconfig.get_path("scripts")).glob("graphviz-pure*"):
        shutil.copy2(engine, fresh.bin)


def _shipped(folder: Path) -> set[str]:
    """What a folder of the checkout must bring along: all files but caches."""
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and not path.name.startswith(".")
    }


def test_the_wheel_holds_the_package_and_its_templates(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {f"canvas/{name}" for name in _shipped(run.ROOT / "canvas")} <= names
    assert {f"canvas/templates/{name}" for name in _shipped(run.ROOT / "templates")} <= names
    assert {name.split("/")[0] for name in names} == {"canvas", f"werkcanvas-{canvas.__version__}.dist-info"}


@pytest.mark.thorough
def test_the_wheel_made_from_the_sdist_holds_the_same(wheel: Path, tmp_path: Path) -> None:
    _run(sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", str(tmp_path), cwd=run.ROOT)
    (sdist,) = tmp_path.glob("*.tar.gz")
    _run(sys.executable, "-m", "tarfile", "-e", str(sdist), str(tmp_path), cwd=tmp_path)
    (source,) = (path for path in tmp_path.iterdir() if path.is_dir())
    _run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path), cwd=source)
    (again,) = tmp_path.glob("*.whl")
    assert sorted(zipfile.ZipFile(again).namelist()) == sorted(zipfile.ZipFile(wheel).namelist())


def test_the_installed_package_is_not_the_checkout(installed: Installed, tmp_path: Path) -> None:
    asked = installed.run("python", "-c", "import canvas; print(canvas.__file__, canvas.__version__)", cwd=tmp_path)
    assert str(installed.bin.parent) in asked.stdout
    assert str(run.ROOT) not in asked.stdout
    assert canvas.__version__ in asked.stdout


@pytest.mark.parametrize("name", ["canvas", "werkcanvas"])
def test_an_example_is_built_from_another_folder(installed: Installed, tmp_path: Path, name: str) -> None:
    example = min(EXAMPLES.rglob("*.track.yaml"))
    shutil.copytree(example.parent, tmp_path / "mine")
    installed.run(name, "build", "mine", "-o", "out", cwd=tmp_path)
    made = _shipped(tmp_path / "out")
    assert "index.html" in made
    endings = {"".join(Path(path).suffixes[-2:]) for path in made}
    assert {".canvas.html", ".steps.svg", ".plan.md", ".report.html"} <= endings


def test_the_module_is_the_command(installed: Installed, tmp_path: Path) -> None:
    assert "Usage" in installed.run("python", "-m", "canvas", "--help", cwd=tmp_path).stdout
