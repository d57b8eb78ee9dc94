"""The findings of a file as questions to discuss: by block, with why, the way out and the place in the file."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath

from canvas.analysis.coverage import BlockState
from canvas.domain.finding import Finding, Severity
from canvas.domain.kinds import BlockId
from canvas.domain.language import Language
from canvas.inspection.inspect import Inspection
from canvas.inspection.problem_words import problem_words
from canvas.knowledge.blocks import blocks
from canvas.knowledge.look import look
from canvas.knowledge.sources import Source, sources
from canvas.rendering.reports.coverage_words import coverage_reason
from canvas.rendering.words import words
from canvas.rules.asking import question_of
from canvas.rules.catalogue import rule_with

_OWN_CHOICE = "design"
"""The source of what this toolkit chose itself: it is named, but there is nothing to look up."""


@dataclass(frozen=True, slots=True)
class Place:
    """One place in the file where a question is open."""

    message: str
    help: str
    where: str
    also: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """A question to discuss, with all the places where it is open."""

    code: str
    severity: Severity
    letter: str
    weight: str
    question: str
    why: str
    sources: tuple[str, ...]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class BlockQuestions:
    """The questions of one block; those about the file itself have no block."""

    id: str
    title: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class BlockLine:
    """How far one block is, and why."""

    id: str
    code: str
    title: str
    state: BlockState
    reason: str
    findings: int


@dataclass(frozen=True, slots=True)
class AcceptedLine:
    """A finding that the team leaves as it is."""

    message: str
    reason: str
    where: str


@dataclass(frozen=True, slots=True)
class ReportView:
    """The whole report; `coverage` is empty for a file that cannot be read."""

    file: str
    coverage: tuple[BlockLine, ...]
    counts: dict[BlockState, int]
    blocks: tuple[BlockQuestions, ...]
    weights: dict[Severity, int]
    accepted: tuple[AcceptedLine, ...]
    sources: tuple[Source, ...]


def report_view(inspection: Inspection) -> ReportView:
    """The report of any file, readable or not."""
    file = PurePath(inspection.path).name
    groups = _by_block(inspection, file)
    every = [*inspection.findings, *(each.finding for each in inspection.accepted)]
    cited = dict.fromkeys(code for finding in every for code in finding.sources)
    coverage = inspection.coverage
    return ReportView(
        file=file,
        coverage=_coverage(inspection),
        counts={state: coverage.count(state) for state in BlockState} if coverage else {},
        blocks=groups,
        weights={each: sum(found.severity is each for found in inspection.findings) for each in Severity},
        accepted=tuple(
            AcceptedLine(each.finding.message, each.reason, _where(each.finding, file)) for each in inspection.accepted
        ),
        sources=tuple(sources()[code] for code in cited if code in sources() and code != _OWN_CHOICE),
    )


def _coverage(inspection: Inspection) -> tuple[BlockLine, ...]:
    if inspection.coverage is None:
        return ()
    return tuple(
        BlockLine(
            id=covered.block.id.value,
            code=covered.block.code,
            title=covered.block.titles[inspection.language],
            state=covered.state,
            reason=coverage_reason(covered, inspection.language),
            findings=sum(finding.block is covered.block.id for finding in inspection.findings),
        )
        for covered in inspection.coverage.blocks
    )


def _by_block(inspection: Inspection, file: str) -> tuple[BlockQuestions, ...]:
    """The blocks that have findings, in canvas order; what belongs to no block comes last."""
    titles: dict[BlockId | None, str] = {block.id: block.titles[inspection.language] for block in blocks()}
    titles[None] = words(inspection.language)["report"]["the_file"]
    return tuple(
        BlockQuestions(block.value if block else "file", title, _questions(found, inspection.language, file))
        for block, title in titles.items()
        if (found := [finding for finding in inspection.findings if finding.block is block])
    )


def _questions(findings: Iterable[Finding], language: Language, file: str) -> tuple[Question, ...]:
    """One question for all findings of a code; what weighs most comes first."""
    by_code: dict[str, list[Finding]] = {}
    for finding in sorted(findings, key=lambda each: -each.severity.weight):
        by_code.setdefault(finding.code, []).append(finding)
    said = words(language)["report"]
    return tuple(
        Question(
            code=code,
            severity=found[0].severity,
            letter=look().severities[found[0].severity].letter,
            weight=said[found[0].severity.value],
            question=asked_by(code, language),
            why=found[0].why,
            sources=tuple(sources()[each].short[language] for each in found[0].sources if each in sources()),
            places=tuple(_place(each, language, file) for each in found),
        )
        for code, found in by_code.items()
    )


def asked_by(code: str, language: Language) -> str:
    """What the rule asks; a problem of the file has a title."""
    if rule := rule_with(code):
        return question_of(rule, language)
    problem = problem_words(language).get(code)
    return problem.title if problem else code


def _place(finding: Finding, language: Language, file: str) -> Place:
    said = words(language)["report"]["also"]
    also = tuple(
        said.format(where=f"{file}:{other.span.line}", what=other.message) for other in finding.related if other.message
    )
    return Place(finding.message, finding.help, _where(finding, file), also)


def _where(finding: Finding, file: str) -> str:
    return f"{file}:{finding.span.line}"
