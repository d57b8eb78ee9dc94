"""The words of the studio in both languages."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from canvas.domain.language import Language
from canvas.studio.telling import page_words, studio_words
from tests.support.leaves import leaves


@pytest.mark.parametrize("words", [studio_words, page_words])
def test_both_languages_have_the_same_words_with_the_same_holes(words: Callable[[Language], dict[str, Any]]) -> None:
    dutch, english = (dict(leaves(words(language))) for language in Language)

    assert dutch.keys() == english.keys()
    for name, text in dutch.items():
        assert set(re.findall(r"{(\w*)}", text)) == set(re.findall(r"{(\w*)}", english[name])), name
