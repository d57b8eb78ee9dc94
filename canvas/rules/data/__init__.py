"""D: the quality of what is written."""

from canvas.rules.data.accepted_without_finding import accepted_without_finding
from canvas.rules.data.party_without_name import party_without_name
from canvas.rules.data.personal_data import personal_data
from canvas.rules.data.unclear_id import unclear_id
from canvas.rules.data.unclear_unit import unclear_unit
from canvas.rules.data.unknown_without_follow_up import unknown_without_follow_up
from canvas.rules.rule import Rule

DATA: tuple[Rule, ...] = (
    unclear_id,
    personal_data,
    unknown_without_follow_up,
    unclear_unit,
    accepted_without_finding,
    party_without_name,
)
