"""The words of the rules in both languages; each family keeps its own beside its rules."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from canvas.domain.language import Language
from canvas.knowledge.loading import variants
from canvas.resources import data

_FOLDER = Path(__file__).parent


class RuleWords(NamedTuple):
    """What a rule says in one language; a message and a help may have variants."""

    title: str
    question: str
    why: str
    messages: Mapping[str, str]
    helps: Mapping[str, str]


@cache
def rule_words(language: Language) -> Mapping[str, RuleWords]:
    """The words of all rules in one language, by code."""
    files = sorted(_FOLDER.glob(f"*/words.{language.value}.yaml"))
    entries = [data(file) or {} for file in files]
    return MappingProxyType({code: _words(entry) for family in entries for code, entry in family.items()})


def _words(entry: dict[str, Any]) -> RuleWords:
    return RuleWords(
        title=entry["title"],
        question=entry.get("question", ""),
        why=entry.get("why", ""),
        messages=variants(entry["message"]),
        helps=variants(entry["help"]),
    )
