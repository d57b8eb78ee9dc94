"""How values are written: answers, texts, quantities, dates, levels and ids, each with what it is read as."""

from collections.abc import Callable, Iterator, Sequence

from canvas.domain.dates import PartialDate
from canvas.domain.language import Language
from canvas.domain.levels import LanguageLevel
from canvas.domain.quantity import Bound, Per, Quantity, Unit
from canvas.knowledge import speaking, vocabulary
from canvas.reading import wording
from canvas.rendering.reference.markdown import code, table
from canvas.rendering.reference.words import reference_words


def values(language: Language, common_keys: str) -> Iterator[str]:
    """The sections on values; `common_keys` is the table of the keys that every part may have."""
    said = reference_words(language)["file"]
    for name, title in said["value_titles"].items():
        yield f"## {title}"
        yield said["values"][name]
        match name:
            case "texts":
                yield common_keys
            case "quantities":
                yield _read_as(said["quantity_examples"], _quantity, language)
                yield from _quantity_words(language)
                yield said["quantity_source"]
            case "dates":
                yield _read_as(said["date_examples"], _date, language)
            case "levels":
                yield _read_as(said["level_examples"], _level, language)


def _quantity_words(language: Language) -> Iterator[str]:
    said = reference_words(language)["file"]
    for group, canonical in (("bounds", Bound), ("units", Unit), ("periods", Per)):
        words = [code(vocabulary.quantity_word_in(group, one.value, language)) for one in canonical if one.value]
        yield str(said[group]).format(words=", ".join(words))


def _quantity(text: str, language: Language) -> str:
    return speaking.quantity(Quantity.parse(wording.quantity(text)), language)


def _date(text: str, language: Language) -> str:
    return speaking.date(PartialDate.parse(wording.date(text)), language)


def _level(text: str, language: Language) -> str:
    return speaking.level(LanguageLevel.parse(wording.level(text)), language)


def _read_as(written: Sequence[str], read: Callable[[str, Language], str], language: Language) -> str:
    said = reference_words(language)["file"]
    return table((said["you_write"], said["read_as"]), [(code(text), read(text, language)) for text in written])
