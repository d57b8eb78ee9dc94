"""The picture of the roles: a table of roles and steps with a sign for each hand."""

import re
from itertools import combinations, pairwise
from typing import Any

import pytest

from canvas.domain.answer import NOT_APPLICABLE, given, listed
from canvas.domain.language import Language
from canvas.domain.track import Track
from canvas.rendering.diagrams.roles import roles_picture
from tests.rendering.shapes import SHAPES, crowd
from tests.support.pictures import framed, page_texts, squeezed, texts

HEAD, OPEN = "5", "4"
SIGN = re.compile(r'translate\(([\d.]+) ([\d.]+)\)"><(?:path d="M-(?:22 -13|8 -12|12 11)|rect x="-13" y="-12")')
IN_LEGEND = 3
LEADS, DOES, CONSULTED, INFORMED = "M-22 -13H12L22 0L12 13H-22Z", '<rect x="-13" y="-12"', "M-8 -12H8", "M-12 11H12"


def track(**more: Any) -> Track:
    """A track with two steps, and every hand."""
    return Track.model_validate(
        {
            "track": {"id": "x", "title": "Proef"},
            "parties": [
                {"id": "bikes", "name": "De Ketting", "kind": "company"},
                {"id": "city", "name": "Gemeente", "kind": "municipality"},
            ],
            "roles": [
                {"kind": "coordinator", "party": ["bikes", "city"], "steps": {"a": "does", "b": "informed"}},
                {"kind": "employer", "party": ["bikes"], "steps": {"a": "consulted", "b": "does"}},
                {"kind": "buddy", "steps": {"b": "does"}},
                {"kind": "examiner", "party": NOT_APPLICABLE, "steps": {}},
            ],
            "steps": [{"id": "a", "title": "Werving", "lead": "city"}, {"id": "b", "title": "Leren"}],
            **more,
        }
    )


@pytest.fixture(params=SHAPES)
def shape(request: pytest.FixtureRequest) -> Track:
    """Tracks of every form in turn."""
    return SHAPES[request.param]


@pytest.mark.parametrize("language", Language)
def test_heads_stand_apart_and_hold_their_words(shape: Track, language: Language) -> None:
    """No head of a column lies over another, and no word sticks out of a head or of the frame of an open role."""
    svg = roles_picture(shape, language).svg
    heads = list(framed(svg, HEAD))

    assert not any(one.meets(other) for (one, _), (other, _) in combinations(heads, 2))
    for area, group in heads:
        assert all(area.holds(text.area) for text in texts(group))


def test_every_hand_has_a_shape_and_a_letter() -> None:
    """Leads, does, is consulted, is informed; the legend shows those that occur."""
    svg = roles_picture(track(), Language.NL).svg
    letters = [text.words for text in page_texts(svg) if len(text.words) == 1 and text.words.isalpha()]

    assert [svg.count(path) for path in (LEADS, DOES, CONSULTED, INFORMED)] == [1, 2 + 1, 1 + 1, 1 + 1]
    assert sorted(letters) == sorted(["T", "M", "W", "D", "D", *"TDMW"])


def test_no_sign_touches_the_next(shape: Track) -> None:
    """The widest of them, that of the lead, leaves room for its neighbours."""
    svg = roles_picture(shape, Language.NL).svg
    table = svg[: svg.index("scale(0.75)")] if "scale(0.75)" in svg else svg
    signs = [(float(found[2]), float(found[1])) for found in SIGN.finditer(table)]

    for (height, x), (other, following) in pairwise(sorted(signs)):
        assert height != other or following - x >= 46


def test_what_does_not_occur_is_not_explained() -> None:
    """A legend only for what is in the picture."""
    svg = roles_picture(track(roles=[{"kind": "employer", "party": ["bikes"]}], steps=[{"id": "a"}]), Language.EN).svg

    assert "is consulted" not in svg
    assert "leads the step" not in svg
    assert "does part of the work" in svg


