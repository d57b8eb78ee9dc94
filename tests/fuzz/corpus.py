"""The stored inputs: each once took a way through the code that no other took, or broke something."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from tests.hostile.contents import CONTENTS

FOLDER = Path(__file__).parent / "corpus"
_TRACKS = Path(__file__).parents[1] / "corpus"
_LARGEST = 4_000


def stored(target: str) -> list[Path]:
    """The stored inputs of a target, in a fixed order."""
    return sorted((FOLDER / target).iterdir())


def store(target: str, inputs: Iterable[bytes]) -> None:
    """Put these in the place of what is stored, each under the sum of its bytes."""
    folder = FOLDER / target
    folder.mkdir(parents=True, exist_ok=True)
    kept = {hashlib.sha256(content).hexdigest()[:16]: content for content in inputs}
    for file in folder.iterdir():
        if file.name not in kept:
            file.unlink()
    for name, content in kept.items():
        (folder / name).write_bytes(content)


def seeds() -> Iterable[bytes]:
    """What a search begins with: small hostile files, and the tracks on which rules and fixes are tried."""
    yield from (content for content, *_ in CONTENTS.values() if len(content) <= _LARGEST)
    for file in sorted(_TRACKS.rglob("*.yaml")):
        content = file.read_bytes()
        if len(content) <= _LARGEST:
            yield content
