"""R: who does what."""

from canvas.rules.roles.candidate_without_guide import candidate_without_guide
from canvas.rules.roles.coordinators_without_split import coordinators_without_split
from canvas.rules.roles.guide_without_time import guide_without_time
from canvas.rules.roles.language_without_provider import language_without_provider
from canvas.rules.roles.lead_not_confirmed import lead_not_confirmed
from canvas.rules.roles.matching_over_many_hands import matching_over_many_hands
from canvas.rules.roles.no_coordinator import no_coordinator
from canvas.rules.roles.no_employer import no_employer
from canvas.rules.roles.no_network_support import no_network_support
from canvas.rules.roles.participants_without_voice import participants_without_voice
from canvas.rules.roles.party_without_role import party_without_role
from canvas.rules.roles.qualification_without_educator import qualification_without_educator
from canvas.rules.roles.sowis_without_floor_contact import sowis_without_floor_contact
from canvas.rules.roles.step_without_lead import step_without_lead
from canvas.rules.roles.work_floor_without_contact import work_floor_without_contact
from canvas.rules.rule import Rule

ROLES: tuple[Rule, ...] = (
    no_coordinator,
    coordinators_without_split,
    no_employer,
    language_without_provider,
    step_without_lead,
    party_without_role,
    candidate_without_guide,
    work_floor_without_contact,
    matching_over_many_hands,
    qualification_without_educator,
    sowis_without_floor_contact,
    guide_without_time,
    no_network_support,
    participants_without_voice,
    lead_not_confirmed,
)
