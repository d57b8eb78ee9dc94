"""The words of renderings in both languages."""

import re

from canvas.domain.language import Language
from canvas.knowledge.blocks import Band, blocks
from canvas.rendering.words import words
from tests.support.leaves import leaves


def test_both_languages_have_the_same_words_with_the_same_holes() -> None:
    """A page in one language says all that it says in the other."""
    dutch, english = (dict(leaves(words(language))) for language in Language)

    assert dutch.keys() == english.keys()
    for name, text in dutch.items():
        assert set(re.findall(r"{(\w*)}", text)) == set(re.findall(r"{(\w*)}", english[name])), name


def test_every_cell_of_the_canvas_has_a_question() -> None:
    """At the wall each cell asks something of its own."""
    columns, rows = ([block.code for block in blocks() if block.spot.band is band] for band in (Band.COLUMN, Band.ROW))

    for language in Language:
        questions = words(language)["cell_questions"]
        assert set(questions) == {f"{column}-{row}" for column in columns for row in rows}
        assert len(set(questions.values())) == len(questions)
        assert all(question.endswith("?") for question in questions.values())
