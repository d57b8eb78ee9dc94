"""C: what must be arranged around the track."""

from canvas.rules.conditions.conditions_not_addressed import conditions_not_addressed
from canvas.rules.conditions.income_change_not_explained import income_change_not_explained
from canvas.rules.conditions.open_condition_without_owner import open_condition_without_owner
from canvas.rules.conditions.other_conditions_not_addressed import other_conditions_not_addressed
from canvas.rules.conditions.times_travel_and_childcare_clash import times_travel_and_childcare_clash
from canvas.rules.rule import Rule

CONDITIONS: tuple[Rule, ...] = (
    conditions_not_addressed,
    open_condition_without_owner,
    income_change_not_explained,
    times_travel_and_childcare_clash,
    other_conditions_not_addressed,
)
