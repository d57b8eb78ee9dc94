"""Which rules are asked, and what they weigh."""

import pytest

from canvas.domain.finding import Severity, Weight
from canvas.domain.language import Language
from canvas.knowledge.vocabulary import folded_word
from canvas.knowledge.weights import weight_in, weight_words
from canvas.rules.catalogue import RULES, rule_with
from canvas.rules.selection import Choice, code_of, selected


def codes(*choices: Choice) -> set[str]:
    """The codes that are asked."""
    return {rule.code for rule in selected(*choices).rules}


def family(letter: str) -> set[str]:
    """All codes of a family."""
    return {rule.code for rule in RULES if rule.code.startswith(letter)}


def test_without_a_choice_all_rules_are_asked() -> None:
    """In their own order and with their own weight."""
    assert selected().rules == RULES
    assert selected(Choice(), Choice()).rules == RULES
    assert not selected().severities


def test_the_most_exact_name_counts() -> None:
    """A code goes before its family, in both directions, and of two equal names `ignore` counts."""
    assert codes(Choice(select=("R",), ignore=("R01",))) == family("R") - {"R01"}
    assert codes(Choice(select=("R01",), ignore=("R",))) == {"R01"}
    assert codes(Choice(select=("R",), ignore=("R",))) == set()
    assert codes(Choice(ignore=("S",))) == {rule.code for rule in RULES} - family("S")


def test_a_later_choice_is_stronger() -> None:
    """What the command line selects counts alone; what it ignores comes on top."""
    project = Choice(select=("R",), ignore=("R02",), severity=(("R03", Weight.OFF),))

    assert codes(project) == family("R") - {"R02", "R03"}
    assert codes(project, Choice(ignore=("R01",))) == family("R") - {"R01", "R02", "R03"}
    assert codes(project, Choice(select=("R02", "S01"))) == {"R02", "S01"}
    assert codes(project, Choice(select=("R",))) == family("R")
    assert "R03" in codes(project, Choice(severity=(("R03", Weight.INFO),)))


@pytest.mark.parametrize(
    ("choices", "weight"),
    [
        ((Choice(severity=(("R", Weight.INFO),)),), Severity.INFO),
        ((Choice(severity=(("R01", Weight.WARNING), ("R", Weight.INFO))),), Severity.WARNING),
        ((Choice(severity=(("R01", Weight.WARNING), ("R01", Weight.INFO))),), Severity.INFO),
        ((Choice(severity=(("R01", Weight.WARNING),)), Choice(severity=(("R", Weight.INFO),))), Severity.INFO),
        ((Choice(severity=(("R01", Weight.INFO),)), Choice(select=("R",))), Severity.INFO),
    ],
)
def test_weights(choices: tuple[Choice, ...], weight: Severity) -> None:
    """The most exact name counts within one place, the later place before the earlier."""
    assert selected(*choices).severities["R01"] is weight


def test_a_weight_that_is_chosen_is_told_even_when_it_is_the_own_one() -> None:
    """It then holds for what is not known yet, too."""
    rule = rule_with("R01")
    assert rule

    chosen = selected(Choice(severity=(("R01", Weight(rule.severity.value)),)))

    assert chosen.severities == {"R01": rule.severity}


def test_rules_are_found_by_code_family_and_name() -> None:
    """In any case of letters; what none has is nothing."""
    assert code_of(" r01 ") == "R01"
    assert code_of("r") == "R"
    assert code_of("No-Coordinator") == "R01"
    assert code_of("Z9") is None
    assert code_of("") is None


def test_weights_have_words_in_both_languages() -> None:
    """Each is read back from either of them, and no word is another one folded."""
    for weight in Weight:
        assert {weight_words()[weight_in(weight, language)] for language in Language} == {weight}
    assert all(word == folded_word(word) for word in weight_words())
