"""The site of the project, built once for all tests that look at it."""

from pathlib import Path

import pytest
import yaml

from tests.docs.generated import ROOT
from tests.site.tracks import mkdocs
from tests.support.once import made_once


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest, worker_count: int) -> Path:
    """The site in a folder of its own; what tracks offer to take home is drawn with the long tests only."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if worker_count else base
    whole = bool(request.config.getoption("--thorough"))
    return made_once(shared / "own-site", lambda folder: _build(folder, whole=whole)) / "site"


@pytest.fixture(scope="session")
def worker_count(request: pytest.FixtureRequest) -> int:
    """Processes that run tests side by side; none of them when there is only this one."""
    return int(getattr(request.config, "workerinput", {"workercount": 0})["workercount"])


def _build(folder: Path, *, whole: bool) -> None:
    done = mkdocs(folder, "--strict", "-f", str(_settings(folder, whole=whole)))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "WARNING" not in done.stdout + done.stderr


def _settings(folder: Path, *, whole: bool) -> Path:
    """Those of the project, seen from another folder."""
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    tracks = settings["plugins"]["werkcanvas"]
    tracks["tracks"] = str(ROOT / tracks["tracks"])
    if not whole:
        tracks["show"].remove("downloads")
    settings["docs_dir"] = str(ROOT / settings["docs_dir"])
    settings["theme"]["custom_dir"] = str(ROOT / settings["theme"]["custom_dir"])
    settings["hooks"] = [str(ROOT / hook) for hook in settings["hooks"]]
    settings["site_dir"] = str(folder / "site")
    file = folder / "mkdocs.yml"
    file.write_text(yaml.safe_dump(settings, sort_keys=False), encoding="utf-8")
    return file
