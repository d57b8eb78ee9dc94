"""What can be folded away: each block of lines under its key or dash, and remarks of several lines."""

from collections.abc import Iterator, Sequence

from lsprotocol import types

from canvas.editor.lines import line_of


def folds(lines: Sequence[str]) -> list[types.FoldingRange]:
    """By how far in the lines stand, so that this works on what is no YAML yet; sections of the file are regions."""
    ranges = [*_blocks(lines), *_remarks(lines)]
    return sorted(ranges, key=lambda each: (each.start_line, -each.end_line))


def _blocks(lines: Sequence[str]) -> Iterator[types.FoldingRange]:
    open_ones: list[tuple[int, int, bool]] = []  # the column, the line, and whether a dash begins there
    last = 0
    for number, text in enumerate(lines):
        here = line_of(text, number)
        if here.is_blank:
            continue
        column = here.openings[0].column if here.openings else here.column
        is_dash = bool(here.openings) and here.openings[0].is_dash
        yield from _closed(open_ones, column, is_dash=is_dash, last=last)
        open_ones.append((column, number, is_dash))
        last = number
    yield from _closed(open_ones, -1, is_dash=False, last=last)


def _closed(
    open_ones: list[tuple[int, int, bool]], column: int, *, is_dash: bool, last: int
) -> Iterator[types.FoldingRange]:
    """What ends where a line begins at a column; a dash may stand right below the key of its list."""
    while open_ones:
        further, line, was_dash = open_ones[-1]
        if further < column or (further == column and is_dash and not was_dash):
            return
        open_ones.pop()
        if last > line:
            kind = types.FoldingRangeKind.Region if not further else None
            yield types.FoldingRange(line, last, kind=kind)


def _remarks(lines: Sequence[str]) -> Iterator[types.FoldingRange]:
    start: int | None = None
    for number, text in enumerate([*lines, ""]):
        if text.lstrip().startswith("#"):
            start = number if start is None else start
            continue
        if start is not None and number - start > 1:
            yield types.FoldingRange(start, number - 1, kind=types.FoldingRangeKind.Comment)
        start = None
