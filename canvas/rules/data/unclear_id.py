"""D01."""

from collections.abc import Iterator

from canvas.analysis.near_place import near_place
from canvas.analysis.parties import torn_apart
from canvas.analysis.references import Lost, doubles, is_empty, lost_ids, named_ids, place_of_id, without_id
from canvas.domain.finding import Severity
from canvas.domain.kinds import Stage
from canvas.domain.part import Register
from canvas.domain.path import Path
from canvas.domain.places import resolve
from canvas.domain.track import Track
from canvas.knowledge.vocabulary import folded_word
from canvas.reading.likeness import nearest
from canvas.reading.shapes import SlotKind
from canvas.reading.walking import values
from canvas.rules.rule import Fact, Gap, Place, gap, rule


@rule("D01", Severity.ERROR, Stage.IDEA, None, "design")
def unclear_id(track: Track) -> Iterator[Gap]:
    """
    Is it clear which party, step or source each line means?

    ## Why
    Parties, steps and sources are named by their id. An id that nothing has leads nowhere, and an id that two have
    leads to the wrong one: then the picture, the plan and the sums miss a part.

    ## Gap
    ```yaml
    parties:
      - {id: installers, name: Companies in installation technology}
    roles:
      - {kind: employer, party: instalers}
    ```

    ## Closed
    ```yaml
    parties:
      - {id: installers, name: Companies in installation technology}
    roles:
      - {kind: employer, party: installers}
    ```
    """
    yield from _leading_nowhere(track)
    if torn := torn_apart(track):
        yield gap(
            "parties", torn[1], variant="torn", related=tuple(("parties", place) for place in (torn[0], *torn[2:]))
        )
    for double in doubles(track):
        yield gap(*double.path, variant="double", related=(double.first,), id=double.id)
    for path, _, place in values(track, SlotKind.PLACE):
        if isinstance(place, str) and resolve(place, track) is None:
            yield _no_place(path, place, track)


_NOUNS = {Register.PARTIES: "party", Register.STEPS: "step", Register.SOURCES: "source"}
_MOST_COMPARED = 5_000
"""Whoever has so many ids that lead nowhere is told what the last of them mean when the first are mended."""

_MOST_RELATED = 5


def _leading_nowhere(track: Track) -> Iterator[Gap]:
    """Each id that nothing has, once; and all of them together where the file has no parts of that sort yet."""
    together: dict[Register, list[Lost]] = {}
    compared = 0
    for lost in lost_ids(track):
        compared += len(lost.known)
        if not lost.known and is_empty(track, lost.register):
            together.setdefault(lost.register, []).append(lost)
        else:
            yield _nowhere(lost, track) if compared < _MOST_COMPARED else _gap("", lost, lost.paths, id=lost.id)
    for several in together.values():
        paths = tuple(lost.paths[0] for lost in several)
        yield _gap("none", several[0], paths, ids=tuple(lost.id for lost in several))


def _nowhere(lost: Lost, track: Track) -> Gap:
    """What was meant: a part of which the id is misspelt here or there, or one that has only a name yet."""
    nameless = {folded_word(name): name for name in without_id(track, lost.register)}
    if name := nameless.get(lost.id):
        part = without_id(track, lost.register)[name]
        return _gap("without_id", lost, (lost.paths[0], part), id=lost.id, name=name)
    near = _nearest(lost)
    if near is None:
        return _gap("", lost, lost.paths, id=lost.id)
    given_at = place_of_id(track, lost.register, near)
    if given_at and len(lost.paths) > 1 and (lost.register, near) not in named_ids(track):
        # several places agree, and none names the part by the id that it has
        return _gap("given", lost, (given_at, *lost.paths), id=near, named=lost.id, count=len(lost.paths))
    return _gap("near", lost, lost.paths, id=lost.id, nearest=near)


def _nearest(lost: Lost) -> str | None:
    """The id that was meant; a name in the place of an id is told the id that belongs to it."""
    meant = {word: identifier for identifier, name in lost.known.items() for word in (identifier, folded_word(name))}
    near = nearest(lost.id, meant, most=1)
    return meant[near[0]] if near else None


def _gap(sort: str, lost: Lost, paths: tuple[Path, ...], **facts: Fact) -> Gap:
    """At the first of the paths, with some of the others beside it."""
    variant = "_".join(filter(None, (_NOUNS[lost.register], sort)))
    return gap(*paths[0], variant=variant, related=paths[1 : _MOST_RELATED + 1], **facts)


def _no_place(path: Path, place: str, track: Track) -> Gap:
    if near := near_place(place, track):
        return gap(*path, variant="place_near", place=Place(place), nearest=Place(near))
    return gap(*path, variant="place", place=Place(place))
