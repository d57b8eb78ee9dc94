"""The sheet of open questions: what is asked, who finds out, and when; functions and no names."""

from collections.abc import Iterator
from dataclasses import dataclass

from canvas.domain.answer import listed
from canvas.domain.finding import Finding
from canvas.domain.kinds import BlockId
from canvas.inspection.inspect import Inspection
from canvas.knowledge.blocks import block
from canvas.knowledge.papers import Paper, sheets
from canvas.rendering.documents.places import place_words
from canvas.rendering.documents.sections.unknown import open_points
from canvas.rendering.views.report_view import asked_by
from canvas.rendering.voice import Voice, capital
from canvas.rendering.words import words
from canvas.rendering.workshop.frame import BODY, TEXT_WIDTH, frame
from canvas.rendering.workshop.pen import Data, Pen

_BLANK_ROWS = 8
_NUMBER, _OWNER, _BY = 9.0, 45.0, 27.0
"""The widths of the columns beside the question, in millimetres."""

_INSET, _INDENT = 2.0, 3.0
"""From the edge of a column to its text, and how far a place stands behind its question, in millimetres."""

_ALL = 999
"""Lines: as many as it takes."""


@dataclass(frozen=True, slots=True)
class Row:
    """One question, with the places where it is open, who finds out and by when, as far as the file says so."""

    question: str
    places: tuple[str, ...] = ()
    owner: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Questions about one block of the canvas, or from one hand."""

    title: str
    code: str
    rows: tuple[Row, ...]


def groups(inspection: Inspection) -> Iterator[Group]:
    """What the team asks itself, what it marked as not known, then what the rules ask in the order of talk."""
    assert inspection.track
    voice, said = Voice(inspection.track, inspection.language), words(inspection.language)["workshop"]["open_questions"]
    points = open_points(inspection)
    own = tuple(
        Row(
            voice.text(each.question),
            owner=voice.listing(tuple(map(voice.party, listed(each.owner)))) if listed(each.owner) else "",
            by=voice.text(each.by),
        )
        for each in listed(voice.track.open_questions)
        if voice.text(each.question)
    )
    unknown = tuple(
        Row(capital(place_words(path, voice)), (answer.reason,) if answer.reason else ())
        for path, answer in points.unknown
    )
    if own:
        yield Group(said["own"], "", own)
    if unknown:
        yield Group(said["unknown"], "", unknown)
    yield from _asked(points.findings, inspection)


def _asked(findings: tuple[Finding, ...], inspection: Inspection) -> Iterator[Group]:
    by_block: dict[BlockId | None, dict[str, list[Finding]]] = {}
    for finding in findings:
        by_block.setdefault(finding.block, {}).setdefault(finding.code, []).append(finding)
    language = inspection.language
    for identifier in sorted(by_block, key=lambda each: block(each).turn if each else 0):
        rows = tuple(
            Row(asked_by(code, language), tuple(finding.message for finding in found))
            for code, found in by_block[identifier].items()
        )
        asked = block(identifier) if identifier else None
        title = asked.titles[language] if asked else words(language)["workshop"]["open_questions"]["whole"]
        yield Group(title, asked.code if asked else "", rows)


def question_sheet(inspection: Inspection | None, pen: Pen) -> Data:
    """Everything that the template needs."""
    found = tuple(groups(inspection)) if inspection else ()
    return {
        **frame("open-questions", inspection, pen),
        "words": words(pen.language)["workshop"]["open_questions"],
        "groups": [
            {"title": group.title, "code": group.code, "rows": [_row(row, pen) for row in group.rows]}
            for group in found
        ],
        "blank": _BLANK_ROWS,
        "columns": {"number": _NUMBER, "owner": _OWNER, "by": _BY, "inset": _INSET, "indent": _INDENT},
    }


def _row(row: Row, pen: Pen) -> Data:
    question, small = TEXT_WIDTH - _NUMBER - _OWNER - _BY, sheets()[Paper.A4].least
    return {
        "question": pen.lines(row.question, question - 2 * _INSET, BODY, _ALL),
        "places": [pen.lines(place, question - 2 * _INSET - _INDENT, small, _ALL) for place in row.places],
        "owner": pen.lines(row.owner, _OWNER - 2 * _INSET, BODY, _ALL),
        "by": row.by,
    }
