"""The list of materials: what to print and how, and what to bring for so many people."""

from collections.abc import Iterator, Sequence

from canvas.domain.language import Language
from canvas.inspection.inspect import Inspection
from canvas.knowledge.papers import printing
from canvas.knowledge.workshop import Material, workshop
from canvas.rendering.words import words
from canvas.rendering.workshop.facilitator import group_words
from canvas.rendering.workshop.frame import frame
from canvas.rendering.workshop.group import Group
from canvas.rendering.workshop.pen import Data, Pen
from canvas.rendering.workshop.prints import Piece, Print

_NOTES = "notes"


def material_sheet(inspection: Inspection | None, group: Group, prints: Sequence[Print], pen: Pen) -> Data:
    """Everything that the template needs."""
    said = words(pen.language)["workshop"]["materials"]
    canvases = sum(each.copies for each in prints if each.piece is Piece.POSTER and not each.instead)
    return {
        **frame("materials", inspection, pen),
        "words": said,
        "group": group_words(group, pen.language),
        "wall": said["wall_one" if canvases == 1 else "wall"].format(
            metres=canvases * workshop().wall_metres, canvases=canvases
        ),
        "prints": [
            {
                "copies": said["or"] if each.instead else f"{each.copies} ×",
                "title": each.title,
                "name": each.name,
                "how": each.how,
            }
            for each in prints
        ],
        "supplies": list(supplies(group, pen.language)),
    }


def supplies(group: Group, language: Language) -> Iterator[Data]:
    """What to bring, a row each, with how many and what for; sticky notes take a row for each colour."""
    for material in workshop().materials:
        count = material.amount.count(group.people, group.tables)
        for what, why in _said(material, language):
            yield {"count": count, "what": what, "why": why}


def _said(material: Material, language: Language) -> Iterator[tuple[str, str]]:
    what, why = material.what[language], material.why[language]
    if material.id != _NOTES:
        yield what, why
        return
    size = f"{printing().large_note.width:g}"
    for note in workshop().notes:
        facts = {name: getattr(note, name)[language] for name in note.__slots__}
        yield what.format(size=f"{size} × {size}", pack=material.amount.pack, **facts), why.format(**facts)
