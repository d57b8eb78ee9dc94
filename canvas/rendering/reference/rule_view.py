"""What the page of a rule tells, in one language; the site, the terminal and whoever shows it decide how it looks."""

from collections.abc import Iterator
from dataclasses import dataclass

from canvas.domain.finding import Finding
from canvas.domain.language import Language
from canvas.domain.path import Path
from canvas.domain.places import place_of
from canvas.domain.track import Track
from canvas.inspection.inspect import inspect
from canvas.inspection.problem_words import ProblemWords, name_of, problem_words
from canvas.inspection.sentences import sentence
from canvas.knowledge import vocabulary
from canvas.knowledge.blocks import block
from canvas.knowledge.outputs import OutputId
from canvas.knowledge.sources import Source, sources
from canvas.reading.places import place_in
from canvas.reading.problems import ProblemCode
from canvas.reading.read import read_text
from canvas.reading.writing import canonical
from canvas.rendering.reference.pieces import in_words
from canvas.rendering.reference.words import reference_words
from canvas.rules import page as pages
from canvas.rules.asking import question_of, why_of
from canvas.rules.catalogue import ACCEPTED_WITHOUT_FINDING, RULES
from canvas.rules.needs import Wanted, needing
from canvas.rules.rule import Rule
from canvas.rules.words import rule_words


@dataclass(frozen=True, slots=True)
class Told:
    """What the check says of an example, and what it advises."""

    message: str
    help: str


@dataclass(frozen=True, slots=True)
class Named:
    """Another rule, by its code and title."""

    code: str
    title: str


@dataclass(frozen=True, slots=True)
class RuleView:
    """
    The page of a rule.

    `block` is None where the rule is about the file as a whole. `accept` is the piece of a file that leaves the example
    as it is, empty for a rule that cannot be accepted; `accept_place` says that it names a place. `needed_for` are the
    outputs that need the answer.
    """

    code: str
    name: str
    title: str
    question: str
    weight: str
    stage: str
    block: str | None
    tracks_only: bool
    why: str
    sources: tuple[Source, ...]
    gap: str
    told: tuple[Told, ...]
    closed: str
    accept: str
    accept_place: bool
    related: tuple[Named, ...]
    needed_for: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProblemView:
    """The page of something that can be wrong with a file; where no text can show it, `example` tells of a case."""

    code: str
    name: str
    title: str
    why: str
    example: str
    gap: str
    told: tuple[Told, ...]
    closed: str


def rule_view(rule: Rule, language: Language) -> RuleView:
    """The page of a rule."""
    own, read = rule_words(language)[rule.code], pages.page(rule.page)
    gap = in_words(read.gap, language)
    reading = read_text(gap)
    found = inspect(reading, "", language=language, rules=_asked(rule)).findings
    place = _place(rule, reading.track, found, language)
    return RuleView(
        code=rule.code,
        name=rule.name,
        title=own.title,
        question=question_of(rule, language),
        weight=reference_words(language)["rules"]["weight"][rule.severity.value],
        stage=vocabulary.word_in(rule.stage, language),
        block=block(rule.block).titles[language] if rule.block else None,
        tracks_only=rule.tracks_only,
        why=why_of(rule, language),
        sources=tuple(sources()[code] for code in rule.sources),
        gap=gap,
        told=_told(found, rule.code),
        closed=in_words(read.closed, language),
        accept="" if rule is ACCEPTED_WITHOUT_FINDING else _accept(rule, place, language),
        accept_place=bool(place),
        related=_related(rule, language),
        needed_for=tuple(output_word(wanted, language) for wanted in needing(rule)),
    )


def problem_view(code: str, language: Language) -> ProblemView:
    """The page of a problem of the file."""
    own = problem_words(language)[code]
    found = inspect(read_text(own.gap), "", language=language, rules=()).findings if own.gap else ()
    return ProblemView(
        code=code,
        name=name_of(ProblemCode(code)),
        title=own.title,
        why=own.why,
        example=own.example,
        gap=own.gap,
        told=_told(found, code) if own.gap else tuple(_shown(own, language)),
        closed=own.closed,
    )


def _shown(words: ProblemWords, language: Language) -> Iterator[Told]:
    """What the check says in the cases of which a page can only tell."""
    for variant, facts in words.shown.items():
        helped = words.helps.get(variant) or words.helps["message"]
        message = sentence(words.messages[variant], facts, language, language)
        yield Told(message, sentence(helped, facts, language, language))


def output_word(wanted: Wanted, language: Language) -> str:
    """What is written behind `--for`; a subsidy without a scheme stands for any of them."""
    if wanted.output is OutputId.SUBSIDY and wanted.scheme is None:
        return str(reference_words(language)["rules"]["any_subsidy"])
    return wanted.word(language)


def _asked(rule: Rule) -> tuple[Rule, ...]:
    """What is accepted in vain is only known when every question is asked."""
    return RULES if rule is ACCEPTED_WITHOUT_FINDING else (rule,)


def _told(found: tuple[Finding, ...], code: str) -> tuple[Told, ...]:
    return tuple(Told(finding.message, finding.help) for finding in found if finding.code == code)


def _place(rule: Rule, track: Track | None, found: tuple[Finding, ...], language: Language) -> str:
    """The member of a list that the first finding of the example is about, as a file writes it; else empty."""
    path = next((finding.path for finding in found if finding.code == rule.code), ())
    return place_in(place_of(_member(path), track), canonical(track), language) if track else ""


def _accept(rule: Rule, place: str, language: Language) -> str:
    """The lines of a file that leave the example as it is."""
    key = {name: vocabulary.key_in(name, language) for name in ("accept", "finding", "at", "reason")}
    written = f'"{place}"' if "[" in place else place  # between braces a bracket would begin a list
    at = f"{key['at']}: {written}, " if place else ""
    reason = reference_words(language)["rules"]["accept_reason"]
    return f"{key['accept']}:\n  - {{{key['finding']}: {rule.code}, {at}{key['reason']}: {reason}}}\n"


def _member(path: Path) -> Path:
    """The way to the member of a list that a path goes through, empty without one."""
    places = [number for number, step in enumerate(path) if isinstance(step, int)]
    return path[: places[0] + 1] if places else ()


def _related(rule: Rule, language: Language) -> tuple[Named, ...]:
    """The other questions of the same block."""
    if rule.block is None:
        return ()
    others = (other for other in RULES if other.block is rule.block and other is not rule)
    return tuple(Named(other.code, rule_words(language)[other.code].title) for other in others)
