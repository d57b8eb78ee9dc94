"""Every stored input still does no harm."""

from pathlib import Path

import pytest

from tests.fuzz.corpus import stored
from tests.fuzz.targets import TARGETS

_EVERYDAY = 12
"""Each day one in so many is tried, with the long tests all of them."""


def _each(target: str) -> list[object]:
    return [
        pytest.param(
            target, file, marks=[pytest.mark.thorough] if number % _EVERYDAY else [], id=f"{target}-{file.name}"
        )
        for number, file in enumerate(stored(target))
    ]


@pytest.mark.parametrize(("target", "file"), [each for target in TARGETS for each in _each(target)])
def test_a_stored_input_breaks_nothing(target: str, file: Path) -> None:
    """What once took a way of its own, or broke something, takes it again."""
    TARGETS[target](file.read_bytes())
