"""
The track as each of its editions runs it: what an edition does not say holds as in the track.

A party, a step or a line of money with the id of one in the track says that one otherwise; without an id a step goes by
its kind and a line of money by its title, where only one in the track has it. A role or a condition goes by its kind:
the edition's stand in the place of the track's. Everything else comes on top, so that an edition takes nothing away.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from canvas.domain.answer import Absent, given, is_missing, listed
from canvas.domain.money import Funding
from canvas.domain.part import Part
from canvas.domain.parties import Party, Role
from canvas.domain.path import Path
from canvas.domain.places import value_at
from canvas.domain.steps import Step
from canvas.domain.surroundings import Condition
from canvas.domain.track import Differences, Track

AnyPart = TypeVar("AnyPart", bound=Part)

_BESIDES = frozenset(Part.model_fields)
"""Where something comes from is said of a whole part, and not of the track."""


@dataclass(frozen=True, slots=True)
class Run:
    """
    The track as one edition runs it; `edition` is its place among the editions.

    `homes` has for each member of a list, by its path in this run, where it stands in the file: what the edition says
    of it before what the track says.
    """

    edition: int
    track: Track
    homes: Mapping[Path, tuple[Path, ...]]

    def in_file(self, path: Path, file: Track) -> Path:
        """Where something of this run stands in the file."""
        inside = ("editions", self.edition, "differs", *path)
        ways = [(*home, *path[2:]) for home in self.homes[path[:2]]] if path[:2] in self.homes else [inside]
        return next((way for way in ways if not isinstance(value_at(way, file), Absent)), path)

    def here(self, home: Path) -> Path | None:
        """Where in this run the member of a list is that stands there in the file; None where it is not in it."""
        return next((path for path, homes in self.homes.items() if home in homes), None)


def runs(track: Track) -> tuple[Run, ...]:
    """Each edition that does something otherwise."""
    return tuple(
        _run(track, place, differs)
        for place, edition in enumerate(listed(track.editions))
        if (differs := given(edition.differs))
    )


def _run(track: Track, edition: int, differs: Differences) -> Run:
    homes: dict[Path, tuple[Path, ...]] = {}
    update: dict[str, Any] = {}
    for name in Differences.model_fields.keys() - _BESIDES:
        said, own = getattr(differs, name), getattr(track, name)
        if isinstance(said, Part) or isinstance(own, Part):
            update[name] = own if is_missing(said) else _over(said, own)
            continue
        if isinstance(said, Absent) and not is_missing(said):
            update[name] = said
            continue
        members = _laid_over(name, listed(said), listed(own), ("editions", edition, "differs", name))
        homes |= {(name, place): at for place, (_, at) in enumerate(members)}
        if members:
            update[name] = tuple(member for member, _ in members)
    return Run(edition, track.model_copy(update=update), homes)


_Member = tuple[Part, tuple[Path, ...]]


def _laid_over(name: str, said: tuple[Part, ...], own: tuple[Part, ...], inside: Path) -> list[_Member]:
    """The members of a list as an edition has them, those of the track first, each with where it stands in the file."""
    twins = {place: _twins(each, own) for place, each in enumerate(said)}
    told = [there for among in twins.values() for there in among]
    members: list[_Member] = []
    for there, part in enumerate(own):
        otherwise = next((place for place, among in twins.items() if among == (there,)), None)
        if told.count(there) == 1 and otherwise is not None:
            del twins[otherwise]
            members.append((_over(said[otherwise], part), ((*inside, otherwise), (name, there))))
        elif there not in told:
            members.append((part, ((name, there),)))
    return [*members, *((said[place], ((*inside, place),)) for place in twins)]


def _twins(part: Part, own: tuple[Part, ...]) -> tuple[int, ...]:
    """The places of those in the track that this part of an edition says otherwise."""
    match part:
        case Party():
            return _alike(own, id=part.id)[:1]
        case Step():
            return _alike(own, id=part.id)[:1] or (_only(own, kind=part.kind) if is_missing(part.id) else ())
        case Funding():
            return _alike(own, id=part.id)[:1] or (_only(own, title=part.title) if is_missing(part.id) else ())
        case Role() | Condition():
            return _alike(own, kind=part.kind)
    return ()


def _only(own: tuple[Part, ...], **said: object) -> tuple[int, ...]:
    found = _alike(own, **said)
    return found if len(found) == 1 else ()


def _alike(own: tuple[Part, ...], **said: object) -> tuple[int, ...]:
    """The places of those that say just this; nothing is alike that is not said."""
    if any(isinstance(each, Absent) for each in said.values()):
        return ()
    return tuple(
        place for place, part in enumerate(own) if all(getattr(part, field) == value for field, value in said.items())
    )


def _over(said: Any, own: Any) -> Any:
    """An answer of an edition; of a part what it does not say holds as in the track."""
    if not isinstance(said, Part) or not isinstance(own, Part):
        return said
    update = {
        name: _over(answer, getattr(own, name))
        for name in type(said).model_fields
        if not is_missing(answer := getattr(said, name))
    }
    return own.model_copy(update=update)
