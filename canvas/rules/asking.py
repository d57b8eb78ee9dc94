"""What a rule asks and why, in the language of a reader: in English both stand with the rule itself."""

from canvas.domain.language import Language
from canvas.rules.page import page
from canvas.rules.rule import Rule
from canvas.rules.words import rule_words


def question_of(rule: Rule, language: Language) -> str:
    """The question that the rule puts to a team."""
    return rule_words(language)[rule.code].question or page(rule.page).question


def why_of(rule: Rule, language: Language) -> str:
    """Why it matters."""
    return rule_words(language)[rule.code].why or page(rule.page).why
