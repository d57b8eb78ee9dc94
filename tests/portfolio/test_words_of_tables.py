"""What the tables of a portfolio say: never more than is known, and in words that people know."""

from dataclasses import replace

import pytest

from canvas.analysis.portfolio.amounts import Amount, Total, added
from canvas.analysis.portfolio.portfolio import Portfolio, State, portfolio
from canvas.analysis.portfolio.summary import Member, Summary, Unread
from canvas.domain.kinds import PartyKind
from canvas.domain.language import Language
from canvas.domain.quantity import Unit
from canvas.rendering.portfolio.as_markdown import portfolio_markdown
from canvas.rendering.portfolio.network import network
from canvas.rendering.portfolio.pages import portfolio_pages
from canvas.rendering.portfolio.tables import amount_words, count, part, summed
from canvas.rendering.portfolio.view import view
from tests.portfolio.tracks import state, summary, werkfit

SEVERAL = "soort: leerwerkbedrijf\n"


def page(made: Portfolio, language: Language = Language.NL) -> str:
    """The first page."""
    return next(iter(portfolio_pages(made, language))).content.decode()


@pytest.mark.parametrize("language", Language)
def test_an_estimate_of_the_least_stays_an_estimate(language: Language) -> None:
    """About 20, 10 and at least 8 may be less than 38."""
    whole = added((Amount(20, 20, about=True), Amount(10, 10), Amount(8, None)))

    assert whole
    expected = {Language.NL: "ongeveer 38 of meer", Language.EN: "about 38 or more"}[language]
    assert amount_words(whole, Unit.ONE, language).replace("\u00a0", " ") == expected
    least = amount_words(Amount(38, None), Unit.ONE, language).replace("\u00a0", " ")
    assert least == {Language.NL: "minimaal 38", Language.EN: "at least 38"}[language]


@pytest.mark.parametrize(("language", "thousand"), [(Language.NL, "2.547"), (Language.EN, "2,547")])
def test_large_numbers_have_the_mark_of_their_language(language: Language, thousand: str) -> None:
    """Wherever they stand."""
    assert count(2547, language).words == thousand
    assert part(2547, 2547, language).words == f"{thousand}/{thousand}"
    known = summed(Total(Amount(1, 1), 2547, 2548), Unit.ONE, language).words
    assert thousand in known
    one = summary(werkfit("assen"))
    findings = replace(one, findings=tuple(replace(one.findings[0], fingerprints=("x",) * 2547) for _ in range(1)))
    assert f" {thousand} (" in " ".join(view(portfolio(State((findings,), ())), language).lead)


def test_the_same_money_is_told_in_the_same_words() -> None:
    """On top and where it is about money."""
    made = portfolio(
        state({"a": werkfit("assen", money="ongeveer € 20.000"), "b": werkfit("veendam", money="onbekend")})
    )
    found = view(made, Language.NL)
    money = next(section for section in found.sections if section.id == "money")

    told = "Geld in de plannen: ongeveer € 20.000 (bedrag bekend bij 1 van 2)."
    assert told in " ".join(found.lead).replace("\u00a0", " ")
    assert told in money.about.replace("\u00a0", " ")


@pytest.mark.parametrize("copies", [2, 6])
def test_tracks_with_one_title_are_counted(copies: int) -> None:
    """As many as there are, and never fewer than none."""
    one = summary(werkfit("assen"))
    made = portfolio(State(tuple(replace(one, id=f"x{at}") for at in range(copies)), ()))
    shown = portfolio_markdown(made, Language.NL)

    assert shown.count(f"| Werkfit in assen ({copies}×) |") == 2
    assert "100%" not in shown
    assert "Alle woorden en soorten zijn gelijk." in shown


def test_more_titles_than_are_named_are_counted() -> None:
    """Those that are named and the rest make all of them."""
    one = summary(werkfit("assen"))
    made = portfolio(State(tuple(replace(one, id=f"x{at}", title=f"T{at}") for at in range(50)), ()))

    assert portfolio_markdown(made, Language.NL).count("| T0, T1, T2, T3 en nog 46 |") == 2


