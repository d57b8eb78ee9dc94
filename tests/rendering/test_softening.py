"""Long words in narrow columns."""

import pytest
from hypothesis import given

from canvas.rendering.softening import SOFT_HYPHEN, softened
from tests.support.strategies import texts


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Fonds voor werk", "Fonds voor werk"),
        ("arbeidsmarktregio", "arbeids-markt-regio"),
        ("een installatietechniekbedrijf", "een installatie-techniek-bedrijf"),
        ("assistent-fietstechnicus met een persoonlijke-situatie",) * 2,
        ("x" * 50, f"{'x' * 24}-{'x' * 24}-xx"),
    ],
)
def test_long_words_may_break_between_their_parts(text: str, shown: str) -> None:
    """Short words stay as they are, also between hyphens; what nobody can break is broken by length."""
    assert softened(text).replace(SOFT_HYPHEN, "-") == shown


@pytest.mark.parametrize(
    "text",
    [
        "trajecten/oud/installatietechniek.track.yaml",
        "mijn-installatietechniektraject.track.yaml",
        "parties.installatietechniekbedrijven.interest",
        "https://installatietechniekbedrijf",
        "Schrijf het bij “ondersteuningsbehoefte”.",
        "hours_per_installatietechniek",
        "secretariaat@installatietechniek",
    ],
)
def test_what_people_copy_to_type_has_nothing_in_it_that_nobody_sees(text: str) -> None:
    """A path or a key with a soft hyphen in it leads nowhere."""
    assert softened(text) == text


def test_words_beside_each_other_may_still_break() -> None:
    """A slash alone makes no path, and the end of a sentence no name of a file."""
    for text in ("leerwerkbedrijven/uitzendbureaus", "arbeidsmarktregio.", "“een installatietechniekbedrijf”"):
        assert SOFT_HYPHEN in softened(text)


@given(text=texts)
def test_a_softened_text_says_the_same(text: str) -> None:
    """Nothing but soft hyphens is added."""
    assert softened(text).replace(SOFT_HYPHEN, "").split() == text.replace(SOFT_HYPHEN, "").split()


def test_an_amount_stays_with_its_sign() -> None:
    """No line ends with a lonely sign for euros."""
    assert softened("Kost € 50 per uur") == "Kost €\u00a050 per uur"
