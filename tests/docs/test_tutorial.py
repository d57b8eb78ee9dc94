"""The tutorials and what is told like one, walked through from the first line to the last."""

import re
from pathlib import Path

import pytest

from canvas.domain.language import Language
from tests.docs.generated import DOCS
from tests.docs.walks import LONG, WALKS
from tests.docs.walkthrough import walked

EACH = [pytest.param(file, marks=[pytest.mark.thorough] if file in LONG else []) for file in WALKS]
OUT_OF_DATE = "run `python -m tests.docs.update`, and look at what changed"


@pytest.mark.parametrize("file", EACH, ids=lambda file: str(file.relative_to(DOCS)))
def test_everything_happens_as_the_page_says(file: Path, tmp_path: Path) -> None:
    """What commands say and files show is what stands in the page, to the letter."""
    page = file.read_text(encoding="utf-8")

    assert walked(page, tmp_path, WALKS[file]) == page, OUT_OF_DATE


@pytest.mark.parametrize("file", [file for file in WALKS if WALKS[file] is Language.EN], ids=lambda file: file.stem)
def test_both_languages_take_the_same_steps(file: Path) -> None:
    """The same headings, the same commands and as many pieces, in the same order."""
    dutch = DOCS / "nl" / file.relative_to(DOCS)

    assert _outline(file.read_text(encoding="utf-8")) == _outline(dutch.read_text(encoding="utf-8"))


def _outline(page: str) -> list[str]:
    """What kind of thing stands on each line that matters."""
    kinds = (r"(##) \d", r"(<!-- \w+): ", r"\$ (canvas \w+|ls)")
    found = (re.match(kind, line) for line in page.splitlines() for kind in kinds)
    return [match[1] for match in found if match]
