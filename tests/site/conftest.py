"""A small site that several tests look at."""

from pathlib import Path

import pytest

from tests.cli.command import canvas
from tests.site.tracks import DUTCH, ENGLISH, mkdocs, written


@pytest.fixture(scope="session")
def website(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two tracks in both languages as a site, built."""
    folder = tmp_path_factory.mktemp("site")
    tracks = written(folder / "tracks", zorg=DUTCH, green=ENGLISH)
    done = canvas("site", str(tracks), "-o", "website", "--show", "plan", "--title", "Leren & werken", cwd=folder)
    assert done.returncode == 0, done.stderr
    built = mkdocs(folder / "website", "--strict")
    assert built.returncode == 0, built.stdout + built.stderr
    assert "WARNING" not in built.stdout + built.stderr
    return folder / "website"
