"""The picture of the parties: cards by sector, arrows between them, and what it says in words."""

import shutil
from itertools import combinations, pairwise
from typing import Any

import pytest

from canvas.domain.answer import NOT_APPLICABLE
from canvas.domain.language import Language
from canvas.domain.track import Track
from canvas.rendering.diagrams.parties import parties_picture
from canvas.rendering.diagrams.party_grid import Grid, grid
from canvas.rendering.diagrams.party_view import Map, party_map
from canvas.rendering.engines.graphviz import lay_out
from canvas.rendering.engines.layout import Layout
from canvas.rendering.voice import Voice
from tests.rendering.shapes import SHAPES
from tests.support.pictures import Area, framed, squeezed, texts

CARD, STRIP, ASIDE = "5", "6", "4"
PARTIES = [
    {"id": "city", "name": "Gemeente Rijnoever", "kind": "municipality"},
    {"id": "bikes", "name": "De Ketting", "kind": "company"},
    {"id": "spokes", "name": "Spaak", "kind": "company"},
    {"id": "new", "name": "Stichting Nieuwkomers", "kind": "refugee-organisation", "status": "invited"},
    {"id": "other", "name": "Samen", "kind": "other"},
]


def track(**more: Any) -> Track:
    """A track in which a foundation leads, and a city and two companies that are alike work in its steps."""
    return Track.model_validate(
        {
            "track": {"id": "x", "title": "Proef"},
            "parties": PARTIES,
            "roles": [
                {"kind": "employer", "party": ["bikes", "spokes"], "steps": {"a": "does", "b": "does"}},
                {"kind": "coordinator", "party": ["new"]},
                {"kind": "case-manager", "party": ["city"], "steps": {"a": "does"}},
                {"kind": "buddy", "steps": {"b": "does"}},
            ],
            "steps": [{"id": "a", "lead": "new"}, {"id": "b", "lead": "new"}],
            **more,
        }
    )


def placed(found: Track) -> tuple[Map, Grid]:
    """Where everything stands."""
    voice = Voice(found, Language.NL)
    seen = party_map(voice)
    return seen, grid(seen, voice)


@pytest.fixture(params=SHAPES)
def shape(request: pytest.FixtureRequest) -> Track:
    """Tracks of every form in turn."""
    return SHAPES[request.param]


def words_in(svg: str, corner: str) -> list[str]:
    """What stands in the boxes with corners of this radius."""
    return [squeezed("".join(text.words for text in texts(group))) for _, group in framed(svg, corner)]


@pytest.mark.parametrize("language", Language)
def test_cards_stand_apart_in_their_band_and_hold_their_words(shape: Track, language: Language) -> None:
    """No card lies over another, each lies in a band, and no word sticks out of it."""
    svg = parties_picture(shape, language).svg
    cards, strips, asides = (list(framed(svg, corner)) for corner in (CARD, STRIP, ASIDE))

    assert not any(one.meets(other) for (one, _), (other, _) in combinations(cards, 2))
    assert not any(one.meets(other) for (one, _), (other, _) in combinations(strips, 2))
    for area, group in (*cards, *asides):
        assert all(area.holds(text.area) for text in texts(group))
    for area, _ in (*cards, *(asides if strips else [])):
        assert any(strip.holds(area) for strip, _ in strips)
    for area, group in strips:
        assert all(area.holds(text.area) for text in texts(group))


def test_arrows_run_between_the_cards(shape: Track) -> None:
    """Every arrow runs straight from corner to corner, over no card, and not through the name of a sector."""
    _, where = placed(shape)
    cards = [Area(place.x, place.y, place.width, place.height) for place in where.places]

    for way in where.ways:
        for (x, y), (to_x, to_y) in pairwise(way):
            assert x == to_x or y == to_y
            line = Area(min(x, to_x), min(y, to_y), abs(x - to_x) or 0.01, abs(y - to_y) or 0.01)
            assert not any(line.meets(card) for card in cards)
            assert line.x >= 136


