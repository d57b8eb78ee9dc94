"""Many tracks as one whole: sums over what is known, who works with whom, what ends when, and what looks alike."""

from dataclasses import replace

import pytest

from canvas.analysis.portfolio import alike
from canvas.analysis.portfolio.amounts import Amount, Total
from canvas.analysis.portfolio.portfolio import Portfolio, State, portfolio
from canvas.analysis.portfolio.progress import Measure
from canvas.analysis.portfolio.summary import Unread
from canvas.domain.kinds import BlockId, Stage
from tests.portfolio.tracks import COMPANIES, OTHER, region, state, summary, werkfit


@pytest.fixture(scope="module")
def made() -> Portfolio:
    return portfolio(state())


def test_sums_say_over_how_many_they_are(made: Portfolio) -> None:
    """An unknown number is no nought: it is left out and counted."""
    assert made.all.people == Total(Amount(30, 32, about=True), known=3, all=5)
    assert [(group.name, group.tracks) for group in made.regions] == [("Groningen", 4), ("", 1)]
    assert made.regions[1].people == Total(None, known=0, all=1)
    assert made.all.places == Total(Amount(24, 24), known=3, all=5)


def test_gaps_are_counted_by_track(made: Portfolio) -> None:
    """What is open in most tracks stands first."""
    tracks = [gap.tracks for gap in made.gaps]
    assert tracks == sorted(tracks, reverse=True)
    interest = next(gap for gap in made.gaps if gap.code == "M03")
    assert (interest.tracks, interest.findings) == (5, 14)
    recruitment = next(each for each in made.blocks if each.block is BlockId.RECRUITMENT)
    assert (recruitment.filled, recruitment.empty) == (0, 5)


def test_a_party_is_known_by_its_name(made: Portfolio) -> None:
    """However it is capitalised and spaced; who stands in one track alone is only counted."""
    assert made.parties.all == 5
    (partner,) = made.parties.partners
    assert (partner.name, partner.tracks) == ("Arbeidsmarktregio Groningen", 5)
    assert [(each.role, each.tracks, each.parties) for each in made.parties.roles] == [
        ("coordinator", 4, 1),
        ("employer", 4, 4),
    ]


def test_ties_count_tracks_together() -> None:
    """Two parties that stand in two tracks together."""
    texts = {name: werkfit(name).replace(f"Leerwerkbedrijf {name}", "Leerwerkbedrijf") for name in COMPANIES[:2]}
    found = portfolio(state(texts)).parties

    assert [(tie.one, tie.other, tie.tracks) for tie in found.ties] == [(0, 1, 2)]


def test_money_by_scheme_source_and_year(made: Portfolio) -> None:
    """An amount over years is divided nowhere; only where it ends it counts."""
    (scheme,) = made.funding.schemes
    assert (scheme.scheme, scheme.share.lines, scheme.share.euros.amount) == ("esf-plus", 4, Amount(80_000, 80_000))
    assert [(each.source, each.share.lines) for each in made.funding.sources] == [("labour-market-region", 4)]
    assert [(each.year, each.lines, each.ending.lines) for each in made.funding.years] == [(2026, 4, 0), (2027, 4, 4)]
    assert {each.day for each in made.funding.endings} == {"2027-12-31"}


def test_a_scheme_that_stops_ends_the_money() -> None:
    """The last day is that of the scheme, where the line would run longer."""
    (ending,) = portfolio(state({"x": werkfit("assen", end="2029")})).funding.endings

    assert ending.by_scheme
    assert ending.day == ending.money.scheme_until


def test_a_date_of_a_slip_makes_no_endless_table() -> None:
    """Thousand years are told as some."""
    found = portfolio(state({"x": werkfit("assen", end="9999").replace("    regeling: esf-plus\n", "")})).funding.years

    assert len(found) < 30


def test_steps_of_the_learning_work_companies_look_alike(made: Portfolio) -> None:
    """With the reason: what all of them have, how alike they are, and how long they take."""
    first = made.modules_alike[0]

    assert (first.tracks, first.places[0].step_title) == (4, "Werkfit worden in de werkplaats")
    assert [*first.activities] == ["language", "certificate", "shadow-day"]
    assert {"werkfit", "werkplaats", "installatiebedrijven"} <= {*first.words}
    assert first.least == 1.0
    assert [place.weeks.low for place in first.places if place.weeks] == [11, 13, 12, 10]
    assert {place.track for place in first.places} == {f"werkfit-{name}" for name in COMPANIES}
    (same,) = made.tracks_alike
    assert same.tracks == 4
    assert "assen" in same.differing


