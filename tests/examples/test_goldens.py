"""The examples are rendered as they lie in the repository."""

import pytest

from tests.examples.goldens import committed, rendered

COMMITTED = committed()


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    """Everything that is rendered of the examples now."""
    return rendered()


def test_there_is_a_golden_for_everything(made: dict[str, bytes]) -> None:
    """Nothing is rendered that was not looked at, and nothing is left that is rendered no more."""
    assert set(COMMITTED) == set(made)


@pytest.mark.parametrize("path", COMMITTED)
def test_rendering_gives_the_golden(path: str, made: dict[str, bytes]) -> None:
    """What changed is shown line by line; `python -m tests.examples.goldens` writes it anew after a look."""
    assert made[path].decode().splitlines() == COMMITTED[path].decode().splitlines()
