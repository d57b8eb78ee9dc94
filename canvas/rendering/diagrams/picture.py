"""A picture, ready to be written down or put into a page."""

from dataclasses import dataclass

from canvas.rendering.artifact import RenderingCode, RenderingProblem
from canvas.rendering.voice import Voice


@dataclass(frozen=True, slots=True)
class Picture:
    """
    One drawing with what it says in words.

    `svg` is empty when it could not be drawn: `problems` says why, and `description` still holds all that it shows, a
    line for each fact. `dot` is the graph from which it was laid out.
    """

    name: str
    svg: str
    dot: str
    title: str
    description: str
    problems: tuple[RenderingProblem, ...]


def picture_problem(voice: Voice, artifact: str, code: RenderingCode, **facts: object) -> RenderingProblem:
    """What a picture lacks, in the words of the run."""
    return RenderingProblem(
        code,
        artifact,
        voice.word("pictures", f"{code.value}_message", **facts),
        voice.word("pictures", f"{code.value}_help", **facts),
    )
