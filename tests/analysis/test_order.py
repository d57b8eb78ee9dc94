"""What comes after what, and when."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as some

from canvas.analysis.order import (
    Stretch,
    before,
    cycle,
    hand_overs_are_known,
    in_order,
    lead_changes,
    longest_path,
    timetable,
    too_early,
)
from canvas.domain.answer import NOT_APPLICABLE, UNKNOWN
from canvas.domain.kinds import StepKind
from canvas.domain.track import Track


def steps(*written: Any) -> Track:
    """A track with these steps, named a, b, c ... in the order in which they stand."""
    return Track.model_validate({"steps": [{"id": "abcdefgh"[place], **step} for place, step in enumerate(written)]})


def weeks(number: str) -> dict[str, Any]:
    """A step of so many weeks."""
    return {"duration": f"{number} weeks"}


def test_a_step_follows_the_one_above_it() -> None:
    """Without a word on it, the order of the file is the order of the track."""
    assert before(steps({}, {}, {})) == {0: (), 1: (0,), 2: (1,)}


def test_a_track_without_steps_has_no_order() -> None:
    """Nothing, in every form."""
    assert before(Track()) == {}
    assert in_order(Track()) == ()
    assert cycle(Track()) == ()
    assert longest_path(Track()) == ()
    assert timetable(Track()).weeks == 0


def test_a_step_comes_after_what_it_names() -> None:
    """Each name counts once, also one that stands further down."""
    assert before(steps({}, {"after": ["c", "a", "c"]}, {"after": ["a"]})) == {0: (), 1: (2, 0), 2: (0,)}


def test_a_step_that_comes_after_nothing_starts_at_once() -> None:
    """`after: n/a` says so; unknown says nothing."""
    assert before(steps({}, {"after": NOT_APPLICABLE}, {"after": UNKNOWN})) == {0: (), 1: (), 2: (1,)}


def test_names_that_no_step_has_count_as_not_written() -> None:
    """A slip of the pen is reported as such and changes no order."""
    assert before(steps({}, {"after": ["x"]}, {"after": ["x", "a"]}, {"alongside": ["x"]})) == {
        0: (),
        1: (0,),
        2: (0,),
        3: (2,),
    }


def test_of_two_equal_ids_the_first_counts() -> None:
    """As everywhere where a step is named."""
    track = Track.model_validate({"steps": [{"id": "a"}, {"id": "a"}, {"id": "b", "after": ["a"]}]})

    assert before(track)[2] == (0,)


def test_a_step_alongside_starts_with_the_other() -> None:
    """It waits for the same steps; what follows waits for the one that it runs beside."""
    assert before(steps({}, {}, {"alongside": ["b"]}, {})) == {0: (), 1: (0,), 2: (0,), 3: (1,)}


def test_a_step_may_run_alongside_one_that_stands_further_down() -> None:
    """The order of the file does not matter, and the step above is not waited for by mistake."""
    assert before(steps({}, {"alongside": ["c"]}, {})) == {0: (), 1: (0,), 2: (0,)}
    assert before(steps({"alongside": ["b"]}, {})) == {0: (), 1: ()}


def test_of_several_steps_it_starts_with_the_first() -> None:
    """Language that runs along preparation and work starts with preparation."""
    assert before(steps({}, {}, {}, {"alongside": ["c", "b"]}))[3] == (0,)


def test_alongside_one_that_is_alongside() -> None:
    """All start together, whichever names which."""
    track = steps({}, {}, {"alongside": ["b"]}, {"alongside": ["c"]}, {"alongside": ["d"]}, {})

    assert before(track) == {0: (), 1: (0,), 2: (0,), 3: (0,), 4: (0,), 5: (1,)}


def test_two_steps_that_name_each_other_run_together() -> None:
    """Saying twice that they run side by side is no contradiction."""
    track = steps({}, {"alongside": ["c"]}, {"alongside": ["b"]}, {})

    assert before(track) == {0: (), 1: (0,), 2: (0,), 3: (1,)}
    assert cycle(track) == ()


def test_alongside_itself_says_nothing() -> None:
    """It still follows the one above it."""
    assert before(steps({}, {"alongside": ["b"]})) == {0: (), 1: (0,)}


def test_after_goes_before_alongside() -> None:
    """A step that says both comes after what it names."""
    assert before(steps({}, {}, {"after": ["b"], "alongside": ["a"]}, {})) == {0: (), 1: (0,), 2: (1,), 3: (2,)}


def test_a_ring_is_told_from_its_first_step_on() -> None:
    """Each waits for the next, the last for the first; what only waits for the ring is not in it."""
    assert cycle(steps({"after": NOT_APPLICABLE}, {"after": ["d"]}, {}, {}, {})) == (1, 3, 2)
    assert cycle(steps({}, {"after": ["b"]})) == (1,)


def test_steps_in_a_ring_stay_in_the_order_of_the_file() -> None:
    """There is no better order, and no timetable."""
    track = steps({"after": ["b"], **weeks("2")}, {"after": ["a"]})

    assert in_order(track) == (0, 1)
    assert timetable(track).stretches == {}
    assert not timetable(track).known
    assert longest_path(track) == ()
    assert too_early(track, StepKind.AFTERCARE, StepKind.MATCHING) == ()


def test_in_order_each_comes_after_those_before_it() -> None:
    """Otherwise the order of the file holds."""
    assert in_order(steps({"after": ["c"]}, {"after": NOT_APPLICABLE}, {"after": ["b"]}, {})) == (1, 2, 0, 3)


STEP = some.fixed_dictionaries(
    {},
    optional={
        "after": some.lists(some.sampled_from("abcdefgx"), max_size=3),
        "alongside": some.lists(some.sampled_from("abcdefgx"), max_size=3),
        "duration": some.sampled_from(["1 weeks", "2-5 weeks", "max 3 weeks", "min 2 weeks", "3 hours"]),
    },
)


@for_all(some.lists(STEP, max_size=7))
def test_every_track_has_an_order_or_a_ring(written: list[dict[str, Any]]) -> None:
    """Each step once, and each after those before it, unless they wait for each other."""
    track = steps(*written)
    earlier, placed, ring = before(track), in_order(track), cycle(track)

    assert sorted(placed) == list(range(len(written)))
    if ring:
        assert all(follows in earlier[place] for place, follows in zip(ring, (*ring[1:], ring[0]), strict=True))
    else:
        assert all(placed.index(other) < placed.index(place) for place in placed for other in earlier[place])


@for_all(some.lists(STEP, max_size=7))
def test_the_longest_path_is_as_long_as_the_track(written: list[dict[str, Any]]) -> None:
    """Its steps follow on each other without a hole, and the shorter ends never take longer."""
    track = steps(*written)
    times = timetable(track)
    on_path = [times.stretches[place] for place in longest_path(track)]

    assert sum(stretch.end - stretch.start for stretch in on_path) == times.weeks
    assert timetable(track, longest=False).weeks <= times.weeks


def test_a_timetable_counts_the_upper_or_the_lower_ends() -> None:
    """`max 4 weeks` may take no time at all."""
    track = steps(weeks("2-6"), weeks("max 4"), {**weeks("5"), "alongside": ["b"]})

    assert timetable(track).stretches == {
        0: Stretch(Decimal(0), Decimal(6), known=True),
        1: Stretch(Decimal(6), Decimal(10), known=True),
        2: Stretch(Decimal(6), Decimal(11), known=True),
    }
    assert timetable(track).weeks == 11
    assert timetable(track, longest=False).weeks == 7
    assert longest_path(track) == (0, 2)


def test_a_length_that_is_not_known_is_left_out() -> None:
    """The rest of the timetable still holds, as the least that it takes."""
    times = timetable(steps(weeks("2"), {}, weeks("3")))

    assert times.weeks == 5
    assert not times.known
    assert [stretch.known for stretch in times.stretches.values()] == [True, False, True]


AFTERCARE, MATCHING, WORK = ({"kind": kind} for kind in ("aftercare", "matching", "learning-work"))


@pytest.mark.parametrize(
    ("written", "pairs"),
    [
        ([AFTERCARE, MATCHING], ((0, 1),)),
        ([AFTERCARE, WORK, MATCHING, MATCHING], ((0, 2),)),
        ([MATCHING, AFTERCARE, MATCHING], ()),
        ([AFTERCARE, {**MATCHING, "after": NOT_APPLICABLE}], ()),
        ([{**AFTERCARE, "after": ["b"]}, {**MATCHING, "after": NOT_APPLICABLE}], ()),
        ([AFTERCARE, {**AFTERCARE, "after": NOT_APPLICABLE}, {**MATCHING, "after": ["a", "b"]}], ((0, 2),)),
        ([MATCHING, WORK, AFTERCARE], ()),
    ],
)
def test_too_early_is_what_comes_before_the_first_it_needs(
    written: list[dict[str, Any]], pairs: tuple[tuple[int, int], ...]
) -> None:
    """A second round is no mistake, nor are steps that do not follow on each other."""
    assert too_early(steps(*written), StepKind.AFTERCARE, StepKind.MATCHING) == pairs


def test_the_lead_changes_where_another_party_takes_over() -> None:
    """Only between steps that follow on each other, and only where both have a lead."""
    track = steps({"lead": "x"}, {"lead": "x"}, {"lead": "y"}, {}, {"lead": "z"})

    assert lead_changes(track) == ((1, 2),)


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ([{"lead": "x"}, {"lead": "y"}], True),
        ([{"lead": "x"}, {"lead": NOT_APPLICABLE}], True),
        ([{"lead": "x"}, {"lead": UNKNOWN}], False),
        ([{"lead": "x"}, {}], False),
        ([{}], True),
    ],
)
def test_hand_overs_are_known_where_all_leads_are(written: list[dict[str, Any]], known: bool) -> None:
    """One step alone hands nothing over, and a step without a lead on purpose is told."""
    assert hand_overs_are_known(steps(*written)) is known
