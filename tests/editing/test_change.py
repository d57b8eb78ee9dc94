"""Setting a value at any place of a track: it is there then, and nothing else is different."""

from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from canvas.domain.answer import MISSING, UNKNOWN, Absence, Absent
from canvas.domain.bookkeeping import OpenQuestion
from canvas.domain.kinds import ConditionStatus, Involvement, RoleKind, StepKind, WorkForm
from canvas.domain.language import Language
from canvas.domain.part import Part
from canvas.domain.parties import Party, Role
from canvas.domain.path import Path
from canvas.domain.places import value_at
from canvas.domain.quantity import Quantity
from canvas.domain.steps import Step
from canvas.domain.track import Track
from canvas.editing.change import Append, Change, Insert, SetValue, TakeAway, changed
from canvas.editing.refusal import CannotEditError, Reason
from canvas.reading.read import read_text
from canvas.reading.writing import write
from tests.support.remarks import remarks_in, with_remarks
from tests.support.strategies import tracks

DUTCH = """# Ons traject
traject: {id: x, titel: Een traject}  # kort

missie:
  # Wat willen we?
  doel:  # bijvoorbeeld: werk
  probleem:

partijen:
  - id: roc
    naam: ROC  # de school
    belang:

  - {id: gemeente}

rollen:
  soort: regisseur
  partij: gemeente, roc  # samen
  stappen: werving
stappen:
  - soort: werving
    werk: bbl
randvoorwaarden: onbekend  # nog vragen
"""


def after(text: str, *changes: Change) -> str:
    return changed(read_text(text), changes).text


