"""E: the employer."""

from canvas.rules.employer.employer_comes_in_late import employer_comes_in_late
from canvas.rules.employer.employer_not_prepared import employer_not_prepared
from canvas.rules.employer.employer_support_ends_at_placement import employer_support_ends_at_placement
from canvas.rules.employer.fewer_places_than_participants import fewer_places_than_participants
from canvas.rules.employer.floor_contact_without_time import floor_contact_without_time
from canvas.rules.employer.need_of_employer_not_recorded import need_of_employer_not_recorded
from canvas.rules.employer.no_job_perspective import no_job_perspective
from canvas.rules.employer.number_of_places_not_known import number_of_places_not_known
from canvas.rules.employer.running_with_too_few_places import running_with_too_few_places
from canvas.rules.rule import Rule

EMPLOYER: tuple[Rule, ...] = (
    employer_comes_in_late,
    employer_not_prepared,
    employer_support_ends_at_placement,
    fewer_places_than_participants,
    no_job_perspective,
    need_of_employer_not_recorded,
    running_with_too_few_places,
    number_of_places_not_known,
    floor_contact_without_time,
)
