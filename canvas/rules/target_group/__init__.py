"""T: target group, recruitment and selection."""

from canvas.rules.rule import Rule
from canvas.rules.target_group.expectations_not_set import expectations_not_set
from canvas.rules.target_group.intake_incomplete import intake_incomplete
from canvas.rules.target_group.intake_readers_unclear import intake_readers_unclear
from canvas.rules.target_group.language_gap_not_bridged import language_gap_not_bridged
from canvas.rules.target_group.no_entry_criteria import no_entry_criteria
from canvas.rules.target_group.no_entry_language_level import no_entry_language_level
from canvas.rules.target_group.no_fallback import no_fallback
from canvas.rules.target_group.no_number_of_participants import no_number_of_participants
from canvas.rules.target_group.no_target_group import no_target_group
from canvas.rules.target_group.schooling_not_valued import schooling_not_valued

TARGET_GROUP: tuple[Rule, ...] = (
    no_target_group,
    no_entry_criteria,
    no_entry_language_level,
    language_gap_not_bridged,
    intake_incomplete,
    expectations_not_set,
    no_fallback,
    no_number_of_participants,
    intake_readers_unclear,
    schooling_not_valued,
)
