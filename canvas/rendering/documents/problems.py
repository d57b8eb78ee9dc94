"""What a printed or a Word document lacks, in words."""

from canvas.domain.language import Language
from canvas.rendering.artifact import RenderingCode, RenderingProblem
from canvas.rendering.posters.letters import Letters
from canvas.rendering.posters.problems import named_texts
from canvas.rendering.words import words


def lacking(artifact: str, letters: Letters, language: Language) -> tuple[RenderingProblem, ...]:
    """One problem for all letters that no font has; none where there are no such letters."""
    return _lacking(artifact, letters, language, "P03")


def lacking_in_pictures(artifact: str, letters: Letters, language: Language) -> tuple[RenderingProblem, ...]:
    """The same for a file in which only the pictures need fonts of ours."""
    return _lacking(artifact, letters, language, "P03_pictures")


def failed(artifact: str, language: Language) -> RenderingProblem:
    """The engine could not set the document."""
    return _problem(RenderingCode.ENGINE_FAILED, artifact, language, "P04")


def left_out(artifact: str, language: Language) -> RenderingProblem:
    """The engine could not draw a picture, and the document stands without it."""
    return _problem(RenderingCode.ENGINE_FAILED, artifact, language, "P04_pictures")


def _lacking(artifact: str, letters: Letters, language: Language, name: str) -> tuple[RenderingProblem, ...]:
    if not letters.lacking:
        return ()
    texts = named_texts(list(letters.lacking), language)
    return (_problem(RenderingCode.MISSING_GLYPHS, artifact, language, name, texts),)


def _problem(code: RenderingCode, artifact: str, language: Language, name: str, texts: str = "") -> RenderingProblem:
    said = words(language)["documents"]
    message: str = said[f"{name}_message"]
    return RenderingProblem(code, artifact, message.format(texts=texts), said[f"{name}_help"])
