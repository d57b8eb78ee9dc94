"""The facilitator's sheet: what to arrange, how people work at the wall, and three time plans."""

from collections.abc import Iterator

from canvas.analysis.coverage import BlockState
from canvas.domain.kinds import BlockId
from canvas.domain.language import Language
from canvas.inspection.inspect import Inspection
from canvas.knowledge.blocks import block
from canvas.knowledge.workshop import Session, workshop
from canvas.rendering.words import words
from canvas.rendering.workshop.frame import frame
from canvas.rendering.workshop.group import Group
from canvas.rendering.workshop.pen import Data, Pen

_AN_HOUR = 60


def facilitator_sheet(inspection: Inspection | None, group: Group, pen: Pen) -> Data:
    """Everything that the template needs."""
    language, known = pen.language, workshop()
    states = _states(inspection)
    return {
        **frame("facilitator", inspection, pen),
        "words": words(language)["workshop"]["facilitator"],
        "group": group_words(group, language),
        "before": [each[language] for each in known.before],
        "after": [each[language] for each in known.after],
        "manners": [each[language] for each in known.manners],
        "notes": [{name: getattr(each, name)[language] for name in each.__slots__} for each in known.notes],
        "beats": {"title": known.beats_title[language], "steps": [each[language] for each in known.beats]},
        "has_states": bool(states),
        "state_words": {state.value: words(language)["canvas"][state.value] for state in BlockState},
        "sessions": [_session(session, states, language) for session in known.sessions],
    }


def group_words(group: Group, language: Language) -> str:
    """How many people sit at how many tables."""
    said = words(language)["workshop"]["group"]
    tables = said["table_one"] if group.tables == 1 else said["table_many"].format(count=group.tables)
    whole: str = said["people"].format(people=group.people, tables=tables)
    if group.tables == 1:
        return whole
    if len(group.sizes) == 1:
        return str(said["even"].format(whole=whole, people=group.sizes[0][1]))
    return f"{whole} ({', '.join(said['of'].format(count=count, people=people) for count, people in group.sizes)})"


def _states(inspection: Inspection | None) -> dict[BlockId, BlockState]:
    coverage = inspection.coverage if inspection else None
    return {each.block.id: each.state for each in coverage.blocks} if coverage else {}


def _session(session: Session, states: dict[BlockId, BlockState], language: Language) -> Data:
    said = words(language)["workshop"]["facilitator"]
    hours = session.minutes * workshop().preparation / _AN_HOUR
    return {
        "title": session.title[language],
        "purpose": session.purpose[language],
        "preparation": said["preparation"].format(hours=f"{hours:g}"),
        "beats": session.beats,
        "rows": list(_rows(session, states, language)),
        "later": [block(each).titles[language] for each in session.later],
    }


def _rows(session: Session, states: dict[BlockId, BlockState], language: Language) -> Iterator[Data]:
    start = 0
    for planned in session.plan:
        yield {
            "from": start,
            "until": start + planned.minutes,
            "minutes": planned.minutes,
            "title": planned.part.title[language],
            "form": workshop().forms[planned.part.form][language],
            "do": planned.part.do[language],
            "blocks": [_block(identifier, minutes, states, language) for identifier, minutes in planned.blocks],
        }
        start += planned.minutes


def _block(identifier: BlockId, minutes: int, states: dict[BlockId, BlockState], language: Language) -> Data:
    asked = block(identifier)
    state = states.get(identifier)
    return {
        "code": asked.code,
        "title": asked.titles[language],
        "minutes": minutes,
        "state": state.value if state else "",
    }
