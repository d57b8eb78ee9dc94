"""A track that is over: what lacks in its plan is for the next one, and what came of it weighs as ever."""

import pytest

from canvas.domain.finding import Severity
from canvas.inspection.inspect import inspect
from canvas.reading.read import read_text


def weights(stage: str) -> dict[str, Severity]:
    """What each code weighs in a track that says hardly anything."""
    text = f"track: {{stage: {stage}, title: Bus driver}}\n"
    return {finding.code: finding.severity for finding in inspect(read_text(text), "x.track.yaml").findings}


@pytest.mark.parametrize("stage", ["finished", "stopped"])
def test_questions_of_the_plan_are_no_errors_any_more(stage: str) -> None:
    """They stay: whoever makes the next track reads them."""
    told = weights(stage)

    assert told["S01"] is Severity.INFO
    assert told["M01"] is Severity.WARNING
    assert weights("running")["S01"] is Severity.ERROR


def test_results_are_asked_as_ever() -> None:
    """When it is finished, and why it stopped."""
    assert weights("finished")["O01"] is Severity.WARNING
    assert weights("stopped")["O08"] is Severity.WARNING
