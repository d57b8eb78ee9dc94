"""What is kept of renderings: drawn again exactly when something changed on which they depend."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from canvas.cache import Cache
from canvas.domain.finding import Severity
from canvas.domain.kinds import Stage
from canvas.domain.language import Language
from canvas.inspection.inspect import AcceptedFinding, Inspection, inspect
from canvas.reading.read import read_text
from canvas.rendering.artifact import Artifact, MediaType, Rendering, RenderingCode, RenderingProblem
from canvas.rendering.keeping import toolkit as toolkits
from canvas.rendering.keeping.keeper import Keeper, Subject, key_of
from canvas.rendering.keeping.packing import packed, unpacked
from canvas.rendering.keeping.toolkit import toolkit
from canvas.resources import state
from tests.rendering.tracks import SMALL

SHORTENED = RenderingProblem(RenderingCode.TEXT_SHORTENED, "a.svg", "Te lang.", "Maak het korter.")
FAILED = RenderingProblem(RenderingCode.ENGINE_FAILED, "a.svg", "Mislukt.", "Probeer het opnieuw.")

texts = some.text(some.characters(exclude_categories=()))
artifacts = some.builds(Artifact, texts, some.sampled_from(MediaType), some.binary())
problems = some.builds(RenderingProblem, some.sampled_from(RenderingCode), texts, texts, texts)
renderings = some.builds(
    Rendering,
    some.lists(artifacts).map(tuple),
    some.lists(problems).map(tuple),
)


class Drawing:
    """Draws what it is asked for, and counts."""

    def __init__(self, *problems: RenderingProblem) -> None:
        self.asked: list[int] = []
        self._problems = problems

    def __call__(self, places: Sequence[int]) -> Iterator[Rendering]:
        for place in places:
            self.asked.append(place)
            yield Rendering((Artifact(f"{place}.svg", MediaType.SVG, b"<svg/>" * place),), self._problems)


def small(text: str = SMALL, **details: object) -> Inspection:
    """The small track, inspected."""
    return inspect(read_text(text), "klein.track.yaml", **details)  # type: ignore[arg-type]


def drawn(
    cache: Cache | None, subjects: Sequence[Subject], *problems: RenderingProblem
) -> tuple[list[int], list[Rendering]]:
    """Which of them were drawn, and all of them."""
    drawing = Drawing(*problems)
    found = list(Keeper(cache).renderings(subjects, drawing))
    return drawing.asked, found


@given(renderings)
def test_what_is_unpacked_is_what_was_packed(rendering: Rendering) -> None:
    """Whatever characters and bytes are in it, also lone surrogates of odd file names."""
    assert unpacked(packed(rendering)) == rendering


def test_what_did_not_change_is_not_drawn(tmp_path: Path) -> None:
    """With the problems of the first time; what is new between what is kept comes in its place."""
    one, two, three = (Subject(small(), (number,)) for number in range(3))

    first = drawn(Cache(tmp_path), [one, three], SHORTENED)
    again = drawn(Cache(tmp_path), [one, three])
    more = drawn(Cache(tmp_path), [one, two, three])

    assert first[0] == [0, 1]
    assert again == ([], first[1])
    assert again[1][0].problems == (SHORTENED,)
    assert more[0] == [1]
    assert (more[1][0], more[1][2]) == (first[1][0], first[1][1])


def test_many_subjects_come_in_their_order(tmp_path: Path) -> None:
    """Also over the end of what is drawn in one go, kept and new ones mixed."""
    subjects = [Subject(None, (number,)) for number in range(230)]
    drawn(Cache(tmp_path), subjects[::3])

    asked, found = drawn(Cache(tmp_path), subjects)

    assert asked == [place for place in range(230) if place % 3]
    assert [each.artifacts[0].path for place, each in enumerate(found) if place % 3] == [f"{it}.svg" for it in asked]


def test_without_a_cache_everything_is_drawn() -> None:
    """Each time."""
    subjects = [Subject(small(), ())] * 2

    assert drawn(None, subjects)[0] == [0, 1]
    assert drawn(None, [])[0] == []


@pytest.mark.parametrize(("problem", "kept"), [(SHORTENED, True), (FAILED, False)])
def test_what_failed_is_tried_again(tmp_path: Path, problem: RenderingProblem, kept: bool) -> None:
    """An engine that was slow for once must not be remembered as one that fails."""
    drawn(Cache(tmp_path), [Subject(small(), ())], problem)

    assert (drawn(Cache(tmp_path), [Subject(small(), ())])[0] == []) is kept


def test_everything_that_matters_is_in_the_key() -> None:
    """Another text, stage, language, weight, baseline, path, order or no track at all: another rendering."""
    plain = small()
    finding = plain.findings[0]
    others = [
        small(SMALL + "# nog iets\n"),
        small(stage=Stage.IDEA),
        small(language=Language.EN),
        small(severities={finding.code: Severity.ERROR, "S01": Severity.INFO}),
        small(known=[finding.fingerprint]),
        replace(plain, path="elders/klein.track.yaml"),
        replace(plain, accepted=(AcceptedFinding(finding, "bewust"),)),
        None,
    ]
    keys = [key_of(Subject(each, ())) for each in (plain, *others)]
    asked = [
        key_of(Subject(plain, order)) for order in (("plan",), ("plan", "canvas"), ("plan, canvas",), (Stage.IDEA,))
    ]

    assert len({*keys, *asked}) == len(keys) + len(asked)
    assert key_of(Subject(small(), ())) == keys[0]


def test_no_field_of_an_inspection_is_forgotten() -> None:
    """Each one that can be another for the same text makes another key; `track` and `coverage` cannot."""
    plain = small()
    free = [field.name for field in fields(Inspection) if field.name not in ("track", "coverage")]

    changes: list[dict[str, Any]] = [{name: "something else"} for name in free]
    keys = {key_of(Subject(replace(plain, **change), ())) for change in changes}

    assert len(keys | {key_of(Subject(plain, ()))}) == len(free) + 1


def test_the_key_is_the_same_in_every_run() -> None:
    """Nothing in it hangs on the order in which a run happens to hold things."""
    code = (
        "from tests.rendering.test_keeping import *; from canvas.rendering.outputs import wanted;"
        "print(key_of(Subject(small(), (wanted(small()), True))))"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=Path(__file__).parent.parent.parent,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }

    assert len(said) == 1
    assert len(said.pop().strip()) == 64


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("__version__", "9.9"),
        ("state", lambda: [("templates/pages/plan.html.j2", 1, 1)]),
        ("_distributions", lambda: ["typst-9.9.dist-info"]),
        ("engine", lambda: "/somewhere/else/dot"),
        ("engine", lambda: None),
    ],
)
def test_another_toolkit_draws_anew(monkeypatch: pytest.MonkeyPatch, name: str, value: object) -> None:
    """A new version, a changed template, another version of a package, another engine."""
    before = toolkit()
    monkeypatch.setattr(toolkits, name, value)
    toolkit.cache_clear()
    try:
        assert toolkit() != before
    finally:
        monkeypatch.undo()
        toolkit.cache_clear()
    assert toolkit() == before


def test_the_toolkit_knows_its_files_and_packages() -> None:
    """Templates and code by their state; what draws by its version."""
    paths = [path for path, _, _ in state()]
    packages = list(toolkits._distributions())

    assert len([path for path in paths if path.endswith(".py")]) > 300
    assert any(path.endswith(".j2") for path in paths)
    assert any(path.endswith(".typ") for path in paths)
    assert not any("__pycache__" in path for path in paths)
    for name in ("typst", "graphviz", "graphviz_pure", "fontpkg_noto_sans", "jinja2"):
        assert any(package.lower().replace("-", "_").startswith(f"{name}_") for package in packages), name