def test_an_arrow_begins_and_ends_at_the_side_of_its_cards(shape: Track) -> None:
    """It touches the card that relies and the card on which it does."""
    seen, where = placed(shape)

    assert len(where.ways) == len(seen.arrows)
    for arrow, way in zip(seen.arrows, where.ways, strict=True):
        for (x, y), number in ((way[0], arrow.card), (way[-1], arrow.on)):
            card = where.places[number]
            assert x in (card.x, card.x + card.width)
            assert card.y < y < card.y + card.height


def test_parties_that_are_alike_share_a_card() -> None:
    """The two companies do the same; everybody keeps a number and a name."""
    seen, _ = placed(track())

    assert [[party.name for party in card.parties] for card in seen.cards] == [
        ["Gemeente Rijnoever"],
        ["De Ketting", "Spaak"],
        ["Stichting Nieuwkomers"],
        ["Samen"],
    ]
    assert [party.number for party in seen.parties] == [1, 2, 3, 4, 5]


def test_parties_that_differ_do_not_share_a_card() -> None:
    """One of the companies pays, so that something rests on it that does not rest on the other."""
    seen, _ = placed(track(funding=[{"party": ["bikes"]}]))

    assert [len(card.parties) for card in seen.cards] == [1, 1, 1, 1, 1]


def test_most_rests_on_one_card_and_says_so() -> None:
    """By a ribbon, a heavy frame and a sentence; arrows lead there."""
    picture = parties_picture(track(), Language.NL)
    seen, _ = placed(track())

    assert [card.most for card in seen.cards] == [False, False, True, False]
    assert {(arrow.card, arrow.on) for arrow in seen.arrows} == {(0, 2), (1, 2)}
    assert "Spilvanhettraject4StichtingNieuwkomers" in words_in(picture.svg, CARD)[2]
    assert picture.svg.count('stroke-width="3.5"') == 1
    assert "Het meeste steunt op Stichting Nieuwkomers: 3 van de 4 andere partijen, in 2 van de 2 stappen." in (
        picture.description
    )


def test_what_is_equal_has_no_pivot() -> None:
    """Two parties on whom as many rely are named together, and neither gets the ribbon."""
    apart = [{"id": step, "lead": lead, "after": NOT_APPLICABLE} for step, lead in (("a", "new"), ("b", "city"))]
    equal = track(
        steps=apart, roles=[{"kind": "employer", "party": ["bikes", "spokes"], "steps": {"a": "does", "b": "does"}}]
    )
    picture = parties_picture(equal, Language.NL)

    assert "Spil van het traject" not in picture.svg
    assert "Op Gemeente Rijnoever en Stichting Nieuwkomers steunt even veel: op elk 2 andere partijen." in (
        picture.description
    )


def test_the_description_tells_every_party_and_every_tie() -> None:
    """Who they are, what they do, on whom they rely; roles that wait; those who take no part."""
    found = track(stakeholders=[{"name": "Gezinnen", "interest": "Rust."}])
    lines = parties_picture(found, Language.NL).description.split("\n")

    assert lines == [
        "Partijen van Proef: 5 partijen · 3 sectoren · het meeste steunt op Stichting Nieuwkomers.",
        "1. Gemeente Rijnoever (publiek). Rollen: klantmanager. Steunt het meest op Stichting Nieuwkomers.",
        "2. De Ketting (privaat, bedrijf). Rollen: werkgever. Steunt het meest op Stichting Nieuwkomers.",
        "3. Spaak (privaat, bedrijf). Rollen: werkgever. Steunt het meest op Stichting Nieuwkomers.",
        "4. Stichting Nieuwkomers (maatschappelijk, vluchtelingenorganisatie, uitgenodigd). Rollen: regisseur."
        " Trekt stap 1 en 2. Steun voor 3 partijen.",
        "5. Samen (sector niet bekend).",
        "Het meeste steunt op Stichting Nieuwkomers: 3 van de 4 andere partijen, in 2 van de 2 stappen."
        " Valt die partij weg, dan voelen zij dat meteen.",
        "Op 4 Stichting Nieuwkomers steunen 1, 2 en 3: het trekken van stap 1 en 2.",
        "Nog niemand voor: buddy op de werkvloer (stap 2).",
        "Belanghebbenden, die niet meewerken: Gezinnen.",
    ]


