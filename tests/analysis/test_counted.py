"""What targets and results count, and out of how many."""

from decimal import Decimal

import pytest

from canvas.analysis.counted import Counted, counted, heads, nearest_heads
from canvas.domain.path import written
from canvas.domain.quantity import Quantity
from canvas.reading.read import read_text


def of(text: str) -> tuple[Counted, ...]:
    """What is counted in a file."""
    track = read_text(text).track
    assert track
    return counted(track)


def test_a_part_names_its_own_whole() -> None:
    """What stands at `of` counts, whoever takes part."""
    (each,) = of("target_group: {size: 18}\ntargets: [{kind: paid-job, value: 9, of: 12}]")

    assert (written(each.path), str(each.whole), written(each.whole_path)) == (
        "targets[0].value",
        "12",
        "targets[0].of",
    )
    assert not each.is_of_group


def test_a_part_without_a_whole_is_one_of_the_participants() -> None:
    """The number of people who take part is the whole."""
    (each,) = of("target_group: {size: 18}\nresults: [{kind: paid-job, value: 9}]")

    assert (str(each.whole), written(each.whole_path)) == ("18", "target_group.size")
    assert each.is_of_group


@pytest.mark.parametrize("more", ["editions: [{id: a}, {id: b}]", "sustain: {frequency: every year}"])
def test_more_groups_together_have_no_whole(more: str) -> None:
    """The size is that of one group."""
    (each,) = of(f"target_group: {{size: 18}}\ntargets: [{{kind: paid-job, value: 40}}]\n{more}")

    assert each.whole is None


def test_an_edition_has_its_own_size_else_that_of_the_track() -> None:
    """What an edition does not say holds as in the track."""
    results = "results: [{kind: paid-job, value: 9}]"
    found = of(f"target_group: {{size: 18}}\neditions: [{{id: a, size: 11, {results}}}, {{id: b, {results}}}]")

    assert [(str(each.whole), written(each.whole_path)) for each in found] == [
        ("11", "editions[0].size"),
        ("18", "target_group.size"),
    ]


def test_what_has_no_number_is_not_counted() -> None:
    """Neither missing nor unknown."""
    assert of("targets: [{kind: paid-job}, {kind: drop-out, value: unknown}]") == ()


@pytest.mark.parametrize(
    ("quantity", "people"),
    [("18", 18), ("18 people", 18), ("about 18", None), ("12-18", None), ("18 places", None), ("18.5", None)],
)
def test_only_an_exact_number_of_people_is_a_head_count(quantity: str, people: int | None) -> None:
    """Estimates and other units are not."""
    assert heads(Quantity.parse(quantity)) == people


@pytest.mark.parametrize(
    ("percent", "whole", "near"),
    [
        ("75", 18, (13, 14)),
        ("72", 18, (13,)),
        ("70", 11, (7, 8)),
        ("73", 11, (8,)),
        ("33", 12, (4,)),
        ("67", 12, (8,)),
        ("5.5", 18, (0, 1)),
        ("5.6", 18, (1,)),
        ("100", 7, (7,)),
        ("37", 150, (55,)),
    ],
)
def test_a_rounded_percentage_fits_a_head_count_or_lies_between_two(
    percent: str, whole: int, near: tuple[int, ...]
) -> None:
    """As exact as it is written: with a decimal it fits less easily."""
    assert nearest_heads(Decimal(percent), whole) == near
