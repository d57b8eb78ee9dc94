"""How far a canvas is, and how many there are of something, in words."""

from canvas.analysis.coverage import BlockState
from canvas.domain.language import Language
from canvas.knowledge.speaking import listing
from canvas.rendering.words import words


def summary(counts: dict[BlockState, int], language: Language) -> str:
    """How far the canvas is, in a sentence; states that do not occur are not spoken of."""
    said = words(language)["canvas"]
    others = [state for state in BlockState if counts[state] and state is not BlockState.FILLED]
    parts = tuple(said[f"count_{state.value}"].format(count=counts[state]) for state in others)
    name = "summary" if parts else "summary_full"
    text: str = said[name].format(
        filled=counts[BlockState.FILLED], total=sum(counts.values()), others=listing(parts, language)
    )
    return text


def counted(number: int, name: str, said: dict[str, str]) -> str:
    """A number with its word: one, many, or none where the catalogue has a word for it."""
    if not number and f"{name}_none" in said:
        return said[f"{name}_none"]
    return said[f"{name}_one" if number == 1 else f"{name}_many"].format(count=number)
