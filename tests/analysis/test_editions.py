"""The runs of a track."""

import pytest

from canvas.analysis.editions import followed_results, size_of
from canvas.domain.answer import given, listed
from canvas.domain.track import Track
from canvas.reading.read import read_text


def track(editions: str) -> Track:
    """A track with these editions."""
    read = read_text(f"editions: [{editions}]").track
    assert read
    return read


@pytest.mark.parametrize(
    ("edition", "size"),
    [
        ("{id: a, size: 11}", "11"),
        ("{id: a, differs: {target_group: {size: 9}}}", "9"),
        ("{id: a, size: 11, differs: {target_group: {size: 9}}}", "11"),
        ("{id: a}", "None"),
    ],
)
def test_an_edition_says_how_many_people_it_has(edition: str, size: str) -> None:
    """In its own size, else in what it does otherwise."""
    assert str(given(size_of(listed(track(edition).editions)[0]))) == size


@pytest.mark.parametrize(
    ("editions", "pair"),
    [
        ("{id: a, results: [{value: 8}]}, {id: b}", (0, 1)),
        ("{id: a}, {id: b, results: [{value: 8}]}, {id: c}", (1, 2)),
        ("{id: a}, {id: b, results: [{value: 8}]}", None),
        ("{id: a, results: unknown}, {id: b}", None),
        ("{id: a, results: [{value: 8}]}", None),
    ],
)
def test_results_are_followed_by_the_next_edition(editions: str, pair: tuple[int, int] | None) -> None:
    """The first edition with results, and the one after it."""
    assert followed_results(track(editions)) == pair
