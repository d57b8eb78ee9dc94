"""The arrows of the step diagram where they run, and the signs of the hand-overs on them."""

from collections.abc import Iterator
from dataclasses import dataclass

from canvas.rendering.diagrams.labels import NAME, TEXT, Label, Paragraph, paragraph
from canvas.rendering.diagrams.paths import Rectangle, arrow_head, backwards, rounded_path
from canvas.rendering.diagrams.step_filling import MOST_IN_TAG, SIGN_PITCH
from canvas.rendering.diagrams.step_fold import Fold
from canvas.rendering.diagrams.step_grid import Grid
from canvas.rendering.engines.layout import Layout, Point

_TAG, _TAG_GAP = 24, 15
_SIGN_HEIGHT = 20
_GRAIN = 6.0


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line with its head; without a head where it leaves the band."""

    path: str
    head: str
    critical: bool


@dataclass(frozen=True, slots=True)
class Tag:
    """A text in a small box: the sign of a hand-over, or the step where an arrow goes on."""

    place: Rectangle
    labels: tuple[Label, ...]
    hand_over: bool


@dataclass(frozen=True, slots=True)
class Arrows:
    """All arrows, and what stands on them."""

    strokes: tuple[Stroke, ...]
    tags: tuple[Tag, ...]


def arrows(fold: Fold, grid: Grid, layout: Layout) -> Arrows:
    """Draw the arrows along the lines of the layout; what goes to another band ends at a tag."""
    ways = _ways(fold, grid, layout)
    strokes = [
        Stroke(rounded_path(way), arrow_head(way[-1]), fold.view.arrows[place].critical) for place, way in ways.items()
    ]
    tags: list[Tag] = []
    for box in fold.view.boxes:
        here = grid.places[box.number]
        middle = here.y + here.height / 2
        if (leaving := fold.leaves(box)) and fold.at_end(box):
            x = here.x + here.width
            strokes.append(
                Stroke(f"M{x:g} {middle:g}L{x + _TAG_GAP:g} {middle:g}", "", any(a.critical for a in leaving))
            )
            tags.append(_tag(x + _TAG_GAP, middle, [str(arrow.after) for arrow in leaving]))
        if (arriving := fold.arrives(box)) and fold.at_start(box):
            way = ((here.x - _TAG_GAP, middle), (here.x, middle))
            strokes.append(Stroke(rounded_path(way), arrow_head(way[-1]), any(a.critical for a in arriving)))
            tag = _tag(here.x - _TAG_GAP - _TAG, middle, [str(arrow.before) for arrow in arriving])
            tags.append(tag)
            tags += _signs_below(tag, [arrow.sign for arrow in arriving if arrow.sign])
    return Arrows(tuple(strokes), (*tags, *_signs(fold, grid, ways, tags)))


def _ways(fold: Fold, grid: Grid, layout: Layout) -> dict[int, tuple[Point, ...]]:
    """The corners of every arrow that is drawn through, from box to box."""
    ways = {}
    for line in layout.lines:
        place = int(line.name.removeprefix("arrow"))
        arrow = fold.view.arrows[place]
        start, end = grid.places[arrow.before], grid.places[arrow.after]
        out = (start.x + start.width, start.y + start.height / 2)
        ways[place] = (out, *line.corners, (end.x, end.y + end.height / 2))
    return dict(sorted(ways.items()))


def _tag(x: float, middle: float, numbers: list[str]) -> Tag:
    """The numbers of steps below each other; the first ones where there are many."""
    shown = numbers if len(numbers) <= MOST_IN_TAG else [*numbers[: MOST_IN_TAG - 1], "…"]
    words = Paragraph(tuple(shown), TEXT)
    height = words.height + 2
    place = Rectangle(x, middle - height / 2, _TAG, height)
    return Tag(place, words.at(round(x + (_TAG - words.width) / 2, 1), place.y + 1), hand_over=False)


def _sign(text: str, middle: Point) -> Tag:
    words = paragraph(text, 99, NAME)
    width = round(words.width + 10, 1)
    place = Rectangle(round(middle[0] - width / 2, 1), round(middle[1] - _SIGN_HEIGHT / 2, 1), width, _SIGN_HEIGHT)
    return Tag(place, words.at(place.x + 5, place.y + 1), hand_over=True)


def _signs_below(tag: Tag, signs: list[str]) -> Iterator[Tag]:
    x, y = tag.place.x + tag.place.width / 2, tag.place.y + tag.place.height
    for number, text in enumerate(signs):
        yield _sign(text, (x, y + 13 + number * SIGN_PITCH))


def _signs(fold: Fold, grid: Grid, ways: dict[int, tuple[Point, ...]], tags: list[Tag]) -> Iterator[Tag]:
    """A sign on every arrow that hands over, where it covers no box and as little of other arrows as can be."""
    taken = [*grid.places.values(), *(tag.place for tag in tags)]
    dots = {place: tuple(backwards(way, _GRAIN)) for place, way in ways.items()}
    for place, way in ways.items():
        if text := fold.view.arrows[place].sign:
            low, high = sorted((way[0][1], way[-1][1]))
            near = [
                other
                for other in taken
                if other.y < high + _SIGN_HEIGHT and other.y + other.height > low - _SIGN_HEIGHT
            ]
            others = [dot for other, along in dots.items() if other != place for dot in along if low <= dot[1] <= high]
            spot = _best_spot(dots[place], _sign(text, (0, 0)), near, others, (low + high) / 2)
            yield (best := _sign(text, spot))
            taken.append(best.place)


def _around(sign: Tag, spot: Point) -> Rectangle:
    width, height = sign.place.width, sign.place.height
    return Rectangle(spot[0] - width / 2, spot[1] - height / 2, width, height)


def _best_spot(spots: tuple[Point, ...], sign: Tag, taken: list[Rectangle], dots: list[Point], middle: float) -> Point:
    """Where the least lies below; of such spots the one nearest to the middle of the way."""
    places = sorted(((_around(sign, spot), spot) for spot in spots), key=lambda each: _distance(each[0], middle))
    least, best = _below(places[0][0], taken, dots), places[0][1]
    for place, spot in places[1:]:
        if least == (0, 0):
            break
        if (below := _below(place, taken, dots)) < least:
            least, best = below, spot
    return best


def _distance(place: Rectangle, middle: float) -> float:
    return abs((place.y + (place.y + place.height)) / 2 - middle)


def _below(place: Rectangle, taken: list[Rectangle], dots: list[Point]) -> tuple[int, int]:
    """How many boxes, and then how much of other arrows."""
    right, foot = place.x + place.width, place.y + place.height
    covered = sum(place.x < x < right and place.y < y < foot for x, y in dots)
    return sum(place.meets(other, 2) for other in taken), covered