def test_the_lead_stands_above_its_step_and_a_missing_one_is_said() -> None:
    """With the sign of its sector; a step without a lead has a dashed frame."""
    svg = roles_picture(track(), Language.NL).svg
    heads = [squeezed("".join(text.words for text in texts(group))) for _, group in framed(svg, HEAD)]

    assert heads == ["1WervingGemeente", "2Lerennoggeentrekker"]


def test_holders_go_by_sector_and_open_roles_are_dashed() -> None:
    """Public before private; a role that waits says so, a role that the team does without says that."""
    svg = roles_picture(track(), Language.NL).svg
    said = [text.words for text in page_texts(svg)]

    assert said.index("Gemeente", said.index("Regisseur")) < said.index("De Ketting", said.index("Regisseur"))
    assert len(list(framed(svg, OPEN))) == 1
    assert said[said.index("Buddy op de werkvloer") + 1] == "nog niemand"
    assert said[said.index("Exameninstelling") + 1] == "niet van toepassing"


def test_the_description_tells_step_by_step_who_does_what() -> None:
    """The lead is the party that leads, not everybody who has its role."""
    assert roles_picture(track(), Language.NL).description.split("\n") == [
        "Wie doet wat in Proef: 4 rollen · 2 stappen · 1 rol nog open.",
        "Stap 1, Werving. Trekt: Gemeente (regisseur). Denkt mee: De Ketting (werkgever).",
        "Stap 2, Leren. Doet: De Ketting (werkgever); Nog niemand (buddy op de werkvloer)."
        " Weet ervan: Gemeente en De Ketting (regisseur). Nog geen trekker.",
        "Nog niemand voor: Buddy op de werkvloer.",
        "In geen enkele stap genoemd: Niet van toepassing (exameninstelling).",
    ]


def test_many_steps_are_folded() -> None:
    """Seven steps stand in two bands with their names; thirty in three bands with numbers, and their names below."""
    seven, thirty = (roles_picture(crowd(6, count, 8), Language.NL) for count in (7, 30))
    tops = [{area.y for area, _ in framed(picture.svg, HEAD)} for picture in (seven, thirty)]

    assert [len(each) for each in tops] == [2, 3]
    assert "De stappen" not in seven.svg
    assert "De stappen" in thirty.svg
    assert "1 Kennismaken 0; nog geen trekker" in [text.words for text in page_texts(thirty.svg)]


def test_every_hand_of_a_folded_table_is_there() -> None:
    """No sign is lost where the table is cut."""
    found = crowd(20, 30, 24)
    svg = roles_picture(found, Language.NL).svg
    written = sum(len(given(role.steps) or {}) for role in listed(found.roles))
    leads = sum(given(step.lead) is not None for step in listed(found.steps))
    others = sum(svg.count(path) for path in (DOES, CONSULTED, INFORMED)) - IN_LEGEND

    assert svg.count(LEADS) == leads
    assert written - leads <= others <= written


def test_a_track_without_roles_invites_to_write_the_first() -> None:
    """A friendly sentence, below the steps where there are some."""
    bare, steps = roles_picture(Track(), Language.EN), roles_picture(track(roles=[], steps=[{"id": "a"}]), Language.EN)

    for picture in (bare, steps):
        assert "No roles have been written down yet." in picture.svg
    assert "The roles are not there yet." in steps.description
    assert len(list(framed(steps.svg, HEAD))) == 1


def test_a_title_that_does_not_fit_is_reported() -> None:
    """Named in a problem of this picture."""
    title = "Vreemdelingenverblijfsvergunningsaanvraagbegeleiding " * 6
    picture = roles_picture(track(steps=[{"id": "a", "title": title, "lead": "city"}]), Language.NL)

    assert [problem.artifact for problem in picture.problems] == ["x.roles.svg"]
    assert "Vreemdelingen" in picture.problems[0].message
