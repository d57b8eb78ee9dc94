"""What stands around the lanes of the step diagram: its heading above, its legend and its notes below."""

from dataclasses import dataclass

from canvas.knowledge.kinds import label
from canvas.knowledge.look import Sign, look
from canvas.rendering.diagrams.labels import Label, Lettering, Paragraph, paragraph
from canvas.rendering.diagrams.step_filling import NAME, TEXT
from canvas.rendering.diagrams.step_fold import Fold
from canvas.rendering.diagrams.step_view import Note
from canvas.rendering.voice import Voice

_TITLE = Lettering(look().type.picture["title"], 24, bold=True)
_ICON, _BETWEEN, _LINE = 27, 20, 24
_TWO_COLUMNS = 640


@dataclass(frozen=True, slots=True)
class Key:
    """One entry of the legend: what it shows, where, and what it means; a sector shows its sign."""

    shows: str
    sign: Sign | None
    x: float
    y: float
    label: Label


@dataclass(frozen=True, slots=True)
class Lines:
    """Labels with the height that they fill."""

    labels: tuple[Label, ...]
    height: int


def heading(title: str, summary: str, width: int) -> Lines:
    """The title of the track, and the steps in numbers."""
    strong = paragraph(title, width, _TITLE, 3)
    soft = paragraph(summary, width, TEXT)
    labels = (*strong.at(0, 4), *soft.at(0, 4 + strong.height + 2))
    return Lines(labels, 4 + strong.height + soft.height + 14)


def legend(fold: Fold, voice: Voice, width: int) -> tuple[tuple[Key, ...], int]:
    """Only what occurs in the picture, in as many rows as it takes."""
    x, y = 0.0, 0
    keys = []
    for shows, sign, meaning in _meanings(fold, voice):
        words = paragraph(meaning, width, TEXT)
        if x and x + _ICON + words.width > width:
            x, y = 0.0, y + _LINE
        keys.append(Key(shows, sign, round(x, 1), y, words.at(round(x + _ICON, 1), y)[0]))
        x += _ICON + words.width + _BETWEEN
    return tuple(keys), y + _LINE if keys else 0


def notes(found: tuple[Note, ...], width: int) -> Lines:
    """The notes, in two columns where there is room."""
    count = 2 if width >= _TWO_COLUMNS and sum(len(note.lines) for note in found) > 2 else 1
    room = (width - (count - 1) * _BETWEEN) / count
    items = [item for note in found for item in _note(note, room)]
    half = sum(item.height for item in items) / 2
    labels: list[Label] = []
    column, y, tallest = 0, 0, 0
    for item in items:
        if column < count - 1 and y and y + item.height / 2 > half:
            column, y = column + 1, 0
        labels += [
            label for words, top in item.words for label in words.at(_whole(column * (room + _BETWEEN)), y + top)
        ]
        y += item.height
        tallest = max(tallest, y)
    return Lines(tuple(labels), tallest)


@dataclass(frozen=True, slots=True)
class _Item:
    """What stays together in a column: a line, the first with its heading; `words` with their tops."""

    words: tuple[tuple[Paragraph, int], ...]
    height: int


def _note(note: Note, room: float) -> list[_Item]:
    """The lines of a note, with a little air below the last."""
    lines = [paragraph(line, room, TEXT) for line in note.lines]
    head = paragraph(note.heading, room, NAME)
    first = _Item(((head, 0), (lines[0], head.height)), head.height + lines[0].height)
    items = [first, *(_Item(((words, 0),), words.height) for words in lines[1:])]
    return [*items[:-1], _Item(items[-1].words, items[-1].height + 12)]


def _whole(number: float) -> float:
    return round(number, 1)


def _meanings(fold: Fold, voice: Voice) -> list[tuple[str, Sign | None, str]]:
    view = fold.view
    sectors = dict.fromkeys(lane.sector for lane in view.lanes if lane.party)
    found: list[tuple[str, Sign | None, str]] = [
        ("sector", look().sign(sector), label(sector, voice.language) if sector else voice.word("steps", "no_world"))
        for sector in sectors
    ]
    shown = {
        "hand_over": any(arrow.sign for arrow in view.arrows),
        "critical": any(box.critical for box in view.boxes),
        "open": any(box.duration_open for box in view.boxes) or any(lane.is_open for lane in view.lanes),
        "onward": any(not fold.is_drawn(arrow) for arrow in view.arrows),
    }
    return found + [(name, None, voice.word("steps", f"legend_{name}")) for name, occurs in shown.items() if occurs]
