"""What stands under the mouse, explained."""

from lsprotocol import types

from canvas.editor.cursor import Cursor, cursor_at
from canvas.editor.documents import Document
from canvas.editor.explaining import key_explained, kind_explained, kind_named, member_explained, rule_explained
from canvas.editor.names import same_ids
from canvas.editor.standing import key_at, one_of, standing_at
from canvas.knowledge import vocabulary
from canvas.reading.shapes import SlotKind
from canvas.rules.catalogue import rule_with


def hover(document: Document, position: types.Position) -> types.Hover | None:
    """What the word at a place means; None where nothing is to be said of it."""
    cursor = cursor_at(document.positions.lines, *document.positions.at(position))
    if cursor is None or not cursor.word.text:
        return None
    text = _member(document, position) or _explained(document, cursor)
    if not text:
        return None
    word = cursor.word
    places = document.positions
    range_ = types.Range(places.place(word.line, word.start), places.place(word.line, word.end))
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, text), range_)


def _explained(document: Document, cursor: Cursor) -> str:
    if key := key_at(cursor):
        return key_explained(key, document.written_in, document.spoken)
    standing = standing_at(cursor.whole_way)
    if standing is None:
        return ""
    slot, written = one_of(standing.slot), cursor.word.text.strip("\"' ")
    if state := vocabulary.answers().get(written.lower()):
        return vocabulary.absence_meaning(state, document.spoken)
    if slot.family and (kind := kind_named(written, slot.family)):
        return kind_explained(kind, document.spoken)
    rule = rule_with(written.upper()) if slot.kind is SlotKind.CODE else None
    return rule_explained(rule, document.spoken) if rule else ""


def _member(document: Document, position: types.Position) -> str:
    """The part that has the id here."""
    same = same_ids(document, position)
    member = next((spot for spot in same if spot.member), None)
    if member is None:
        return ""
    line = document.positions.position(member.start).line + 1
    return member_explained(member, sum(spot.member is None for spot in same), line, document.spoken)
