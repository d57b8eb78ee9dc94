"""What a week takes of a participant."""

from typing import Any

import pytest

from canvas.analysis.load import Load, load_of, loads
from canvas.domain.answer import MISSING, NOT_APPLICABLE, UNKNOWN
from canvas.domain.path import written
from canvas.domain.track import Track

NO_INTEGRATION = {"civic_integration": NOT_APPLICABLE}
LESSON, TRAINING = {"kind": "language"}, {"kind": "training"}


def week(*steps: dict[str, Any], target_group: Any = NO_INTEGRATION, **more: Any) -> Load:
    """The load of the one group of steps that there is."""
    (load,) = loads(Track.model_validate({"steps": list(steps), "target_group": target_group, **more}))
    return load


def preparation(**said: Any) -> dict[str, Any]:
    """A step with what it says."""
    return {"id": "school", "kind": "preparation", **said}


def hours(number: str) -> dict[str, Any]:
    """So many hours a week."""
    return {"hours": f"{number} hours per week"}


def known(load: Load) -> list[str]:
    """The places of the hours that are known."""
    return [written(share.path) for share in load.known]


def unknown(load: Load) -> dict[str, Any]:
    """The places of the hours that are not, with the answer there."""
    return {written(share.path): share.hours for share in load.unknown}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("24 hours per week", "24 hours per week"),
        ("24-32 hours per week", "24-32 hours per week"),
        ("4 dagdelen per week", "14 hours per week"),
        ("max 24 hours per week", "0-24 hours per week"),
        ("100 hours per month", "23.1 hours per week"),
        ("3 days per week", "24 hours per week"),
    ],
)
def test_a_step_says_its_hours(said: str, expected: str) -> None:
    """Whatever the unit; a dagdeel is as long as the track says."""
    load = week(preparation(hours=said), track={"hours_per_dagdeel": "3.5 hours"})

    assert str(load.hours) == expected
    assert not load.unknown


def test_hours_follow_from_work_lessons_and_activities() -> None:
    """Guidance, what is for the employer, and work that is counted already take no more time."""
    load = week(
        preparation(
            work={"hours": "20 hours per week", "school_hours": "8 hours per week"},
            activities=[
                {"kind": "training", **hours("2")},
                {"title": "Excursions", **hours("1")},
                {"kind": "training", "audience": "employer", **hours("4")},
                {"kind": "employer-training", **hours("4")},
                {"kind": "guidance", **hours("1")},
                {"kind": "work", **hours("20")},
                {"kind": "certificate", "hours": "40 hours"},
            ],
        )
    )

    assert str(load.hours) == "31 hours per week"
    assert load.parts == (("steps", 0),)


def test_a_step_that_says_its_hours_holds_all_that_is_in_it() -> None:
    """Nothing counts twice."""
    load = week(preparation(**hours("30"), work=hours("24"), activities=[{**TRAINING, **hours("6")}]))

    assert known(load) == ["steps[0].hours"]


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        (preparation(), {"steps[0].hours": MISSING}),
        (preparation(hours=UNKNOWN), {"steps[0].hours": UNKNOWN}),
        (preparation(hours="120 hours"), {"steps[0].hours": MISSING}),
        (preparation(work={"form": "bbl"}), {"steps[0].work.hours": MISSING}),
        ({"kind": "matching", "work": {"hours": UNKNOWN}}, {"steps[0].work.hours": UNKNOWN}),
    ],
)
def test_hours_that_are_not_told_per_week_are_open(step: dict[str, Any], expected: dict[str, Any]) -> None:
    """In preparation and in learning and work there are hours; elsewhere where there is work."""
    assert unknown(week(step)) == expected


@pytest.mark.parametrize(
    "step",
    [
        {"kind": "recruitment"},
        {"kind": "aftercare", "hours": "20 hours"},
        {"kind": "design", "hours": "8 hours per week"},
        preparation(hours=NOT_APPLICABLE),
        preparation(work={"hours": NOT_APPLICABLE}),
    ],
)
def test_steps_that_take_no_time_have_no_load(step: dict[str, Any]) -> None:
    """Nobody asks for hours there."""
    assert loads(Track.model_validate({"steps": [step], "target_group": {"civic_integration": hours("10")}})) == ()


def test_steps_that_run_together_add_up() -> None:
    """Steps without hours of their own are not named."""
    load = week(
        preparation(**hours("16"), duration="8 weeks"),
        {"kind": "matching", "alongside": ["school"], "duration": "8 weeks"},
        {"kind": "learning-work", "alongside": ["school"], "duration": "8 weeks", **hours("12-16")},
    )

    assert load.steps == (0, 2)
    assert str(load.hours) == "28-32 hours per week"


LANGUAGE = {"lines": {"language": hours("6")}}


