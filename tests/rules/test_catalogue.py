"""The rules as a whole: codes, names, words and sources hold together."""

import re
import string
from pathlib import Path

import pytest

from canvas.domain.language import Language
from canvas.knowledge.sources import sources
from canvas.rules import catalogue
from canvas.rules.page import page
from canvas.rules.rule import Rule
from canvas.rules.words import rule_words

RULES = catalogue.RULES
FOLDER = Path(catalogue.__file__).parent
ADVICE = re.compile(r"^(add|use|check|should|avoid|do|must|write|set|give|missing-)-")


def placeholders(template: str) -> set[str]:
    """The names between braces."""
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def test_codes_and_names_are_unique() -> None:
    """A code is a promise, and a name is found by."""
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_every_rule_file_is_listed() -> None:
    """A rule that nobody lists never speaks."""
    files = {file.stem for file in FOLDER.glob("*/*.py") if file.stem != "__init__"}

    assert files == {rule.name.replace("-", "_") for rule in RULES}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_names_state_the_fault(rule: Rule) -> None:
    """A finding says what is so; the way out says what to do."""
    assert not ADVICE.match(rule.name)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_pages_are_complete(rule: Rule) -> None:
    """A page has a question, a reason, a gap and the gap closed."""
    read = page(rule.page)

    assert read.question.endswith("?")
    assert read.why
    assert read.gap
    assert read.closed


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_sources_are_known(rule: Rule) -> None:
    """Every reason says where it comes from."""
    assert rule.sources
    assert set(rule.sources) <= set(sources())


@pytest.mark.parametrize("language", Language)
def test_words_and_rules_match(language: Language) -> None:
    """Every rule has words, and no words are left of a rule that is gone."""
    assert set(rule_words(language)) == {rule.code for rule in RULES}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_both_languages_say_the_same(rule: Rule) -> None:
    """Messages and ways out have the same variants and name the same facts; Dutch has a question and a reason too."""
    dutch, english = (rule_words(language)[rule.code] for language in (Language.NL, Language.EN))

    assert dutch.question.endswith("?")
    assert dutch.why
    for ours, theirs in ((dutch.messages, english.messages), (dutch.helps, english.helps)):
        assert set(ours) == set(theirs)
        for variant in ours:
            assert placeholders(ours[variant]) == placeholders(theirs[variant])


def test_families_stand_in_order() -> None:
    """Within a family the codes rise."""
    codes = [rule.code for rule in RULES]

    for family in {code[0] for code in codes}:
        own = [code for code in codes if code.startswith(family)]
        assert own == sorted(own)
