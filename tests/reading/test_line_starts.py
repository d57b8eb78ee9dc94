"""Places of a text as lines and columns."""

import pytest

from canvas.domain.finding import Span
from canvas.reading.line_starts import LineStarts
from canvas.reading.problems import span_at


def test_places_are_lines_and_columns_as_programs_ask_for_them() -> None:
    """From 1, the end exclusive; also over lines."""
    lines = LineStarts("a: b\nc: d\n")

    assert lines.span(8, 9) == Span(2, 4, 2, 5)
    assert lines.span(3, 8) == Span(1, 4, 2, 4)
    assert [lines.line(place) for place in (0, 4, 5, 10)] == [1, 1, 2, 3]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_end_of_a_line_counts_once(end: str) -> None:
    """As for a single place."""
    text = f"één{end}{end}twee{end}"

    lines = LineStarts(text)

    for place in (0, 3, len(text) - len(end), len(text)):
        alone = span_at(text, place)
        assert lines.span(place, place) == Span(alone.line, alone.column, alone.line, alone.column)
