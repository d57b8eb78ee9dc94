"""One search of one target, in a process of its own: the engine ends it itself."""

import importlib
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

import atheris

from canvas.knowledge import vocabulary

Target = Callable[[bytes], None]


def words() -> str:
    """The words of the format, as the engine wants to have them."""
    names = sorted({*vocabulary.keys(), *vocabulary.answers(), "track: {", "traject:\n  ", "- {id: ", "\n  - "})
    return "".join('"' + "".join(f"\\x{byte:02x}" for byte in name.encode()) + '"\n' for name in names)


class Watch:
    """Tries a target, keeps what breaks it, each way of breaking once, and lets the search go on."""

    def __init__(self, target: Target, beside: str) -> None:
        self._target, self._beside = target, beside
        self._known = set[tuple[object, ...]]()

    def __call__(self, data: bytes) -> None:
        """Try these bytes."""
        try:
            self._target(data)
        except Exception as error:
            where = tuple((each.filename, each.lineno) for each in traceback.extract_tb(error.__traceback__)[-3:])
            if (type(error), where) not in self._known:
                self._known.add((type(error), where))
                file = Path(f"{self._beside}{len(self._known)}")
                file.write_bytes(data)
                print(f"{file}\n{''.join(traceback.format_exception(error, limit=-3))}", flush=True)


def main(target: str, beside: str, *options: str) -> None:
    """Search until the options say that it is enough; what breaks the target is kept in files that begin so."""
    with atheris.instrument_imports(include=["canvas"]):
        importlib.import_module("tests.fuzz.targets")
    from tests.fuzz.targets import TARGETS

    atheris.Setup([sys.argv[0], *options], Watch(TARGETS[target], beside))
    atheris.Fuzz()


if __name__ == "__main__":
    if sys.argv[1] == "words":
        Path(sys.argv[2]).write_text(words(), encoding="utf-8")
    else:
        main(*sys.argv[1:])
