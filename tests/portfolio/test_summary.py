"""A track in short: what is known stays as sure as it was written, and what is not known stays unknown."""

import pytest

from canvas.analysis.coverage import BlockState
from canvas.analysis.portfolio.amounts import Amount
from canvas.analysis.portfolio.funding import funding
from canvas.rendering.portfolio.as_json import summary_in, summary_json
from tests.portfolio.tracks import OTHER, summary, werkfit


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ("12", Amount(12, 12)),
        ("ongeveer 20", Amount(20, 20, about=True)),
        ("8-10", Amount(8, 10)),
        ("minimaal 5", Amount(5, None)),
        ("hooguit 9", Amount(0, 9)),
        ("onbekend", None),
        ("4 uur per week", None),
    ],
)
def test_a_number_is_as_sure_as_it_was_written(size: str, expected: Amount | None) -> None:
    """About stays about, at least has no end, and what counts no people is no number of people."""
    assert summary(werkfit("assen", size)).people == expected


def test_what_a_track_says_in_short() -> None:
    """Its place, length, money, parties and steps."""
    found = summary(werkfit("assen"))

    assert (found.id, found.region, found.sectors) == ("werkfit-assen", "Groningen", ("techniek",))
    assert found.weeks == Amount(32, 32)
    assert found.places == Amount(8, 8)
    assert found.money == found.granted == Amount(20_000, 20_000)
    assert [(party.name, [*party.roles]) for party in found.parties] == [
        ("Arbeidsmarktregio Groningen", ["coordinator"]),
        ("Leerwerkbedrijf assen", ["employer"]),
    ]
    assert [*found.modules[0].activities] == ["language", "certificate", "shadow-day"]
    assert len(found.blocks) == 18
    assert found.blocks[3] is BlockState.FILLED


def test_nothing_granted_is_not_the_same_as_not_told() -> None:
    """A file that tells of its money that it is applied for has nothing granted; one without money does not say."""
    assert summary(werkfit("assen", status="aangevraagd")).granted == Amount(0, 0)
    assert summary(OTHER).granted is None


def test_a_step_without_length_leaves_the_length_open() -> None:
    """Then only the least is known; just so where the file tells no more than that."""
    assert summary(werkfit("assen").replace(", duur: 20 weken", "")).weeks == Amount(12, None)

    found = summary(werkfit("assen").replace("20 weken", "minimaal 20 weken"))

    assert found.weeks == Amount(32, None)
    assert found.modules[1].weeks == Amount(20, None)
    assert summary(werkfit("assen").replace("20 weken", "ongeveer 20 weken")).weeks == Amount(32, 32, about=True)


EDITIONS = """\
partijen:
  - {id: gemeente, naam: Gemeente, soort: gemeente}
  - {id: winkel, naam: Winkel, soort: bedrijf, inbreng: [{soort: geld, hoeveelheid: € 3, status: toegekend}]}
financiering: [{id: a, partij: gemeente, hoeveelheid: € 10, status: toegekend}]
edities:
  - titel: Najaar
    wijkt_af: {financiering: [{id: a, hoeveelheid: € 20}, {id: b, partij: gemeente, hoeveelheid: € 5}]}
"""


def test_the_lines_of_money_are_the_money_of_the_track() -> None:
    """What a party brings in is in it; what an edition says of a line is no other money, and its own is told apart."""
    found = summary(EDITIONS)
    together = funding([found])

    assert (found.money, found.granted) == (Amount(13, 13), Amount(13, 13))
    assert (together.of_tracks.euros.amount, together.of_tracks.granted.amount) == (found.money, found.granted)
    assert (together.of_editions.lines, together.of_editions.euros.amount) == (1, Amount(5, 5))


def test_signs_of_personal_data_are_masked() -> None:
    """A summary goes around; an address of a person does not."""
    found = summary(werkfit("assen").replace("naam: Leerwerkbedrijf assen", "naam: j.jansen@example.nl"))

    assert "jansen" not in summary_json(found).decode()


def test_it_can_be_written_and_read_again() -> None:
    """In one line of JSON, with nothing lost."""
    for text in (werkfit("assen", "8-10"), OTHER):
        found = summary(text)
        assert summary_in(summary_json(found)) == found
        assert b"\n" not in summary_json(found)
