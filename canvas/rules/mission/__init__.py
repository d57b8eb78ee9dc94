"""M: mission, joint interest, joint investment."""

from canvas.rules.mission.contribution_without_amount import contribution_without_amount
from canvas.rules.mission.goal_not_measurable import goal_not_measurable
from canvas.rules.mission.no_goal import no_goal
from canvas.rules.mission.party_without_contribution import party_without_contribution
from canvas.rules.mission.party_without_interest import party_without_interest
from canvas.rules.mission.world_without_party import world_without_party
from canvas.rules.rule import Rule

MISSION: tuple[Rule, ...] = (
    no_goal,
    goal_not_measurable,
    party_without_interest,
    world_without_party,
    party_without_contribution,
    contribution_without_amount,
)
