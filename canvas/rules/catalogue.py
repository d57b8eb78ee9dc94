"""All rules, by family, in the order in which they are reported."""

from canvas.rules.conditions import CONDITIONS
from canvas.rules.data import DATA
from canvas.rules.data.accepted_without_finding import accepted_without_finding
from canvas.rules.data.unclear_id import unclear_id
from canvas.rules.data.unknown_without_follow_up import unknown_without_follow_up
from canvas.rules.employer import EMPLOYER
from canvas.rules.funding import FUNDING
from canvas.rules.language import LANGUAGE
from canvas.rules.mission import MISSION
from canvas.rules.outcomes import OUTCOMES
from canvas.rules.roles import ROLES
from canvas.rules.rule import Rule
from canvas.rules.steps import STEPS
from canvas.rules.sustain import SUSTAIN
from canvas.rules.target_group import TARGET_GROUP
from canvas.rules.work import WORK

RULES: tuple[Rule, ...] = (
    *MISSION,
    *ROLES,
    *TARGET_GROUP,
    *STEPS,
    *EMPLOYER,
    *LANGUAGE,
    *WORK,
    *FUNDING,
    *CONDITIONS,
    *OUTCOMES,
    *SUSTAIN,
    *DATA,
)

ACCEPTED_WITHOUT_FINDING = accepted_without_finding
"""What is accepted in vain is only known when all other questions are asked."""

UNKNOWN_WITHOUT_FOLLOW_UP = unknown_without_follow_up
"""Tells of unknowns that no other question is about."""

UNCLEAR_ID = unclear_id
"""Whether an id is unique is only known when all files of a run are read."""


def rule_with(code: str) -> Rule | None:
    """The rule with this code."""
    return next((rule for rule in RULES if rule.code == code), None)
