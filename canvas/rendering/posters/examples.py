"""The worked example, a thought on each note."""

import re

from canvas.domain.kinds import BlockId
from canvas.domain.language import Language
from canvas.knowledge.blocks import block

_SENTENCE_END = re.compile(r"(?<=[.!?]) ")


def example_notes(identifier: BlockId, language: Language) -> tuple[str, ...]:
    """The example of a block: each of its sentences is a note."""
    return tuple(_SENTENCE_END.split(block(identifier).examples[language]))
