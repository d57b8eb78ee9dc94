"""The engine that lays out graphs: many a call, never a traceback."""

import shutil
import stat
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import graphviz
import pytest
from hypothesis import given
from hypothesis import strategies as some

from canvas.rendering.artifact import RenderingCode
from canvas.rendering.engines import graphviz as engines
from canvas.rendering.engines.graphviz import lay_out, quoted
from canvas.rendering.engines.layout import Box, Layout, Line, layouts, together
from canvas.rendering.engines.program import engine

HOSTILE = [
    "<b>bold</b>",
    "<</td>>",
    '"; evil [label=x]; "',
    "back\\slash \\N \\G \\",
    "{a|<port>b}",
    "<!-- ]]> -->",
    "مرحبا 🙂 é",
    "line\nbreak",
    "",
]


def ladder(count: int, label: str = "x") -> str:
    """A graph of so many boxes, each below the one before it, with a label."""
    dot = graphviz.Digraph("ladder", node_attr={"shape": "box", "fixedsize": "true", "width": "1", "height": "0.5"})
    for number in range(count):
        dot.node(f"box{number}", quoted(label))
        if number:
            dot.edge(f"box{number - 1}", f"box{number}", id=f"line{number}")
    return str(dot.source)


@pytest.fixture(autouse=True)
def _forgetful() -> None:
    """Each test asks the engine itself."""
    engines._LAID_OUT.clear()


def script(folder: Path, body: str) -> str:
    """A program that does this instead of laying out."""
    program = folder / "engine"
    program.write_text(f"#!{sys.executable}\n{body}\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return str(program)


def test_the_engine_comes_with_the_environment() -> None:
    """Nothing has to be installed beside the Python packages."""
    found = engine()

    assert found
    assert Path(found).parent == Path(sys.executable).parent


def test_a_layout_says_where_boxes_and_lines_are() -> None:
    """Boxes have the size that was asked for, and a line runs from one to the next."""
    (layout,) = lay_out([ladder(2)])

    assert isinstance(layout, Layout)
    assert [(box.name, box.width, box.height) for box in layout.boxes] == [("box0", 72.0, 36.0), ("box1", 72.0, 36.0)]
    assert layout.box("box0").y + 36 < layout.box("box1").y
    assert layout.lines[0].name == "line1"
    assert layout.lines[0].points[0][1] < layout.lines[0].points[-1][1]


def test_items_come_back_with_their_own_layouts() -> None:
    """Whatever the number of graphs of each, over many portions, and made only when they are asked for."""
    made: list[int] = []

    def items() -> Iterator[int]:
        for number in range(95):
            made.append(number)
            yield number

    def sources(number: int) -> list[str]:
        return [ladder(1 + (number + each) % 5) for each in range(number % 3)]

    found = dict(engines.each_laid_out(items(), sources))

    assert list(found) == made == list(range(95))
    assert all(found[number] == lay_out(sources(number)) for number in found)


def test_many_graphs_in_a_call_come_out_as_one_by_one() -> None:
    """The answers stand in the order of the questions, also over more than one batch."""
    sources = [ladder(number % 7 + 1) for number in range(150)]
    together_ = lay_out(sources)
    engines._LAID_OUT.clear()

    assert [len(layout.boxes) for layout in together_ if isinstance(layout, Layout)] == [n % 7 + 1 for n in range(150)]
    assert list(together_) == [lay_out([source])[0] for source in sources]


def test_one_bad_graph_costs_only_itself() -> None:
    """What cannot be read fails, and all others are laid out."""
    found = lay_out([ladder(1), "digraph {", ladder(2), ladder(3)])

    assert found[1] is RenderingCode.ENGINE_FAILED
    assert [len(each.boxes) for each in found if isinstance(each, Layout)] == [1, 2, 3]


def test_without_an_engine_that_is_what_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    """No program on the machine is a coded answer."""
    monkeypatch.setattr(engines, "engine", lambda: None)

    assert lay_out([ladder(1), ladder(2)]) == (RenderingCode.NO_ENGINE, RenderingCode.NO_ENGINE)


@pytest.mark.parametrize(
    "body",
    [
        "raise SystemExit(3)",
        "print('{')",
        "print('{}')",
        "print('[1, 2]')",
        "import os; os.abort()",
        "print('not json')",
    ],
)
def test_a_broken_engine_is_no_traceback(tmp_path: Path, body: str) -> None:
    """Whatever a program writes or does, the answer is a code."""
    assert lay_out([ladder(1)], script(tmp_path, body)) == (RenderingCode.ENGINE_FAILED,)


def test_a_program_that_is_not_there_is_no_traceback(tmp_path: Path) -> None:
    """A path that leads nowhere is a failed engine."""
    assert lay_out([ladder(1)], str(tmp_path / "nothing")) == (RenderingCode.ENGINE_FAILED,)


def test_an_engine_that_hangs_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The wait has an end, for the whole of a call."""
    monkeypatch.setattr(engines, "_PATIENCE", 0.3)
    begun = time.monotonic()

    found = lay_out([ladder(number) for number in range(1, 9)], script(tmp_path, "import time; time.sleep(60)"))

    assert set(found) == {RenderingCode.ENGINE_FAILED}
    assert time.monotonic() - begun < 10


@pytest.mark.parametrize("text", HOSTILE)
def test_a_label_is_text_and_nothing_else(text: str) -> None:
    """No label becomes markup, a port, a box or another attribute."""
    (layout,) = lay_out([ladder(2, text)])

    assert isinstance(layout, Layout)
    assert [box.name for box in layout.boxes] == ["box0", "box1"]
    assert [line.name for line in layout.lines] == ["line1"]


@given(text=some.text(some.characters(exclude_categories=["Cs", "Cc"]), max_size=40))
def test_any_label_leaves_the_graph_as_it_is(text: str) -> None:
    """Whatever a label says, the boxes are those without it."""
    assert lay_out([ladder(2, text)]) == lay_out([ladder(2)])


def test_parts_can_be_put_together() -> None:
    """Layouts below each other make one picture."""
    part = Layout(10, 5, (Box("a", 0, 0, 1, 1),), (), (Line("l", ((0, 0), (1, 1), (2, 2), (3, 3))),))
    whole = together([part, part.lowered(20)])

    assert (whole.width, whole.height) == (10, 25)
    assert [box.y for box in whole.boxes] == [0, 20]
    assert whole.lines[1].corners == ((0, 20), (3, 23))


def test_what_is_no_layout_is_refused() -> None:
    """Nothing is made of JSON that is something else."""
    assert list(layouts("  \n")) == []
    with pytest.raises(KeyError):
        list(layouts("{}"))


def test_both_engines_lay_out_alike() -> None:
    """Where the machine has a Graphviz of its own, it gives boxes of the same size in the same order."""
    other = shutil.which("dot")
    if not other:
        pytest.skip("no Graphviz of its own on this machine")
    (one,), (two,) = lay_out([ladder(4)]), lay_out([ladder(4)], other)

    assert isinstance(one, Layout)
    assert isinstance(two, Layout)
    assert [(box.name, box.width, box.height) for box in one.boxes] == [
        (box.name, box.width, box.height) for box in two.boxes
    ]
