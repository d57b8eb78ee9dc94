"""What a form asks, and where its answers go."""

from dataclasses import dataclass
from typing import TypeAlias

from canvas.domain.kinds import StepKind
from canvas.domain.path import Path
from canvas.editing.targets import Target


@dataclass(frozen=True, slots=True)
class Brought:
    """What a party brings in, and which party that is; `step` is the id of the step for which it is meant."""

    step: str | None = None


@dataclass(frozen=True, slots=True)
class TalkedOver:
    """A value is no answer: what the team agrees, or has to find out, goes with the open questions about a place."""

    about: Path


FormTarget: TypeAlias = Target | Brought | TalkedOver
"""Where answers go."""


@dataclass(frozen=True, slots=True)
class Goal:
    """A target, and the kind of step that has to be made first because the target is in it."""

    target: FormTarget
    new_step: StepKind | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """
    One form: where it is about, the question with others that help, what the check says and why, and examples.

    `sources` are the codes of what it comes from.
    """

    title: str
    question: str
    goal: Goal
    more: tuple[str, ...] = ()
    said: str = ""
    why: str = ""
    examples: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
