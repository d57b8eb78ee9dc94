"""Following an id: to the part that has it, to all places that name it, and to another id everywhere."""

import re
from collections import Counter

from lsprotocol import types

from canvas.editing.drift import Drift
from canvas.editing.edit import Edit, edited
from canvas.editor.documents import Document
from canvas.editor.ids import Spot, Target, spot_at, spots
from canvas.editor.telling import editor_words
from canvas.knowledge import vocabulary
from canvas.knowledge.vocabulary import folded_word
from canvas.reading.read import Reading, read_text

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST = 80


class CannotRename(Exception):
    """The id stays as it is; the message says why, in the language in which people are told things."""


def definition(document: Document, position: types.Position) -> list[types.Location]:
    """Where the part stands that has the id at a place."""
    return [_location(document, spot) for spot in same_ids(document, position) if spot.member]


def references(document: Document, position: types.Position, *, with_definition: bool) -> list[types.Location]:
    """All places that name the id at a place, and where a part gets it."""
    same = same_ids(document, position)
    return [_location(document, spot) for spot in same if with_definition or spot.member is None]


def highlights(document: Document, position: types.Position) -> list[types.DocumentHighlight]:
    """The same places, to be marked in the text."""
    kinds = types.DocumentHighlightKind
    return [
        types.DocumentHighlight(_location(document, spot).range, kinds.Write if spot.member else kinds.Read)
        for spot in same_ids(document, position)
    ]


def same_ids(document: Document, position: types.Position) -> tuple[Spot, ...]:
    """All places of the id at a place; none where there is no id."""
    found = _found(document)
    here = spot_at(found, document.positions.offset(position))
    return tuple(spot for spot in found if here and spot.target == here.target)


def renamed_range(document: Document, position: types.Position) -> types.Range | None:
    """The id at a place, where it can become another one; None where there is none."""
    here = spot_at(spots(document.text, document.reading.root), document.positions.offset(position))
    return document.positions.range(here.start, here.end) if here else None


def renamed(document: Document, position: types.Position, wanted: str) -> list[types.TextEdit]:
    """
    The edits that give the id at a place another name, wherever it stands in the file.

    Raises CannotRename when it cannot be an id, when another part has it, or when something else would change.
    """
    said = editor_words(document.spoken)["renaming"]
    if document.reading.root is None:
        raise CannotRename(said["not_yaml"])
    found = spots(document.text, document.reading.root)
    here = spot_at(found, document.positions.offset(position))
    if here is None:
        return []
    new = Target(here.target.holder, folded_word(wanted))
    if new.id in vocabulary.answers():
        raise CannotRename(said["an_answer"].format(id=wanted))
    if not _ID.fullmatch(new.id) or len(new.id) > _LONGEST:
        raise CannotRename(said["no_id"].format(id=wanted))
    if new != here.target and any(spot.target == new and spot.member for spot in found):
        raise CannotRename(said["taken"].format(id=new.id))
    edits = [Edit(spot.start, spot.end, new.id) for spot in found if spot.target == here.target]
    if not _only_renamed(document.reading, edits, found, here.target, new):
        raise CannotRename(said["not_as_meant"])
    return [types.TextEdit(document.positions.range(edit.start, edit.end), edit.text) for edit in edits]


def _only_renamed(before: Reading, edits: list[Edit], found: tuple[Spot, ...], old: Target, new: Target) -> bool:
    """Whether all that meant the old id now means the new one, and nothing else became different."""
    after = read_text(edited(before.text, edits))
    meant = [new if spot.target == old else spot.target for spot in found]
    told = Counter((problem.code, problem.path) for problem in after.problems)
    return [spot.target for spot in spots(after.text, after.root)] == meant and not told - Counter(
        (problem.code, problem.path) for problem in before.problems
    )


def _found(document: Document) -> tuple[Spot, ...]:
    """The ids of the last version that was YAML, where they stand in the text now."""
    good = document.good
    drift = Drift(good.text, document.text)
    moved = ((spot, drift.now(spot.start, spot.end)) for spot in spots(good.text, good.root))
    return tuple(Spot(spot.target, *place, spot.path, spot.member) for spot, place in moved if place)


def _location(document: Document, spot: Spot) -> types.Location:
    return types.Location(document.uri, document.positions.range(spot.start, spot.end))
