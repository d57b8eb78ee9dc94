"""One file, looked at: what it says, what is missing, and where."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from types import MappingProxyType
from typing import NamedTuple

from canvas.analysis.coverage import Coverage, coverage
from canvas.domain.answer import given
from canvas.domain.finding import Finding, Severity
from canvas.domain.kinds import FileKind, Stage
from canvas.domain.language import Language
from canvas.domain.track import Track
from canvas.inspection.fingerprints import Fingerprints
from canvas.inspection.placing import Placing, placed
from canvas.inspection.problem_words import problem_finding
from canvas.knowledge.vocabulary import folded_word
from canvas.reading.read import Reading
from canvas.rules.catalogue import RULES, UNCLEAR_ID
from canvas.rules.check import Asked, check
from canvas.rules.rule import Rule, gap

_AS_THE_RULES_SAY: Mapping[str, Severity] = MappingProxyType({})


class AcceptedFinding(NamedTuple):
    """A finding that the team leaves as it is, and why."""

    finding: Finding
    reason: str


@dataclass(frozen=True, slots=True)
class Inspection:
    """
    What a file holds and leaves open, in the words of `language`; the file itself is in `written_in`.

    `track` and `coverage` are None when the file cannot be read; `path` is the file as the user named it. `known` are
    findings that an earlier run wrote down: they are counted and not told again.
    """

    path: str
    text: str
    language: Language
    written_in: Language
    id: str
    track: Track | None
    stage: Stage | None
    stage_written: bool
    findings: tuple[Finding, ...]
    accepted: tuple[AcceptedFinding, ...]
    known: tuple[Finding, ...]
    coverage: Coverage | None

    @property
    def readable(self) -> bool:
        """The file could be understood."""
        return self.track is not None

    @property
    def kind(self) -> FileKind | None:
        """A track or a programme."""
        return self.track.kind if self.track else None

    @property
    def title(self) -> str:
        """The title, else the id."""
        return (given(self.track.identity.title) if self.track else None) or self.id


def inspect(
    reading: Reading,
    path: str,
    *,
    language: Language | None = None,
    stage: Stage | None = None,
    rules: Iterable[Rule] = RULES,
    severities: Mapping[str, Severity] = _AS_THE_RULES_SAY,
    known: Collection[str] = (),
    same_id_in: str | None = None,
    fingerprinted: bool = True,
) -> Inspection:
    """
    Check a reading and place what is found; the language is the file's own unless another is asked for.

    `severities` are what findings of a code weigh instead of what their rule says, `known` the fingerprints of
    findings that are told no more. `same_id_in` is an earlier file of the same run whose track has this id already.
    Without `fingerprinted` the fingerprints are left empty: many files are checked faster when nobody is told them.
    """
    speaking = language or reading.language
    track = reading.track
    fingerprints = Fingerprints(track, reading.root)
    placing = Placing(reading, speaking, severities, fingerprints if fingerprinted else None)
    findings = [problem_finding(problem, speaking, reading.language, fingerprints) for problem in reading.problems]
    accepted: list[AcceptedFinding] = []
    if track:
        asked_for = tuple(rules)
        answers = check(track, stage, asked_for)
        told = same_id_in is not None and UNCLEAR_ID in asked_for
        doubled = (_double_id(id_of(reading, path), same_id_in or ""),) if told else ()
        findings += [placed(asked, track, placing) for asked in (*answers.open, *doubled)]
        accepted = [AcceptedFinding(placed(asked, track, placing), why) for asked, why in answers.accepted]
    findings.sort(key=_by_place)
    return Inspection(
        path=path,
        text=reading.text,
        language=speaking,
        written_in=reading.language,
        id=id_of(reading, path),
        track=track,
        stage=(stage or track.stage) if track else None,
        stage_written=track is not None and given(track.identity.stage) is not None,
        findings=tuple(each for each in findings if each.fingerprint not in known) if known else tuple(findings),
        accepted=tuple(accepted),
        known=tuple(each for each in findings if each.fingerprint in known) if known else (),
        coverage=coverage(track) if track else None,
    )


def _double_id(identifier: str, other: str) -> Asked:
    doubled = gap("track", "id", variant="other_file", id=identifier, path=other)
    return Asked(UNCLEAR_ID, doubled, UNCLEAR_ID.severity)


def id_of(reading: Reading, path: str) -> str:
    """The id that the file gives its track, else one made of the file's name."""
    written = given(reading.track.identity.id) if reading.track else None
    if written:
        return written
    name = PurePath(path).name
    for ending in (".track.yaml", ".track.yml", ".yaml", ".yml"):
        name = name.removesuffix(ending)
    return folded_word(name) or "track"


_HEAVIEST_FIRST = {severity: -severity.weight for severity in Severity}


def _by_place(finding: Finding) -> tuple[int, int, int, str]:
    return (finding.span.line, finding.span.column, _HEAVIEST_FIRST[finding.severity], finding.code)
