"""The pages of the rules and of the problems of a file for a terminal."""

import re
import textwrap
from collections.abc import Iterable, Iterator

from canvas.domain.language import Language
from canvas.rendering.reference.rule_view import ProblemView, RuleView, Told
from canvas.rendering.reference.words import reference_words

_INDENT = "    "
_TYPED = re.compile(r"`([^`]*)`")


def rule_text(view: RuleView, language: Language, width: int) -> str:
    """The page of a rule, broken to a width."""
    return _printed(_rule(view, language), width)


def problem_text(view: ProblemView, language: Language, width: int) -> str:
    """The page of a problem of the file, broken to a width."""
    return _printed(_problem(view, language), width)


def paragraph(text: str, width: int, indent: str = "") -> str:
    """A text broken to a width; what the site marks as typed stands between quotes on a terminal."""
    plain = _TYPED.sub(r"“\1”", text)
    return textwrap.fill(
        plain, width, initial_indent=indent, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )


def _printed(pieces: Iterable[tuple[str, str]], width: int) -> str:
    """Pieces with an empty line between each two: prose is broken to the width, what is typed stays as it is."""
    texts = (textwrap.indent(text, _INDENT) if indent == _INDENT else paragraph(text, width) for indent, text in pieces)
    return "\n\n".join(text.rstrip() for text in texts if text.strip()) + "\n"


def _rule(view: RuleView, language: Language) -> Iterator[tuple[str, str]]:
    said = reference_words(language)["rules"]
    yield "", f"{view.code} {view.name}: {view.title}"
    yield "", view.question
    yield "", said["facts"].format(weight=view.weight, stage=view.stage, block=view.block or said["block_none"])
    if view.needed_for:
        yield "", said["needed_for"].format(outputs=", ".join(view.needed_for))
    if view.tracks_only:
        yield "", said["tracks_only"]
    yield "", f"{said['why']}: {view.why}"
    for source in view.sources:
        places = said["found_at"].format(places=", ".join(source.addresses)) if source.addresses else ""
        yield "", "; ".join(part for part in (f"{said['source']}: {source.cited}", places) if part)
    yield from _example(said["gap"], view.gap)
    yield from _told(view.told, said)
    yield from _example(said["closed"], view.closed)
    if view.accept:
        yield from _example(said["accept"], view.accept)
        yield "", said["accept_place"].format(code=view.code) if view.accept_place else ""
    else:
        yield "", f"{said['accept']}: {said['not_accepted']}"
    if view.related:
        yield "", f"{said['related']}:"
        yield _INDENT, "\n".join(f"{other.code}  {other.title}" for other in view.related)


def _problem(view: ProblemView, language: Language) -> Iterator[tuple[str, str]]:
    said = reference_words(language)["rules"]
    yield "", f"{view.code} {view.name}: {view.title}"
    yield "", f"{said['why']}: {view.why}"
    if view.example:
        yield "", f"{said['example']}: {view.example}"
        yield from _told(view.told, said)
    if view.gap:
        yield from _example(said["fault"], view.gap)
        yield from _told(view.told, said)
        yield from _example(said["mended"], view.closed)


def _example(heading: str, piece: str) -> Iterator[tuple[str, str]]:
    yield "", f"{heading}:"
    yield _INDENT, piece


def _told(told: Iterable[Told], said: dict[str, str]) -> Iterator[tuple[str, str]]:
    yield "", said["says"]
    for each in told:
        yield "", each.message
        yield "", said["what_to_do"].format(help=each.help)
