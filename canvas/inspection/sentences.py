"""Filling a sentence with facts, in the words of a language."""

from collections.abc import Mapping
from typing import Any

from canvas.domain.language import Language
from canvas.inspection.file_words import in_words_of_file
from canvas.knowledge.speaking import key, listing, say
from canvas.knowledge.vocabulary import key_in, word_in
from canvas.reading.places import place_in
from canvas.rules.rule import Key, Nth, Place, Typed, Word

_NTH = {
    Language.NL: {
        "party": "partij {}",
        "step": "stap {}",
        "role": "rol {}",
        "occupation": "beroep {}",
        "edition": "editie {}",
        "cost": "kostenpost {}",
        "funding": "financiering {}",
        "condition": "randvoorwaarde {}",
    },
    Language.EN: {
        "party": "party {}",
        "step": "step {}",
        "role": "role {}",
        "occupation": "occupation {}",
        "edition": "edition {}",
        "cost": "cost {}",
        "funding": "funding {}",
        "condition": "condition {}",
    },
}


def sentence(template: str, facts: Mapping[str, Any], language: Language, file_language: Language) -> str:
    """The sentence; it begins with a capital whatever the fact at its begin is, and quotes what the file says."""
    text = template if language is file_language else in_words_of_file(template, language, file_language)
    if "{" in text:
        text = text.format_map({name: in_words(fact, language, file_language) for name, fact in facts.items()})
    return text[:1].upper() + text[1:]


def advice(template: str, facts: Mapping[str, Any], language: Language, file_language: Language) -> str:
    """A sentence that says what to write: its keys are as they are typed."""
    if "{" not in template:
        return sentence(template, facts, language, file_language)
    keys = {name: key_in(fact.name, file_language) for name, fact in facts.items() if isinstance(fact, Key)}
    return sentence(template, {**facts, **keys} if keys else facts, language, file_language)


def in_words(fact: object, language: Language, file_language: Language) -> str:
    """One fact in words."""
    if type(fact) is str:  # a name that somebody wrote, as most facts are
        return fact
    if isinstance(fact, Nth):
        return _NTH[language][fact.noun].format(fact.number)
    if isinstance(fact, Key):
        return key(fact.name, language)
    if isinstance(fact, Place):
        return place_in(fact.name, {}, file_language)
    if isinstance(fact, Typed):
        return word_in(fact.kind, file_language)
    if isinstance(fact, Word):
        return word_in(fact.kind, language).replace("-", " ")
    if isinstance(fact, tuple):
        return listing(tuple(in_words(each, language, file_language) for each in fact), language)
    return say(fact, language)
