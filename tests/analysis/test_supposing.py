"""A track as it would be, beside the track as it is."""

from decimal import Decimal
from types import MappingProxyType
from typing import Any

import pytest

from canvas.analysis.lengths import length
from canvas.analysis.references import broken_references
from canvas.analysis.supposing import Supposition, supposed
from canvas.domain.answer import NOT_APPLICABLE, given, is_missing, listed
from canvas.domain.path import Path
from canvas.domain.quantity import Bound, Quantity
from canvas.domain.steps import Step
from canvas.domain.track import Track
from canvas.reading.read import read_text
from tests.rendering.tracks import SMALL
from tests.support.every_field import IDS, EveryField

DATA: dict[str, Any] = {
    "parties": [{"id": "a", "brings": [{"kind": "places"}]}, {"id": "b"}],
    "roles": [{"kind": "employer", "party": ["a", "b"]}, {"kind": "funder", "party": ["a"]}, {"kind": "buddy"}],
    "steps": [{"id": "one", "lead": "a", "activities": [{"title": "x", "party": ["a"]}]}],
    "funding": [
        {"title": "of both", "party": ["a", "b"], "amount": "€ 900"},
        {"title": "of one", "party": ["a"], "amount": "€ 100"},
        {"title": "of nobody", "amount": "€ 10"},
    ],
}
FEW = Track.model_validate(DATA)


def without(track: Track, *parties: str) -> Track:
    """The track without these parties."""
    return supposed(track, Supposition(parties=frozenset(parties)))


def test_work_stays_and_the_name_goes() -> None:
    """The step and the activity are still there; who brought something in takes it along."""
    left = without(FEW, "a")
    (step,) = listed(left.steps)

    assert [party.id for party in listed(left.parties)] == ["b"]
    assert is_missing(step.lead)
    assert is_missing(listed(step.activities)[0].party)
    assert [(role.kind, listed(role.party)) for role in listed(left.roles)] == [("employer", ("b",)), ("buddy", ())]


def test_money_of_several_is_between_nothing_and_all() -> None:
    """Nobody wrote who pays how much; what one paid alone is gone, and what nobody is said to pay stays."""
    left = listed(without(FEW, "a").funding)

    assert [line.title for line in left] == ["of both", "of nobody"]
    assert [str(given(line.amount)) for line in left] == ["0-900 euro", "10 euro"]


def test_the_track_itself_stays_as_it_is() -> None:
    """A rule that asks again gets the same answers."""
    before = FEW.model_copy(deep=True)
    without(FEW, "a", "b")

    assert before == FEW
    assert without(FEW) is FEW


def test_in_no_field_a_party_is_left() -> None:
    """Whatever the format grows: every place that can name a party is asked."""
    track = read_text(EveryField(lambda number: f"text {number}").file()).track
    assert track
    gone = without(track, IDS["Party"])

    assert IDS["Party"] not in str(gone)
    assert list(broken_references(gone)) == []


def test_what_was_accepted_of_a_part_that_is_gone_is_not_accepted_elsewhere() -> None:
    """Without its place it would hold for the whole file."""
    accept = [{"finding": "M03", "at": "parties.a"}, {"finding": "M05"}]
    questions = [{"question": "Who?", "at": "parties.a"}]
    left = without(Track.model_validate({**DATA, "accept": accept, "open_questions": questions}), "a")

    assert [each.finding for each in listed(left.accept)] == ["M05"]
    assert [is_missing(each.at) for each in listed(left.open_questions)] == [True]


def test_without_money_of_one_edition() -> None:
    """The track and the other editions keep theirs."""
    editions = [{"differs": {"funding": [{"id": "own"}, {"id": "more"}]}}, {"differs": {"funding": [{"id": "own"}]}}]
    track = Track.model_validate({"funding": [{"id": "own"}], "editions": editions})
    path: Path = ("editions", 0, "differs", "funding", 0)

    left = supposed(track, Supposition(money=frozenset({path})))
    assert left.funding == track.funding
    first, second = (given(edition.differs) for edition in listed(left.editions))
    assert first
    assert second
    assert [line.id for line in listed(first.funding)] == ["more"]
    assert [line.id for line in listed(second.funding)] == ["own"]


def test_without_lines_of_money() -> None:
    """By their places; without any there is no list."""
    paths: list[Path] = [("funding", place) for place in range(3)]
    left = supposed(FEW, Supposition(money=frozenset({paths[0], paths[2]}))).funding
    assert [line.title for line in listed(left)] == ["of one"]
    assert is_missing(supposed(FEW, Supposition(money=frozenset(paths))).funding)


def test_another_number_of_participants() -> None:
    """Also where the file has no target group yet."""
    for track in (FEW, read_text(SMALL).track):
        assert track
        group = given(supposed(track, Supposition(participants=20)).target_group)
        assert group
        assert str(given(group.size)) == "20 people"


@pytest.mark.parametrize(
    ("step", "weeks"),
    [
        (Step(duration=Quantity.parse("12-16 weeks")), (Decimal(15), Decimal(19))),
        (Step(duration=Quantity.parse("3 months")), (Decimal(16), Decimal(16))),
        (Step(duration=Quantity.parse("max 12 weeks")), (Decimal(3), Decimal(15))),
        (Step(duration=Quantity.parse("4 months")), (Decimal("20.5"), Decimal("20.5"))),
        (Step(duration=NOT_APPLICABLE), (Decimal(3), Decimal(3))),
        (Step(), None),
    ],
)
def test_a_step_that_takes_three_weeks_longer(step: Step, weeks: tuple[Decimal, Decimal] | None) -> None:
    """In weeks; of a step without a length nobody knows how long it takes then."""
    track = Track(steps=(Step(duration=Quantity.parse("1 weeks")), step))
    delayed = supposed(track, Supposition(delays=MappingProxyType({1: Decimal(3)})))

    assert [length(each) for each in listed(delayed.steps)] == [(Decimal(1), Decimal(1)), weeks]


@pytest.mark.parametrize(
    ("takes", "longer", "then"),
    [
        ("4-6 months", Decimal(26) / 3, "6-8 months"),
        ("about 1 years", Decimal(26), "about 1.5 years"),
        ("3 months", Decimal(4), "17 weeks"),
        ("max 3 months", Decimal(13), "13-26 weeks"),
    ],
)
def test_months_stay_months_where_that_is_exact(takes: str, longer: Decimal, then: str) -> None:
    """So that the plan reads as its team wrote it; of at most so long the length is from nothing to that."""
    track = Track(steps=(Step(duration=Quantity.parse(takes)),))
    (step,) = listed(supposed(track, Supposition(delays=MappingProxyType({0: longer}))).steps)

    assert str(step.duration) == then


@pytest.mark.parametrize(("takes", "longer"), [("about 12 weeks", "3"), ("12 weeks", "2.8")])
def test_an_estimate_stays_one(takes: str, longer: str) -> None:
    """About 12 weeks and 3 more is about 15; and so is 12 weeks and about 3 more."""
    track = Track(steps=(Step(duration=Quantity.parse(takes)),))
    (step,) = listed(supposed(track, Supposition(delays=MappingProxyType({0: Decimal(longer)}))).steps)
    duration = given(step.duration)

    assert duration
    assert (duration.bound, duration.low) == (Bound.ABOUT, Decimal(15))