def test_english_words() -> None:
    """The same in English."""
    text = parties_picture(track(), Language.EN).description

    assert "Most rests on Stichting Nieuwkomers: 3 of the 4 other parties rely on it, in 2 of the 2 steps." in text
    assert "1, 2 and 3 rely on 4 Stichting Nieuwkomers: leading steps 1 and 2." in text


def test_sectors_have_a_sign_and_a_name_in_their_order() -> None:
    """Public, private, civil society, those of whom it is not known, then roles that wait and those who stand apart."""
    svg = parties_picture(track(stakeholders=[{"name": "Gezinnen"}]), Language.EN).svg

    assert words_in(svg, STRIP) == ["Public", "Private", "Civilsociety", "Otherparties", "Nobodyyet", "Stakeholders"]
    assert words_in(svg, ASIDE) == ["Buddyontheworkfloorstep2", "Gezinnen"]
    for part in ('<circle r="7"', "M0 -7.5L8 6.5H-8Z", "M-6.5 -6.5H6.5V6.5H-6.5Z", "M-7 0L-3.5 -6"):
        assert part in svg


def test_a_party_that_is_not_written_down_is_shown_as_such() -> None:
    """A lead that stands nowhere among the parties gets a dashed card."""
    svg = parties_picture(track(steps=[{"id": "a", "lead": "nobody-knows"}]), Language.NL).svg

    (card,) = [words for words in words_in(svg, CARD) if "nobodyknows" in words]
    assert "staatnognietbijdepartijen" in card
    assert 'stroke-dasharray="5 4"' in svg


def test_without_ties_it_says_how_they_become_visible() -> None:
    """Parties alone make a picture without arrows, and a hint."""
    picture = parties_picture(Track.model_validate({"parties": PARTIES}), Language.NL)

    assert "Wie op wie steunt, is nog niet te zien." in picture.description
    assert len(words_in(picture.svg, CARD)) == 5
    assert 'd="M' in picture.svg
    assert "steunt het meest op" not in picture.svg


def test_a_track_without_parties_invites_to_write_the_first() -> None:
    """No empty page: a friendly sentence, and no graph."""
    picture = parties_picture(Track(), Language.NL)

    assert "Er zijn nog geen partijen opgeschreven." in picture.svg
    assert "Er zijn nog geen partijen opgeschreven." in picture.description
    assert (picture.dot, picture.problems) == ("", ())


def test_a_name_that_does_not_fit_is_reported_and_told_in_full() -> None:
    """The box tells it in its own title."""
    name = "Onafhankelijke samenwerkingsverbandondersteuningsorganisatie " * 5
    picture = parties_picture(track(parties=[*PARTIES, {"id": "long", "name": name}]), Language.NL)

    assert [problem.artifact for problem in picture.problems] == ["x.parties.svg"]
    assert name.strip() in picture.problems[0].message
    assert f"<title>{name.strip()}</title>" in picture.svg.replace("\n", "")


def test_both_engines_give_the_boxes_of_the_picture(shape: Track) -> None:
    """The graph puts its boxes where the picture has them, whatever engine lays it out."""
    dot = parties_picture(shape, Language.NL).dot
    if not dot:
        return
    _, where = placed(shape)
    for program in {None, shutil.which("dot")}:
        (layout,) = lay_out([dot], program)
        assert isinstance(layout, Layout)
        for number, place in enumerate(where.places):
            box = layout.box(f"card{number}")
            assert (box.width, box.height) == pytest.approx((place.width, place.height), abs=0.2)
            assert (box.x, box.y) == pytest.approx((place.x, place.y), abs=0.6)
        assert len(layout.lines) == len(where.ways)
