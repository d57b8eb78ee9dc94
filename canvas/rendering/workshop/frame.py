"""What every sheet of the kit has: its language, its title, the look, and what stands at its foot."""

from canvas.domain.language import Language
from canvas.inspection.inspect import Inspection
from canvas.knowledge.cards import SHEET_HEIGHT, SHEET_WIDTH, CardFormat
from canvas.knowledge.look import Sign, look
from canvas.knowledge.papers import Paper, printing, sheets
from canvas.rendering.pages.frame import badge
from canvas.rendering.posters.mastheads import colophon_parts
from canvas.rendering.words import words
from canvas.rendering.workshop.pen import Data, Pen

_EDGE = 13.0
"""From the edge of the paper to running text, in millimetres."""

TEXT_WIDTH = SHEET_WIDTH - 2 * _EDGE
"""How wide running text is, in millimetres."""

_BESIDE_PAGE = 12.0
"""What the number of the page takes from the foot, in millimetres."""

_TITLE, _PART, BODY = 24, 13, 10.5
"""Letter sizes of sheets for the table and the hand, in points."""


_TRACK_LINES, _FOOT_LINES = 2, 3


def frame(name: str, inspection: Inspection | None, pen: Pen) -> Data:
    """The frame of a sheet; `name` is its name in the words of the kit."""
    language = pen.language
    said, table, paper = words(language)["workshop"], look(), sheets()[Paper.A4]
    title, about = said["sheets"][name], " · ".join(_about(inspection, language))
    return {
        "language": language.value,
        "title": title,
        "track": _track(inspection, pen),
        "name": f"{title} – {pen.plain(inspection.title) if inspection else said['kit']}",
        "paper": {"width": SHEET_WIDTH, "height": SHEET_HEIGHT, "margin": _EDGE},
        "scale": paper.width / sheets()[Paper.A0].width,
        "sizes": {"least": paper.least, "display": _TITLE, "title": _PART, "body": BODY},
        "fonts": [table.type.family, *table.type.other_scripts],
        "colours": {each: getattr(table.colours, each) for each in table.colours.__slots__},
        "sectors": {sector.value: _sign(sign) for sector, sign in table.sectors.items()},
        "signs": {
            **{sector.value: _sign(sign) for sector, sign in table.sectors.items()},
            "participants": _sign(table.participants),
            "none": _sign(table.no_sector),
        },
        "colophon": pen.lines(about, TEXT_WIDTH - _BESIDE_PAGE, paper.least, _FOOT_LINES),
        "bar": {"length": printing().bar, "label": words(language)["posters"]["bar"]},
    }


def _track(inspection: Inspection | None, pen: Pen) -> Data | None:
    """The track above the title of the sheet; one that is made up says so."""
    if inspection is None:
        return None
    invented = badge(inspection)
    named = " · ".join(filter(None, (inspection.title, invented)))
    return pen.lines(named, TEXT_WIDTH, BODY, _TRACK_LINES, bold=True)


def _about(inspection: Inspection | None, language: Language) -> tuple[str, ...]:
    """The colophon without the title of the track, which stands at the top already."""
    parts = colophon_parts(inspection, language)
    return parts[1:] if inspection and inspection.track else parts


def card_frame(size: CardFormat) -> Data:
    """The measures of cards."""
    return {name: getattr(size, name) for name in (*size.__slots__, "left", "top", "inner")} | {
        "clear": printing().clear
    }


def _sign(sign: Sign) -> Data:
    return {"colour": sign.colour, "ground": sign.ground, "shape": sign.shape.value}
