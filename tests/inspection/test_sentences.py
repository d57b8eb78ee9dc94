"""Facts in the sentences of a language."""

import pytest

from canvas.domain.kinds import ConditionKind, WorkForm
from canvas.domain.language import Language
from canvas.inspection.sentences import advice, sentence
from canvas.rules.rule import Fact, Key, Nth, Typed, Word


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
    assert sentence("Open: {fact}.", {"fact": fact}, Language.NL, Language.NL) == dutch
    assert sentence("Open: {fact}.", {"fact": fact}, Language.EN, Language.EN) == english


def test_what_is_typed_is_in_the_words_of_the_file() -> None:
    """Advice in Dutch about an English file names its keys and kinds as they are typed there."""
    facts = {"key": Key("language_required"), "kind": Typed(WorkForm.FIXED_TERM_CONTRACT)}
    said = "Zet “vorm: {kind}” bij “werk”, en {key}."
    assert advice(said, facts, Language.NL, Language.EN) == (
        "Zet “form: fixed-term-contract” bij “work”, en language_required."
    )
    assert advice(said, facts, Language.NL, Language.NL) == (
        "Zet “vorm: tijdelijk-contract” bij “werk”, en taalniveau_nodig."
    )
    assert sentence("Open: {key}.", facts, Language.NL, Language.EN) == "Open: taalniveau nodig."
