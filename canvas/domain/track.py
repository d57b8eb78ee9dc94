"""The track: one file, read."""

from decimal import Decimal
from typing import Self

from canvas.domain.answer import MISSING, Answer, given, listed
from canvas.domain.bookkeeping import Accepted, OpenQuestion, Source
from canvas.domain.identity import Identity, Mission, Period
from canvas.domain.kinds import FileKind, Stage
from canvas.domain.money import Cost, Funding
from canvas.domain.outcomes import Measurement, Result, Sustain, Target
from canvas.domain.part import Id, Part, Text, Texts
from canvas.domain.parties import Party, Role, Stakeholder
from canvas.domain.quantity import HOURS_PER_DAGDEEL, Quantity
from canvas.domain.steps import LeftOut, Lines, Step
from canvas.domain.surroundings import Condition, Customisation
from canvas.domain.target_group import TargetGroup


class Differences(Part):
    """What an edition does otherwise than the track."""

    mission: Answer[Mission] = MISSING
    target_group: Answer[TargetGroup] = MISSING
    parties: Answer[tuple[Party, ...]] = MISSING
    roles: Answer[tuple[Role, ...]] = MISSING
    steps: Answer[tuple[Step, ...]] = MISSING
    lines: Answer[Lines] = MISSING
    funding: Answer[tuple[Funding, ...]] = MISSING
    conditions: Answer[tuple[Condition, ...]] = MISSING


class Edition(Part):
    """One run of the track; what it does not say holds as in the track."""

    id: Answer[Id] = MISSING
    title: Answer[Text] = MISSING
    sector: Answer[Texts] = MISSING
    period: Answer[Period] = MISSING
    size: Answer[Quantity] = MISSING
    results: Answer[tuple[Result, ...]] = MISSING
    differs: Answer[Differences] = MISSING


class Track(Part):
    """A track or a programme, in the order in which a team talks about it."""

    format: Answer[int] = MISSING
    track: Answer[Identity] = MISSING
    programme: Answer[Identity] = MISSING
    mission: Answer[Mission] = MISSING
    target_group: Answer[TargetGroup] = MISSING
    parties: Answer[tuple[Party, ...]] = MISSING
    stakeholders: Answer[tuple[Stakeholder, ...]] = MISSING
    roles: Answer[tuple[Role, ...]] = MISSING
    steps: Answer[tuple[Step, ...]] = MISSING
    left_out: Answer[tuple[LeftOut, ...]] = MISSING
    lines: Answer[Lines] = MISSING
    costs: Answer[tuple[Cost, ...]] = MISSING
    funding: Answer[tuple[Funding, ...]] = MISSING
    conditions: Answer[tuple[Condition, ...]] = MISSING
    customisation: Answer[Customisation] = MISSING
    targets: Answer[tuple[Target, ...]] = MISSING
    results: Answer[tuple[Result, ...]] = MISSING
    measurements: Answer[tuple[Measurement, ...]] = MISSING
    editions: Answer[tuple[Edition, ...]] = MISSING
    sustain: Answer[Sustain] = MISSING
    open_questions: Answer[tuple[OpenQuestion, ...]] = MISSING
    accept: Answer[tuple[Accepted, ...]] = MISSING
    sources: Answer[tuple[Source, ...]] = MISSING

    @property
    def kind(self) -> FileKind:
        """A programme says so; everything else is a track."""
        return FileKind.TRACK if given(self.programme) is None else FileKind.PROGRAMME

    @property
    def identity(self) -> Identity:
        """The head of the file, empty when there is none."""
        return given(self.track) or given(self.programme) or Identity()

    @property
    def stage(self) -> Stage:
        """How far the work is; a file that does not say so counts as an idea."""
        return given(self.identity.stage) or Stage.IDEA

    def at_stage(self, stage: Stage) -> Self:
        """The same track as if it were this far."""
        head = "track" if self.kind is FileKind.TRACK else "programme"
        return self.model_copy(update={head: self.identity.model_copy(update={"stage": stage})})

    @property
    def dagdeel(self) -> Decimal:
        """Hours in a dagdeel, as the track counts them."""
        hours = given(self.identity.hours_per_dagdeel)
        return hours.low if hours else HOURS_PER_DAGDEEL

    def party(self, identifier: str) -> Party | None:
        """The party with this id."""
        return next((party for party in listed(self.parties) if party.id == identifier), None)

    def step(self, identifier: str) -> Step | None:
        """The step with this id."""
        return next((step for step in listed(self.steps) if step.id == identifier), None)
