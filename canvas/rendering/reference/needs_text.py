"""What an output needs, for a terminal."""

from collections.abc import Iterator

from canvas.domain.language import Language
from canvas.knowledge.sources import OWN_CHOICE
from canvas.rendering.reference.needs_view import NeedsView, SchemeView, asked
from canvas.rendering.reference.rule_text import paragraph
from canvas.rendering.reference.words import reference_words

_INDENT = "    "


def needs_text(view: NeedsView, language: Language, width: int) -> str:
    """What an output needs, broken to a width."""
    return "\n\n".join(_pieces(view, language, width)) + "\n"


def _pieces(view: NeedsView, language: Language, width: int) -> Iterator[str]:
    said = reference_words(language)["needs"]
    yield paragraph(f"{view.title} ({view.word})", width)
    yield paragraph(view.purpose, width)
    yield paragraph(asked(view, language), width)
    if view.scheme:
        yield from _scheme(view.scheme, said, width)
    for group in view.groups:
        yield "\n".join(
            [
                paragraph(group.because, width),
                *(_hanging(each.code, each.question, width) for each in group.questions),
            ]
        )
    yield paragraph(said["explained"].format(code=view.groups[0].questions[0].code), width)


def _scheme(scheme: SchemeView, said: dict[str, str], width: int) -> Iterator[str]:
    yield paragraph(said["scheme"].format(name=scheme.name, payer=scheme.payer), width)
    if scheme.begins or scheme.ends:
        between = "both" if scheme.begins and scheme.ends else "begins" if scheme.begins else "ends"
        yield paragraph(said[between].format(begins=scheme.begins, ends=scheme.ends), width)
    yield "\n".join(_hanging("-", condition, width) for condition in scheme.conditions)
    yield paragraph(said["checked"].format(date=scheme.checked), width)
    cited = [source for source in scheme.sources if source.code != OWN_CHOICE]
    if cited:
        yield "\n".join(
            paragraph(f"{said['source']}: {source.cited}: {', '.join(source.addresses)}", width) for source in cited
        )


def _hanging(mark: str, text: str, width: int) -> str:
    """A line with a mark before it; what does not fit goes on below the text."""
    indent = " " * (len(mark) + 2 + len(_INDENT))
    return f"{_INDENT}{mark}  {paragraph(text, width, indent).lstrip()}"
