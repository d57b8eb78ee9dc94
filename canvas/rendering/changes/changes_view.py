"""What changed between two files, ready to tell: sections with lines, findings, blocks and the steps."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from canvas.analysis.changes.change import Change, ChangeKind
from canvas.analysis.coverage import BlockState
from canvas.domain.finding import Finding
from canvas.domain.kinds import BlockId
from canvas.domain.language import Language
from canvas.inspection.changed import BlockChange, Changed, block_of
from canvas.inspection.inspect import Inspection
from canvas.knowledge.kinds import label
from canvas.knowledge.speaking import listing
from canvas.rendering.changes.sentences import answers, message
from canvas.rendering.voice import Voice, lowered
from canvas.rendering.words import words


@dataclass(frozen=True, slots=True)
class Line:
    """One change: what happened, the sentence, and what stood and stands there where that can be shown apart."""

    kind: ChangeKind
    word: str
    message: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Section:
    """The changes under one key of the file."""

    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two files: where it is, what it calls itself, and how far it is."""

    path: str
    title: str
    about: str


@dataclass(frozen=True, slots=True)
class ChangesView:
    """
    The whole of it in one language. `counts` are the changes of each kind and `left_out` how many are not listed:
    in another language every text is another.
    """

    language: Language
    before: Side
    after: Side
    summary: tuple[str, ...]
    sections: tuple[Section, ...]
    gained: tuple[Finding, ...]
    closed: tuple[Finding, ...]
    blocks: tuple[str, ...]
    counts: dict[ChangeKind, int]
    left_out: str


def voices(changed: Changed) -> tuple[Voice, Voice]:
    """Who speaks of the track before, and of the one after, both in the language of the inspection after."""
    language = changed.after.language
    return Voice(changed.comparison.before, language), Voice(changed.comparison.after, language)


def changes_view(changed: Changed) -> ChangesView:
    """Everything that changed; told in the language of the inspection after."""
    language = changed.after.language
    told = told_changes(changed)
    counts = {kind: sum(each.kind is kind for each in told) for kind in ChangeKind}
    omitted = len(changed.changes) - len(told)
    said = words(language)["changes"]
    return ChangesView(
        language=language,
        before=_side(changed.before, language),
        after=_side(changed.after, language),
        summary=tuple(_summary(changed, counts, language)),
        sections=tuple(_sections(changed, told)),
        gained=changed.gained,
        closed=changed.closed,
        blocks=tuple(_block(each, language) for each in changed.blocks),
        counts=counts,
        left_out=said["translated_texts"].format(count=omitted) if omitted else "",
    )


def told_changes(changed: Changed) -> tuple[Change, ...]:
    """The changes that people are told of one by one: between two languages every text is another."""
    return tuple(each for each in changed.changes if not (changed.comparison.translated and each.only_words))


def counted_by_block(changed: Changed) -> dict[BlockId, dict[ChangeKind, int]]:
    """How many changes of each kind every block of the canvas has."""
    counts: dict[BlockId, dict[ChangeKind, int]] = {}
    for change in told_changes(changed):
        comparison = changed.comparison
        track = comparison.before if change.kind is ChangeKind.REMOVED else comparison.after
        if block := block_of(change.path, track):
            of_block = counts.setdefault(block, {})
            of_block[change.kind] = of_block.get(change.kind, 0) + 1
    return counts


def state_word(state: BlockState, language: Language) -> str:
    """How far a block is."""
    return str(words(language)["canvas"][state.value])


def _side(inspection: Inspection, language: Language) -> Side:
    kind = label(inspection.kind, language).lower() if inspection.kind else ""
    stage = lowered(label(inspection.stage, language)) if inspection.stage else ""
    return Side(inspection.path, inspection.title, f"{kind}, {stage}")


def _summary(changed: Changed, counts: dict[ChangeKind, int], language: Language) -> Iterator[str]:
    said = words(language)["changes"]
    if changed.is_nothing:
        yield said["nothing"]
        return
    kinds = tuple(said["counted"][kind.value].format(count=count) for kind, count in counts.items() if count)
    yield _counted(sum(counts.values()), "changes", said).format(kinds=listing(kinds, language))
    for name, found in (("gained", changed.gained), ("closed", changed.closed)):
        if found:
            yield _counted(len(found), name, said)


def _counted(count: int, name: str, said: dict[str, str]) -> str:
    if not count:
        return said[f"{name}_none"]
    return said[f"{name}_one" if count == 1 else f"{name}_many"].replace("{count}", str(count))


def _sections(changed: Changed, told: tuple[Change, ...]) -> Iterator[Section]:
    before, after = voices(changed)
    said = words(changed.after.language)["changes"]
    for key, changes in groupby(told, lambda change: str(change.path[0])):
        lines = tuple(
            Line(each.kind, said["kinds"][each.kind.value], message(each, before, after), *answers(each, before, after))
            for each in changes
        )
        yield Section(said["sections"].get(key, key), lines)


def _block(change: BlockChange, language: Language) -> str:
    said: str = words(language)["changes"]["block_line"]
    states = {"before": state_word(change.before, language), "after": state_word(change.after, language)}
    return said.format(block=change.block.titles[language], **states)
