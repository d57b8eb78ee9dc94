"""What a poster lacks, in words."""

from collections.abc import Iterable
from decimal import Decimal

from canvas.domain.language import Language
from canvas.knowledge.speaking import listing, number
from canvas.rendering.artifact import RenderingCode, RenderingProblem
from canvas.rendering.posters.layout import Layout
from canvas.rendering.posters.letters import Letters
from canvas.rendering.words import words

_MOST_TEXTS = 5
_LONGEST = 60


def poster_problems(artifact: str, layout: Layout, letters: Letters) -> tuple[RenderingProblem, ...]:
    """One problem for all that was shortened, and one for all letters that no font has."""
    language = layout.contents.language
    said = words(language)["posters"]
    problems = []
    parts = list(layout.shortened)
    parts += [said[name] for name, is_cut in layout.top.cut.items() if is_cut]
    if parts:
        sheet = layout.measures.sheet
        facts = {
            "paper": layout.measures.paper.value,
            "distance": number(Decimal(str(sheet.distance)), language),
            "parts": listing(tuple(parts), language),
        }
        problems.append(_problem(RenderingCode.TEXT_SHORTENED, artifact, language, facts))
    if letters.lacking:
        named = _distinct(letters.lacking)
        texts = [f"“{_short(text)}”" for text in named][:_MOST_TEXTS]
        if more := len(named) - len(texts):
            texts.append(said["P03_more"].format(count=more))
        problems.append(_problem(RenderingCode.MISSING_GLYPHS, artifact, language, {"texts": ", ".join(texts)}))
    return tuple(problems)


def _distinct(texts: Iterable[str]) -> list[str]:
    """Texts that stand in other ones too are told once, by themselves."""
    known = list(texts)
    return [text for text in known if not any(other in text and other != text for other in known)]


def failed(artifact: str, language: Language) -> RenderingProblem:
    """The engine could not draw the sheet."""
    return _problem(RenderingCode.ENGINE_FAILED, artifact, language, {})


def _problem(code: RenderingCode, artifact: str, language: Language, facts: dict[str, str]) -> RenderingProblem:
    said = words(language)["posters"]
    message, helped = said[f"{code.value}_message"], said[f"{code.value}_help"]
    return RenderingProblem(code, artifact, message.format(**facts), helped)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"
