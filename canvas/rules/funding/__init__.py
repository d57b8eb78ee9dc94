"""F: funding and resources."""

from canvas.rules.funding.amount_not_added_up import amount_not_added_up
from canvas.rules.funding.budget_does_not_close import budget_does_not_close
from canvas.rules.funding.budget_rests_on_hope import budget_rests_on_hope
from canvas.rules.funding.costs_covered_twice import costs_covered_twice
from canvas.rules.funding.costs_outside_scheme import costs_outside_scheme
from canvas.rules.funding.decision_after_start import decision_after_start
from canvas.rules.funding.esf_conditions_not_met import esf_conditions_not_met
from canvas.rules.funding.money_ends_too_early import money_ends_too_early
from canvas.rules.funding.no_costs import no_costs
from canvas.rules.funding.nothing_secured import nothing_secured
from canvas.rules.funding.only_temporary_money import only_temporary_money
from canvas.rules.funding.praktijkleren_conditions_not_met import praktijkleren_conditions_not_met
from canvas.rules.funding.scheme_not_open import scheme_not_open
from canvas.rules.funding.sowis_conditions_not_met import sowis_conditions_not_met
from canvas.rules.funding.step_without_cover import step_without_cover
from canvas.rules.rule import Rule

FUNDING: tuple[Rule, ...] = (
    step_without_cover,
    budget_does_not_close,
    nothing_secured,
    scheme_not_open,
    sowis_conditions_not_met,
    praktijkleren_conditions_not_met,
    esf_conditions_not_met,
    costs_covered_twice,
    only_temporary_money,
    costs_outside_scheme,
    no_costs,
    budget_rests_on_hope,
    money_ends_too_early,
    decision_after_start,
    amount_not_added_up,
)
