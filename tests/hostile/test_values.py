"""Every shape of value in every field of every noun: a good file, or a finding at its place; never a trace."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from canvas.cli.main import group
from canvas.domain.part import Part
from canvas.reading.shapes import WHOLE_TRACK, Slot, SlotKind
from canvas.reading.shapes import slots as slots_of
from tests.fuzz.targets import fixing, reading
from tests.hostile.faces import FACES, furnished
from tests.hostile.places import NAME

DEEPEST = 7
"""Parts within parts: an edition says otherwise what a track says."""

SHAPES = (
    *("x", "12", "-1", "0", "1e999", "0x1F", ".nan", ".inf", "12:30", "1_000", "9" * 5000, "1.234,56", "€ -5", "1/0"),
    *("yes", "null", "~", '""', "''", "n/a", "unknown", "onbekend", "n.v.t.", "true", "[]", "{}", "[[]]", "[{}]"),
    *("2026-13-45", "0000-00-00", "9999-12-31", "2026", "2026-02-30", "20260101", "2026-01-01 .. 2025-01-01"),
    *("{answer: n/a}", "{answer: unknown, reason: [x]}", "{answer: [x]}", "{answer: x}", "{value: {value: 1}}"),
    *("{value: 12 weeks, source: nowhere}", "{value: []}", "{value: n/a, note: {}}", "{x: {y: {z: [1, {a: b}]}}}"),
    *("12-16 weeks", "16-12 weeks", "about about 3", "1000000000000 euro", "0.0000000001 %", "ca. 3 dagdelen per week"),
    *("[x, x, x]", "[n/a, x]", "[unknown]", "[1, 2.5, true, null]", "{id: x}", "[{id: x}, {id: x}]", "[{kind: x}]"),
    *('"\\u202e"', '"\\ud800"', '"\\0"', '"a\\nb\\n\\n- c: d"', "'@{}[]'", "!!int 3", "!x y", "&a x", "*a", "? x"),
    *("|\n   x\n", ">-\n   x\n   y", "$" + "{x}", "{{ 7 * 7 }}", "%s %(x)s {0} {x!r}", "\\", "#", '"#"', "C3-R2"),
    *(
        "mission.goal",
        "parties[999].name",
        "steps.x.y.z",
        "..",
        "a" * 300,
        "é" * 70,
        "😀",
        "مرحبا",
        "M03",
        "A2-C1",
        "Z9",
    ),
)


def _ways(slot: Slot, way: str = "", seen: tuple[type[Part], ...] = ()) -> Iterator[str]:
    """Every place at which something may stand, as text in which `@` is the value."""
    if slot.part and len(seen) < DEEPEST and slot.part not in seen:
        for name, inner in slots_of(slot.part).items():
            yield from _ways(inner, f"{{{name}: @}}".join(way.split("@")) if way else f"{name}: @", (*seen, slot.part))
    if slot.item:
        many = "[@]" if slot.kind is SlotKind.LIST else "{x: @}"
        yield from _ways(slot.item, way.replace("@", many), seen)
    if way:
        yield way


WAYS = sorted(set(_ways(WHOLE_TRACK)))
LINES = {face.name: face for face in FACES if face.run is None}
QUICK = sorted(LINES.keys() - {"render", "render the plan", "build", "workshop", "site", "sheet in"})
"""These take milliseconds."""

_STRIDE = 6

STAGES = ("", "track: {id: x, stage: running}\n", "track: {id: x, stage: finished}\nparties: [{id: x}]\n")


def _file(way: str, value: str, head: str) -> bytes:
    """A file with a value at a place; in a head that holds the same part already it is another mistake."""
    return f"{head}{way.replace('@', value)}\n".encode("utf-8", "surrogatepass")


files = st.builds(
    _file,
    st.sampled_from(WAYS),
    st.sampled_from(SHAPES) | st.text(st.characters(codec="utf-8"), max_size=20),
    st.sampled_from(STAGES),
)


def test_every_field_is_among_the_places() -> None:
    """The places are read off the model, so that a new field is tried without a word here."""
    assert len(WAYS) > 250
    assert {"mission: {goal: @}", "parties: [{brings: [{amount: @}]}]", "editions: [{results: [{value: @}]}]"} <= {
        *WAYS
    }


@pytest.mark.thorough
@pytest.mark.parametrize("way", WAYS)
def test_every_shape_in_every_field(way: str) -> None:
    """Each field meets one shape in so many, and the next field the next ones: read, checked, and mended."""
    first = WAYS.index(way) % _STRIDE
    for number, value in enumerate(SHAPES[first::_STRIDE]):
        data = _file(way, value, STAGES[number % len(STAGES)])
        reading(data)
        fixing(data)


@settings(max_examples=30)
@given(files)
def test_a_shape_in_a_field(data: bytes) -> None:
    """Some of them each day."""
    reading(data)
    fixing(data)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the commands run."""
    return furnished(tmp_path_factory.mktemp("values") / "x")


def _meet(name: str, data: bytes, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / NAME).write_bytes(data)
    monkeypatch.chdir(folder)
    try:
        done = CliRunner().invoke(group, LINES[name].arguments(NAME))
    finally:
        gc.enable()
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    assert done.exit_code in (0, 1)
    for new in folder.glob("*.xlsx"):
        if new.name != "good.xlsx":
            new.unlink()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(data=files, name=st.sampled_from(QUICK))
def test_a_shape_by_a_command(data: bytes, name: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a command does with it ends as commands end."""
    _meet(name, data, folder, monkeypatch)


@pytest.mark.thorough
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=100)
@given(data=files)
@pytest.mark.parametrize("name", LINES)
def test_many_shapes_by_every_command(name: str, data: bytes, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same for each, also for those that draw."""
    _meet(name, data, folder, monkeypatch)
