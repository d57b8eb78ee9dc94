"""Who is at the table, what they bring in, and what they do."""

from collections.abc import Mapping
from typing import ClassVar

from canvas.domain.answer import MISSING, Answer
from canvas.domain.kinds import (
    ContributionKind,
    FundingStatus,
    Involvement,
    PartyKind,
    PartyStatus,
    RoleKind,
    Sector,
)
from canvas.domain.part import Id, Part, PartyIds, StepId, StepIds, Text
from canvas.domain.quantity import Quantity


class Contribution(Part):
    """What a party brings in; `covers` names the steps for which it is meant."""

    shorthand: ClassVar[str | None] = "kind"

    kind: Answer[ContributionKind] = MISSING
    title: Answer[Text] = MISSING
    amount: Answer[Quantity] = MISSING
    status: Answer[FundingStatus] = MISSING
    covers: Answer[StepIds] = MISSING


class Party(Part):
    """An organisation, or a group of organisations in one line; `count` says how many."""

    id: Answer[Id] = MISSING
    name: Answer[Text] = MISSING
    kind: Answer[PartyKind] = MISSING
    world: Answer[Sector] = MISSING
    count: Answer[Quantity] = MISSING
    status: Answer[PartyStatus] = MISSING
    interest: Answer[Text] = MISSING
    brings: Answer[tuple[Contribution, ...]] = MISSING
    recognised: Answer[bool] = MISSING


class Stakeholder(Part):
    """Somebody with an interest who takes no part in the work."""

    shorthand: ClassVar[str | None] = "name"

    name: Answer[Text] = MISSING
    kind: Answer[PartyKind] = MISSING
    interest: Answer[Text] = MISSING


class Role(Part):
    """What one party or more do in the track; without `steps` it holds in every step."""

    kind: Answer[RoleKind] = MISSING
    title: Answer[Text] = MISSING
    party: Answer[PartyIds] = MISSING
    steps: Answer[Mapping[StepId, Involvement]] = MISSING
    tasks: Answer[Text] = MISSING
    hours: Answer[Quantity] = MISSING
    caseload: Answer[Quantity] = MISSING
