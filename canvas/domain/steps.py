"""The steps of a track, what happens in them, and the lines of support along them."""

from typing import ClassVar

from canvas.domain.answer import MISSING, Answer
from canvas.domain.identity import Period
from canvas.domain.kinds import (
    ActivityKind,
    Audience,
    Perspective,
    QualificationKind,
    Setting,
    StepKind,
    WorkForm,
)
from canvas.domain.levels import LanguageLevel
from canvas.domain.part import Id, Part, PartyId, PartyIds, StepIds, Text
from canvas.domain.quantity import Quantity


class Activity(Part):
    """Something that happens in a step or a line. `vocational` means in the language of the trade."""

    shorthand: ClassVar[str | None] = "title"

    kind: Answer[ActivityKind] = MISSING
    title: Answer[Text] = MISSING
    audience: Answer[Audience] = MISSING
    party: Answer[PartyIds] = MISSING
    setting: Answer[Setting] = MISSING
    vocational: Answer[bool] = MISSING
    hours: Answer[Quantity] = MISSING
    duration: Answer[Quantity] = MISSING


class Work(Part):
    """The form in which people work in a step, and what may follow on it."""

    shorthand: ClassVar[str | None] = "form"

    form: Answer[WorkForm] = MISSING
    hours: Answer[Quantity] = MISSING
    duration: Answer[Quantity] = MISSING
    perspective: Answer[Perspective] = MISSING
    promise: Answer[Text] = MISSING
    formal_employer: Answer[PartyId] = MISSING
    hirer: Answer[PartyIds] = MISSING
    agreement: Answer[Text] = MISSING
    employment_contract: Answer[bool] = MISSING
    practice_agreement: Answer[bool] = MISSING
    school_hours: Answer[Quantity] = MISSING
    times: Answer[Text] = MISSING
    shifts: Answer[bool] = MISSING
    changing_sites: Answer[bool] = MISSING


class Qualification(Part):
    """What participants can earn in a step."""

    shorthand: ClassVar[str | None] = "kind"

    kind: Answer[QualificationKind] = MISSING
    title: Answer[Text] = MISSING
    level: Answer[Text] = MISSING
    issuer: Answer[PartyId] = MISSING
    language_required: Answer[LanguageLevel] = MISSING
    exam_in_dutch: Answer[bool] = MISSING
    arrangement: Answer[Text] = MISSING


class Step(Part):
    """
    One of the successive parts of a track.

    A step follows the one above it, unless it names what it comes `after` or what it runs `alongside`.
    """

    id: Answer[Id] = MISSING
    kind: Answer[StepKind] = MISSING
    title: Answer[Text] = MISSING
    description: Answer[Text] = MISSING
    lead: Answer[PartyId] = MISSING
    after: Answer[StepIds] = MISSING
    alongside: Answer[StepIds] = MISSING
    duration: Answer[Quantity] = MISSING
    period: Answer[Period] = MISSING
    hours: Answer[Quantity] = MISSING
    places: Answer[Quantity] = MISSING
    group_size: Answer[Quantity] = MISSING
    language_required: Answer[LanguageLevel] = MISSING
    activities: Answer[tuple[Activity, ...]] = MISSING
    work: Answer[Work] = MISSING
    qualifications: Answer[tuple[Qualification, ...]] = MISSING
    entry: Answer[Text] = MISSING
    exit: Answer[Text] = MISSING


class LeftOut(Part):
    """A kind of step that the team left out on purpose."""

    shorthand: ClassVar[str | None] = "kind"

    kind: Answer[StepKind] = MISSING
    reason: Answer[Text] = MISSING


class Line(Part):
    """Support that runs along steps: without `steps` along all of them."""

    goal: Answer[Text] = MISSING
    level_out: Answer[LanguageLevel] = MISSING
    steps: Answer[StepIds] = MISSING
    hours: Answer[Quantity] = MISSING
    duration: Answer[Quantity] = MISSING
    contact: Answer[Text] = MISSING
    activities: Answer[tuple[Activity, ...]] = MISSING


class Lines(Part):
    """The three lines of support."""

    language: Answer[Line] = MISSING
    guidance: Answer[Line] = MISSING
    employer_support: Answer[Line] = MISSING