def test_what_is_compared_grows_with_the_number_of_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Never with that of the pairs."""
    compared = 0

    def counting(one: frozenset[str], other: frozenset[str]) -> float:
        nonlocal compared
        compared += 1
        return len(one & other) / len(one | other)

    monkeypatch.setattr(alike, "likeness", counting)
    one = summary(werkfit("assen"))
    for count in (50, 200):
        compared = 0
        alike.modules_alike([replace(one, id=f"x{place}") for place in range(count)])
        assert compared <= 4 * 2 * count


def test_it_is_the_same_in_any_order_and_from_parts(made: Portfolio) -> None:
    """So that regions can be put together."""
    whole = state()
    assert portfolio(State(tuple(reversed(whole.tracks)), ())) == made


def test_a_translation_counts_once() -> None:
    """The same id with the letters of its language behind it is the same track."""
    dutch = werkfit("assen")
    english = OTHER.replace("id: green", "id: werkfit-assen-en")
    found = portfolio(state({"a": dutch, "b": english}))

    assert [each.id for each in found.tracks] == ["werkfit-assen"]
    assert found.translations == ("werkfit-assen-en",)


def test_two_files_with_one_id_both_count() -> None:
    """And that is told, where they are not the same in everything."""
    found = portfolio(state({"a": werkfit("assen"), "b": werkfit("assen", "14")}))

    assert (len(found.tracks), found.twice, found.doubled) == (2, ("werkfit-assen",), ())


def test_a_region_that_is_put_in_twice_counts_once(made: Portfolio) -> None:
    """Whatever its files are called there; and that is told."""
    once = State(state().tracks, (Unread("x.track.yaml", "Y01", 1, 1, "x"),))
    again = tuple(replace(track, path=f"copy/{track.path}") for track in once.tracks)
    found = portfolio(State(again + once.tracks, once.unread * 2))

    assert found.doubled == tuple(sorted(track.id for track in once.tracks))
    assert (found.all, found.twice, found.unread) == (made.all, (), once.unread)
    assert portfolio(once, replace(once, tracks=once.tracks * 2)).progress == portfolio(once, once).progress


def test_stopped_tracks_are_added_up_apart() -> None:
    """What one that stopped would have brought is not there to count on; each stage has its own sums."""
    stopped = werkfit("veendam", "20").replace("fase: uitvoering", "fase: gestopt")
    found = portfolio(state({"a": werkfit("assen"), "b": stopped}))

    assert found.all.people == Total(Amount(32, 32), known=2, all=2)
    assert found.without_stopped
    assert found.going.all.people == Total(Amount(12, 12), known=1, all=1)
    assert found.going.regions[0].places.amount == Amount(8, 8)
    assert found.going.funding.all.granted.amount == Amount(20_000, 20_000)
    assert [(each.stage, each.together.people.amount) for each in found.stages] == [
        (Stage.RUNNING, Amount(12, 12)),
        (Stage.STOPPED, Amount(20, 20)),
    ]


def test_without_stopped_tracks_nothing_is_said_twice(made: Portfolio) -> None:
    """Then all tracks are those that go on."""
    assert made.without_stopped is None
    assert made.going.all == made.all


def test_progress_tells_what_came_went_and_moved() -> None:
    """By id, wherever the file lies now."""
    before = region()
    now = {name: text for name, text in before.items() if name != "green"}
    now["moved-file"] = now.pop("werkfit-assen").replace("fase: uitvoering", "fase: afgerond")
    now["werkfit-veendam"] = now["werkfit-veendam"].replace(
        "stappen:\n", "maatwerk: {niveau: gedeeltelijk, per_persoon: [Het tempo]}\nstappen:\n"
    )
    now["new"] = werkfit("nieuw")
    found = portfolio(state(now), replace(state(before), name="then")).progress

    assert found
    assert ([each.id for each in found.new], [each.id for each in found.gone]) == (["werkfit-nieuw"], ["green"])
    moved = {each.id: each for each in found.moved}
    assert moved.keys() == {"werkfit-assen", "werkfit-veendam"}
    assert (moved["werkfit-assen"].stage_before, moved["werkfit-assen"].stage) == (Stage.RUNNING, Stage.FINISHED)
    assert moved["werkfit-veendam"].filled == (BlockId.CUSTOMISATION,)
    assert [(each.code, each.count) for each in moved["werkfit-veendam"].closed] == [("X04", 1)]
    assert found.same == 2


def test_progress_tells_numbers_and_parties() -> None:
    """Each number with what it was; another name of a party is another party, other capitals are not."""
    before = {"a": werkfit("assen", "12", status="aangevraagd")}
    now = werkfit("assen", "ongeveer 18", weeks=16, money="€ 25.000").replace("hoeveelheid: 8", "hoeveelheid: onbekend")
    now = now.replace("Leerwerkbedrijf assen", "Werkbedrijf Drenthe").replace(
        "Arbeidsmarktregio G", "arbeidsmarktregio g"
    )
    found = portfolio(state({"a": now}), state(before)).progress

    assert found
    (moved,) = found.moved
    assert {each.measure: (each.before, each.now) for each in moved.shifts} == {
        Measure.PEOPLE: (Amount(12, 12), Amount(18, 18, about=True)),
        Measure.PLACES: (Amount(8, 8), None),
        Measure.WEEKS: (Amount(32, 32), Amount(36, 36)),
        Measure.MONEY: (Amount(20_000, 20_000), Amount(25_000, 25_000)),
        Measure.GRANTED: (Amount(0, 0), Amount(25_000, 25_000)),
    }
    assert (moved.joined, moved.left) == (("Werkbedrijf Drenthe",), ("Leerwerkbedrijf assen",))


@pytest.mark.parametrize(("stage", "is_back"), [("ontwerp", True), ("afgerond", False), ("gestopt", False)])
def test_a_track_that_went_back_is_told(stage: str, is_back: bool) -> None:
    """Stopping is no way back."""
    now = werkfit("assen").replace("fase: uitvoering", f"fase: {stage}")
    found = portfolio(state({"a": now}), state({"a": werkfit("assen")})).progress

    assert found
    assert [each.went_back for each in found.moved] == [is_back]


def test_nothing_at_all_has_a_portfolio() -> None:
    """Empty sums, no error."""
    assert portfolio(State((), ())).all.tracks == 0
