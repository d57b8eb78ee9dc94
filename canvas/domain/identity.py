"""What the track is: its name, stage, place and time."""

from typing import ClassVar

from canvas.domain.answer import MISSING, Answer
from canvas.domain.dates import PartialDate
from canvas.domain.kinds import Stage
from canvas.domain.levels import LanguageLevel
from canvas.domain.part import Id, Part, Text, Texts
from canvas.domain.quantity import Quantity


class Period(Part):
    """From when to when."""

    start: Answer[PartialDate] = MISSING
    end: Answer[PartialDate] = MISSING


class Occupation(Part):
    """Work that the track leads to, with what employers ask for it."""

    shorthand: ClassVar[str | None] = "title"

    title: Answer[Text] = MISSING
    tasks: Answer[Texts] = MISSING
    skills: Answer[Texts] = MISSING
    language_required: Answer[LanguageLevel] = MISSING
    regulated: Answer[bool] = MISSING
    safety: Answer[Texts] = MISSING
    times: Answer[Text] = MISSING


class Identity(Part):
    """The head of the file."""

    id: Answer[Id] = MISSING
    title: Answer[Text] = MISSING
    stage: Answer[Stage] = MISSING
    stopped_because: Answer[Text] = MISSING
    summary: Answer[Text] = MISSING
    region: Answer[Text] = MISSING
    sector: Answer[Texts] = MISSING
    occupations: Answer[tuple[Occupation, ...]] = MISSING
    part_of: Answer[Text] = MISSING
    period: Answer[Period] = MISSING
    hours_per_dagdeel: Answer[Quantity] = MISSING
    version: Answer[Text] = MISSING
    date: Answer[PartialDate] = MISSING
    invented: Answer[bool] = MISSING
    publish: Answer[bool] = MISSING
    formerly: Answer[Texts] = MISSING


class Mission(Part):
    """What the parties want to reach together, and why."""

    shorthand: ClassVar[str | None] = "goal"

    goal: Answer[Text] = MISSING
    problem: Answer[Text] = MISSING
    joint_interest: Answer[Text] = MISSING
    principles: Answer[Texts] = MISSING
