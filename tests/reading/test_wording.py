"""Single values as people write them, in both languages."""

import itertools
from decimal import Decimal

import pytest

from canvas.domain.dates import PartialDate
from canvas.domain.language import Language
from canvas.domain.levels import LanguageLevel
from canvas.domain.quantity import Bound, Per, Quantity, Unit
from canvas.knowledge import vocabulary
from canvas.reading import wording

QUANTITIES = {
    "12 weken": "12 weeks",
    "12WEKEN": "12 weeks",
    "12\u00a0weken": "12 weeks",
    "1 week": "1 weeks",
    "12-16 weken": "12-16 weeks",
    "12 – 16 weken": "12-16 weeks",
    "12 à 16 weken": "12-16 weeks",
    "12 tot 16 weken": "12-16 weeks",
    "12 t/m 16 weken": "12-16 weeks",
    "tussen 12 en 16 weken": "12-16 weeks",
    "between 12 and 16 weeks": "12-16 weeks",
    "12 to 16 weeks": "12-16 weeks",
    "3 of 4 dagdelen per week": "3-4 dagdelen per week",
    "circa 70 %": "about 70 %",
    "ca. 70%": "about 70 %",
    "rond 70 procent": "about 70 %",
    "~70%": "about 70 %",
    "zo'n 70 mensen": "about 70 people",
    "zo’n 70 mensen": "about 70 people",
    "roughly 70 percent": "about 70 %",
    "ruim 20": "over 20",
    "meer dan 20": "over 20",
    "minimaal 20": "min 20",
    "ten minste 20": "min 20",
    "at least 20": "min 20",
    "hooguit 15 deelnemers": "max 15 people",
    "tot 16 weken": "max 16 weeks",
    "up to 16 weeks": "max 16 weeks",
    "4 dagdelen per week": "4 dagdelen per week",
    "2 half-days a week": "2 dagdelen per week",
    "16 uur/week": "16 hours per week",
    "16u per week": "16 hours per week",
    "8 uur elke week": "8 hours per week",
    "8 hours each week": "8 hours per week",
    "3x per jaar": "3 times per year",
    "3 keer per jaar": "3 times per year",
    "€ 2.700 per plek": "2700 euro per place",
    "€2700": "2700 euro",
    "2700 euro per deelnemer": "2700 euro per person",
    "EUR 500": "500 euro",
    "ongeveer € 500": "about 500 euro",
    "€ 27.500,50": "27500.5 euro",
    "€ 27,500.50": "27500.5 euro",
    "€ 27.500,-": "27500 euro",
    "€ 1.234.567": "1234567 euro",
    "1,5 jaar": "1.5 years",
    "0,5 fte": "0.5 fte",
    "12.50": "12.5",
    "een week": "1 weeks",
    "één dag": "1 days",
    "anderhalf jaar": "1.5 years",
    "een half jaar": "0.5 years",
    "half a year": "0.5 years",
    "one and a half years": "1.5 years",
    "drie à vier dagen per week": "3-4 days per week",
    "three to four weeks": "3-4 weeks",
    "achttien": "18",
}

NO_QUANTITIES = (
    *("", "weken", "een paar weken", "half", "ongeveer de helft", "-5", "1e3", "12 weken 3", "25-20", "12 %%"),
    *("12 weken of 3 maanden", "€ 500 euro", "per week", "12,34.5", "9" * 16, "1 " * 60),
)


@pytest.mark.parametrize(("written", "meant"), QUANTITIES.items())
def test_quantities_are_read_in_the_words_of_both_languages(written: str, meant: str) -> None:
    """People write as they speak."""
    assert Quantity.parse(wording.quantity(written)) == Quantity.parse(meant)


@pytest.mark.parametrize("written", NO_QUANTITIES)
def test_what_is_no_quantity_is_left_for_the_model_to_refuse(written: str) -> None:
    """No guesses: a wrong number is worse than a question."""
    with pytest.raises((ValueError, ArithmeticError)):
        Quantity.parse(wording.quantity(written))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("bound", Bound)
def test_every_word_that_is_written_is_read(language: Language, bound: Bound) -> None:
    """All bounds, units and periods of a language; of the units every spelling of the vocabulary."""
    said = vocabulary.quantity_word_in("bounds", bound.value, language) if bound is not Bound.EXACT else ""
    units = [("", Unit.ONE), *((word, Unit(meant)) for word, meant in vocabulary.quantity_words("units").items())]
    for (word, unit), per in itertools.product(units, Per):
        behind = f"per {vocabulary.quantity_word_in('periods', per.value, language)}" if per is not Per.ONCE else ""

        read = Quantity.parse(wording.quantity(" ".join(filter(None, (said, "12", word, behind)))))

        assert read == Quantity(Decimal(12), Decimal(12), bound, unit, per)


LEVELS = {
    "a2": "A2",
    "A1 - B1": "A1-B1",
    "A1/A2": "A1-A2",
    "A1 tot B1": "A1-B1",
    "A2 of B1": "A2-B1",
    "between A1 and B1": "A1-B1",
    "minimaal A2": "A2-C2",
    "vanaf A2": "A2-C2",
    "at least B1": "B1-C2",
    "hooguit A2": "A0-A2",
    "up to B1": "A0-B1",
    "elk": "any",
    "Any": "any",
}


@pytest.mark.parametrize(("written", "meant"), LEVELS.items())
def test_levels_are_read_in_the_words_of_both_languages(written: str, meant: str) -> None:
    """A level, a range, or from a level on."""
    assert LanguageLevel.parse(wording.level(written)) == LanguageLevel.parse(meant)


@pytest.mark.parametrize("written", ["", "B3", "A2+", "circa A2", "B1-A1", "A2, B1", "goed", "A1-A2-B1", "A2 en meer"])
def test_what_is_no_level_is_left_for_the_model_to_refuse(written: str) -> None:
    """No guesses."""
    with pytest.raises(ValueError, match=r".*"):
        LanguageLevel.parse(wording.level(written))


DATES = {
    "2026": "2026",
    "2026-9-1": "2026-09-01",
    "1-9-2026": "2026-09-01",
    "01/09/2026": "2026-09-01",
    "1.9.2026": "2026-09-01",
    "09-2026": "2026-09",
    "september 2026": "2026-09",
    "1 mei 2026": "2026-05-01",
    "1 May 2026": "2026-05-01",
    "sept. 2026": "2026-09",
    "okt 2026": "2026-10",
}


@pytest.mark.parametrize(("written", "meant"), DATES.items())
def test_dates_are_read_in_the_words_of_both_languages(written: str, meant: str) -> None:
    """The day comes before the month."""
    assert PartialDate.parse(wording.date(written)) == PartialDate.parse(meant)


@pytest.mark.parametrize(
    "written", ["", "31-2-2026", "13-2026-1", "najaar 2026", "2026/09/01", "ju 2026", "1 foo 2026", "0000"]
)
def test_what_is_no_date_is_left_for_the_model_to_refuse(written: str) -> None:
    """A day that does not exist is none."""
    with pytest.raises(ValueError, match=r".*"):
        PartialDate.parse(wording.date(written))
