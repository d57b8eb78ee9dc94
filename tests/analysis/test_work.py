"""The work in a track, what it leads to, and who has to agree."""

from decimal import Decimal

import pytest

from canvas.analysis.benefit import nobody_agrees, on_benefit
from canvas.analysis.work import lasting, paid_job_aimed_at, work_in_steps
from canvas.domain.kinds import WorkForm
from canvas.domain.path import Path
from canvas.domain.track import Track
from canvas.reading.read import read_text


def track(text: str) -> Track:
    read = read_text(text).track
    assert read is not None
    return read


def test_work_is_told_with_its_step() -> None:
    """Steps without work are left out; a form that is not known is none."""
    read = track("steps: [{kind: matching}, {kind: learning-work, work: bbl}, {kind: matching, work: {form: unknown}}]")

    assert [(here.place, here.form) for here in work_in_steps(read)] == [(1, WorkForm.BBL), (2, None)]
    assert work_in_steps(read)[0].path("form") == ("steps", 1, "work", "form")


@pytest.mark.parametrize(
    ("step", "path", "weeks"),
    [
        ("duration: 20 weeks, work: {duration: 12 weeks}", ("work", "duration"), 12),
        ("duration: 10-20 weeks, work: {form: bbl}", ("duration",), 20),
        ("period: {start: 2027-01-04, end: 2027-01-31}, work: {form: bbl}", ("period",), 4),
    ],
)
def test_how_long_work_lasts(step: str, path: Path, weeks: int) -> None:
    """The work says it before its step does, and of a range the end counts."""
    (here,) = work_in_steps(track(f"steps: [{{kind: learning-work, {step}}}]"))
    lasts = lasting(here)

    assert lasts is not None
    assert lasts.path == ("steps", 0, *path)
    assert lasts.weeks == Decimal(weeks)


@pytest.mark.parametrize(
    "step", ["work: {form: bbl}", "work: {duration: 12 participants}", "duration: unknown, work: bbl"]
)
def test_how_long_is_not_always_told(step: str) -> None:
    """Nothing is made up where the file does not tell it."""
    (here,) = work_in_steps(track(f"steps: [{{kind: learning-work, {step}}}]"))

    assert lasting(here) is None


def test_a_paid_job_is_aimed_at_by_targets_results_and_editions() -> None:
    """The first place that names it."""
    assert paid_job_aimed_at(track("targets: [{kind: certificate}, {kind: paid-job}]")) == ("targets", 1)
    assert paid_job_aimed_at(track("results: [{kind: paid-job}]")) == ("results", 0)
    editions = track("editions: [{title: One}, {title: Two, results: [{kind: paid-job}]}]")
    assert paid_job_aimed_at(editions) == ("editions", 1, "results", 0)
    assert paid_job_aimed_at(track("targets: [{kind: placement}]")) is None


def test_who_could_agree_is_named() -> None:
    """The parties that pay benefits, and the role that waits for one."""
    read = track(
        "parties: [{id: uwv, kind: uwv}, {id: city, kind: municipality}, {id: firm, kind: company}]\n"
        "roles: [{kind: case-manager, party: unknown}]\n"
        "steps: [{kind: learning-work, work: placement-on-benefit}]\n"
    )
    missing = nobody_agrees(read)

    assert len(on_benefit(read)) == 1
    assert missing is not None
    assert missing.payers == ("uwv", "city")
    assert missing.role.path == ("roles", 0, "party")


def test_nobody_has_to_agree_where_nobody_keeps_a_benefit() -> None:
    """Paid work, and work of which the form is open, ask nothing of a municipality."""
    assert nobody_agrees(track("steps: [{kind: learning-work, work: bbl}, {kind: learning-work}]")) is None
