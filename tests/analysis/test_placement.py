"""Where people start to work, what comes after the placement, and whether support lasts until then."""

from typing import Any

import pytest

from canvas.analysis.placement import SupportEnd, after_placement, first_work, line_of_support, support_end
from canvas.domain.answer import MISSING, NOT_APPLICABLE, UNKNOWN
from canvas.domain.kinds import LineKind
from canvas.domain.steps import Line
from canvas.domain.track import Track


def track(*kinds: str, **more: Any) -> Track:
    """Steps of these kinds, one after the other; each has its kind and its place as id."""
    steps = [{"kind": kind, "id": f"{kind}-{place}"} for place, kind in enumerate(kinds)]
    return Track.model_validate({"steps": steps, **more})


@pytest.mark.parametrize(
    ("kinds", "first"),
    [
        (("recruitment", "learning-work", "learning-work", "matching"), 1),
        (("matching", "learning-work"), 1),
        (("recruitment", "matching", "aftercare"), 1),
        (("recruitment", "aftercare"), None),
        ((), None),
    ],
)
def test_work_starts_with_learning_and_work(kinds: tuple[str, ...], first: int | None) -> None:
    """Without a learning-work step it starts with matching."""
    assert first_work(track(*kinds)) == first


@pytest.mark.parametrize(
    ("kinds", "after"),
    [
        (("learning-work", "matching", "aftercare", "follow-on"), (1, 2, 3)),
        (("matching", "learning-work", "aftercare"), (2,)),
        (("learning-work", "matching", "learning-work", "matching"), (3,)),
        (("recruitment", "learning-work"), ()),
    ],
)
def test_placement_comes_after_the_last_learning_at_work(kinds: tuple[str, ...], after: tuple[int, ...]) -> None:
    """Matching after which people still learn at work is no placement yet."""
    assert after_placement(track(*kinds)) == after


def test_steps_run_in_their_own_order() -> None:
    """What a step comes after counts, not where it is written."""
    steps = [
        {"id": "care", "kind": "aftercare", "after": ("work",)},
        {"id": "work", "kind": "learning-work", "after": NOT_APPLICABLE},
    ]

    assert after_placement(Track.model_validate({"steps": steps})) == (0,)
    assert first_work(Track.model_validate({"steps": steps})) == 1


@pytest.mark.parametrize(
    ("lines", "line"),
    [
        (NOT_APPLICABLE, NOT_APPLICABLE),
        ({"language": {"goal": "Words"}}, Line(goal="Words")),
        ({"guidance": {"goal": "Words"}}, MISSING),
        ({"language": UNKNOWN}, UNKNOWN),
    ],
)
def test_a_line_is_there_or_absent_in_its_own_way(lines: Any, line: object) -> None:
    """Without any lines, the line is absent as they are."""
    assert line_of_support(track(lines=lines), LineKind.LANGUAGE) == line


@pytest.mark.parametrize(
    ("lines", "end"),
    [
        ({"language": {"steps": ("learning-work-1",)}}, SupportEnd(1, (2, 3), ("lines", "language", "steps"))),
        ({"language": {"steps": ("learning-work-1", "matching-2")}}, None),
        ({"language": {"goal": "Words"}}, None),
        ({"language": {"steps": ("bakery",)}}, None),
        ({"guidance": {"steps": ("learning-work-1",)}}, None),
        ({"language": UNKNOWN}, None),
        (NOT_APPLICABLE, None),
        (MISSING, None),
    ],
)
def test_a_line_ends_with_its_last_step(lines: Any, end: SupportEnd | None) -> None:
    """A line without steps runs along all of them."""
    kinds = ("preparation", "learning-work", "matching", "aftercare")

    assert support_end(track(*kinds, lines=lines), LineKind.LANGUAGE) == end


@pytest.mark.parametrize("lines", [MISSING, {"guidance": {"goal": "One fixed face"}}])
def test_support_in_the_steps_counts_too(lines: Any) -> None:
    """What is missing then is an activity in the aftercare."""
    steps = [
        {"kind": "preparation", "activities": [{"kind": "language"}]},
        {"kind": "matching"},
        {"kind": "aftercare", "activities": [{"kind": "guidance"}]},
    ]
    later = {"kind": "follow-on", "activities": [{"kind": "language-coaching"}]}

    ending = support_end(Track.model_validate({"steps": steps, "lines": lines}), LineKind.LANGUAGE)

    assert ending == SupportEnd(0, (1, 2), ("steps", 2, "activities"))
    assert support_end(Track.model_validate({"steps": [*steps, later]}), LineKind.LANGUAGE) is None
