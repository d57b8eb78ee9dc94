"""What there must be before people can learn at work for a diploma or a statement, and what of it is not there yet."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from canvas.analysis.parties import all_parties
from canvas.analysis.roles import does, held, holders, vacancy
from canvas.domain.answer import MISSING, Absent, given, is_open, is_unknown, listed
from canvas.domain.kinds import PartyKind, Requirement, RoleKind
from canvas.domain.path import Path
from canvas.domain.steps import Step
from canvas.domain.track import Track
from canvas.knowledge.kinds import gives_mbo


class Lack(NamedTuple):
    """
    A requirement that is not met: the place where that stands or should stand, and what stands there.

    `answer` is False where the file says that it is not there. `parties` are the places of the parties that lack it.
    """

    requirement: Requirement
    path: Path
    answer: Absent | bool
    parties: tuple[Path, ...] = ()

    @property
    def is_denied(self) -> bool:
        """The file says that it is not there."""
        return self.answer is False

    @property
    def is_unknown(self) -> bool:
        """It was asked, and nobody knows yet."""
        return is_unknown(self.answer)


def lacks(track: Track, place: int, requirements: Iterable[Requirement], named_at: Path) -> tuple[Lack, ...]:
    """What of these requirements a step does not meet; `named_at` is the place that calls for them."""
    step = listed(track.steps)[place]
    found: list[Lack] = []
    for requirement in requirements:
        match requirement:
            case Requirement.EMPLOYMENT_CONTRACT | Requirement.PRACTICE_AGREEMENT:
                found += _paper(step, place, requirement)
            case Requirement.RECOGNISED_COMPANY:
                found += _recognition(track, step)
            case Requirement.VOCATIONAL_SCHOOL:
                found += _school(track, named_at)
            case Requirement.PRACTICE_TRAINER:
                found += _trainer(track, step, named_at)
    return tuple(found)


def _paper(step: Step, place: int, requirement: Requirement) -> Iterator[Lack]:
    """Where nothing is said of the work, that is asked first."""
    work, key = given(step.work), requirement.value.replace("-", "_")
    answer: Absent | bool = getattr(work, key) if work else True
    if answer is False or is_open(answer):
        yield Lack(requirement, ("steps", place, "work", key), answer)


def _recognition(track: Track, step: Step) -> Iterator[Lack]:
    """Who has no employer is asked for one elsewhere."""
    employers = _workplaces(track, step)
    answers = {
        ("parties", place, "recognised"): party.recognised
        for place, party in enumerate(listed(track.parties))
        if given(party.id) in employers
    }
    for group in (
        {path: answer for path, answer in answers.items() if answer is False},
        {path: answer for path, answer in answers.items() if is_open(answer)},
    ):
        if group:
            first = next((path for path, answer in group.items() if not is_unknown(answer)), next(iter(group)))
            yield Lack(Requirement.RECOGNISED_COMPANY, first, group[first], tuple(path[:2] for path in group))


def _workplaces(track: Track, step: Step) -> set[str]:
    """The parties where people work in this step: the hirers, else the employers at work in it, else all employers."""
    work = given(step.work)
    if work and (hirers := listed(work.hirer)):
        return set(hirers)
    roles = [role for _, role in held(track, RoleKind.EMPLOYER)]
    at_work = [role for role in roles if does(role, step)]
    return {party for role in at_work or roles for party in listed(role.party)}


def _school(track: Track, named_at: Path) -> Iterator[Lack]:
    kinds = {given(party.kind) for party in all_parties(track)}
    if any(kind and gives_mbo(kind) for kind in kinds):
        return
    teaching = (RoleKind.EDUCATOR, RoleKind.EXAMINER)
    vacant, teachers = vacancy(track, *teaching), holders(track, *teaching)
    told = [party for teacher in teachers if (party := track.party(teacher))]
    if any(given(party.kind) in (None, PartyKind.OTHER) for party in told) or not (vacant or teachers):
        return
    path = vacant.path if vacant and vacant.written else named_at
    yield Lack(Requirement.VOCATIONAL_SCHOOL, path, vacant.answer if vacant else MISSING)


def _trainer(track: Track, step: Step, named_at: Path) -> Iterator[Lack]:
    if vacant := vacancy(track, RoleKind.WORK_SUPERVISOR, step=step):
        path = vacant.path if vacant.written else named_at
        yield Lack(Requirement.PRACTICE_TRAINER, path, vacant.answer)
