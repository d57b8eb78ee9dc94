"""The words for how much a rule weighs."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from canvas.domain.finding import Weight
from canvas.domain.language import Language
from canvas.knowledge.loading import load


@cache
def weight_words() -> Mapping[str, Weight]:
    """Every word that stands for a weight, folded as words are."""
    return MappingProxyType(
        {
            word: Weight(name)
            for name, entry in load("weights").items()
            for word in (entry["nl"], entry["en"], *entry.get("also", ()))
        }
    )


def weight_in(weight: Weight, language: Language) -> str:
    """The word for a weight in a language."""
    return str(load("weights")[weight.value][language.value])
