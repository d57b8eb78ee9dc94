"""W: the form in which people work, contracts and law."""

from canvas.rules.rule import Rule
from canvas.rules.work.bbl_incomplete import bbl_incomplete
from canvas.rules.work.benefit_agreement_not_written import benefit_agreement_not_written
from canvas.rules.work.benefit_without_authority import benefit_without_authority
from canvas.rules.work.contract_terms_missing import contract_terms_missing
from canvas.rules.work.formal_employer_unclear import formal_employer_unclear
from canvas.rules.work.mbo_hours_too_few import mbo_hours_too_few
from canvas.rules.work.mbo_route_incomplete import mbo_route_incomplete
from canvas.rules.work.no_work_form import no_work_form
from canvas.rules.work.praktijkverklaring_incomplete import praktijkverklaring_incomplete
from canvas.rules.work.regulated_work_without_route import regulated_work_without_route
from canvas.rules.work.trial_placement_outside_terms import trial_placement_outside_terms
from canvas.rules.work.unpaid_without_end_or_perspective import unpaid_without_end_or_perspective

WORK: tuple[Rule, ...] = (
    no_work_form,
    unpaid_without_end_or_perspective,
    benefit_without_authority,
    bbl_incomplete,
    praktijkverklaring_incomplete,
    trial_placement_outside_terms,
    contract_terms_missing,
    formal_employer_unclear,
    regulated_work_without_route,
    mbo_hours_too_few,
    benefit_agreement_not_written,
    mbo_route_incomplete,
)