def test_what_is_nearly_all_is_not_all() -> None:
    """The part that is shared at the least is not rounded up."""
    text = werkfit("assen").replace(
        "Statushouders.", " ".join(f"woord{'abcdefghij'[at % 10] * (at // 10 + 2)}" for at in range(300))
    )
    made = portfolio(state({"a": text, "b": text.replace("werkfit-assen", "other").replace("woordaa ", "")}))

    assert [each.least for each in made.tracks_alike] == [0.99]


def test_steps_that_organisations_do_together_are_shown() -> None:
    """As the file says it; a party that is one organisation shares nothing with itself."""
    several = werkfit("assen").replace(SEVERAL, f"{SEVERAL}    aantal_organisaties: 4\n")
    several = several.replace("hoeveelheid: 8}]", "hoeveelheid: 8}, {soort: kennis, titel: Modules die zij delen}]")
    several += "edities:\n  - {id: eerste, titel: Eerste groep}\n"
    made = portfolio(state({"a": several, "b": werkfit("veendam")}))

    assert {(each.track, each.sharing.organisations, each.editions) for each in made.modules_shared} == {
        ("werkfit-assen", Amount(4, 4), ("Eerste groep",))
    }
    row = "| Werkfit worden in de werkplaats (voortraject) | Werkfit in assen | Leerwerkbedrijf assen | 4 |"
    assert f"{row} Modules die zij delen | Eerste groep |" in portfolio_markdown(made, Language.NL)


def test_marks_stand_in_markdown() -> None:
    """What is not for the web says so there, too."""
    hidden = werkfit("assen").replace("sector: techniek", "sector: techniek, publiceren: nee")

    assert "| Werkfit in assen (niet publiceren) |" in portfolio_markdown(portfolio(state({"a": hidden})), Language.NL)


def test_what_has_no_name_is_sorted_last() -> None:
    """Its row says that it is not known, to the script that sorts."""
    nowhere = werkfit("assen").replace(", regio: Groningen", "").replace("    regeling: esf-plus\n", "")
    shown = page(portfolio(state({"a": nowhere, "b": werkfit("veendam")})))

    assert '<th scope="row" class="none">niet bekend</th>' in shown
    assert '<th scope="row" class="none">geen regeling genoemd</th>' in shown


def test_headings_differ() -> None:
    """No two of a page are the same."""
    made = portfolio(State(state().tracks, (Unread("x.track.yaml", "Y01", 1, 1, "x"),)))
    for language in Language:
        titles = [
            title for each in view(made, language).sections for title in (each.title, *(t.title for t in each.tables))
        ]
        assert "unread" in {each.id for each in view(made, language).sections}
        assert titles.count(titles[-2]) == 1


def test_codes_are_told_in_words() -> None:
    """In what is different from then, as everywhere."""
    then = replace(state({"a": werkfit("assen")}), name="v1")
    made = portfolio(state({"a": werkfit("assen", "onbekend")}), then)

    shown = portfolio_markdown(made, Language.NL)
    assert "| 1: T08 Aantal deelnemers ontbreekt |" in shown
    assert "Deelnemers: 12 → niet bekend" in shown.replace("\u00a0", " ")


def test_parties_that_are_in_as_many_tracks_are_told() -> None:
    """Where the picture has no room for them."""
    one = summary(werkfit("assen"))

    def at_table(first: int) -> Summary:
        names = [f"P{number:02}" for number in range(first, first + 2)]
        return replace(one, parties=tuple(Member(name, PartyKind.COMPANY, None, ()) for name in names))

    tables = [replace(at_table(2 * at), id=f"x{at}-{time}") for at in range(10) for time in range(2)]
    found = network(portfolio(State(tuple(tables), ())), Language.NL)

    assert found
    assert found.about.startswith("16 van de partijen die in de meeste trajecten staan")
    assert "Nog 4 andere partijen staan in minstens zo veel trajecten." in found.about
    few = network(portfolio(State(tuple(tables[:4]), ())), Language.NL)
    assert few
    assert "andere partij" not in few.about


def test_the_page_begins_with_what_the_tracks_have_in_common() -> None:
    """The tracks themselves come after it, and there is a way up again."""
    shown = page(portfolio(state()))

    assert shown.index('id="gaps"') < shown.index('id="alike"') < shown.index('id="tracks"')
    assert shown.index('href="#alike"') < shown.index('href="#tracks"')
    assert shown.count('href="#top"') == shown.count("<section")
