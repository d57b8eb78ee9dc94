"""O: outcomes and learning."""

from canvas.rules.outcomes.drop_out_not_foreseen import drop_out_not_foreseen
from canvas.rules.outcomes.finished_without_results import finished_without_results
from canvas.rules.outcomes.lessons_not_written_down import lessons_not_written_down
from canvas.rules.outcomes.more_than_the_whole import more_than_the_whole
from canvas.rules.outcomes.no_follow_up_measurement import no_follow_up_measurement
from canvas.rules.outcomes.no_moment_to_look_back import no_moment_to_look_back
from canvas.rules.outcomes.outflow_not_accounted_for import outflow_not_accounted_for
from canvas.rules.outcomes.percentage_fits_no_head_count import percentage_fits_no_head_count
from canvas.rules.outcomes.stopped_without_reason import stopped_without_reason
from canvas.rules.rule import Rule

OUTCOMES: tuple[Rule, ...] = (
    finished_without_results,
    percentage_fits_no_head_count,
    no_follow_up_measurement,
    no_moment_to_look_back,
    drop_out_not_foreseen,
    outflow_not_accounted_for,
    more_than_the_whole,
    stopped_without_reason,
    lessons_not_written_down,
)
