"""Operations on a text: each leaves everything else as it is written, in lines and between brackets."""

import re

import pytest

from canvas.editing.edit import Edit, OverlapError, edited
from canvas.editing.operate import operated
from canvas.editing.operations import AddRemark, AppendItem, InsertKey, MakeList, Operation, Remove, Rename, Replace
from canvas.editing.refusal import CannotEditError

FILE = """# head
format: 1  # first

track:
  id: x  # the id
  title: "A title"
  sector: [a, b, c]
  summary: >-  # sum
    one two
    three

  # behind the summary
mission:   # why
  goal:  # what?
  problem: |
    one
    two


parties:
- id: a   # first party
  name: A
  brings: {kind: money, amount: 4}
- {id: b, status: }

roles:
  - kind: x
    party: [a, # one
            b]  # two
"""

CASES: list[tuple[Operation, str, str]] = [
    (Replace((1, 0), "y"), "id: x  # the id", "id: y  # the id"),
    (Replace((1, 1), 'say "hi"'), 'title: "A title"', 'title: "say \\"hi\\""'),
    (Replace((1, 2), "a: b"), "sector: [a, b, c]", 'sector: "a: b"'),
    (Replace((1, 2), ["x, y", "z"]), "sector: [a, b, c]", 'sector: ["x, y", z]'),
    (Replace((1, 2, 1), "x, y"), "sector: [a, b, c]", 'sector: [a, "x, y", c]'),
    (Replace((1, 3), "short"), "summary: >-  # sum\n    one two\n    three\n", "summary: short  # sum\n"),
    (Replace((2, 0), "work"), "goal:  # what?", "goal: work  # what?"),
    (Replace((2, 0), "a\nb"), "goal:  # what?", "goal: |-  # what?\n    a\n    b"),
    (Replace((2, 1), {"a": "b"}), "problem: |\n    one\n    two\n", "problem:\n    a: b\n"),
    (
        Replace((3,), "unknown"),
        "parties:\n- id: a   # first party\n  name: A\n  brings: {kind: money, amount: 4}\n- {id: b, status: }\n",
        "parties: unknown\n  # first party\n",
    ),
    (Replace((3, 1, 1), "sought"), "status: }", "status: sought}"),
    (Replace((3, 0, 2), {"kind": "time"}), "{kind: money, amount: 4}", "{kind: time}"),
    (Replace((4, 0, 1), ["c"]), "party: [a, # one\n            b]  # two", "party: [c]  # two\n      # one"),
    (Rename((3, 1, 0), "ID"), "{id: b,", "{ID: b,"),
    (InsertKey((1,), 2, "region", "Here"), '  title: "A title"\n', '  title: "A title"\n  region: Here\n'),
    (InsertKey((2,), 2, "note", "n"), "    two\n", "    two\n  note: n\n"),
    (InsertKey((3, 0), 0, "new", "n"), "- id: a ", "- new: n\n  id: a "),
    (InsertKey((3, 1), 2, "name", "B"), "status: }", "status: , name: B}"),
    (InsertKey((3, 1), 0, "name", "B"), "- {id: b", "- {name: B, id: b"),
    (InsertKey((), 1, "new", {"a": ["b"]}), "format: 1  # first\n", "format: 1  # first\n\nnew:\n  a: [b]\n"),
    (InsertKey((), 2, "new", "n"), "  # behind the summary\n", "  # behind the summary\n\nnew: n\n"),
    (AppendItem((1, 2), "d"), "[a, b, c]", "[a, b, c, d]"),
    (AppendItem((3,), {"id": "c", "name": "C, D"}), "status: }\n", 'status: }\n- {id: c, name: "C, D"}\n'),
    (AppendItem((4,), {"kind": "y", "party": "a"}), "b]  # two\n", "b]  # two\n  - kind: y\n    party: a\n"),
    (Remove((1, 0)), "  id: x  # the id\n", ""),
    (Remove((1, 2, 2)), "[a, b, c]", "[a, b]"),
    (Remove((1, 2, 0)), "[a, b, c]", "[b, c]"),
    (Remove((2, 1)), "  problem: |\n    one\n    two\n", ""),
    (Remove((3, 0, 0)), "- id: a   # first party\n", "-    # first party\n"),
    (Remove((4, 0, 1, 0)), "[a, # one\n            b]", "[ # one\n            b]"),
    (Remove((4, 0, 1, 1)), "[a, # one\n            b]", "[a # one\n            ]"),
    (MakeList((3, 0, 2)), "{kind: money, amount: 4}", "[{kind: money, amount: 4}]"),
    (
        MakeList((2,)),
        "  goal:  # what?\n  problem: |\n    one\n    two\n",
        "  - goal:  # what?\n    problem: |\n      one\n      two\n",
    ),
    (AddRemark((3, 0), 1, ("x:", "  y:")), "# first party\n", "# first party\n  # x:\n  #   y:\n"),
    (AddRemark((4,), -1, ("- kind: y",)), "b]  # two\n", "b]  # two\n  # - kind: y\n"),
]
_NEW_LINE = re.compile("\n")


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize(("operation", "old", "new"), CASES, ids=[str(case[0]) for case in CASES])
def test_one_place_changes_and_nothing_else(operation: Operation, old: str, new: str, newline: str) -> None:
    """Everything before and behind it is the same to the byte, with the line ends of the file."""
    assert FILE.count(old) == 1

    after = operated(_NEW_LINE.sub(newline, FILE), [operation])

    assert after == _NEW_LINE.sub(newline, FILE.replace(old, new))


