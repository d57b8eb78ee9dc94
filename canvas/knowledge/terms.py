"""What must be there for a form of work or a proof, and the numbers that go with it, as they stood on a day."""

from decimal import Decimal
from functools import cache
from typing import NamedTuple

from canvas.domain.dates import PartialDate
from canvas.domain.kinds import QualificationKind, Requirement, WorkForm
from canvas.knowledge.loading import load


class Limits(NamedTuple):
    """
    The numbers of a form of work; None where it has no such number.

    `longest_months` is how long it may take, `contract_months_after` how long the contract that follows is at least.
    Hours of practice and of guided lessons are the fewest in a study year, which has `weeks_per_year`;
    `least_percent_practice` is the smallest part of a course that is practice.
    """

    longest_months: Decimal | None = None
    contract_months_after: Decimal | None = None
    least_percent_practice: Decimal | None = None
    practice_hours_per_year: Decimal | None = None
    guided_hours_per_year: Decimal | None = None
    weeks_per_year: Decimal | None = None


class Terms(NamedTuple):
    """What is required, and between which numbers, as far as was known on the day `checked`."""

    requires: tuple[Requirement, ...]
    limits: Limits
    checked: PartialDate


@cache
def terms_of(kind: WorkForm | QualificationKind) -> Terms | None:
    """The terms of a form of work or of what can be earned; None where the field knows none."""
    family = "work_form" if isinstance(kind, WorkForm) else "qualification_kind"
    entry = load(f"kinds/{family}")[kind.value]
    if "checked" not in entry:
        return None
    limits = {name: Decimal(str(number)) for name, number in entry.get("limits", {}).items()}
    return Terms(
        requires=tuple(Requirement(name) for name in entry.get("requires", ())),
        limits=Limits(**limits),
        checked=PartialDate.parse(entry["checked"]),
    )
