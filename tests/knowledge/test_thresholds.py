"""The numbers at which a question is asked."""

from dataclasses import fields

import pytest

from canvas.domain.language import Language
from canvas.knowledge.loading import load
from canvas.knowledge.sources import sources
from canvas.knowledge.thresholds import Thresholds, thresholds

NAMES = [field.name for field in fields(Thresholds)]


def test_the_data_and_the_names_match() -> None:
    """Each number has a name in code, and each name a number."""
    assert list(load("thresholds")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_each_says_what_it_rests_on(name: str) -> None:
    """In both languages, and where that stands."""
    threshold = getattr(thresholds(), name)

    assert threshold.value > 0
    assert threshold.unit
    assert all(threshold.because[language] for language in Language)
    assert threshold.sources
    assert set(threshold.sources) <= set(sources())


def test_the_limits_stand_in_order() -> None:
    """A heavy week is less than a full one, a short start less than a long one."""
    limits = thresholds()

    assert limits.heavy_week.value < limits.full_week.value
    assert limits.short_start.value < limits.long_start.value < limits.long_track.value
