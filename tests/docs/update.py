"""
Bring the documentation up to date: the generated pages, and what the commands of the tutorials say.

    python -m tests.docs.update

Look at what changed before you commit it.
"""

import tempfile
from pathlib import Path

from tests.docs.commands import spoken_page
from tests.docs.generated import HOMES, ROOT, generated, left_over
from tests.docs.walks import WALKS
from tests.docs.walkthrough import walked


def main() -> None:
    """Rewrite what is out of date, and name it."""
    pages = generated() | {home / "reference" / "commands.md": spoken_page(each) for each, home in HOMES.items()}
    for file, text in pages.items():
        _write(file, text)
    for file in left_over(pages):
        file.unlink()
        print(f"{file.relative_to(ROOT)} is gone")
    for file, language in WALKS.items():
        with tempfile.TemporaryDirectory() as folder:
            _write(file, walked(file.read_text(encoding="utf-8"), Path(folder), language))


def _write(file: Path, text: str) -> None:
    if file.exists() and file.read_text(encoding="utf-8") == text:
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
    print(file.relative_to(ROOT))


if __name__ == "__main__":
    main()