SET: list[tuple[Change, str, str]] = [
    (SetValue(("mission", "goal"), "Werk: voor tien"), "doel:  #", 'doel: "Werk: voor tien"  #'),
    (
        SetValue(("mission", "joint_interest"), "Samen"),
        "  probleem:\n",
        "  probleem:\n  gemeenschappelijk_belang: Samen\n",
    ),
    (SetValue(("parties", "roc", "interest"), "Studenten"), "belang:\n", "belang: Studenten\n"),
    (SetValue(("parties", 0, "interest"), UNKNOWN), "belang:\n", "belang: onbekend\n"),
    (
        SetValue(("parties", 0, "interest"), Absent(Absence.NOT_APPLICABLE, "nee, echt")),
        "belang:\n",
        'belang: {antwoord: n.v.t., reden: "nee, echt"}\n',
    ),
    (SetValue(("parties", "gemeente", "name"), "Stad, B"), "{id: gemeente}", '{id: gemeente, naam: "Stad, B"}'),
    (
        SetValue(("parties", "buren", "name"), "De buren"),
        "{id: gemeente}\n",
        "{id: gemeente}\n\n  - {id: buren, naam: De buren}\n",
    ),
    (SetValue(("track", "title"), "Nieuw"), "titel: Een traject}", "titel: Nieuw}"),
    (SetValue(("roles", 0, "party", 1), "buren"), "partij: gemeente, roc  #", "partij: [gemeente, buren]  #"),
    (
        SetValue(("roles", 0, "steps", "nazorg"), Involvement.CONSULTED),
        "stappen: werving\n",
        "stappen:\n    werving: doet\n    nazorg: denkt-mee\n",
    ),
    (
        SetValue(("roles", "employer", "party"), ("roc",)),
        "  soort: regisseur\n  partij: gemeente, roc  # samen\n  stappen: werving\n",
        "  - soort: regisseur\n    partij: gemeente, roc  # samen\n    stappen: werving\n"
        "  - soort: werkgever\n    partij: roc\n",
    ),
    (SetValue(("steps", "recruitment", "work", "form"), WorkForm.BOL), "werk: bbl", "werk: bol"),
    (
        SetValue(("steps", 0, "work", "hours"), Quantity.parse("8 hours per week"), "8 u per week"),
        "werk: bbl\n",
        "werk:\n      vorm: bbl\n      uren: 8 u per week\n",
    ),
    (
        SetValue(("conditions", "transport", "status"), ConditionStatus.OPEN),
        "randvoorwaarden: onbekend  # nog vragen\n",
        "randvoorwaarden:  # nog vragen\n  - soort: vervoer\n    status: open\n",
    ),
    (
        SetValue(("lines", "language", "hours"), Quantity.parse("4 hours per week")),
        "randvoorwaarden:",
        "\nlijnen:\n  taal:\n    uren: 4 uur per week\nrandvoorwaarden:",
    ),
    (
        Append(("open_questions",), OpenQuestion.model_validate({"question": "Wie?", "owner": ("roc",)})),
        "# nog vragen\n",
        "# nog vragen\n\nopen_vragen:\n  - vraag: Wie?\n    eigenaar: roc\n",
    ),
    (
        Insert(("parties",), 1, Party.model_validate({"id": "buren", "name": "De buren"})),
        "  - {id: gemeente}\n",
        "  - {id: buren, naam: De buren}\n\n  - {id: gemeente}\n",
    ),
    (
        Insert(("parties",), 0, Party.model_validate({"id": "buren", "name": "De buren"})),
        "  - id: roc\n",
        "  - id: buren\n    naam: De buren\n\n  - id: roc\n",
    ),
    (
        Insert(("steps",), 0, Step.model_validate({"id": "ontwerp", "kind": StepKind.DESIGN})),
        "  - soort: werving\n",
        "  - id: ontwerp\n    soort: ontwerp\n  - soort: werving\n",
    ),
    (
        Insert(("steps",), 1, Step.model_validate({"kind": StepKind.AFTERCARE})),
        "    werk: bbl\n",
        "    werk: bbl\n  - soort: nazorg\n",
    ),
    (
        Insert(("roles",), 0, Role.model_validate({"kind": RoleKind.EMPLOYER})),
        "  soort: regisseur\n  partij: gemeente, roc  # samen\n  stappen: werving\n",
        "  - soort: regisseur\n    partij: gemeente, roc  # samen\n    stappen: werving\n  - soort: werkgever\n",
    ),
    (TakeAway(("parties", 0, "name")), "    naam: ROC  # de school\n", ""),
    (TakeAway(("parties", 1)), "  - {id: gemeente}\n", ""),
    (TakeAway(("mission", "principles")), "doel:", "doel:"),
    (SetValue(("steps", 0, "work"), MISSING), "    werk: bbl\n", ""),
]


@pytest.mark.parametrize(("change", "old", "new"), SET)
def test_a_value_lands_in_its_place(change: Change, old: str, new: str) -> None:
    """In the words of the file, with what is missing around it, and with every remark where it was."""
    assert DUTCH.count(old) == 1

    assert after(DUTCH, change) == DUTCH.replace(old, new)


def test_a_member_comes_above_the_remarks_of_the_one_behind_it() -> None:
    """Between brackets with a comma; the line ends are those of the file."""
    design = Insert(("steps",), 1, Step.model_validate({"kind": StepKind.PREPARATION}))

    remarked = "stappen:\n- soort: werving\n# daarna\n- soort: nazorg\n"
    assert after(remarked, design) == "stappen:\n- soort: werving\n- soort: voortraject\n# daarna\n- soort: nazorg\n"
    short = "stappen: [{soort: werving}, {soort: nazorg}]\r\n"
    assert after(short, design) == "stappen: [{soort: werving}, {soort: voortraject}, {soort: nazorg}]\r\n"
    windows = "stappen:\r\n  - soort: werving\r\n  - soort: nazorg\r\n"
    assert after(windows, design).count("\r\n") == after(windows, design).count("\n") == 4


