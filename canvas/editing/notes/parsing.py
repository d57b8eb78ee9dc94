"""The notes in a text: one a line, with the code of the cell in which it hung."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from canvas.domain.kinds import BlockId
from canvas.knowledge.blocks import COLUMNS, STEP_ROW, blocks

_CODE = r"[BCR][ ]?\d\d?"
_NOTE = re.compile(
    rf"(?P<first>{_CODE})(?:\s*[-–—./+x]?\s*(?P<second>[CR][ ]?\d\d?))?(?:\s*[:.;)]\s*|\s+[–—-]\s+|\s+|$)(?P<text>.*)",
    re.IGNORECASE | re.DOTALL,
)
_BULLET = re.compile(r"^[-*•–]\s+")
_REMARK = "#"


@dataclass(frozen=True, slots=True)
class Note:
    """
    What hung on the wall, and where.

    `line` counts from 1. `code` is as it is printed on the poster, empty where none was written; `column` and `block`
    are what it stands for: a block, or a row in a column. Both are None for a code that no poster has.
    """

    line: int
    code: str
    text: str
    block: BlockId | None = None
    column: BlockId | None = None

    @property
    def is_placed(self) -> bool:
        """Its code is one of the canvas."""
        return self.block is not None or self.column is not None


def notes_in(text: str) -> Iterator[Note]:
    """Every line that says something; what begins with # is for those who typed it."""
    for number, line in enumerate(text.splitlines(), start=1):
        said = _BULLET.sub("", line.strip().removeprefix("\ufeff").strip())
        if not said or said.startswith(_REMARK):
            continue
        found = _NOTE.fullmatch(said)
        if found is None:
            yield Note(number, "", said)
        elif found["text"].strip():
            yield _note(number, found["first"], found["second"], found["text"].strip())


def _note(number: int, first: str, second: str | None, text: str) -> Note:
    codes = sorted(each.upper().replace(" ", "") for each in (first, second) if each)
    code = "-".join(codes)
    known = {block.code: block.id for block in blocks()}
    columns = set(COLUMNS.values())
    if len(codes) == 1:
        block = known.get(code)
        return Note(number, code, text, None, block) if block in columns else Note(number, code, text, block)
    column, row = known.get(codes[0]), codes[1]
    if column not in columns or (row != STEP_ROW and row not in known):
        return Note(number, code, text)
    return Note(number, code, text, known.get(row), column)
