"""Texts that were measured by estimate: none becomes smaller than can be read without a word about it."""

import pytest

from canvas.domain.language import Language
from canvas.knowledge.papers import Paper
from canvas.rendering.artifact import RenderingCode, RenderingProblem
from canvas.rendering.engines.typst import told_by
from canvas.rendering.posters.poster import TEMPLATE, laid_out_poster, poster, poster_picture
from canvas.rendering.posters.tiles import tiles
from canvas.rendering.variant import Variant
from tests.rendering.posters.sheets import looked_at

WIDE = "Щ" * 60
"""Letters wider than the estimate, in a word that cannot wait for the next line."""


def _problems(goal: str, paper: Paper) -> tuple[RenderingProblem, ...]:
    inspection = looked_at(f"track: {{id: x, title: X}}\nmission: {{goal: {goal}}}\n")
    return poster(inspection, Language.EN, paper, Variant.FILLED).problems


@pytest.mark.parametrize("paper", [Paper.A0, Paper.A4], ids=str)
def test_a_text_that_becomes_too_small_is_told(paper: Paper) -> None:
    """It is named, with the paper and the distance from which it is read."""
    (problem,) = _problems(WIDE, paper)

    assert problem.code is RenderingCode.TEXT_SHORTENED
    assert problem.message.startswith(f"On {paper.value} some texts become smaller")
    assert "“ЩЩЩ" in problem.message
    assert ("largest paper" in problem.help) is (paper is Paper.A0)


@pytest.mark.parametrize("goal", ["Привіт ми шукаємо роботу", "مرحبا بكم في المسار", "Twaalf mensen aan het werk"])
def test_a_text_that_fits_is_not_told(goal: str) -> None:
    """Other scripts are no problem by themselves."""
    assert _problems(goal, Paper.A0) == ()


def test_every_form_of_a_poster_tells_it() -> None:
    """Sheets to glue together and pictures as well."""
    inspection = looked_at(f"track: {{id: x, title: X}}\nmission: {{goal: {WIDE}}}\n")
    for made in (
        tiles(inspection, Language.NL, Paper.A3, Variant.FILLED),
        poster_picture(inspection, Language.NL, Paper.A3, Variant.FILLED),
    ):
        assert [problem.code for problem in made.problems] == [RenderingCode.TEXT_SHORTENED]


@pytest.mark.parametrize("paper", [Paper.A0, Paper.A4], ids=str)
def test_a_title_in_other_letters_keeps_its_place(paper: Paper) -> None:
    """Where it is wider than was thought it becomes smaller, and does not run into what stands beside it."""
    inspection = looked_at(f"track: {{id: x, title: {'Щ' * 28}}}\n")
    laid_out = laid_out_poster(inspection, Language.EN, paper, Variant.FILLED)

    told = {
        each["text"]: each["size"] for each in told_by(TEMPLATE, laid_out.data, "narrowed") if isinstance(each, dict)
    }
    assert told["Щ" * 28] < laid_out.layout.top.title_size
