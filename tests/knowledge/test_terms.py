"""Forms of work and proofs: what they require, their numbers, and the day on which those were looked at."""

from itertools import chain

import pytest

from canvas.domain.kinds import QualificationKind, Requirement, WorkForm
from canvas.knowledge.kinds import (
    has_no_end,
    is_unpaid,
    kinds,
    needs_formal_employer,
    opens_regulated_work,
    pays_wage,
    proves_safety,
)
from canvas.knowledge.loading import load
from canvas.knowledge.recognition import asks_for_safety, valuation
from canvas.knowledge.sources import sources
from canvas.knowledge.terms import terms_of

EVERY_KIND = [*WorkForm, *QualificationKind]


@pytest.mark.parametrize("kind", EVERY_KIND)
def test_numbers_and_requirements_have_a_day_and_a_source(kind: WorkForm | QualificationKind) -> None:
    """What changes from year to year says when somebody last looked, and where."""
    family = "work_form" if isinstance(kind, WorkForm) else "qualification_kind"
    entry, terms = load(f"kinds/{family}")[kind.value], terms_of(kind)

    assert ("limits" in entry or "requires" in entry) == ("checked" in entry) == (terms is not None)
    if terms:
        assert terms.checked.day
        assert kinds(type(kind))[kind.value].sources


def test_every_requirement_is_required_somewhere() -> None:
    """No requirement is left over."""
    required = chain.from_iterable(terms.requires for kind in EVERY_KIND if (terms := terms_of(kind)))

    assert set(required) == set(Requirement)


def test_bbl_requires_all_that_a_praktijkverklaring_does() -> None:
    """The questions on both rely on it: what is asked with BBL is not asked once more."""
    bbl, statement = terms_of(WorkForm.BBL), terms_of(QualificationKind.PRAKTIJKVERKLARING)

    assert bbl
    assert statement
    assert set(statement.requires) < set(bbl.requires)


def test_nobody_earns_a_wage_in_unpaid_work() -> None:
    """Paid and unpaid exclude each other; whoever is employed by a third party, or without an end, is paid."""
    paid = {form for form in WorkForm if pays_wage(form)}

    assert paid
    assert not paid & {form for form in WorkForm if is_unpaid(form)}
    assert {form for form in WorkForm if has_no_end(form) or needs_formal_employer(form)} < paid


def test_some_proofs_open_work_and_some_are_about_safety() -> None:
    """A proof is not both."""
    opening = {kind for kind in QualificationKind if opens_regulated_work(kind)}
    safety = {kind for kind in QualificationKind if proves_safety(kind)}

    assert opening
    assert safety
    assert not opening & safety


def test_valuation_has_a_time_and_a_day() -> None:
    """From fewer weeks to more, as somebody last found them."""
    time = valuation()

    assert 0 < time.shortest_weeks < time.longest_weeks
    assert time.checked.day
    assert set(chain.from_iterable(entry["sources"] for entry in load("recognition").values())) <= set(sources())


@pytest.mark.parametrize("sector", ["bouw", "Bouwnijverheid", "installatietechniek", "construction of houses"])
def test_sectors_that_ask_for_safety(sector: str) -> None:
    """Whatever the language, the capitals, and the rest of the name."""
    assert asks_for_safety(sector)


@pytest.mark.parametrize("sector", ["tuinbouw", "landbouw", "zorg", "glasbranche", ""])
def test_other_sectors(sector: str) -> None:
    """Horticulture builds nothing."""
    assert not asks_for_safety(sector)
