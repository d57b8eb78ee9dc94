"""The pages of the rules and of the problems of a file: a list by family, and a page for each."""

from collections.abc import Iterable, Iterator

from canvas.domain.finding import Finding
from canvas.domain.language import Language
from canvas.inspection.inspect import inspect
from canvas.inspection.problem_words import problem_words
from canvas.knowledge import vocabulary
from canvas.knowledge.blocks import block
from canvas.knowledge.sources import Source, sources
from canvas.reading.read import read_text
from canvas.reading.writing import write
from canvas.rendering.reference.markdown import fence, page, table
from canvas.rendering.reference.words import reference_words
from canvas.rules import page as pages
from canvas.rules.catalogue import RULES
from canvas.rules.rule import Rule
from canvas.rules.words import rule_words


def rule_index(language: Language) -> str:
    """The list of all rules, and of what can be wrong with a file."""
    return page(_index(language))


def rule_page(rule: Rule, language: Language) -> str:
    """The page of one rule."""
    return page(_rule(rule, language))


def problem_page(code: str, language: Language) -> str:
    """The page of something that can be wrong with a file."""
    return page(_problem(code, language))


def in_words(piece: str, language: Language) -> str:
    """An example of a page in the words of the language; the pages themselves are written in English."""
    track = read_text(piece).track
    return write(track, language) if track and language is not Language.EN else piece


def _index(language: Language) -> Iterator[str]:
    said = reference_words(language)["rules"]
    columns = said["columns"]
    yield f"# {said['title']}"
    yield said["intro"].format(code=RULES[0].code)
    for family in dict.fromkeys(rule.code[0] for rule in RULES):
        yield f"## {said['families'][family]}"
        rows = [_row(rule, language) for rule in RULES if rule.code[0] == family]
        yield table([columns[name] for name in ("code", "question", "weight", "stage")], rows)
    yield f"## {said['problems']}"
    yield said["problems_intro"]
    problems = [(_link(code), words.title) for code, words in problem_words(language).items()]
    yield table([columns[name] for name in ("code", "title")], problems)


def _row(rule: Rule, language: Language) -> tuple[str, ...]:
    weight = reference_words(language)["rules"]["weight"][rule.severity.value]
    return _link(rule.code), _question(rule, language), weight, vocabulary.word_in(rule.stage, language)


def _rule(rule: Rule, language: Language) -> Iterator[str]:
    said, own, read = reference_words(language)["rules"], rule_words(language)[rule.code], pages.page(rule.page)
    yield f"# {rule.code}: {own.title}"
    yield f"**{_question(rule, language)}**"
    yield said["facts"].format(
        weight=said["weight"][rule.severity.value],
        stage=vocabulary.word_in(rule.stage, language),
        block=block(rule.block).titles[language] if rule.block else said["block_none"],
    )
    if rule.tracks_only:
        yield said["tracks_only"]
    yield f"## {said['why']}"
    yield own.why or read.why
    yield said["sources"]
    yield "\n".join(f"- {_cited(sources()[code])}" for code in rule.sources)
    found = inspect(read_text(read.gap), "", language=language, rules=(rule,)).findings
    yield f"## {said['gap']}"
    yield fence(in_words(read.gap, language))
    yield from _told(found, language)
    yield f"## {said['closed']}"
    yield fence(in_words(read.closed, language))
    yield f"## {said['accept']}"
    yield fence(said["accept_example"].format(code=rule.code))
    yield _foot(rule.code, rule.name, language)


def _problem(code: str, language: Language) -> Iterator[str]:
    said, own = reference_words(language)["rules"], problem_words(language)[code]
    yield f"# {code}: {own.title}"
    yield f"## {said['why']}"
    yield own.why
    found: tuple[Finding, ...] = ()
    if own.gap:
        inspected = inspect(read_text(own.gap), "", language=language, rules=())
        found = tuple(finding for finding in inspected.findings if finding.code == code)
        yield f"## {said['fault']}"
        yield fence(own.gap)
        yield from _told(found, language)
        yield f"## {said['mended']}"
        yield fence(own.closed)
    yield _foot(code, found[0].name if found else "", language)


def _told(found: Iterable[Finding], language: Language) -> Iterator[str]:
    said = reference_words(language)["rules"]
    yield said["says"]
    for finding in found:
        yield f"> {finding.message}  \n> {said['what_to_do'].format(help=finding.help)}"


def _foot(code: str, name: str, language: Language) -> str:
    said = reference_words(language)["rules"]
    named = (said["name"].format(name=name),) if name else ()
    return " · ".join((*named, said["all"], said["other_language"].format(code=code)))


def _question(rule: Rule, language: Language) -> str:
    return rule_words(language)[rule.code].question or pages.page(rule.page).question


def _link(code: str) -> str:
    return f"[{code}]({code}.md)"


def _cited(source: Source) -> str:
    from_whom = ", ".join(part for part in (source.publisher, source.year) if part)
    return ": ".join(part for part in (f"{source.title} ({from_whom})", ", ".join(source.addresses)) if part)
