"""One file, looked at: what it says, what is missing, and where."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath

from canvas.analysis.coverage import Coverage, coverage
from canvas.domain.answer import given
from canvas.domain.finding import Finding, Related
from canvas.domain.kinds import BlockId, FileKind, Stage, StepKind
from canvas.domain.language import Language
from canvas.domain.path import Path
from canvas.domain.track import Track
from canvas.inspection.problem_words import problem_finding
from canvas.inspection.sentences import in_words, sentence
from canvas.knowledge.vocabulary import folded_word
from canvas.reading.read import Reading
from canvas.reading.spans import locate
from canvas.rules.catalogue import RULES, UNCLEAR_ID
from canvas.rules.check import Asked, check
from canvas.rules.page import page
from canvas.rules.rule import Gap, Rule, gap
from canvas.rules.words import rule_words

_COLUMNS = {
    StepKind.RECRUITMENT: BlockId.RECRUITMENT,
    StepKind.PREPARATION: BlockId.PREPARATION,
    StepKind.LEARNING_WORK: BlockId.LEARNING_WORK,
    StepKind.MATCHING: BlockId.MATCHING,
    StepKind.AFTERCARE: BlockId.AFTERCARE,
}


@dataclass(frozen=True, slots=True)
class AcceptedFinding:
    """A finding that the team leaves as it is, and why."""

    finding: Finding
    reason: str


@dataclass(frozen=True, slots=True)
class Inspection:
    """
    What a file holds and leaves open, in the words of `language`.

    `track` and `coverage` are None when the file cannot be read; `path` is the file as the user named it.
    """

    path: str
    text: str
    language: Language
    id: str
    track: Track | None
    stage: Stage | None
    stage_written: bool
    findings: tuple[Finding, ...]
    accepted: tuple[AcceptedFinding, ...]
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
    same_id_in: str | None = None,
) -> Inspection:
    """
    Check a reading and place what is found; the language is the file's own unless another is asked for.

    `same_id_in` is an earlier file of the same run whose track has this id already.
    """
    speaking = language or reading.language
    track = reading.track
    findings = [problem_finding(problem, speaking, reading.language) for problem in reading.problems]
    accepted: list[AcceptedFinding] = []
    if track:
        asked_for = tuple(rules)
        answers = check(track, stage, asked_for)
        told = same_id_in is not None and UNCLEAR_ID in asked_for
        doubled = (_double_id(id_of(reading, path), same_id_in or ""),) if told else ()
        findings += [_placed(asked, reading, track, speaking) for asked in (*answers.open, *doubled)]
        accepted = [AcceptedFinding(_placed(asked, reading, track, speaking), why) for asked, why in answers.accepted]
    return Inspection(
        path=path,
        text=reading.text,
        language=speaking,
        id=id_of(reading, path),
        track=track,
        stage=(stage or track.stage) if track else None,
        stage_written=track is not None and given(track.identity.stage) is not None,
        findings=tuple(sorted(findings, key=_by_place)),
        accepted=tuple(accepted),
        coverage=coverage(track) if track else None,
    )


def _double_id(identifier: str, other: str) -> Asked:
    doubled = gap("track", "id", variant="other_file", id=identifier, path=other)
    return Asked(UNCLEAR_ID, doubled, UNCLEAR_ID.severity)


def _placed(asked: Asked, reading: Reading, track: Track, language: Language) -> Finding:
    rule, found = asked.rule, asked.gap
    path = _as_written(found.path, track)
    words = rule_words(language)[rule.code]
    helped = words.helps.get(found.variant) or words.helps["message"]
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=asked.severity,
        block=_block_of(path, track) or rule.block,
        path=path,
        span=locate(path, reading.root),
        message=sentence(words.messages[found.variant], found.facts, language),
        why=words.why or page(rule.page).why,
        help=sentence(helped, found.facts, language),
        sources=rule.sources,
        related=_related(found, reading, track, language) if found.related else (),
    )


def _related(found: Gap, reading: Reading, track: Track, language: Language) -> tuple[Related, ...]:
    places = [_as_written(place, track) for place in found.related]
    return tuple(
        Related(place, locate(place, reading.root), _related_words(place, track, language)) for place in places
    )


def _as_written(path: Path, track: Track) -> Path:
    """Rules speak of `track`; a programme stands under a key of its own."""
    if path[:1] == ("track",) and track.kind is FileKind.PROGRAMME:
        return ("programme", *path[1:])
    return path


def _block_of(path: Path, track: Track) -> BlockId | None:
    """The column of the step that a finding is about; steps without a column belong to all columns."""
    if len(path) < 2 or path[0] != "steps" or not isinstance(path[1], int) or not isinstance(track.steps, tuple):
        return None
    kind = given(track.steps[path[1]].kind)
    return _COLUMNS.get(kind, BlockId.ROLES) if kind else None


def _related_words(path: Path, track: Track, language: Language) -> str:
    """What people call the part that a path leads to, or the nearest part around it that has a name."""
    here: object = track
    words = ""
    for step in path:
        inner = here[step] if isinstance(here, tuple) and isinstance(step, int) else getattr(here, str(step), None)
        if inner is None:
            break
        here = inner
        names = (getattr(here, name, None) for name in ("title", "name", "kind", "id"))
        words = next((in_words(found, language) for found in names if isinstance(found, str)), words)
    return words


def id_of(reading: Reading, path: str) -> str:
    """The id that the file gives its track, else one made of the file's name."""
    written = given(reading.track.identity.id) if reading.track else None
    if written:
        return written
    name = PurePath(path).name
    for ending in (".track.yaml", ".track.yml", ".yaml", ".yml"):
        name = name.removesuffix(ending)
    return folded_word(name) or "track"


def _by_place(finding: Finding) -> tuple[int, int, int, str]:
    return (finding.span.line, finding.span.column, -finding.severity.weight, finding.code)
