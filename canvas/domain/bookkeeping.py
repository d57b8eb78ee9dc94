"""What is still open, what the team accepts as it is, and where it all comes from."""

from typing import ClassVar

from canvas.domain.answer import MISSING, Answer
from canvas.domain.dates import PartialDate
from canvas.domain.part import Id, Part, PartyIds, Place, RuleCode, Text, Texts
from canvas.domain.quantity import Quantity


class OpenQuestion(Part):
    """A question with the party that finds the answer, by when, and the place in the file that it is about."""

    shorthand: ClassVar[str | None] = "question"

    question: Answer[Text] = MISSING
    at: Answer[Place] = MISSING
    owner: Answer[PartyIds] = MISSING
    by: Answer[PartialDate] = MISSING


class Accepted(Part):
    """A finding that the team leaves as it is, with the reason; without `at` everywhere in the file."""

    finding: Answer[RuleCode] = MISSING
    at: Answer[Place] = MISSING
    reason: Answer[Text] = MISSING


class Source(Part):
    """A document, meeting or conversation from which the file was made."""

    shorthand: ClassVar[str | None] = "title"

    id: Answer[Id] = MISSING
    title: Answer[Text] = MISSING
    publisher: Answer[Text] = MISSING
    date: Answer[PartialDate] = MISSING
    url: Answer[Text] = MISSING
    participants: Answer[Quantity] = MISSING
    insights: Answer[Texts] = MISSING
