"""What the system says when it does not let a file be read or written is told in the language of the user."""

import errno
import os

import pytest

from canvas.domain.language import Language
from canvas.knowledge.hindrances import hindrance
from canvas.knowledge.loading import load


def test_every_name_is_one_of_the_system() -> None:
    assert load("hindrances").keys() <= set(errno.errorcode.values())


@pytest.mark.parametrize("language", Language, ids=str)
def test_a_hindrance_is_part_of_a_sentence(language: Language) -> None:
    """It stands behind a colon, and a full stop may follow."""
    for words in load("hindrances").values():
        assert words[language.value][0].islower()
        assert words[language.value][-1].isalpha()


def test_what_has_no_words_is_told_as_the_system_says_it() -> None:
    assert hindrance(OSError(errno.EDOM, os.strerror(errno.EDOM)), Language.NL) == os.strerror(errno.EDOM)
    assert hindrance(OSError("out of paper"), Language.NL) == "out of paper"