def test_language_lessons_come_on_top() -> None:
    """They run along the steps."""
    load = week(preparation(**hours("16"), activities=[TRAINING]), **LANGUAGE)

    assert str(load.hours) == "22 hours per week"
    assert load.beside == ("language",)


def test_lessons_that_a_step_counts_itself_are_in_its_hours() -> None:
    """Its activities say so."""
    assert str(week(preparation(**hours("16"), activities=[LESSON]), **LANGUAGE).hours) == "16 hours per week"


def test_lessons_of_the_line_are_not_counted_in_a_step_again() -> None:
    """No fact has two homes."""
    load = week(preparation(activities=[{**LESSON, **hours("6")}, {**TRAINING, **hours("10")}]), **LANGUAGE)

    assert str(load.hours) == "16 hours per week"


@pytest.mark.parametrize(
    ("line", "step", "expected"),
    [
        ({"goal": "Trade language"}, {}, {"lines.language.hours": MISSING}),
        ({"hours": UNKNOWN}, {}, {"lines.language.hours": UNKNOWN}),
        ({"hours": "200 hours"}, {}, {"lines.language.hours": MISSING}),
        ({"hours": NOT_APPLICABLE}, {}, {}),
        ({"goal": "Trade language", "activities": [{**LESSON, **hours("4")}]}, {}, {}),
        ({"goal": "Trade language", "steps": ["elsewhere"]}, {}, {}),
        ({"goal": "Trade language", "steps": ["school"]}, {}, {"lines.language.hours": MISSING}),
        ({"goal": "Trade language"}, {"activities": [LESSON]}, {}),
    ],
)
def test_lessons_without_hours_are_open(line: Any, step: dict[str, Any], expected: dict[str, Any]) -> None:
    """Unless they are told in another way, or run along other steps."""
    assert unknown(week(preparation(**hours("16"), **step), lines={"language": line})) == expected


def test_lessons_with_hours_in_a_step_need_none_in_the_line() -> None:
    """The step counts them."""
    load = week(preparation(activities=[{**LESSON, **hours("6")}]), lines={"language": {"goal": "Trade language"}})

    assert (str(load.hours), unknown(load)) == ("6 hours per week", {})


@pytest.mark.parametrize(
    ("target_group", "expected"),
    [
        ({"civic_integration": hours("10")}, "26 hours per week"),
        ({"civic_integration": {**hours("10"), "agreement": "The lessons count."}}, "16 hours per week"),
        ({"civic_integration": {"hours": NOT_APPLICABLE}}, "16 hours per week"),
        ({"groups": ["job-seekers", "ukrainians"]}, "16 hours per week"),
        (NOT_APPLICABLE, "16 hours per week"),
    ],
)
def test_civic_integration_comes_on_top(target_group: Any, expected: str) -> None:
    """Unless an agreement says how it fits in, or nobody has to do it."""
    load = week(preparation(**hours("16")), target_group=target_group)

    assert (str(load.hours), unknown(load)) == (expected, {})


@pytest.mark.parametrize(
    ("target_group", "answer"),
    [
        (MISSING, MISSING),
        (UNKNOWN, UNKNOWN),
        ({"description": "Refugees"}, MISSING),
        ({"groups": ["youth", "status-holders"]}, MISSING),
        ({"groups": ["youth"], "civic_integration": UNKNOWN}, UNKNOWN),
        ({"civic_integration": {"route": "z-route"}}, MISSING),
        ({"civic_integration": {"hours": "800 hours"}}, MISSING),
    ],
)
def test_civic_integration_without_hours_is_open(target_group: Any, answer: Any) -> None:
    """Until the fit with it is arranged."""
    place = "target_group.civic_integration.hours"
    arranged = [{"kind": "civic-integration", "status": "arranged"}]

    assert unknown(week(preparation(**hours("16")), target_group=target_group)) == {place: answer}
    assert unknown(week(preparation(**hours("16")), target_group=target_group, conditions=arranged)) == {}


def test_hours_count_also_where_the_fit_is_arranged() -> None:
    """It is arranged when the lessons are; they still take time."""
    conditions = [{"kind": "transport", "status": "open"}, {"kind": "civic-integration", "status": NOT_APPLICABLE}]
    load = week(preparation(**hours("16")), target_group={"civic_integration": hours("10")}, conditions=conditions)

    assert load.beside == ("civic_integration",)


def test_the_load_of_some_steps() -> None:
    """While just these run, whatever runs with them at other times; none for steps that take no time."""
    steps = [{"id": "a", "duration": "4 weeks", "hours": NOT_APPLICABLE}, preparation(id="b", **hours("16"))]
    read = Track.model_validate({"target_group": NO_INTEGRATION, "steps": steps})
    load = load_of((0, 1), read)

    assert load_of((0,), read) is None
    assert load
    assert load.steps == (1,)
    assert known(load) == known(loads(read)[0])
