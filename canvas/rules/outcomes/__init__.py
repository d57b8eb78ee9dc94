"""O: outcomes and learning."""

from canvas.rules.outcomes.outflow_not_accounted_for import outflow_not_accounted_for
from canvas.rules.rule import Rule

OUTCOMES: tuple[Rule, ...] = (outflow_not_accounted_for,)
