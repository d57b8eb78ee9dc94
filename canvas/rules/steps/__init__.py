"""S: steps, time and load."""

from canvas.rules.rule import Rule
from canvas.rules.steps.core_step_missing import core_step_missing
from canvas.rules.steps.customisation_not_arranged import customisation_not_arranged
from canvas.rules.steps.dates_outside_period import dates_outside_period
from canvas.rules.steps.durations_exceed_period import durations_exceed_period
from canvas.rules.steps.heavy_weekly_load import heavy_weekly_load
from canvas.rules.steps.impossible_order import impossible_order
from canvas.rules.steps.no_aftercare import no_aftercare
from canvas.rules.steps.no_dates import no_dates
from canvas.rules.steps.no_preparation import no_preparation
from canvas.rules.steps.period_hardly_filled import period_hardly_filled
from canvas.rules.steps.step_without_activities import step_without_activities
from canvas.rules.steps.step_without_duration import step_without_duration
from canvas.rules.steps.step_without_kind import step_without_kind
from canvas.rules.steps.unusual_duration import unusual_duration
from canvas.rules.steps.weekly_load_incomplete import weekly_load_incomplete
from canvas.rules.steps.weekly_load_too_high import weekly_load_too_high

STEPS: tuple[Rule, ...] = (
    core_step_missing,
    no_aftercare,
    step_without_activities,
    step_without_duration,
    impossible_order,
    durations_exceed_period,
    weekly_load_too_high,
    unusual_duration,
    customisation_not_arranged,
    no_preparation,
    period_hardly_filled,
    heavy_weekly_load,
    weekly_load_incomplete,
    no_dates,
    dates_outside_period,
    step_without_kind,
)
