"""Steps from one format to the next, tried with steps that are made up here."""

from collections.abc import Sequence

import pytest

from canvas.editing.migrations import MIGRATIONS
from canvas.editing.migrations.migrate import FIRST_FORMAT, format_of, migrated
from canvas.editing.migrations.migration import Migration
from canvas.editing.operations import Operation, Rename
from canvas.editing.refusal import CannotEditError
from canvas.editing.tree import Tree
from canvas.reading.complaints import FORMAT
from canvas.reading.nodes import Mapping, Scalar
from canvas.reading.read import read_text

TEXT = """\
# our plan
format: 1   # of the template

goal_of_all: Ten people at work.   # asked in May
track: {id: x}
"""


def rename(old: str, new: str) -> Migration:
    """A made-up step: a key at the top gets another word."""
    start = {"goal_of_all": 1, "goal_in_short": 2}[old]

    def operations(tree: Tree) -> Sequence[Operation]:
        assert isinstance(tree.root, Mapping)
        keys = [key.value for key, _ in tree.root.pairs if isinstance(key, Scalar)]
        return [Rename((keys.index(old),), new)] if old in keys else []

    return Migration(start, operations)


FIRST, SECOND = rename("goal_of_all", "goal_in_short"), rename("goal_in_short", "aim")


def test_no_format_is_older_than_the_one_of_now() -> None:
    """So there is no step; once there are some, each leads on from the one before, up to the format of now."""
    assert [step.start for step in MIGRATIONS] == list(range(FIRST_FORMAT, FORMAT))
    assert migrated(read_text(TEXT), MIGRATIONS).reading.text == TEXT


def test_steps_are_taken_one_after_the_other() -> None:
    """In whatever order they are listed; remarks and all the rest stay to the byte."""
    done = migrated(read_text(TEXT), (SECOND, FIRST))

    assert (done.start, done.end) == (1, 3)
    assert done.reading.text == TEXT.replace("goal_of_all", "aim").replace("format: 1", "format: 3")


def test_a_file_takes_the_steps_from_its_own_format_on() -> None:
    """One that is further takes fewer, one that is as far takes none."""
    second = TEXT.replace("format: 1", "format: 2").replace("goal_of_all", "goal_in_short")
    third = TEXT.replace("format: 1", "format: 3")

    assert migrated(read_text(second), (FIRST, SECOND)).reading.text == third.replace("goal_of_all", "aim")
    assert migrated(read_text(third), (FIRST, SECOND)).reading.text == third


@pytest.mark.parametrize(
    ("text", "number"), [("formaat: 2\n", 2), ("track: {id: x}\n", 1), ("format: two\n", None), ("format: [1]\n", None)]
)
def test_the_format_of_a_text(text: str, number: int | None) -> None:
    """Without a number it is the first one; something else than a number is none."""
    assert format_of(read_text(text).root) == number


def test_a_file_without_a_number_gets_one() -> None:
    """In the language of its keys."""
    done = migrated(read_text("traject: {id: x}\ngoal_of_all: Werk.\n"), (FIRST,))

    assert done.reading.text.splitlines()[0] == "formaat: 2"
    assert "goal_in_short: Werk." in done.reading.text


def test_what_is_no_yaml_stays_as_it_is() -> None:
    """There is nothing that a step could work on."""
    broken = read_text("format: [\n")

    assert migrated(broken, (FIRST,)).reading is broken


def test_a_step_that_does_not_do_what_it_says_is_refused() -> None:
    """Nothing is changed then."""

    class Wrong(Rename):
        def expected(self, said: object) -> object:  # type: ignore[override]
            return said

    with pytest.raises(CannotEditError):
        migrated(read_text(TEXT), (Migration(1, lambda tree: [Wrong((1,), "aim")]),))
