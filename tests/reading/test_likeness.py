"""Which known word somebody meant."""

import time

import pytest

from canvas.reading.likeness import is_form, likeness, misspelt, nearest

PARTIES = ("gemeente", "leerwerkbedrijf", "ontwikkelbedrijf", "bedrijf", "roc", "hogeschool", "wsp", "uwv")

MEANT = {
    "gemeete": "gemeente",
    "Gemeente ": "gemeente",
    "leer-werk_bedrijf": "leerwerkbedrijf",
    "hoveniersbedrijf": "bedrijf",
    "bedrijven": "bedrijf",
    "rco": "roc",
    "hoogeschool": "hogeschool",
}


@pytest.mark.parametrize(("written", "meant"), MEANT.items())
def test_the_nearest_word_comes_first(written: str, meant: str) -> None:
    """A slip, a compound, a plural, a word that is taken apart."""
    assert nearest(written, PARTIES)[0] == meant


@pytest.mark.parametrize("written", ["stichting", "uaf", "xyz", "", "?!", "coöperatie"])
def test_another_word_is_near_to_nothing(written: str) -> None:
    """No suggestion is better than a wrong one."""
    assert nearest(written, PARTIES) == ()


@pytest.mark.parametrize(
    ("nearer", "farther", "known"),
    [
        ("aktiviteiten", "atciviteiten", "activiteiten"),  # as it sounds, before letters that changed places
        ("partijjen", "partijren", "partijen"),  # a letter twice, before one too many
        ("wervign", "wervimn", "werving"),  # two letters swapped, before two wrong ones
        ("werking", "berving", "werving"),  # nobody misses the first letter easily
    ],
)
def test_likely_slips_cost_less(nearer: str, farther: str, known: str) -> None:
    """What fingers and ears do often is nearer."""
    costs = [likeness(written, known) for written in (nearer, farther)]

    assert costs[0] is not None
    assert costs[1] is None or costs[0] < costs[1]


def test_a_part_of_a_word_is_no_slip() -> None:
    """In an amount a guess would change what it says: half a year is no year."""
    assert nearest("halfjaar", ["jaar"]) == ("jaar",)
    assert misspelt("halfjaar", ["jaar"]) is None
    assert misspelt("wekn", ["weken", "week"]) == "weken"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("rol", "rollen", True), ("party", "parties", True), ("taal", "taalniveau", False), ("na", "naam", False)],
)
def test_a_plural_is_a_form_of_its_singular(one: str, other: str, same: bool) -> None:
    """In both directions."""
    assert is_form(one, other) is is_form(other, one) is same


def test_a_page_full_of_letters_is_looked_at_quickly() -> None:
    """Nobody means a key with it, and nobody waits for it."""
    known = [f"{'abcdefghijklmnop' * 3}{number}" for number in range(200)]
    start = time.perf_counter()

    assert nearest("ab" * 10_000, known) == ()
    nearest("abcdefghijklmnop" * 3, known)

    assert time.perf_counter() - start < 1
