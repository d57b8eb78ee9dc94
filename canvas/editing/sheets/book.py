"""The sheets of a workbook as plain texts, whatever program wrote it."""

import datetime
import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from canvas.domain.language import Language
from canvas.editing.sheets.findings import InputCode, InputFinding
from canvas.editing.sheets.values import tidied
from canvas.knowledge import vocabulary

MOST_BYTES = 20_000_000
MOST_ROWS = 20_000
_MOST_UNPACKED = 200_000_000
_MOST_CELLS = 5_000_000
_OLD_FORM = b"\xd0\xcf\x11\xe0"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_LOCKED_ODS = b"manifest:encryption-data"
_CANNOT_UNPACK = (zipfile.BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError)
"""What zipfile raises for such a file; RuntimeError where a part has a password, NotImplementedError where a part is
packed in a way that it does not know."""

_SHEETS = re.compile(r"xl/worksheets/[^/]+\.xml")
_CELL = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"')


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet: its cells as texts, and the first cell of each area that is merged into one, counted from 0."""

    name: str
    rows: tuple[tuple[str, ...], ...]
    merged: tuple[tuple[int, int], ...] = ()


class NotABookError(Exception):
    """The bytes are no workbook that can be read; the finding says why."""

    def __init__(self, finding: InputFinding) -> None:
        super().__init__(finding.code.value)
        self.finding = finding


def read_book(content: bytes, language: Language) -> tuple[Grid, ...]:
    """The sheets of a workbook (.xlsx or .ods), flags in the words of a language. Raises NotABookError."""
    if (why := _unfit(content)) is not None:
        raise _not_a_book(why)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        return tuple(_grid(book, name, language) for name in book.sheet_names)
    except PasswordError:
        raise _not_a_book("password") from None
    except (CalamineError, OSError, ValueError, zipfile.BadZipFile):
        raise _not_a_book("damaged") from None


def cell_name(row: int, column: int) -> str:
    """The name of a cell, counted from 0: `C4`."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"


def _not_a_book(variant: str) -> NotABookError:
    return NotABookError(InputFinding(InputCode.CANNOT_READ, variant=variant, facts={"most": MOST_ROWS}))


def _unfit(content: bytes) -> str | None:
    """Why these bytes had better not be read as a workbook: reading lays out every cell up to the last."""
    if len(content) > MOST_BYTES:
        return "large"
    if content.startswith(_OLD_FORM):
        return "password" if _LOCKED in content else "old"
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return "damaged" if content.startswith(b"PK") else "other"
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(each.file_size for each in archive.infolist()) > _MOST_UNPACKED:
                return "large"
            return next(filter(None, (_unfit_part(archive, each) for each in archive.namelist())), None)
    except _CANNOT_UNPACK:
        return "damaged"


def _unfit_part(archive: zipfile.ZipFile, name: str) -> str | None:
    if _SHEETS.fullmatch(name):
        places = _CELL.findall(archive.read(name))
        rows = max((int(row) for _, row in places), default=0)
        columns = max((_number(letters) for letters, _ in places), default=0)
        return "large" if rows > MOST_ROWS or rows * columns > _MOST_CELLS else None
    return "password" if name == "META-INF/manifest.xml" and _LOCKED_ODS in archive.read(name) else None


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _grid(book: CalamineWorkbook, name: str, language: Language) -> Grid:
    sheet = book.get_sheet_by_name(name)
    if sheet.total_height > MOST_ROWS:
        raise _not_a_book("large")
    rows = tuple(tuple(_text(cell, language) for cell in row) for row in sheet.to_python(skip_empty_area=False))
    return Grid(name, rows, tuple(_merged(sheet.merged_cell_ranges)))


def _merged(areas: Sequence[tuple[tuple[int, int], tuple[int, int]]] | None) -> Iterator[tuple[int, int]]:
    for (row, column), _ in areas or ():
        yield row, column


def _text(cell: object, language: Language) -> str:
    """What somebody sees in a cell: numbers without a needless point, days as dates."""
    match cell:
        case bool():
            return vocabulary.boolean_in(cell, language)
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime.datetime():
            return cell.date().isoformat()
        case datetime.date():
            return cell.isoformat()
    return tidied(str(cell))
