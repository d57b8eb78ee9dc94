"""What a sheet of the kit lacks, in words."""

from collections.abc import Iterable

from canvas.domain.language import Language
from canvas.rendering.artifact import RenderingCode, RenderingProblem
from canvas.rendering.words import words
from canvas.rendering.workshop.pen import Pen

_MOST = 5
_LONGEST = 60


def sheet_problems(artifact: str, pen: Pen) -> tuple[RenderingProblem, ...]:
    """One problem for all texts that were shortened, and one for all letters that no font has."""
    problems = []
    if pen.cut:
        problems.append(_problem(RenderingCode.TEXT_SHORTENED, artifact, pen.language, texts=_some(pen.cut, pen)))
    if pen.letters.lacking:
        texts = _some(pen.letters.lacking, pen)
        problems.append(_problem(RenderingCode.MISSING_GLYPHS, artifact, pen.language, texts=texts))
    return tuple(problems)


def failed(artifact: str, language: Language) -> RenderingProblem:
    """The engine could not draw the sheet."""
    return _problem(RenderingCode.ENGINE_FAILED, artifact, language)


def _problem(code: RenderingCode, artifact: str, language: Language, **facts: str) -> RenderingProblem:
    said = words(language)["workshop"]
    message, helped = said[f"{code.value}_message"], said[f"{code.value}_help"]
    return RenderingProblem(code, artifact, message.format(**facts), helped)


def _some(texts: Iterable[str], pen: Pen) -> str:
    """The first few, each in quotation marks, and how many more there are."""
    named = [f"“{text if len(text) <= _LONGEST else text[:_LONGEST].rstrip() + '…'}”" for text in texts]
    more = len(named) - _MOST
    shown = named[:_MOST]
    if more > 0:
        shown.append(words(pen.language)["workshop"]["role_cards"]["more"].format(count=more))
    return ", ".join(shown)
