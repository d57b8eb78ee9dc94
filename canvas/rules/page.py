"""A rule's page, read from its docstring: the question, why it matters, a gap, and the gap closed."""

import inspect
import re
from functools import cache
from typing import NamedTuple

_YAML = re.compile(r"```yaml\n(.*?)```", re.DOTALL)


class Page(NamedTuple):
    """The parts of a page. `gap` and `closed` are pieces of YAML that the suite runs."""

    question: str
    why: str
    gap: str
    closed: str


@cache
def page(docstring: str) -> Page:
    """The page that a docstring holds; a missing heading leaves its part empty."""
    question, *sections = inspect.cleandoc(docstring).split("\n## ")
    parts = {heading.strip(): body.strip() for heading, _, body in (part.partition("\n") for part in sections)}
    return Page(
        question=" ".join(question.split()),
        why=" ".join(parts.get("Why", "").split()),
        gap=_piece(parts.get("Gap", "")),
        closed=_piece(parts.get("Closed", "")),
    )


def _piece(section: str) -> str:
    match = _YAML.search(section + "\n")
    return match[1] if match else ""
