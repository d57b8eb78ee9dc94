"""What must be arranged around the track, and how much differs from person to person."""

from typing import ClassVar

from canvas.domain.answer import MISSING, Answer
from canvas.domain.dates import PartialDate
from canvas.domain.kinds import ConditionKind, ConditionStatus, CustomisationLevel
from canvas.domain.part import Part, PartyIds, Text, Texts


class Condition(Part):
    """Something outside the track without which people drop out."""

    kind: Answer[ConditionKind] = MISSING
    status: Answer[ConditionStatus] = MISSING
    arrangement: Answer[Text] = MISSING
    owner: Answer[PartyIds] = MISSING
    by: Answer[PartialDate] = MISSING


class Customisation(Part):
    """What is the same for everybody, and what is made to measure."""

    shorthand: ClassVar[str | None] = "level"

    level: Answer[CustomisationLevel] = MISSING
    common: Answer[Texts] = MISSING
    individual: Answer[Texts] = MISSING
    individual_plan: Answer[bool] = MISSING
