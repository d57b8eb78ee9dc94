"""
What is rendered of the examples, as it lies beside them: pages, texts and pictures.

Posters are no goldens: they are large, and what can be read from a PDF is tested where posters are made.

    python -m tests.examples.goldens

writes it anew. Look at what changed before it is committed: the examples are what people see first.
"""

from pathlib import Path

from canvas.inspection.inspect import inspect
from canvas.reading.files import find
from canvas.rendering.outputs import Choice, Ending
from canvas.rendering.render import render_all

ENDINGS = frozenset({Ending.HTML, Ending.MARKDOWN, Ending.SVG})
FOLDER = Path(__file__).parent.parent.parent / "examples"


def rendered() -> dict[str, bytes]:
    """Every artifact of every example by its path below the folder of the examples."""
    inspections = [
        inspect(found.read(), Path(found.path).relative_to(FOLDER).as_posix()) for found in find([str(FOLDER)])
    ]
    return {
        artifact.path: artifact.content
        for rendering in render_all(inspections, Choice(endings=ENDINGS))
        for artifact in rendering.artifacts
    }


def committed() -> dict[str, bytes]:
    """What lies beside the examples."""
    return {
        file.relative_to(FOLDER).as_posix(): file.read_bytes()
        for file in sorted(FOLDER.glob("*/*"))
        if not file.name.endswith(".track.yaml")
    }


def main() -> None:
    """Write all goldens anew, and remove what is rendered no more."""
    made = rendered()
    for path in committed().keys() - made.keys():
        (FOLDER / path).unlink()
    for path, content in made.items():
        (FOLDER / path).write_bytes(content)


if __name__ == "__main__":
    main()
