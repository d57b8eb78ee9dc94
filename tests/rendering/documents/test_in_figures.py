"""What can be counted of a track, in short: only what is known, in the words of the plan and the pictures."""

import re

import pytest

from canvas.domain.language import Language
from canvas.domain.track import Track
from canvas.rendering.documents.document import Facts, Paragraph, Section, Table
from canvas.rendering.documents.sections.in_figures import in_figures
from canvas.rendering.limits import MOST
from canvas.rendering.telling import flat
from canvas.rendering.voice import Voice
from tests.rendering.posters.sheets import example
from tests.rendering.shapes import SHAPES

NL, EN = Language.NL, Language.EN


def _of(name: str, language: Language = NL) -> Section:
    track = example(name).track
    assert track
    return in_figures(Voice(track, language))


def _counted(language: Language = NL, **parts: object) -> dict[str, list[str]]:
    return _facts(in_figures(Voice(Track.model_validate(parts), language)))


def _facts(section: Section) -> dict[str, list[str]]:
    (facts,) = [block for block in section.blocks if isinstance(block, Facts)]
    return {fact.label: [flat(each).replace("\u00a0", " ") for each in fact.value] for fact in facts.items}


def _rows(section: Section, caption: str) -> list[list[str]]:
    (table,) = [block for block in section.blocks if isinstance(block, Table) and block.caption == caption]
    return [["; ".join(map(flat, cell)) for cell in row] for row in table.rows]


def test_a_full_track_is_told_in_short() -> None:
    """How long, who hands over to whom, how many hours with the most as one stretch, and from when money is short."""
    section = _of("voorbeeld")
    facts = _facts(section)

    assert list(facts) == ["Tijd", "Overdrachten", "Uren per week", "Geld"]
    assert facts["Tijd"][0].startswith("De stappen volgen op elkaar: samen 96 weken.")
    assert len(facts["Overdrachten"]) == 3
    assert facts["Uren per week"] == ["Een deelnemer is 3 tot 26 uur per week bezig. Het meest in week 27–44."]
    assert facts["Geld"][0].startswith("Komt al het geld uit het plan")
    assert "€ 57.000" in facts["Geld"][1]
    assert "week 45 (november 2026)" in facts["Geld"][1]
    assert ["Taalschool Overbrug", "stap 2, 3, 4, 5 en 6", "taalaanbieder"] in _rows(
        section, "Wie nu niet te missen is"
    )
    assert all(row[1:] != ["", "", ""] for row in _rows(section, "Van aanmelden tot aan het werk blijven"))


def test_it_is_told_in_english() -> None:
    """The same facts in other words."""
    section = _of("voorbeeld-en", EN)

    assert section.title == "In figures"
    assert _facts(section)["Hours a week"] == [
        "A participant is busy for 3 to 26 hours a week. The most in week 27–44."
    ]
    assert ["ROC Rijnoever", "steps 3 and 4"] in [
        row[:2] for row in _rows(section, "Who the track cannot do without now")
    ]


def test_what_is_not_known_is_said_or_left_out() -> None:
    """Why the length cannot be told; no money where there are no amounts; only moments that somebody wrote about."""
    section = _of("groningen-werkfit")
    facts = _facts(section)

    assert "Daarom is nog niet te zeggen hoelang het hele traject duurt." in facts["Tijd"][0]
    assert facts["Uren per week"] == ["Nog niet bekend zijn de uren van de stappen en de inburgering."]
    assert "Geld" not in facts
    assert [row[0] for row in _rows(section, "Van aanmelden tot aan het werk blijven")] == ["Doet mee", "Aan het werk"]


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("granted", ["Het geld dat is toegezegd, betaalt alle kosten waar een bedrag bij staat."]),
        ("applied", ["Komt al het geld uit het plan, dan zijn alle kosten betaald waar een bedrag bij staat."]),
    ],
)
def test_money_that_is_enough_is_told(status: str, said: list[str]) -> None:
    """With what is granted, or with all of it."""
    facts = _counted(
        costs=[{"kind": "guidance", "amount": "100 euro"}],
        funding=[{"title": "Fonds", "amount": "100 euro", "status": status}],
    )

    assert facts["Geld"][:1] == said
    assert len(facts["Geld"]) == (1 if status == "granted" else 2)


def test_money_that_is_short_is_told_once() -> None:
    """Where all money is granted, it is the same with that alone."""
    (said,) = _counted(costs=[{"kind": "guidance", "amount": "100 euro"}])["Geld"]

    assert said.startswith("Ook als al het geld uit het plan komt, is € 100 niet betaald")


def test_one_lead_hands_nothing_over() -> None:
    """But where a step has no lead, that is not known."""
    steps = [{"id": "a", "lead": "x"}, {"id": "b", "lead": "x"}]
    facts = _counted(parties=[{"id": "x", "name": "De School"}], steps=steps)

    assert facts["Overdrachten"] == ["Geen: De School trekt alle stappen."]
    assert "Overdrachten" not in _counted(steps=[{"id": "a", "lead": "x"}, {"id": "b"}])


def test_a_long_list_of_parties_is_cut_and_counted() -> None:
    """The plan has the others."""
    parties = [{"id": f"p{number}"} for number in range(8)]
    steps = [{"id": f"s{number}", "lead": f"p{number}"} for number in range(8)]
    section = in_figures(Voice(Track.model_validate({"parties": parties, "steps": steps}), NL))

    assert len(_rows(section, "Wie nu niet te missen is")) == 6
    assert "En nog 2 partijen. Die staan in het plan." in [
        block.text for block in section.blocks if isinstance(block, Paragraph)
    ]


def test_nothing_is_told_of_nothing() -> None:
    """Nor of a track that nobody can oversee."""
    many = Track.model_validate({"steps": [{"id": f"s{number}"} for number in range(MOST + 1)]})

    assert in_figures(Voice(Track(), NL)).is_empty
    assert in_figures(Voice(many, NL)).is_empty


@pytest.mark.parametrize("name", SHAPES)
def test_every_form_of_track_is_told(name: str) -> None:
    """In both languages, without a hole in the words."""
    for language in Language:
        for block in in_figures(Voice(SHAPES[name], language)).blocks:
            assert not re.search(r"\{[a-z_]+\}", str(block))
