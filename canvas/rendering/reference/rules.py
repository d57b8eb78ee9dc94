"""The rules and all other codes as Markdown: a list by family and by block, and a page for each."""

import re
from collections.abc import Iterable, Iterator

from canvas.domain.language import Language
from canvas.inspection.problem_words import problem_words
from canvas.knowledge import vocabulary
from canvas.knowledge.blocks import blocks
from canvas.knowledge.sources import Source
from canvas.rendering.reference.codes import CODES, Case, Code, code_view, code_words, title_of_code
from canvas.rendering.reference.markdown import fence, page, table
from canvas.rendering.reference.rule_view import Told, problem_view, rule_view
from canvas.rendering.reference.words import reference_words
from canvas.rules.asking import question_of
from canvas.rules.catalogue import RULES
from canvas.rules.rule import Rule
from canvas.rules.words import rule_words

_PAGE = re.compile(r"[\w-]+(\.[\w-]+)+/\S+")


def rule_index(language: Language) -> str:
    """The list of all rules, and of all other codes."""
    return page(_index(language))


def rule_page(rule: Rule, language: Language) -> str:
    """The page of one rule."""
    return page(_rule(rule, language))


def problem_page(code: str, language: Language) -> str:
    """The page of something that can be wrong with a file."""
    return page(_problem(code, language))


def code_page(code: Code, language: Language) -> str:
    """The page of a code that is about what comes in or what comes out."""
    return page(_code(code, language))


def _index(language: Language) -> Iterator[str]:
    said = reference_words(language)["rules"]
    columns = said["columns"]
    yield f"# {said['title']}"
    yield said["intro"].format(code=RULES[0].code)
    yield f"## {said['by_family']}"
    for family in dict.fromkeys(rule.code[0] for rule in RULES):
        yield f"### {family}: {said['families'][family]}"
        rows = [_row(rule, language) for rule in RULES if rule.code[0] == family]
        yield table([columns[name] for name in ("code", "question", "weight", "stage")], rows)
    yield f"## {said['by_block']}"
    yield said["by_block_intro"]
    yield table([columns[name] for name in ("block", "titles")], _blocks(language))
    yield f"## {said['problems']}"
    yield said["problems_intro"]
    problems = [(_link(code), words.title) for code, words in problem_words(language).items()]
    yield table([columns[name] for name in ("code", "title")], problems)
    for family, about in code_words(language)["families"].items():
        yield f"## {about['title']}"
        yield about["intro"]
        rows = [(_link(code), title_of_code(code, language)) for code in CODES if code.value[0] == family]
        yield table([columns[name] for name in ("code", "title")], rows)


def _row(rule: Rule, language: Language) -> tuple[str, ...]:
    weight = reference_words(language)["rules"]["weight"][rule.severity.value]
    return _link(rule.code), question_of(rule, language), weight, vocabulary.word_in(rule.stage, language)


def _blocks(language: Language) -> Iterator[tuple[str, str]]:
    """Each block of the canvas with its rules, and at the end what is about the file as a whole."""
    titles = {block.id: block.titles[language] for block in blocks()}
    for identifier, title in (*titles.items(), (None, reference_words(language)["rules"]["block_none"])):
        own = [rule.code for rule in RULES if rule.block is identifier]
        if own:
            yield title, "<br>".join(f"{_link(code)} {rule_words(language)[code].title}" for code in own)


def _rule(rule: Rule, language: Language) -> Iterator[str]:
    said, view = reference_words(language)["rules"], rule_view(rule, language)
    yield f"# {view.code}: {view.title}"
    yield f"**{view.question}**"
    yield said["facts"].format(weight=view.weight, stage=view.stage, block=view.block or said["block_none"])
    if view.needed_for:
        yield said["needed_for_link"].format(outputs=", ".join(f"`{name}`" for name in view.needed_for))
    if view.tracks_only:
        yield said["tracks_only"]
    yield f"## {said['why']}"
    yield view.why
    yield said["sources"]
    yield "\n".join(f"- {_cited(source, said['found_at'])}" for source in view.sources)
    yield f"## {said['gap']}"
    yield fence(view.gap)
    yield from _told(view.told, language)
    yield f"## {said['closed']}"
    yield fence(view.closed)
    yield f"## {said['accept']}"
    if view.accept:
        yield said["accept_intro"]
        yield fence(view.accept)
        yield said["accept_place"].format(code=view.code) if view.accept_place else ""
    else:
        yield said["not_accepted"]
    if view.related:
        yield f"## {said['related']}"
        yield "\n".join(f"- {_link(other.code)} {other.title}" for other in view.related)
    yield _foot(view.code, view.name, language)


def _problem(code: str, language: Language) -> Iterator[str]:
    said, view = reference_words(language)["rules"], problem_view(code, language)
    yield f"# {view.code}: {view.title}"
    yield f"## {said['why']}"
    yield view.why
    if view.example:
        yield f"## {said['example']}"
        yield view.example
        yield from _told(view.told, language)
    if view.gap:
        yield f"## {said['fault']}"
        yield fence(view.gap)
        yield from _told(view.told, language)
        yield f"## {said['mended']}"
        yield fence(view.closed)
    yield _foot(view.code, view.name, language)


def _code(code: Code, language: Language) -> Iterator[str]:
    said, own, view = reference_words(language)["rules"], code_words(language)["words"], code_view(code, language)
    yield f"# {view.code}: {view.title}"
    yield view.facts
    yield f"## {said['why']}"
    yield view.why
    yield f"## {own['cases']}"
    yield "\n\n".join(_case(each, said["what_to_do"]) for each in view.cases)
    yield f"## {own['out']}"
    yield view.out
    if view.gap:
        yield f"## {said['example']}"
        yield fence(view.gap)
        yield f"## {own['closed']}"
        yield fence(view.closed)
    yield _foot(view.code, view.name, language)


def _case(case: Case, what_to_do: str) -> str:
    """What leads to it, and below it what is said then."""
    return f"{case.when}\n\n> {case.message}  \n> {what_to_do.format(help=case.help)}"


def _told(told: Iterable[Told], language: Language) -> Iterator[str]:
    said = reference_words(language)["rules"]
    yield said["says"]
    for each in told:
        yield f"> {each.message}  \n> {said['what_to_do'].format(help=each.help)}"


def _foot(code: str, name: str, language: Language) -> str:
    said = reference_words(language)["rules"]
    return " · ".join((said["name"].format(name=name), said["all"], said["other_language"].format(code=code)))


def _link(code: str) -> str:
    return f"[{code}]({code}.md)"


def _cited(source: Source, found_at: str) -> str:
    """The source by its title, which leads to its page; of a site without a page people look for the title there."""
    pages = [place for place in source.addresses if _PAGE.fullmatch(place)]
    others = [f"[{place.split('/')[0]}](https://{place})" for place in pages[1:]]
    others += [place for place in source.addresses if place not in pages]
    cited = f"[{source.cited}](https://{pages[0]})" if pages else source.cited
    return f"{cited}; {found_at.format(places=', '.join(others))}" if others else cited
