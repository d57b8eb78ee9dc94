"""What should come out, what came out, and when that is measured."""

from typing import ClassVar

from canvas.domain.answer import MISSING, Answer
from canvas.domain.dates import PartialDate
from canvas.domain.kinds import OutcomeKind
from canvas.domain.part import Part, PartyIds, Text, Texts
from canvas.domain.quantity import Quantity


class Target(Part):
    """What the parties want to reach: `value` people or percent, out of `of`, by a date."""

    kind: Answer[OutcomeKind] = MISSING
    title: Answer[Text] = MISSING
    value: Answer[Quantity] = MISSING
    of: Answer[Quantity] = MISSING
    by: Answer[PartialDate] = MISSING


class Result(Part):
    """What came out: one of the ways in which participants left."""

    kind: Answer[OutcomeKind] = MISSING
    title: Answer[Text] = MISSING
    value: Answer[Quantity] = MISSING
    of: Answer[Quantity] = MISSING
    measured: Answer[PartialDate] = MISSING


class Measurement(Part):
    """A moment at which somebody looks how it went: `after` is counted from placement."""

    shorthand: ClassVar[str | None] = "title"

    title: Answer[Text] = MISSING
    after: Answer[Quantity] = MISSING
    owner: Answer[PartyIds] = MISSING


class Sustain(Part):
    """How it goes on after the project, and grows."""

    links_to: Answer[Texts] = MISSING
    scaling: Answer[Text] = MISSING
    frequency: Answer[Text] = MISSING
    money: Answer[Text] = MISSING
    owner: Answer[PartyIds] = MISSING
    lessons: Answer[Texts] = MISSING
