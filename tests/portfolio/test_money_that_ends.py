"""What is said of the end of money: what its own line and its scheme tell, and nothing else."""

import pytest

from canvas.analysis.portfolio.amounts import Amount
from canvas.analysis.portfolio.funding import Funding
from canvas.analysis.portfolio.portfolio import Portfolio, portfolio
from canvas.domain.language import Language
from canvas.rendering.portfolio.as_markdown import portfolio_markdown
from tests.portfolio.tracks import state, werkfit

PERIOD = ", periode: {begin: 2025-09, eind: 2027-11}}"
OWN = "    periode: {begin: 2026-01, eind: 2027}\n"


def paid(*replaced: tuple[str, str]) -> Portfolio:
    """One track with a period, of which the line of money is otherwise."""
    text = werkfit("assen").replace(", sector: techniek}", f", sector: techniek{PERIOD}")
    for old, new in replaced:
        assert old in text
        text = text.replace(old, new)
    return portfolio(state({"a": text}))


def years(found: Funding) -> list[tuple[int | None, int, int]]:
    """Of each year the lines that run and those that end."""
    return [(each.year, each.lines, each.ending.lines) for each in found.years]


def test_the_end_of_a_track_is_no_end_of_its_money() -> None:
    """A line without a period is told as such, and runs in no year that anybody knows."""
    found = paid((OWN, ""), ("    regeling: esf-plus\n", "")).funding

    assert found.endings == ()
    assert years(found) == [(None, 1, 0)]
    assert (found.undated.lines, found.undated.euros.amount) == (1, Amount(20_000, 20_000))
    assert found.lasting.lines == 0


def test_structural_money_does_not_end() -> None:
    """As the file says it."""
    made = paid((OWN, "    structureel: ja\n"), ("esf-plus", "participatiebudget"))

    assert made.funding.endings == ()
    assert (made.funding.lasting.lines, made.funding.undated.lines) == (1, 0)
    shown = portfolio_markdown(made, Language.NL)
    assert "1 regel geld is structureel en loopt door. Bedrag: € 20.000." in shown.replace("\u00a0", " ")
    assert "| structureel, loopt door | 1 | 1 |" in shown
    assert "2027" not in shown.split("### Per jaar")[1].split("## Plekken")[0]


def test_a_scheme_alone_makes_no_money_last() -> None:
    """That it can go on is known of the scheme; that it does, the file does not say."""
    found = paid((OWN, ""), ("esf-plus", "participatiebudget")).funding

    assert (found.lasting.lines, found.undated.lines) == (0, 1)


def test_a_scheme_that_stops_ends_money_without_a_period() -> None:
    """The last day is that of the scheme; in which years it is used nobody said."""
    found = paid((OWN, "")).funding

    assert [(each.day, each.by_scheme) for each in found.endings] == [("2027-12-31", True)]
    assert years(found) == [(2027, 0, 1), (None, 1, 0)]


@pytest.mark.parametrize(("end", "told"), [("2026-06", "2027-11"), ("2027-11", None), ("2027", None)])
def test_money_that_ends_before_the_track_is_marked(end: str, told: str | None) -> None:
    """Against what the file says, so that it is the same on every day."""
    made = paid(("eind: 2027}\n", f"eind: {end}}}\n"))

    assert [each.track_goes_on for each in made.funding.endings] == [told]
    shown = "Het traject loopt langer door: tot en met november 2027." in portfolio_markdown(made, Language.NL)
    assert shown is (told is not None)


def test_a_stopped_track_has_no_money_that_ends() -> None:
    """Its lines are left out of what a reader counts on, and that is told."""
    made = paid(("fase: uitvoering", "fase: gestopt"))

    assert made.going.funding.endings == ()
    assert "Zonder het geld van gestopte trajecten (1 regel)." in portfolio_markdown(made, Language.NL)
