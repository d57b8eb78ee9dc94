"""The words of the studio's pages: none that is missing, and none that nobody says."""

import re

from canvas.domain.language import Language
from canvas.resources import templates
from canvas.studio.telling import page_words

_SAID = re.compile(r'(?:say|count)\(\s*"(\w+)"')
_COUNTED = re.compile(r"_(?:none|one|many)$")
_BY_KIND = ("state_", "unknown", "not_applicable", "error", "warning", "info")
"""Words that a script says by a name that it puts together."""


def _texts(ending: str) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in sorted((templates() / "studio").glob(f"*{ending}")))


def test_what_scripts_say_is_there_and_nothing_else() -> None:
    known = {_COUNTED.sub("", name) for name in page_words(Language.NL)["js"]}
    scripts, pages = _texts(".js"), _texts(".html.j2")
    unsaid = {name for name in known if f'"{name}"' not in scripts and f"said.js.{name}" not in pages}

    assert set(_SAID.findall(scripts)) <= known
    assert not {name for name in unsaid if not name.startswith(_BY_KIND)}


def test_what_pages_say_is_there_and_nothing_else() -> None:
    words, pages = page_words(Language.NL), _texts(".html.j2")
    of_workshop = {each for pair in re.findall(r"shown\.(\w+)|said\.workshop\.(\w+)", pages) for each in pair if each}

    assert set(re.findall(r"said\.(\w+)", pages)) == words.keys()
    assert of_workshop == words["workshop"].keys()
