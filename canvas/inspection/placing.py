"""The seam itself: what a rule found in a track becomes a finding on a line of a file."""

from collections.abc import Mapping
from typing import NamedTuple

from canvas.domain.answer import given
from canvas.domain.finding import Finding, Related, Severity, Span
from canvas.domain.kinds import BlockId, FileKind
from canvas.domain.language import Language
from canvas.domain.part import Part
from canvas.domain.path import Path
from canvas.domain.track import Track
from canvas.inspection.fingerprints import Fingerprints
from canvas.inspection.sentences import advice, in_words, sentence
from canvas.knowledge.blocks import COLUMNS
from canvas.reading.nodes import Node, span_of
from canvas.reading.read import Reading
from canvas.reading.shapes import SlotKind, slot_at
from canvas.reading.spans import has_section, locate, node_at
from canvas.rules.asking import why_of
from canvas.rules.catalogue import UNCLEAR_ID
from canvas.rules.check import Asked
from canvas.rules.rule import Gap, Rule
from canvas.rules.words import rule_words

_NAMES = ("title", "name", "kind", "id")
_IDS = (SlotKind.NAME, SlotKind.ID, SlotKind.PLACE)


class Placing(NamedTuple):
    """What is the same for all findings of one file."""

    reading: Reading
    language: Language
    severities: Mapping[str, Severity]
    fingerprints: Fingerprints | None


def placed(asked: Asked, track: Track, placing: Placing) -> Finding:
    """What a rule found, as a finding on its place in the file."""
    rule, found, language = asked.rule, asked.gap, placing.language
    path = _as_written(found.path, track)
    words = rule_words(language)[rule.code]
    helped = words.helps.get(found.variant) or words.helps["message"]
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=placing.severities.get(rule.code, asked.severity),
        block=_block_of(path, track) or rule.block,
        path=path,
        span=_span(rule, path, placing.reading.root),
        message=sentence(words.messages[found.variant], found.facts, language, placing.reading.language),
        why=why_of(rule, language),
        help=advice(helped, found.facts, language, placing.reading.language),
        fingerprint=placing.fingerprints.next(rule.code, path, found.variant) if placing.fingerprints else "",
        sources=rule.sources,
        related=_related(found, placing.reading, track, language) if found.related else (),
    )


def _span(rule: Rule, path: Path, root: Node | None) -> Span:
    """
    A finding stands on its key, and one about an id on the id itself.

    Nothing is underlined for a whole section that is missing: the first key of the file is right as it is.
    """
    if rule is UNCLEAR_ID and (slot := slot_at(path)) and slot.kind in _IDS and (value := node_at(path, root)):
        return span_of(value)
    span = locate(path, root)
    return span if not path or has_section(path, root) else span.begin


def _related(found: Gap, reading: Reading, track: Track, language: Language) -> tuple[Related, ...]:
    places = [_as_written(place, track) for place in found.related]
    return tuple(
        Related(place, locate(place, reading.root), _related_words(place, track, language)) for place in places
    )


def _as_written(path: Path, track: Track) -> Path:
    """Rules speak of `track`; a programme stands under a key of its own."""
    if path and path[0] == "track" and track.kind is FileKind.PROGRAMME:
        return ("programme", *path[1:])
    return path


def _block_of(path: Path, track: Track) -> BlockId | None:
    """The column of the step that a finding is about; steps without a column belong to all columns."""
    if len(path) < 2 or path[0] != "steps" or not isinstance(path[1], int) or not isinstance(track.steps, tuple):
        return None
    kind = given(track.steps[path[1]].kind)
    return COLUMNS.get(kind, BlockId.ROLES) if kind else None


def _related_words(path: Path, track: Track, language: Language) -> str:
    """What people call the part that a path leads to, or the nearest part around it that has a name."""
    here: object = track
    met: list[object] = [here]
    for step in path:
        here = here[step] if isinstance(here, tuple) and isinstance(step, int) else getattr(here, str(step), None)
        if here is None:
            break
        met.append(here)
    return next((in_words(name, language, language) for each in reversed(met) if (name := _called(each))), "")


def _called(part: object) -> str | None:
    said = part.__dict__ if isinstance(part, Part) else {}
    return next((name for key in _NAMES if isinstance(name := said.get(key), str)), None)
