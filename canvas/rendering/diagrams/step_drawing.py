"""The step diagram as its template draws it: every shape and every line of text where it stands."""

from dataclasses import dataclass

from canvas.knowledge.look import Sign, look
from canvas.rendering.diagrams.frame import Around, around
from canvas.rendering.diagrams.labels import NAME, TEXT, Label, paragraph, printable
from canvas.rendering.diagrams.paths import Rectangle
from canvas.rendering.diagrams.step_arrows import Arrows, arrows
from canvas.rendering.diagrams.step_filling import INSET, NUMBER
from canvas.rendering.diagrams.step_fold import Fold
from canvas.rendering.diagrams.step_grid import HEAD, SIGN_ROOM, Grid, Strip
from canvas.rendering.diagrams.step_meanings import meanings
from canvas.rendering.diagrams.step_view import StepBox
from canvas.rendering.engines.layout import Box, Layout
from canvas.rendering.voice import Voice

_EMPTY_HEIGHT = 84
_LEAST_WIDTH = 464


@dataclass(frozen=True, slots=True)
class DrawnLane:
    """A lane with the sign and the name of its lead."""

    place: Rectangle
    head: float
    sign: Sign | None
    sign_y: float
    labels: tuple[Label, ...]
    is_open: bool


@dataclass(frozen=True, slots=True)
class DrawnBox:
    """A step with what stands in it; `whole` is its title where the box has no room for all of it."""

    place: Box
    line: float
    critical: bool
    strong: tuple[Label, ...]
    soft: tuple[Label, ...]
    duration: tuple[Label, ...]
    duration_place: Rectangle
    duration_open: bool
    elsewhere: tuple[Label, ...]
    elsewhere_place: Rectangle
    whole: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """The whole picture, ready for its template."""

    around: Around
    lanes: tuple[DrawnLane, ...]
    boxes: tuple[DrawnBox, ...]
    arrows: Arrows
    invitation: tuple[Label, ...]
    empty_height: int


def drawing(voice: Voice, fold: Fold, placed: Grid, layout: Layout) -> Drawing:
    """Put everything where the grid and the layout say."""
    view = fold.view
    width = max(placed.width, _LEAST_WIDTH)
    height = placed.height if view.boxes else _EMPTY_HEIGHT
    return Drawing(
        around=around(view.spoken, width, height, meanings(fold, voice), view.notes),
        lanes=tuple(_lane(strip, width) for strip in placed.strips),
        boxes=tuple(_box(box, placed, layout) for box in view.boxes),
        arrows=arrows(fold, placed, layout),
        invitation=() if view.boxes else _invitation(voice, width),
        empty_height=_EMPTY_HEIGHT,
    )


def _lane(strip: Strip, width: int) -> DrawnLane:
    place, lane = strip.place, strip.lane
    sign = look().sign(lane.sector) if lane.party else None
    needed = strip.title.height + (SIGN_ROOM if sign else 0)
    top = place.y + (place.height - needed) / 2
    return DrawnLane(
        place=Rectangle(place.x, place.y, width, place.height),
        head=HEAD,
        sign=sign,
        sign_y=top + 8,
        labels=strip.title.at(place.x + INSET, top + (SIGN_ROOM if sign else 0)),
        is_open=lane.is_open,
    )


def _box(box: StepBox, placed: Grid, layout: Layout) -> DrawnBox:
    place, filling = layout.box(f"step{box.number}"), placed.fillings[box.number]
    x, y = place.x + INSET, place.y + INSET
    line = place.y + filling.top
    middle = (filling.number.height - filling.duration.height) / 2 if len(filling.duration.lines) == 1 else 0
    below = line + 6 + filling.title.height
    last = place.y + place.height - INSET - filling.elsewhere.height
    room = place.width - 2 * INSET
    return DrawnBox(
        place=place,
        line=line,
        critical=box.critical,
        strong=(*filling.number.at(x, y), *filling.title.at(x, line + 6)),
        soft=filling.kind.at(x, below),
        duration=filling.duration.at(x + NUMBER, y + middle),
        duration_place=Rectangle(x + NUMBER - 5, y - 2, room - NUMBER + 8, filling.duration.height + 3),
        duration_open=box.duration_open,
        elsewhere=filling.elsewhere.at(x + 4, last),
        elsewhere_place=Rectangle(x - 2, last - 2, room + 4, filling.elsewhere.height + 4),
        whole=printable(box.title) if filling.title.shortened else "",
    )


def _invitation(voice: Voice, width: int) -> tuple[Label, ...]:
    """What the picture of a track without steps says."""
    first = paragraph(voice.word("steps", "empty"), width - 60, NAME)
    then = paragraph(voice.word("steps", "empty_hint"), width - 60, TEXT)
    top = (_EMPTY_HEIGHT - first.height - then.height) / 2
    return (*first.at(24, top), *then.at(24, top + first.height))
