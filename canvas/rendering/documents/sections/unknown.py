"""The last section: what is not known yet, and what the team leaves as it is. Honest, and no reproach."""

from dataclasses import dataclass

from canvas.domain.answer import Absent, given, listed
from canvas.domain.bookkeeping import Accepted
from canvas.domain.finding import Finding, Severity
from canvas.domain.kinds import BlockId
from canvas.domain.path import Path
from canvas.inspection.inspect import Inspection
from canvas.knowledge.blocks import blocks
from canvas.rendering.documents.absence import absence
from canvas.rendering.documents.document import Block, Bullets, Cell, Paragraph, Section, Table
from canvas.rendering.documents.places import place_words, unknowns
from canvas.rendering.documents.sections.questions import about
from canvas.rendering.documents.tables import Column, field, table
from canvas.rendering.said import Said
from canvas.rendering.views.report_view import asked_by
from canvas.rendering.voice import Voice
from canvas.rules.words import rule_words


@dataclass(frozen=True, slots=True)
class OpenPoints:
    """Findings in canvas order, and places marked as not known that no finding speaks of."""

    findings: tuple[Finding, ...]
    unknown: tuple[tuple[Path, Absent], ...]

    def __len__(self) -> int:
        return len(self.findings) + len(self.unknown)


def open_points(inspection: Inspection) -> OpenPoints:
    """All that a reader should know to be open; hints about the file itself are for those who write it."""
    order = {block.id: place for place, block in enumerate(blocks())}
    speaking = [finding for finding in inspection.findings if finding.block or finding.severity is not Severity.INFO]
    spoken_of = {finding.path for finding in speaking}
    return OpenPoints(
        tuple(sorted(speaking, key=lambda finding: _rank(finding, order))),
        tuple((path, answer) for path, answer in unknowns(inspection.track) if path not in spoken_of),
    )


def _rank(finding: Finding, order: dict[BlockId, int]) -> tuple[int, int]:
    place = order.get(finding.block, len(order)) if finding.block else len(order)
    return place, -finding.severity.weight


def not_known_yet(points: OpenPoints, voice: Voice) -> Section:
    """What is open, by block, with what would close it."""
    title = voice.word("plan", "not_known_yet")
    nothing = "only_asked" if listed(voice.track.open_questions) else "nothing_open"
    intro = Paragraph(voice.word("plan", "not_known_intro" if len(points) else nothing))
    return Section(
        "not-known-yet", title, (intro, *_findings(points, voice), *_unknown(points, voice)), _accepted(voice)
    )


def _findings(points: OpenPoints, voice: Voice) -> tuple[Block, ...]:
    """A row for each question of a block; how to close it in the file is for the report."""
    if not points.findings:
        return ()
    titles: dict[BlockId | None, str] = {block.id: block.titles[voice.language] for block in blocks()}
    titles[None] = voice.word("plan", "the_file")
    grouped: dict[tuple[BlockId | None, str], list[Finding]] = {}
    for finding in points.findings:
        grouped.setdefault((finding.block, finding.code), []).append(finding)
    rows = tuple(
        (
            (Said(titles[block]),),
            (Said(asked_by(code, voice.language)),),
            tuple(Said(finding.message) for finding in found),
        )
        for (block, code), found in grouped.items()
    )
    head = tuple(voice.word("plan", name) for name in ("part_of_canvas", "question", "what_is_open"))
    return (Table(voice.word("plan", "findings_table"), head, rows),)


def _unknown(points: OpenPoints, voice: Voice) -> tuple[Block, ...]:
    if not points.unknown:
        return ()
    items = tuple(Said(place_words(path, voice), remark=answer.reason or "") for path, answer in points.unknown)
    return (Paragraph(voice.word("plan", "unknown_intro")), Bullets(items))


def _accepted(voice: Voice) -> tuple[Section, ...]:
    title, accepted = voice.word("plan", "accepted"), listed(voice.track.accept)
    if not accepted:
        told = absence(voice.track.accept, voice)
        return (Section("accepted", title, told),) if told else ()

    def what(entry: Accepted) -> Cell:
        code, place = given(entry.finding), given(entry.at)
        rule = rule_words(voice.language).get(code or "")
        words = rule.title if rule else code or voice.word("values", "nameless")
        behind = (code if rule else "", about(place, voice) if place else "")
        return (Said(words, remark="; ".join(filter(None, behind))),)

    columns = (Column(voice.word("plan", "point"), what, ("finding", "at")), field(voice, "reason"))
    shown = table(voice.word("plan", "accepted_table"), accepted, columns, voice)
    return (Section("accepted", title, (shown,)),)
