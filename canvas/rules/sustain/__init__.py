"""X: sustain, scale, complexity."""

from canvas.rules.rule import Rule
from canvas.rules.sustain.customisation_not_chosen import customisation_not_chosen
from canvas.rules.sustain.many_handovers import many_handovers
from canvas.rules.sustain.no_scaling_idea import no_scaling_idea
from canvas.rules.sustain.not_linked import not_linked

SUSTAIN: tuple[Rule, ...] = (
    not_linked,
    no_scaling_idea,
    many_handovers,
    customisation_not_chosen,
)