def test_several_at_once_leave_each_other_alone() -> None:
    """Ways are those of the text as it is given."""
    operations = [Remove((1, 2, 0)), Remove((1, 2, 2)), Rename((3, 0, 1), "title"), InsertKey((), 3, "new", "n")]

    after = operated(FILE, operations)

    assert "sector: [b]" in after
    assert "  title: A\n" in after
    assert "    two\n\nnew: n\n\n\nparties:" in after


def test_what_belongs_inside_comes_before_what_follows() -> None:
    """A key of the mission and a new section behind it are written in the same place."""
    after = operated(FILE, [InsertKey((), 3, "new", "n"), InsertKey((2,), 2, "note", "inside")])

    assert "    two\n  note: inside\n\nnew: n\n" in after


def test_a_last_line_without_an_end_stays_one() -> None:
    """Who writes no line end at the end of the file gets none."""
    assert operated("a: b", [InsertKey((), 1, "c", "d")]) == "a: b\nc: d"
    assert operated("a: b\nc: d", [Remove((1,))]) == "a: b"
    assert operated("a: b\r\nc: d", [Remove((1,))]) == "a: b"


def test_a_file_in_brackets_stays_one() -> None:
    """JSON is YAML: keys and values stand between quotes as their neighbours do."""
    assert operated('{"a": "b", "c": ["d"]}', [InsertKey((), 1, "e", "f")]) == '{"a": "b", "e": "f", "c": ["d"]}'
    assert operated('{"a": "b"}', [Replace((0,), "c")]) == '{"a": "c"}'


def test_the_manner_of_the_file_is_followed() -> None:
    """Four spaces where the file has four, dashes where it puts them."""
    text = "a:\n    b: c\nd:\n- e\n"

    after = operated(text, [InsertKey((), 2, "f", {"g": {"h": "i"}, "j": [{"k": "l"}]})])

    assert after == text + "f:\n    g:\n        h: i\n    j:\n    - k: l\n"


@pytest.mark.parametrize(
    "operation",
    [Replace((0,), "x"), InsertKey((), 1, "c", "d"), Remove((0,)), Rename((0,), "z")],
    ids=lambda each: type(each).__name__,
)
def test_what_is_no_plain_yaml_is_left_alone(operation: Operation) -> None:
    """A text that cannot be parsed is not touched."""
    with pytest.raises(CannotEditError):
        operated("a: [b\n", [operation])


def test_two_changes_of_one_place_are_refused() -> None:
    """Nothing is changed then."""
    with pytest.raises(CannotEditError):
        operated("a: b\n", [Replace((0,), "x"), Replace((0,), "y")])


def test_an_anchor_that_is_named_elsewhere_is_not_lost() -> None:
    """The text would say something else in another place."""
    with pytest.raises(CannotEditError):
        operated("a: &b c\nd: *b\n", [Replace((0,), "x")])


def test_edits_that_reach_into_each_other_are_not_done() -> None:
    """One alone is."""
    assert edited("a: b\nc: d\n", [Edit(8, 9, "x")]) == "a: b\nc: x\n"
    with pytest.raises(OverlapError):
        edited("abc", [Edit(0, 2, ""), Edit(1, 3, "")])
