"""The usual slips in YAML: which one it is, and where it was made."""

import pytest

from canvas.reading.problems import ProblemCode
from canvas.reading.read import read_text

# The text, which slip, and where.
SLIPS: dict[str, tuple[str, str, int, int]] = {
    "a colon in a text": ("mission:\n  goal: Work: for all\n", "colon", 2, 13),
    "a colon in a text with marks of Word": ("mission:\n  goal: “Work: for all”\n", "word_quotes", 2, 9),
    "a dash of Word": ("parties:\n  - {id: a}\n – {id: b}\n", "long_dash", 3, 2),
    "a dash without a space": ("parties:\n  -id: a\n   name: b\n", "dash_space", 2, 3),
    "a line too far in": ("mission:\n  goal: x\n    problem: y\n", "indentation", 3, 5),
    "a value with lines below it": ("mission: x\n  goal: y\n", "indentation", 2, 3),
    "a line too far out": ("mission:\n  goal: x\n problem: y\n", "indentation", 3, 2),
    "below a dash, one too few": ("parties:\n  - id: a\n   name: b\n", "indentation", 3, 4),
    "below a dash, one too many": ("parties:\n  - id: a\n     name: b\n", "indentation", 3, 6),
    "dashes that differ": ("parties:\n  - id: a\n - id: b\n", "indentation", 3, 2),
    "a key among dashes": ("parties:\n  - a\n  name: b\n", "indentation", 3, 3),
    "a dash among keys": ("parties:\n  id: a\n  - id: b\n", "indentation", 3, 3),
    "the first line too far in": ("  mission: x\ntrack: y\n", "indentation", 2, 1),
    "a key without a colon": ("mission:\n  goal: x\nparties\nroles: []\n", "no_colon", 3, 1),
    "a key without a colon, lines below": ("mission\n  goal: x\n", "no_colon", 1, 1),
    "a key without a colon, value behind": ("mission:\n  goal x\n  problem: y\n", "no_colon", 2, 3),
    "the last word without a colon": ("mission: {goal: x}\nparties\n", "no_colon", 2, 1),
    "a colon without a space": ("mission:\n  problem: y\n  goal:x\n", "no_space", 3, 7),
    "a colon without a space, first": ("mission:\n  goal:x\n  problem: y\n", "no_space", 2, 7),
    "a colon before a brace": ("mission: {goal: x, problem:}\n", "no_space", 1, 27),
    "an open quotation mark": ('mission:\n  goal: "x\n  problem: y\n', "quotes", 2, 9),
    "an apostrophe between apostrophes": ("mission:\n  goal: 'it's fine'\n", "quotes", 2, 12),
    "text behind a quotation mark": ('mission:\n  goal: "x" y\n', "quotes", 2, 13),
    "an open brace": ("parties:\n  - {id: a, name: b\n  - {id: c}\n", "brackets", 2, 5),
    "an open bracket": ("roles: [a, b\nsteps: []\n", "brackets", 1, 8),
    "a bracket too many": ("roles: [a, b]]\nsteps: []\n", "brackets", 1, 14),
    "a comma forgotten": ("mission: {goal: x problem: y}\n", "brackets", 1, 26),
    "a comma forgotten between lines": ("roles: [\n  {kind: a},\n  {kind: b}\n  {kind: c}\n]\n", "brackets", 4, 3),
    "an open bracket at the end": ("mission: {goal: [x\n", "brackets", 1, 17),
    "an at sign first": ("mission:\n  goal: @home\n", "character", 2, 9),
    "a backtick first": ("mission:\n  goal: `x`\n", "character", 2, 9),
    "a percent sign first": ("mission:\n  goal: %5\n", "character", 2, 9),
    "stars around a word": ("mission:\n  goal: **bold**\n", "character", 2, 9),
    "an ampersand first": ("mission:\n  goal: & co\n", "character", 2, 9),
    "a question mark first": ("mission:\n  goal: ? x\n", "question", 2, 9),
    "a question mark alone": ("target_group:\n  size: ?\n", "question", 2, 9),
    "a percent sign on the first line": ("%foo\nmission: x\n", "character", 1, 1),
    "a dash behind a key": ("mission:\n  principles: - x\n", "dash", 2, 15),
    "a path of Windows": ('mission:\n  goal: "C:\\Users"\n', "escape", 2, 12),
    "a text behind >": ("mission:\n  goal: > x\n    y\n", "block", 2, 11),
    "a text behind |": ("mission:\n  goal: | x\n    y\n", "block", 2, 11),
}


@pytest.mark.parametrize(("text", "slip", "line", "column"), SLIPS.values(), ids=SLIPS)
def test_a_slip_is_named_where_it_was_made(text: str, slip: str, line: int, column: int) -> None:
    """Not where the parser gave up."""
    (problem,) = read_text(text).problems

    assert (problem.code, problem.variant) == (ProblemCode.NOT_YAML, slip)
    assert (problem.span.line, problem.span.column) == (line, column)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("mission:\n\tgoal: x\n", 2),
        ("mission:\n  goal: x\n\tproblem: y\n", 3),
        ("mission:\n  goal: |\n\t\ttext\n", 3),
        ("parties:\n  -\tid: a\n\t  name: b\n", 2),
    ],
)
def test_a_tab_is_named_on_its_line(text: str, line: int) -> None:
    """Tabs look like spaces, so the message must say so."""
    (problem,) = read_text(text).problems

    assert (problem.code, problem.span.line) == (ProblemCode.TAB_INDENTATION, line)
