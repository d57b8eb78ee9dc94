"""Who takes part, how many, and how they come in."""

from typing import ClassVar

from canvas.domain.answer import MISSING, Answer
from canvas.domain.kinds import CriterionKind, GroupKind, IntakeTopic, IntegrationLaw, IntegrationRoute
from canvas.domain.levels import LanguageLevel
from canvas.domain.part import Part, Text
from canvas.domain.quantity import Quantity


class Criterion(Part):
    """A condition for taking part; `hard` means that nobody starts without it."""

    shorthand: ClassVar[str | None] = "title"

    kind: Answer[CriterionKind] = MISSING
    title: Answer[Text] = MISSING
    hard: Answer[bool] = MISSING


class Intake(Part):
    """What is asked at the start, with which instrument, and who may see the answers."""

    topics: Answer[tuple[IntakeTopic, ...]] = MISSING
    instrument: Answer[Text] = MISSING
    seen_by: Answer[Text] = MISSING


class Fallback(Part):
    """Where people go who are not selected, or who stop on the way."""

    shorthand: ClassVar[str | None] = "not_selected"

    not_selected: Answer[Text] = MISSING
    dropped_out: Answer[Text] = MISSING


class CivicIntegration(Part):
    """The civic integration that participants do beside the track."""

    law: Answer[IntegrationLaw] = MISSING
    route: Answer[IntegrationRoute] = MISSING
    hours: Answer[Quantity] = MISSING
    agreement: Answer[Text] = MISSING


class TargetGroup(Part):
    """The people for whom the track is."""

    shorthand: ClassVar[str | None] = "description"

    description: Answer[Text] = MISSING
    groups: Answer[tuple[GroupKind, ...]] = MISSING
    size: Answer[Quantity] = MISSING
    language_in: Answer[LanguageLevel] = MISSING
    interest: Answer[Text] = MISSING
    criteria: Answer[tuple[Criterion, ...]] = MISSING
    intake: Answer[Intake] = MISSING
    fallback: Answer[Fallback] = MISSING
    civic_integration: Answer[CivicIntegration] = MISSING
