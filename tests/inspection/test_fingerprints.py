"""A finding is known again when the file around it changes."""

from hypothesis import given
from hypothesis import strategies as st

from canvas.domain.language import Language
from canvas.inspection.fingerprints import Names
from canvas.inspection.inspect import Inspection, inspect
from canvas.reading.read import read_text
from tests.rendering.tracks import SMALL

TWIN_NL = """
traject: {id: x, fase: ontwerp}
partijen:
  - {id: a, naam: A}
rollen: [{soort: werkgever, partij: a}]
stappen: [{id: s, soort: voortraject}]
"""
TWIN_EN = """
track: {id: x, stage: design}
parties:
  - {id: a, name: A}
roles: [{kind: employer, party: a}]
steps: [{id: s, kind: preparation}]
"""


def seen(text: str, language: Language = Language.NL) -> Inspection:
    """A text, checked."""
    return inspect(read_text(text), "x.track.yaml", language=language)


def marks(inspection: Inspection) -> set[tuple[str, str]]:
    """The code and the fingerprint of everything that was found."""
    return {(finding.code, finding.fingerprint) for finding in inspection.findings}


def test_no_two_findings_of_a_file_share_one() -> None:
    """Two of one code at one place are told apart."""
    for text in (SMALL, TWIN_NL, "traject:\n  id: x\n  onzin: 1\n  onzin2: 2\npartij: []\n"):
        found = seen(text).findings
        assert len({finding.fingerprint for finding in found}) == len(found) > 1


def test_it_stays_when_lines_move() -> None:
    """Comments and empty lines change nothing."""
    moved = "# new\n\n" + SMALL.replace("rollen:", "\n# roles\nrollen:")

    assert marks(seen(moved)) == marks(seen(SMALL))


def test_it_stays_when_a_part_is_put_before_it() -> None:
    """Members of a list are known by their ids, not by their numbers."""
    before = {found for found in seen(SMALL).findings if found.path[:2] == ("parties", 2)}
    added = SMALL.replace("partijen:\n", "partijen:\n  - {id: nieuw, naam: Nieuw, soort: bedrijf, belang: Mee.}\n")
    after = {found for found in seen(added).findings if found.path[:2] == ("parties", 3)}

    assert before
    assert {found.fingerprint for found in before} == {found.fingerprint for found in after}


def test_it_is_the_same_in_any_language() -> None:
    """Neither the language of the message nor that of the file makes a difference."""
    assert marks(seen(TWIN_NL, Language.EN)) == marks(seen(TWIN_NL, Language.NL)) == marks(seen(TWIN_EN))


def test_what_is_not_known_yet_is_the_gap_that_was_not_filled_in() -> None:
    """Whoever writes that it is not known has not made a new one; where something stood it is one."""
    missing = SMALL.replace("belang: Minder uitkeringen.", 'belang: ""')
    unknown = SMALL.replace("belang: Minder uitkeringen.", "belang: onbekend")

    new = marks(seen(unknown)) - marks(seen(SMALL))
    assert {code for code, _ in new} == {"M03"}
    assert new <= marks(seen(missing))


def test_parts_without_an_id_go_by_what_they_are_and_are_called() -> None:
    """So that another one before them changes nothing."""
    begin = "traject: {id: x, fase: ontwerp}\nstappen:\n"
    step = "  - {soort: leer-werk, titel: In de kas}\n"
    other = "  - {soort: leer-werk, titel: Op het dak, trekker: a, duur: 4 weken}\n"
    role, another = "rollen:\n", "  - {soort: werkgever, partij: ander}\n"
    employers = "  - {soort: werkgever, partij: [kas, dak]}\n"

    before, after = seen(begin + step + role + employers), seen(begin + other + step + role + another + employers)

    of_the_step = {each.fingerprint for each in before.findings if each.path[:2] == ("steps", 0)}
    assert of_the_step
    assert of_the_step == {each.fingerprint for each in after.findings if each.path[:2] == ("steps", 1)}
    assert Names(before.track).of(("roles", 0)) == Names(after.track).of(("roles", 1)) == "roles.employer kas"


def test_a_file_that_cannot_be_read_has_fingerprints_too() -> None:
    """A part with an id is known by it, and what was written tells two slips apart."""
    first = seen("partijen:\n  - {id: a, namm: A, soortt: bedrijf}\n")
    second = seen("partijen:\n  - {id: b, naam: B}\n  - {id: a, namm: A, soortt: bedrijf}\n")

    assert not first.readable
    assert len(first.findings) == 2
    assert marks(first) == marks(second)


def test_names_of_places() -> None:
    """Ids first, then kinds, the second of a kind with a number."""
    track = read_text(SMALL + "open_vragen: [{vraag: Wie betaalt?}, {vraag: Wie betaalt?}]\n").track
    assert track
    names = Names(track)

    assert names.of(("parties", 1, "brings", 0, "amount")) == "parties.bedrijf.brings.places.amount"
    assert names.of(("open_questions", 1)) == "open_questions.Wie betaalt?~2"
    assert names.of(("parties", 99)) == "parties.99"
    assert names.of(()) == ""


@given(st.lists(st.sampled_from(["", "# een regel", "#", "   "]), max_size=6), st.integers(0, 20))
def test_empty_lines_and_remarks_anywhere_change_nothing(lines: list[str], place: int) -> None:
    """Wherever between two top-level keys they stand."""
    written = SMALL.splitlines()
    tops = [number for number, line in enumerate(written) if line[:1].isalpha()]
    at = tops[place % len(tops)]

    assert marks(seen("\n".join([*written[:at], *lines, *written[at:]]) + "\n")) == marks(seen(SMALL))
