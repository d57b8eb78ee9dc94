"""What is open in a track, as questions in the order in which a team talks: what it is for first, money last."""

from collections import Counter
from dataclasses import dataclass

from canvas.analysis.coverage import BlockState
from canvas.domain.finding import Finding
from canvas.domain.kinds import BlockId
from canvas.domain.language import Language
from canvas.domain.path import Path
from canvas.editing.targets import OnePlace, PartFields, Target, target_in, target_of
from canvas.inspection.inspect import Inspection
from canvas.knowledge.asking import FieldQuestion, asked_by_blocks, field_question
from canvas.knowledge.blocks import block, blocks
from canvas.reading.shapes import SlotKind, slot_at
from canvas.rules.asking import question_of
from canvas.rules.catalogue import UNCLEAR_ID, rule_with

_OF_A_FILE = "Y"


@dataclass(frozen=True, slots=True)
class Question:
    """
    One open point.

    `said` is what the check says of it, empty for the guiding question of a block about which nothing is known yet;
    then `help` is an example. `target` is where the answer goes; None: to talk over, a value is no answer. `key`
    knows the question again after other answers.
    """

    key: str
    code: str | None
    block: BlockId
    text: str
    said: str
    help: str
    why: str
    line: int
    path: Path
    target: Target | None


def open_questions(inspection: Inspection) -> tuple[Question, ...]:
    """The questions of a file that can be read, none for one that cannot."""
    track, coverage = inspection.track, inspection.coverage
    if track is None or coverage is None:
        return ()
    asked = [_about(finding, target_of(finding, track), inspection.language) for finding in inspection.findings
             if not _is_of_a_file(finding)]  # fmt: skip
    spoken_of = {question.block for question in asked}
    for covered in coverage.blocks:
        if covered.state is BlockState.EMPTY and covered.block.id not in spoken_of:
            asked.append(_guiding(covered.block.id, target_in(covered.block, track), inspection.language))
    asked = _without_what_blocks_ask(asked)
    return _once(sorted(asked, key=lambda question: (block(question.block).turn, question.line)))


def question_about(finding: Finding, language: Language) -> str:
    """The question of the rule that found it."""
    rule = rule_with(finding.code)
    return question_of(rule, language) if rule else finding.message


def _about(finding: Finding, target: Target | None, language: Language) -> Question:
    own = _field_question(target, language)
    slot = slot_at(target.path) if isinstance(target, OnePlace) else None
    # the rule's question may be wider than the list from which is chosen, or than the field that comes first
    is_narrower = isinstance(target, PartFields) or (slot is not None and slot.kind is SlotKind.WORD)
    return Question(
        key=finding.fingerprint,
        code=finding.code,
        block=finding.block or _block_of(finding.path),
        text=own.text if own and is_narrower else question_about(finding, language),
        said=finding.message,
        help=finding.help,
        why=finding.why,
        line=finding.span.line,
        path=finding.path,
        target=target,
    )


def _guiding(identifier: BlockId, target: Target | None, language: Language) -> Question:
    asked = block(identifier)
    own = _field_question(target, language)
    return Question(
        key=identifier.value,
        code=None,
        block=identifier,
        text=own.text if own else asked.questions[language][0],
        said="",
        help=own.example if own else asked.examples[language],
        why="",
        line=0,
        path=(asked.fills[0].split(".")[0].split("[")[0],),
        target=target,
    )


def _field_question(target: Target | None, language: Language) -> FieldQuestion | None:
    """The question of the one field to which an answer goes, or of the first of several."""
    match target:
        case OnePlace((*path, field)):
            holder = slot_at(tuple(path))
        case PartFields(part, (field, *_)):
            holder = slot_at(part)
        case _:
            return None
    return field_question(holder.part.__name__, str(field), language) if holder and holder.part else None


def _is_of_a_file(finding: Finding) -> bool:
    """A slip in the writing is for the one who writes, not for the table."""
    return finding.code.startswith(_OF_A_FILE) or finding.code == UNCLEAR_ID.code


def _without_what_blocks_ask(questions: list[Question]) -> list[Question]:
    """Without the rules whose every gap the guiding question of a block asks already."""
    codes = Counter(question.code for question in questions)
    guiding = {question.block for question in questions if question.code is None}
    gone = {code for code, among in asked_by_blocks().items() if codes[code] == len(guiding.intersection(among))}
    return [question for question in questions if question.code not in gone]


def _block_of(path: Path) -> BlockId:
    """The first block, in the order of talk, that is filled from this section of the file."""
    in_turn = sorted(blocks(), key=lambda each: each.turn)
    section = str(path[0]) if path else ""
    return next((each.id for each in in_turn if any(fill.startswith(section) for fill in each.fills)), in_turn[0].id)


def _once(questions: list[Question]) -> tuple[Question, ...]:
    """Of several questions with one answer the first."""
    seen: set[Target] = set()
    kept: list[Question] = []
    for question in questions:
        if question.target is None or question.target not in seen:
            kept.append(question)
        if question.target:
            seen.add(question.target)
    return tuple(kept)
