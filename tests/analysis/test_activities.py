"""What happens, wherever it is written."""

from canvas.analysis.activities import activities, activities_of_line, lines
from canvas.analysis.language import levels_required
from canvas.analysis.steps import steps_of
from canvas.domain.answer import NOT_APPLICABLE, UNKNOWN
from canvas.domain.kinds import LineKind, StepKind
from canvas.domain.track import Track

TRACK = Track.model_validate(
    {
        "track": {"occupations": [{"title": "Nurse", "language_required": "B2"}]},
        "steps": [
            {"kind": "preparation", "activities": [{"kind": "training"}, {"kind": "language"}]},
            {"kind": "learning-work", "activities": UNKNOWN, "language_required": "B1"},
            {"kind": "matching", "qualifications": [{"kind": "vca", "language_required": "A2"}, {"kind": "big"}]},
        ],
        "lines": {
            "language": NOT_APPLICABLE,
            "employer_support": {"activities": [{"kind": "language-coaching"}, {"title": "Lunch"}]},
        },
    }
)


def test_activities_stand_in_steps_and_along_them() -> None:
    """Steps first, then lines; each with the path at which it stands."""
    assert [path for path, _ in activities(TRACK)] == [
        ("steps", 0, "activities", 0),
        ("steps", 0, "activities", 1),
        ("lines", "employer_support", "activities", 0),
        ("lines", "employer_support", "activities", 1),
    ]


def test_activities_belong_to_the_line_of_their_kind() -> None:
    """Language is language, in whichever line or step it was written."""
    assert [path for path, _ in activities_of_line(TRACK, LineKind.LANGUAGE)] == [
        ("steps", 0, "activities", 1),
        ("lines", "employer_support", "activities", 0),
    ]


def test_a_line_that_is_waived_is_not_written() -> None:
    """Only lines with something in them count."""
    assert [kind for kind, _ in lines(TRACK)] == [LineKind.EMPLOYER_SUPPORT]
    assert lines(Track()) == ()


def test_levels_are_required_by_work_steps_and_exams() -> None:
    """Each level comes with the place that asks for it."""
    assert [(path, str(level)) for path, level in levels_required(TRACK)] == [
        (("track", "occupations", 0, "language_required"), "B2"),
        (("steps", 1, "language_required"), "B1"),
        (("steps", 2, "qualifications", 0, "language_required"), "A2"),
    ]


def test_steps_by_kind_keep_their_place() -> None:
    """The place is that of the file, not of the selection."""
    assert [place for place, _ in steps_of(TRACK, StepKind.MATCHING, StepKind.PREPARATION)] == [0, 2]
