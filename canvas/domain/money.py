"""What the track costs, and who pays."""

from typing import ClassVar

from canvas.domain.answer import MISSING, Answer
from canvas.domain.dates import PartialDate
from canvas.domain.identity import Period
from canvas.domain.kinds import CostKind, FundingStatus, Scheme
from canvas.domain.part import Id, Part, PartyIds, StepIds, Text
from canvas.domain.quantity import Quantity


class Cost(Part):
    """Something that costs money, in total or per participant, and in which steps."""

    shorthand: ClassVar[str | None] = "title"

    kind: Answer[CostKind] = MISSING
    title: Answer[Text] = MISSING
    amount: Answer[Quantity] = MISSING
    step: Answer[StepIds] = MISSING


class Funding(Part):
    """A line of money: from whom, under which scheme, how certain, and for what."""

    id: Answer[Id] = MISSING
    title: Answer[Text] = MISSING
    party: Answer[PartyIds] = MISSING
    scheme: Answer[Scheme] = MISSING
    amount: Answer[Quantity] = MISSING
    status: Answer[FundingStatus] = MISSING
    decision: Answer[PartialDate] = MISSING
    period: Answer[Period] = MISSING
    structural: Answer[bool] = MISSING
    covers: Answer[StepIds] = MISSING
    pays: Answer[tuple[CostKind, ...]] = MISSING
