"""Facts in the sentences of a language."""

import pytest

from canvas.domain.kinds import ConditionKind, WorkForm
from canvas.domain.language import Language
from canvas.inspection.sentences import sentence
from canvas.rules.rule import Fact, Nth, Word


@pytest.mark.parametrize(
    ("fact", "dutch", "english"),
    [
        (Word(ConditionKind.CHILDCARE), "Open: kinderopvang.", "Open: childcare."),
        (Word(WorkForm.DERDE_LEERWEG), "Open: derde leerweg.", "Open: derde leerweg."),
        (
            (Word(ConditionKind.TRANSPORT), Word(ConditionKind.INCOME)),
            "Open: vervoer en inkomen.",
            "Open: transport and income.",
        ),
        (Nth("condition", 2), "Open: randvoorwaarde 2.", "Open: condition 2."),
    ],
)
def test_kinds_stand_inside_a_sentence(fact: Fact, dutch: str, english: str) -> None:
    """A kind by its word keeps its small letter."""
    assert sentence("Open: {fact}.", {"fact": fact}, Language.NL) == dutch
    assert sentence("Open: {fact}.", {"fact": fact}, Language.EN) == english
