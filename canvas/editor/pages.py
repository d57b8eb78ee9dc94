"""Where somebody reads the page of a code: at the address that was said, else in a file that is written here."""

import contextlib
from pathlib import Path

from canvas.cache import users_cache_folder
from canvas.domain.language import Language
from canvas.rendering.reference.explained import explained
from canvas.rendering.reports.report import address_of

_WIDTH = 100
_FOLDER = "pages"


class Pages:
    """
    The pages to which findings lead.

    Where nobody said where the pages are, each is a text in the cache folder of the user: nothing comes from the
    network. A text is written after the finding was shown, since that takes longer than checking the file.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder.absolute() / _FOLDER if folder else None
        self._waiting: dict[tuple[str, Language], Path] = {}
        self._written: set[Path] = set()

    def address(self, code: str, language: Language, docs: str) -> str | None:
        """Where the page of a code is, or will be; None where nothing can be written."""
        if docs:
            return address_of(docs, code)
        if self._folder is None:
            return None
        file = self._folder / language.value / f"{code}.txt"
        if file not in self._written:
            self._waiting[code, language] = file
        return file.as_uri()

    def write_one(self) -> bool:
        """Write one page that is waited for; whether more wait."""
        if self._waiting:
            (code, language), file = self._waiting.popitem()
            self._written.add(file)
            with contextlib.suppress(OSError):
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(explained(code, language, _WIDTH) or "", encoding="utf-8")
        return bool(self._waiting)


def users_pages() -> Pages:
    """The pages of this user on this machine."""
    return Pages(users_cache_folder())
