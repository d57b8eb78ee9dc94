"""L: the language."""

from canvas.rules.language.civic_integration_not_tuned import civic_integration_not_tuned
from canvas.rules.language.exam_language_not_arranged import exam_language_not_arranged
from canvas.rules.language.language_ends_at_placement import language_ends_at_placement
from canvas.rules.language.language_not_embedded_in_work import language_not_embedded_in_work
from canvas.rules.language.language_of_work_not_known import language_of_work_not_known
from canvas.rules.language.language_target_below_entry import language_target_below_entry
from canvas.rules.language.no_language_target import no_language_target
from canvas.rules.rule import Rule

LANGUAGE: tuple[Rule, ...] = (
    no_language_target,
    language_target_below_entry,
    language_not_embedded_in_work,
    language_ends_at_placement,
    exam_language_not_arranged,
    civic_integration_not_tuned,
    language_of_work_not_known,
)
