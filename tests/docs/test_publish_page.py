"""The page about publishing: its commands run, and its tables are those of the plugin and of the command."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from canvas.domain.language import Language
from canvas.mkdocs_plugin.options import Warn, WerkcanvasConfig
from canvas.rendering.site.addresses import Shelf
from canvas.rendering.site.options import Show
from tests.docs.generated import HOMES
from tests.rendering.tracks import SMALL

PAGES = {language: home / "how-to" / "publish-tracks.md" for language, home in HOMES.items()}
_COMMANDS = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("language", Language)
def test_the_tables_name_everything(language: Language) -> None:
    """Every option of the plugin, everything that can be shown, every weight and every page."""
    page = PAGES[language].read_text(encoding="utf-8")
    rows = set(re.findall(r"^\| `([^`]+)` \|", page, re.MULTILINE))

    assert {name for name, _ in WerkcanvasConfig._schema} | {each.value for each in Show} == rows
    assert not [word for word in (*Warn, *Shelf) if f"`{word.value}`" not in page and f"{word.value}/`" not in page]


@pytest.mark.thorough
@pytest.mark.parametrize("language", Language)
def test_every_command_runs(language: Language, tmp_path: Path) -> None:
    """One after the other, as a publisher types them."""
    folder = tmp_path / ("trajecten" if language is Language.NL else "tracks")
    folder.mkdir()
    (folder / "small.track.yaml").write_text(SMALL, encoding="utf-8")
    page = PAGES[language].read_text(encoding="utf-8")
    commands = [line for block in _COMMANDS.findall(page) for line in block.splitlines()]

    assert len(commands) == 3
    for command in commands:
        program, *words = re.findall(r'"[^"]*"|\S+', command)
        asked = [str(Path(sys.executable).parent / program), *(word.strip('"') for word in words)]
        done = subprocess.run(asked, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stderr
    assert (tmp_path / "website" / "site" / "tracks" / "klein" / "index.html").is_file()
