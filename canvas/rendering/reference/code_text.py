"""The page of a code that is about what comes in or what comes out, for a terminal."""

import textwrap
from collections.abc import Iterator

from canvas.domain.language import Language
from canvas.rendering.reference.codes import Case, CodeView, code_words
from canvas.rendering.reference.rule_text import paragraph
from canvas.rendering.reference.words import reference_words

_INDENT = "    "
_MARK = "- "


def code_text(view: CodeView, language: Language, width: int) -> str:
    """The page of a code, broken to a width."""
    return "\n\n".join(_pieces(view, language, width)) + "\n"


def _pieces(view: CodeView, language: Language, width: int) -> Iterator[str]:
    said, own = reference_words(language)["rules"], code_words(language)["words"]
    yield paragraph(f"{view.code} {view.name}: {view.title}", width)
    yield paragraph(view.facts, width)
    yield paragraph(f"{said['why']}: {view.why}", width)
    yield f"{own['cases']}:"
    yield from (_case(each, said["what_to_do"], width) for each in view.cases)
    yield paragraph(f"{own['out']}: {view.out}", width)
    if view.gap:
        yield f"{said['example']}:"
        yield textwrap.indent(view.gap.rstrip(), _INDENT)
        yield f"{own['closed']}:"
        yield textwrap.indent(view.closed.rstrip(), _INDENT)


def _case(case: Case, what_to_do: str, width: int) -> str:
    """What leads to it, and indented below it what is said then."""
    when = paragraph(case.when, width, " " * len(_MARK)).lstrip()
    said = (paragraph(text, width, _INDENT) for text in (case.message, what_to_do.format(help=case.help)))
    return "\n".join([f"{_MARK}{when}", *said])
