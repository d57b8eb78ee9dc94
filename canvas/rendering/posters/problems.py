"""What a poster lacks, in words."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from canvas.domain.language import Language
from canvas.knowledge.papers import Paper
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
    parts = in_rows(layout.shortened)
    parts += [said[name] for name, is_cut in layout.top.cut.items() if is_cut]
    if parts:
        message = said["P02_message"].format(**_reading(layout), parts=listing(tuple(parts), language))
        problems.append(RenderingProblem(RenderingCode.TEXT_SHORTENED, artifact, message, _smaller(layout)))
    if letters.lacking:
        facts = {"texts": named_texts(_distinct(letters.lacking), language)}
        problems.append(_problem(RenderingCode.MISSING_GLYPHS, artifact, language, facts))
    return tuple(problems)


def in_rows(codes: Iterable[str]) -> list[str]:
    """Codes of blocks, with the cells of a row together: `R1 (C3, C4)`."""
    rows: dict[str, list[str]] = {}
    for code in codes:
        column, _, row = code.rpartition("-")
        rows.setdefault(row, []).append(column)
    return [f"{row} ({', '.join(filter(None, columns))})" if any(columns) else row for row, columns in rows.items()]


def small_texts(artifact: str, layout: Layout, narrowed: Iterable[object]) -> tuple[RenderingProblem, ...]:
    """
    One problem for all texts that the engine had to make smaller than can be read.

    `narrowed` are the notes of the template: a `text`, and the `size` in points that it got.
    """
    least, language = layout.measures.sheet.least, layout.contents.language
    small = [each["text"] for each in narrowed if isinstance(each, dict) and each["size"] < least]
    if not small:
        return ()
    message = words(language)["posters"]["P02_small"].format(
        **_reading(layout), texts=named_texts(list(dict.fromkeys(small)), language)
    )
    return (RenderingProblem(RenderingCode.TEXT_SHORTENED, artifact, message, _smaller(layout)),)


def _reading(layout: Layout) -> dict[str, str]:
    """The paper, and from where it is read."""
    distance = number(Decimal(str(layout.measures.sheet.distance)), layout.contents.language)
    return {"paper": layout.measures.paper.value, "distance": distance}


def _smaller(layout: Layout) -> str:
    """What helps where there is too little room: nobody can take a larger paper than the largest."""
    largest = layout.measures.paper is next(iter(Paper))
    said: str = words(layout.contents.language)["posters"]["P02_help_largest" if largest else "P02_help"]
    return said


def named_texts(texts: Sequence[str], language: Language) -> str:
    """Some texts, short, and how many more there are."""
    named = [f"“{_short(text)}”" for text in texts[:_MOST_TEXTS]]
    if more := len(texts) - len(named):
        named.append(words(language)["posters"]["P03_more"].format(count=more))
    return ", ".join(named)


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
