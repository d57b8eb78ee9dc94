"""Filling a sentence with facts, in the words of a language."""

from collections.abc import Mapping
from typing import Any

from canvas.domain.language import Language
from canvas.knowledge.speaking import key, listing, say
from canvas.knowledge.vocabulary import word_in
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


def sentence(template: str, facts: Mapping[str, Any], language: Language) -> str:
    """The sentence; it begins with a capital whatever the fact at its begin is."""
    text = template
    if "{" in template:
        text = template.format_map({name: in_words(fact, language) for name, fact in facts.items()})
    return text[:1].upper() + text[1:]


def in_words(fact: object, language: Language) -> str:
    """One fact in words."""
    if type(fact) is str:  # a name that somebody wrote, as most facts are
        return fact
    if isinstance(fact, Nth):
        return _NTH[language][fact.noun].format(fact.number)
    if isinstance(fact, Key):
        return key(fact.name, language)
    if isinstance(fact, Place):
        return place_in(fact.name, {}, language)
    if isinstance(fact, Typed):
        return word_in(fact.kind, language)
    if isinstance(fact, Word):
        return word_in(fact.kind, language).replace("-", " ")
    if isinstance(fact, tuple):
        return listing(tuple(in_words(each, language) for each in fact), language)
    return say(fact, language)
