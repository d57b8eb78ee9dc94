"""From the bytes of a file to a track, or to what is wrong with the file."""

import codecs
import re
from dataclasses import dataclass

from pydantic import ValidationError

from canvas.domain.language import Language
from canvas.domain.track import Track
from canvas.knowledge import vocabulary
from canvas.knowledge.vocabulary import folded_key
from canvas.reading.complaints import contradictions, refused
from canvas.reading.keys import path_of
from canvas.reading.nodes import Node, parse, span_of
from canvas.reading.problems import Problem, ProblemCode, first_of, span_at
from canvas.reading.translating import Translation

MOST_BYTES = 2_000_000

_KEY_AT_LINE_START = re.compile(r"^[ -]*([a-z_]+):", re.MULTILINE | re.IGNORECASE)
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class Reading:
    """A text, read: the track when it can be understood, and the tree for finding places in it."""

    text: str
    language: Language
    track: Track | None
    root: Node | None
    problems: tuple[Problem, ...]


def read_bytes(data: bytes) -> Reading:
    """Read a file's content; a byte order mark is fine."""
    if len(data) > MOST_BYTES:
        return _too_large()
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return read_text(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        return _not_utf8(data, error)


def read_text(text: str) -> Reading:
    """Read a text. Whatever it holds, this ends in a reading."""
    if len(text) > MOST_BYTES:  # what an editor holds is in no file that somebody measured
        return _too_large()
    tree = parse(text)
    if tree.root is None:
        return unreadable(*(tree.problems or (Problem(ProblemCode.EMPTY_FILE),)), text=text)
    translation = Translation(text)
    data = translation.root(tree.root)
    problems = [*tree.problems, *translation.problems]
    if not data and not problems:
        return unreadable(Problem(ProblemCode.EMPTY_FILE), text=text)
    track: Track | None = None
    try:
        track = Track.model_validate(data)
        problems += contradictions(track, tree.root)
    except ValidationError as error:
        problems += refused(error, text, tree.root)
    readable = not problems
    problems += (*_mixed(translation, tree.root), *translation.hints)
    return Reading(text, translation.keys.language, track if readable else None, tree.root, first_of(problems))


def unreadable(*problems: Problem, text: str = "") -> Reading:
    """The reading of what cannot be read, in the language that its keys seem to have."""
    return Reading(text, _language_of(text), None, None, problems)


def _too_large() -> Reading:
    return unreadable(Problem(ProblemCode.TOO_LARGE, facts={"most": f"{MOST_BYTES // 1_000_000} MB"}))


def _not_utf8(data: bytes, error: UnicodeDecodeError) -> Reading:
    if data.startswith(_WIDE):
        return unreadable(Problem(ProblemCode.NOT_UTF8, variant="utf16"), text=data.decode("utf-16", "replace"))
    # what older programs of Windows write; only to show the line and to guess the language
    text = data.decode("cp1252", "replace")
    before = data[: error.start].decode("utf-8")
    span = span_at(before, len(before))
    facts = {"byte": f"{data[error.start]:02X}"}
    return unreadable(Problem(ProblemCode.NOT_UTF8, span, facts=facts), text=text)


def _mixed(translation: Translation, root: Node) -> tuple[Problem, ...]:
    """A hint at the first key of the language that fewer keys have."""
    language = translation.keys.language
    other = Language.EN if language is Language.NL else Language.NL
    keys = translation.keys.by_language[other]
    if not keys or not translation.keys.by_language[language]:
        return ()
    name = vocabulary.keys()[folded_key(keys[0].value)].name
    facts = {"key": keys[0].value, "count": len(keys), "better": vocabulary.key_in(name, language)}
    path = path_of(keys[0], root)
    return (Problem(ProblemCode.MIXED_LANGUAGES, span_of(keys[0]), path, facts=facts, variant=other.value),)


def _language_of(text: str) -> Language:
    keys = vocabulary.keys()
    words = [keys[word] for found in _KEY_AT_LINE_START.findall(text) if (word := folded_key(found)) in keys]
    english, dutch = (sum(word.language is language for word in words) for language in (Language.EN, Language.NL))
    return Language.EN if english > dutch else Language.NL
