"""What people type as an answer, read as what belongs in the place."""

from decimal import Decimal
from typing import Any

import pytest

from canvas.domain.answer import NOT_APPLICABLE, UNKNOWN, Absence, Absent
from canvas.domain.kinds import ConditionStatus, IntakeTopic, PartyKind
from canvas.domain.language import Language
from canvas.domain.levels import Cefr, LanguageLevel
from canvas.domain.path import Path
from canvas.domain.quantity import Bound, Unit
from canvas.domain.track import Track
from canvas.editing.answers import Answer, Misread, absence, choices, read_answer
from canvas.reading.read import read_text
from canvas.reading.shapes import SlotKind

FILE = "partijen:\n  - {id: roc, naam: ROC Midden}\n  - {id: stad, naam: Gemeente Stad}\nmissie: {doel: x}\n"


@pytest.fixture
def track() -> Track:
    read = read_text(FILE).track
    assert read is not None
    return read


READ: list[tuple[Path, str, Any]] = [
    (("mission", "goal"), "  Werk voor tien, met loon ", "Werk voor tien, met loon"),
    (("mission", "goal"), "onbekend", UNKNOWN),
    (("mission", "goal"), "N.v.t.", NOT_APPLICABLE),
    (("mission", "goal"), "n.v.t.: dat doen wij niet, echt", Absent(Absence.NOT_APPLICABLE, "dat doen wij niet, echt")),
    (("mission", "goal"), "onbekend (vraag de gemeente)", Absent(Absence.UNKNOWN, "vraag de gemeente")),
    (("mission", "goal"), "onbekend terrein verkennen", "onbekend terrein verkennen"),
    (("mission", "goal"), "\u2067\u0623\u0645\u0644\u2069 \u200fen\u200b werk", "\u0623\u0645\u0644 en werk"),
    (
        ("mission", "goal"),
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
    ),
    (("mission", "principles"), "samen; op tijd", ("samen", "op tijd")),
    (("target_group", "language_in"), "a2", LanguageLevel(Cefr.A2, Cefr.A2)),
    (("parties", 0, "kind"), "gemeente", PartyKind.MUNICIPALITY),
    (("parties", 0, "recognised"), "ja", True),
    (("parties", 0, "recognised"), "nee", False),
    (("conditions", "transport", "status"), "2", ConditionStatus.OPEN),
    (("conditions", "transport", "status"), "Open", ConditionStatus.OPEN),
    (("target_group", "intake", "topics"), "wensen, taal", (IntakeTopic.WISHES, IntakeTopic.LANGUAGE)),
    (("roles", "coordinator", "party"), "1, Gemeente Stad", ("roc", "stad")),
    (("steps", 0, "lead"), "roc", "roc"),
    (("roles", 0, "party", 0), "roc", "roc"),
]


@pytest.mark.parametrize(("path", "text", "value"), READ, ids=[f"{each[0][-1]}: {each[1]}" for each in READ])
def test_an_answer_is_read(path: Path, text: str, value: Any, track: Track) -> None:
    """As a value of the domain; a number chooses from what is offered."""
    answer = read_answer(text, path, track, Language.NL)

    assert isinstance(answer, Answer)
    assert answer.value == value


def test_how_it_was_said_stays() -> None:
    """A quantity stands in the file as somebody said it."""
    answer = read_answer("rond de 12 mensen", ("target_group", "size"), Track(), Language.NL)
    assert isinstance(answer, Misread)
    answer = read_answer("rond 12 mensen", ("target_group", "size"), Track(), Language.NL)

    assert isinstance(answer, Answer)
    assert answer.words == "rond 12 mensen"
    assert (answer.value.low, answer.value.bound, answer.value.unit) == (Decimal(12), Bound.ABOUT, Unit.PEOPLE)


@pytest.mark.parametrize(
    ("path", "text", "kind"),
    [
        (("target_group", "size"), "veel", SlotKind.QUANTITY),
        (("track", "period", "start"), "straks", SlotKind.DATE),
        (("target_group", "language_in"), "goed", SlotKind.LEVEL),
        (("parties", 0, "recognised"), "misschien", SlotKind.FLAG),
        (("parties", 0, "kind"), "circus", SlotKind.WORD),
        (("parties", 0, "kind"), "99", SlotKind.WORD),
        (("steps", 0, "lead"), "niemand", SlotKind.NAME),
    ],
)
def test_what_cannot_be_read_is_told_by_its_kind(path: Path, text: str, kind: SlotKind, track: Track) -> None:
    """So that whoever asks can say kindly what fits."""
    answer = read_answer(text, path, track, Language.NL)

    assert isinstance(answer, Misread)
    assert answer.kind is kind


def test_choices_are_words_of_the_file(track: Track) -> None:
    """Kinds in its language, ids with what people call them; none where anything can be said."""
    assert ("roc", "ROC Midden") in [
        (each.word, each.label) for each in choices(("steps", 0, "lead"), track, Language.NL)
    ]
    assert "gemeente" in [each.word for each in choices(("parties", 0, "kind"), track, Language.NL)]
    assert choices(("mission", "goal"), track, Language.NL) == ()


def test_an_absence_is_one_word_and_perhaps_a_reason() -> None:
    """A sentence that begins with such a word says something."""
    assert absence("?") == UNKNOWN
    assert absence("n/a - not here") == Absent(Absence.NOT_APPLICABLE, "not here")
    assert absence("unknown territory") is None
    assert absence("") is None
