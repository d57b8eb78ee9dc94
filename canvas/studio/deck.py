"""What the view for a workshop walks through: the blocks in the order of talk, and how long each may take."""

from typing import Any

from canvas.domain.language import Language
from canvas.knowledge.blocks import Block, blocks
from canvas.knowledge.workshop import Session, workshop


def deck(language: Language) -> dict[str, Any]:
    """The blocks with their questions, and the time plans with the minutes of each block."""
    in_turn = sorted(blocks(), key=lambda block: block.turn)
    return {
        "blocks": [_block(each, language) for each in in_turn],
        "sessions": [_session(each, language) for each in workshop().sessions],
    }


def _block(block: Block, language: Language) -> dict[str, Any]:
    return {
        "id": block.id.value,
        "code": block.code,
        "title": block.titles[language],
        "questions": block.questions[language],
        "example": block.examples[language],
    }


def _session(session: Session, language: Language) -> dict[str, Any]:
    minutes = [{"id": block.value, "minutes": time} for planned in session.plan for block, time in planned.blocks]
    return {"title": session.title[language], "blocks": minutes}
