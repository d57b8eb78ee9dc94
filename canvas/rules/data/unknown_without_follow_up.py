"""D03."""

from collections.abc import Iterator
from typing import Any

from canvas.domain.answer import MISSING, given, is_unknown, listed
from canvas.domain.finding import Severity
from canvas.domain.kinds import Stage
from canvas.domain.path import Path
from canvas.domain.path import written as as_text
from canvas.domain.places import resolve
from canvas.domain.track import Track
from canvas.reading.walking import absences
from canvas.rules.naming import part_name
from canvas.rules.rule import Gap, Key, Place, gap, rule

_BOOKKEEPING = ("open_questions", "accept", "sources")


@rule("D03", Severity.INFO, Stage.DESIGN, None, "design")
def unknown_without_follow_up(track: Track) -> Iterator[Gap]:
    """
    Who finds out what is not known yet?

    ## Why
    That something is not known yet is honest, and no problem. It stays unknown when nobody has it on a list: a good
    session ends with open questions that each have an owner.

    ## Gap
    ```yaml
    track: {stage: design}
    parties:
      - {id: municipality, name: Municipality of Groningen}
    target_group: {description: Status holders in the region, size: unknown}
    ```

    ## Closed
    ```yaml
    track: {stage: design}
    parties:
      - {id: municipality, name: Municipality of Groningen}
    target_group: {description: Status holders in the region, size: unknown}
    open_questions:
      - {question: How many people can take part?, at: target_group.size, owner: municipality, by: 2027-02}
    ```
    """
    asked = _asked(track)
    for path, _, value in absences(track):
        if is_unknown(value) and path[0] not in _BOOKKEEPING and not (_is_asked(path, asked) or _is_owned(path, track)):
            key = next(step for step in reversed(path) if isinstance(step, str))
            variant = "message" if len(path) > 1 else "whole"
            yield gap(*path, variant=variant, key=Key(key), part=part_name(track, path), place=Place(as_text(path)))


def _asked(track: Track) -> tuple[Path, ...]:
    """The places about which an open question has an owner."""
    places = (given(question.at) for question in listed(track.open_questions) if listed(question.owner))
    return tuple(path for place in places if place and (path := resolve(place, track)))


def _is_asked(path: Path, asked: tuple[Path, ...]) -> bool:
    return any(path[: len(place)] == place for place in asked)


def _is_owned(path: Path, track: Track) -> bool:
    """A condition, a measurement and what comes after the project have an owner of their own."""
    part: Any = track
    for step in path[:-1]:
        part = part[step] if isinstance(step, int) else getattr(part, step)
        if listed(getattr(part, "owner", MISSING)):
            return True
    return False