def test_changes_follow_one_another() -> None:
    """The second sees what the first wrote."""
    text = after(
        "# leeg\n",
        SetValue(("mission", "goal"), "Werk"),
        SetValue(("parties", 0, "id"), "roc"),
        SetValue(("parties", "roc", "name"), "ROC"),
        SetValue(("parties", 1, "id"), "stad"),
    )

    assert text == "# leeg\nmissie:\n  doel: Werk\npartijen:\n  - id: roc\n    naam: ROC\n  - id: stad\n"


def test_what_stands_there_already_is_not_written_again() -> None:
    """Somebody's own words stay."""
    text = "doelgroep: {aantal: circa 12 deelnemers}\n"

    assert after(text, SetValue(("target_group", "size"), Quantity.parse("about 12 people"))) == text


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (SetValue(("nothing",), "x"), Reason.NO_SUCH_PLACE),
        (SetValue(("mission", "goal", "deeper"), "x"), Reason.NO_SUCH_PLACE),
        (SetValue(("parties", 7, "name"), "x"), Reason.NO_SUCH_PLACE),
        (SetValue(("parties", "roc", "kind"), "no such kind"), Reason.NOT_A_VALUE),
        (SetValue(("mission", "goal"), "x", "y"), Reason.NOT_AS_MEANT),
    ],
)
def test_what_cannot_be_is_refused(change: Change, reason: Reason) -> None:
    """With the reason; the text is as it was, since it is a value."""
    with pytest.raises(CannotEditError) as refused:
        after(DUTCH, change)

    assert refused.value.reason is reason
    assert refused.value.path == change.path


def test_a_byte_order_mark_stays() -> None:
    """A text may begin with one."""
    assert after("\ufeffmissie: {doel: x}\n", SetValue(("mission", "goal"), "y")) == "\ufeffmissie: {doel: y}\n"


def test_a_broken_file_can_be_changed_beside_its_faults() -> None:
    """An unknown key does not keep an editor from setting another one."""
    text = "missie: {doel: x, dol: z}  # hier\n"

    assert after(text, SetValue(("mission", "problem"), "y")) == "missie: {doel: x, probleem: y, dol: z}  # hier\n"


def _places(value: Any, path: Path = ()) -> list[tuple[Path, Any]]:
    """Everything in a track that has a place, whole parts and lists too."""
    found = [(path, value)] if path else []
    if isinstance(value, Part):
        inside = [(name, getattr(value, name)) for name in type(value).model_fields]
        found += [each for name, inner in inside if inner != MISSING for each in _places(inner, (*path, name))]
    elif isinstance(value, tuple):
        found += [each for number, inner in enumerate(value) for each in _places(inner, (*path, number))]
    return found


def _fitting(path: Path, track: Track) -> Path:
    """The path with each number at most the one behind the last member there is."""
    fitting: Path = ()
    for step in path:
        members = value_at(fitting, track)
        most = len(members) if isinstance(members, tuple) else 0
        fitting = (*fitting, min(step, most) if isinstance(step, int) else step)
    return fitting


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(
    track=tracks,
    other=tracks,
    language=st.sampled_from(Language),
    newline=st.sampled_from(["\n", "\r\n"]),
    data=st.data(),
)
def test_any_value_can_be_set_at_any_place(
    track: Track, other: Track, language: Language, newline: str, data: st.DataObject
) -> None:
    """It is read back as it was meant, no remark is lost, and setting it again changes nothing."""
    text = with_remarks(write(track, language)).replace("\n", newline)
    path, value = data.draw(st.sampled_from(_places(other)))
    path = _fitting(path, track)
    heads = {"track": track.programme, "programme": track.track}
    assume(path[0] != "format" and heads.get(str(path[0]), MISSING) == MISSING)
    before = read_text(text)

    done = changed(before, [SetValue(path, value)])

    assert done.track is not None
    assert value_at(path, done.track) == value
    assert set(remarks_in(done.text)) == set(remarks_in(text))
    assert changed(done, [SetValue(path, value)]).text == done.text
    if newline == "\r\n":
        assert "\n" not in done.text.replace("\r\n", "")
