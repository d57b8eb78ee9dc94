"""What stands around every picture: its heading above, its legend and its notes below."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from canvas.domain.answer import given
from canvas.knowledge.look import Look, Sign, look
from canvas.rendering.diagrams.labels import NAME, TEXT, TITLE, Label, Paragraph, paragraph, printable
from canvas.rendering.voice import Voice

EDGE = 8
"""The white around every picture."""

_SEPARATOR = " · "
_ICON, _BETWEEN, _LINE = 27, 20, 24
_TWO_COLUMNS = 640


@dataclass(frozen=True, slots=True)
class Meaning:
    """Something that the legend explains: what it shows, and what that means; some show a sign or a letter."""

    shows: str
    text: str
    sign: Sign | None = None
    letter: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """What stands under the picture: a heading with its lines."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Key:
    """One entry of the legend: what it shows, where, and what it means; some show a sign or a letter."""

    shows: str
    sign: Sign | None
    x: float
    y: float
    label: Label
    letter: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a picture says in words: its names for readers and machines, and all that it shows, a line for each fact."""

    id: str
    language: str
    title: str
    heading: str
    summary: str
    description: str


@dataclass(frozen=True, slots=True)
class Around:
    """A picture but for its middle, ready for the template `parts.svg.j2`."""

    id: str
    language: str
    title: str
    description: str
    edge: int
    width: int
    height: int
    heading: tuple[Label, ...]
    top: int
    legend: tuple[Key, ...]
    legend_top: int
    notes: tuple[Label, ...]
    notes_top: int
    look: Look


@dataclass(frozen=True, slots=True)
class Lines:
    """Labels with the height that they fill."""

    labels: tuple[Label, ...]
    height: int


def spoken(voice: Voice, kind: str, subject: str, summary: Iterable[str], description: Iterable[str]) -> Spoken:
    """
    The words of a picture, of which the catalogue has the `title` and the `name` under a subject.

    `kind` is the middle word of its file; the summary comes in parts, the description line by line.
    """
    identity = voice.track.identity
    heading = given(identity.title) or ""
    title = voice.word(subject, "title", title=heading) if heading else voice.word(subject, "name")
    invented = [voice.word("values", "invented")] if given(identity.invented) else []
    parts = tuple(filter(None, (*invented, *summary)))
    told = f"{title}: {_SEPARATOR.join(parts)}." if parts else f"{title}."
    return Spoken(
        id=f"{given(identity.id) or 'track'}-{kind}",
        language=voice.language.value,
        title=title,
        heading=heading,
        summary=_SEPARATOR.join((voice.word(subject, "name"), *parts) if heading else parts),
        description="\n".join((told, *description)),
    )


def around(
    spoken: Spoken, width: int, height: int, meanings: Sequence[Meaning] = (), found: tuple[Note, ...] = ()
) -> Around:
    """Put heading, legend and notes around a middle of this size."""
    head = heading(spoken.heading or spoken.title, spoken.summary, width)
    keys, keys_height = legend(meanings, width)
    below = notes(found, width)
    legend_top = head.height + height + 16
    notes_top = legend_top + keys_height + (8 if keys else 0)
    return Around(
        id=spoken.id,
        language=spoken.language,
        title=printable(spoken.title),
        description="\n".join(map(printable, spoken.description.split("\n"))),
        edge=EDGE,
        width=width,
        height=notes_top + below.height,
        heading=head.labels,
        top=head.height,
        legend=keys,
        legend_top=legend_top,
        notes=below.labels,
        notes_top=notes_top,
        look=look(),
    )


def heading(title: str, summary: str, width: int) -> Lines:
    """The title of the track, and what the picture holds in numbers."""
    strong = paragraph(title, width, TITLE, 3)
    soft = paragraph(summary, width, TEXT)
    labels = (*strong.at(0, 4), *soft.at(0, 4 + strong.height + 2))
    return Lines(labels, 4 + strong.height + soft.height + 14)


def legend(meanings: Sequence[Meaning], width: int) -> tuple[tuple[Key, ...], int]:
    """What occurs in the picture, in as many rows as it takes, and their height."""
    x, y = 0.0, 0
    keys = []
    for meaning in meanings:
        words = paragraph(meaning.text, width, TEXT)
        if x and x + _ICON + words.width > width:
            x, y = 0.0, y + _LINE
        letter = Paragraph((meaning.letter,), NAME) if meaning.letter else Paragraph((), NAME)
        shown = letter.at(round(x + (_ICON - 5 - letter.width) / 2, 1), y)
        keys.append(Key(meaning.shows, meaning.sign, round(x, 1), y, words.at(round(x + _ICON, 1), y)[0], shown))
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
