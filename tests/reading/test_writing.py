"""A track that is written is read as the same track."""

import json

import pytest
from hypothesis import given

from canvas.domain.language import Language
from canvas.domain.track import Track
from canvas.reading.read import read_text
from canvas.reading.writing import canonical, write
from tests.support.strategies import tracks


@pytest.mark.parametrize("language", Language)
@given(track=tracks)
def test_what_is_written_is_read_as_the_same_track(language: Language, track: Track) -> None:
    """In both languages, whatever the texts hold."""
    reading = read_text(write(track, language))

    assert reading.problems == ()
    assert reading.track == track


@given(track=tracks)
def test_canonical_data_is_read_as_the_same_track(track: Track) -> None:
    """JSON is YAML: the published data is a file too."""
    reading = read_text(json.dumps(canonical(track), ensure_ascii=False))

    assert reading.problems == ()
    assert reading.track == track
