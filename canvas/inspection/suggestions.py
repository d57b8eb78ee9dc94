"""What was meant by something that is not known: the word, the value, or the part in which a key belongs."""

import re
import unicodedata
from collections.abc import Callable, Collection
from functools import cache, partial

from canvas.domain.dates import PartialDate
from canvas.domain.kinds import ActivityKind, RoleKind, StepKind
from canvas.domain.language import Language
from canvas.domain.quantity import Quantity
from canvas.knowledge import vocabulary
from canvas.knowledge.kinds import kinds
from canvas.knowledge.vocabulary import folded_key, folded_word
from canvas.reading import wording
from canvas.reading.likeness import is_form, misspelt, nearest
from canvas.reading.problems import Problem
from canvas.reading.shapes import homes

TOP = ""
"""The home of a key that belongs at the beginning of a line."""

_PERSONAL = frozenset(
    map(
        folded_key,
        ("email", "e-mail", "e_mail", "mail", "telefoon", "telefoonnummer", "tel", "mobiel", "phone", "mobile", "bsn"),
    )
)
_WORD = re.compile(r"[^\W\d_]+")
_NOT_IN_ID = re.compile(r"[^a-z0-9]+")
_SHORT_CODE = re.compile(r"([A-Za-z])[ -]?([1-9])", re.ASCII)
_LONGEST_VALUE = 80


def key_meant(problem: Problem, language: Language) -> str | None:
    """The key that an unknown one stands for, of those that may stand there; in a word of the language."""
    written, names = folded_key(str(problem.facts["key"])), problem.facts["known"]
    for name in vocabulary.meant().get(written, ()):
        if name in names:
            return vocabulary.key_in(name, language)
    ways = vocabulary.ways_to_write(tuple(names), language)
    near = next(iter(nearest(written, ways, most=1)), None)
    elsewhere = vocabulary.keys().get(written)
    # a key of another part is no slip, unless it is the plural of one that may stand here
    return ways[near] if near and (elsewhere is None or is_form(written, near)) else None


def is_personal(problem: Problem) -> bool:
    """The key asks for data of a person, which belong in no file."""
    return folded_key(str(problem.facts["key"])) in _PERSONAL


def role_meant(problem: Problem, language: Language) -> str | None:
    """The kind of role that stands where a key of a role should, in the language."""
    if problem.path[:1] != ("roles",) or "kind" not in problem.facts["known"]:
        return None
    meant = vocabulary.words(RoleKind).get(folded_word(str(problem.facts["key"])))
    return kinds(RoleKind)[meant].words[language] if meant else None


def activity_meant(problem: Problem, language: Language) -> str | None:
    """The kind of activity that stands in the place of the kind of a step, in the language."""
    if problem.facts["family"] is not StepKind:
        return None
    written = folded_word(str(problem.facts["value"]))
    meant = None if written in vocabulary.words(StepKind) else vocabulary.words(ActivityKind).get(written)
    return kinds(ActivityKind)[meant].words[language] if meant else None


def homes_of(problem: Problem, language: Language) -> tuple[str, ...]:
    """The parts where a known key belongs that stands elsewhere, from the top down; `TOP` where none is around it."""
    word = vocabulary.keys().get(folded_key(str(problem.facts["key"])))
    above = homes(word.name) if word else ()
    if TOP in above:
        return (TOP,)
    # a track and a programme have the same keys, and most files are a track
    return tuple(vocabulary.key_in(home, language) for home in above if home != "programme" or "track" not in above)


def word_meant(problem: Problem, language: Language) -> str | None:
    """The word of a fixed list that an unknown one stands for, in the language."""
    family = problem.facts["family"]
    own = {identifier: kind.words[language] for identifier, kind in kinds(family).items()}
    read = vocabulary.words(family)
    near = nearest(folded_word(str(problem.facts["value"])), dict.fromkeys((*own.values(), *read)), most=1)
    return own[read[folded_word(near[0])]] if near else None


def value_meant(problem: Problem, language: Language) -> str | None:
    """A value with a slip in it, as it should be: a word that is misspelt, a mark that an id or a code cannot have."""
    written = str(problem.facts["value"])
    if len(written) > _LONGEST_VALUE:
        return None
    match problem.variant:
        case "quantity":
            return _mended(written, _quantity_words(), _is_quantity)
        case "date":
            return _mended(written, tuple(vocabulary.months()), _is_date)
        case "flag":
            return misspelt(written, [vocabulary.boolean_in(value, language) for value in (True, False)])
        case "id":
            return _NOT_IN_ID.sub("-", _without_accents(written).lower()).strip("-") or None
        case "code" if short := _SHORT_CODE.fullmatch(written):
            return f"{short[1].upper()}0{short[2]}"
    return None


def _without_accents(text: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFKD", text) if not unicodedata.combining(each))


def _mended(written: str, known: Collection[str], is_right: Callable[[str], bool]) -> str | None:
    """The text with each unknown word mended, when it can be read then."""
    for mend in (_nearest, _parted):
        mended = _WORD.sub(partial(mend, known), written)
        if mended != written and is_right(mended):
            return mended
    return None


def _nearest(known: Collection[str], found: re.Match[str]) -> str:
    word = found[0].lower()
    return found[0] if word in known else misspelt(word, known) or found[0]


def _parted(known: Collection[str], found: re.Match[str]) -> str:
    """The two known words that stand in one without a space between them."""
    word = found[0].lower()
    if word in known:
        return found[0]
    pairs = ((word[:cut], word[cut:]) for cut in range(1, len(word)))
    return next((" ".join(pair) for pair in pairs if all(part in known for part in pair)), found[0])


@cache
def _quantity_words() -> tuple[str, ...]:
    """The single words of a quantity, units first; of a unit the plural comes before its other forms."""
    groups = map(vocabulary.quantity_words, ("units", "per", "periods", "bounds", "between", "numbers"))
    return tuple(dict.fromkeys(word for group in groups for said in group for word in said.split()))


def _is_quantity(text: str) -> bool:
    try:
        Quantity.parse(wording.quantity(text))
    except (ValueError, ArithmeticError):
        return False
    return True


def _is_date(text: str) -> bool:
    try:
        PartialDate.parse(wording.date(text))
    except ValueError:
        return False
    return True
