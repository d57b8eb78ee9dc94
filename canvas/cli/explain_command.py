"""`canvas explain`."""

import difflib
import textwrap
from collections.abc import Iterator

import click

from canvas.cli.help_words import help_words
from canvas.cli.options import language_of, page_width
from canvas.cli.speaking import LANGUAGE, command, language_option, told
from canvas.domain.language import Language
from canvas.inspection.problem_words import ProblemWords, problem_words
from canvas.knowledge import vocabulary
from canvas.knowledge.blocks import block
from canvas.knowledge.kinds import label
from canvas.knowledge.sources import Source, sources
from canvas.rendering.reference.rules import in_words
from canvas.rendering.words import words
from canvas.rules.catalogue import RULES
from canvas.rules.page import page
from canvas.rules.rule import Rule
from canvas.rules.words import rule_words


@command("explain")
@click.argument("code")
@language_option()
@click.pass_context
def command_line(context: click.Context, code: str, language: str | None) -> None:
    """Print the page of a rule or of a problem of the file."""
    speaking = language_of(context, language) or Language(LANGUAGE)
    rule = next((rule for rule in RULES if code.upper() == rule.code or code.lower() == rule.name), None)
    problem = problem_words(speaking).get(code.upper())
    if rule:
        click.echo("\n".join(_rule_page(rule, speaking)))
    elif problem:
        click.echo("\n".join(_problem_page(code.upper(), problem, speaking)))
    else:
        raise click.UsageError(told("no_rule", name=code, near=_nearest(code, [*problem_words(speaking)])))


def _nearest(written: str, problems: list[str]) -> str:
    names = difflib.get_close_matches(written.lower(), [rule.name for rule in RULES], n=1, cutoff=0.5)
    codes = difflib.get_close_matches(written.upper(), [*(rule.code for rule in RULES), *problems], n=1, cutoff=0.1)
    return (names or codes or [RULES[0].code])[0]


def _rule_page(rule: Rule, language: Language) -> Iterator[str]:
    said, read, own = help_words(language.value)["explain"], page(rule.page), rule_words(language)[rule.code]
    yield f"{rule.code} {rule.name}: {own.title}"
    yield ""
    yield own.question or read.question
    yield ""
    yield f"{said['severity']}: {words(language)['check'][rule.severity.value]}"
    yield f"{said['stage']}: {label(rule.stage, language).lower()}"
    if rule.block:
        yield f"{said['block']}: {block(rule.block).titles[language]}"
    yield ""
    yield from _wrapped(f"{said['why']}: {own.why or read.why}")
    yield ""
    for code in rule.sources:
        yield from _wrapped(f"{said['source']}: {_cited(sources()[code])}")
    yield ""
    yield from _piece(said["gap"], in_words(read.gap, language))
    yield from _piece(said["closed"], in_words(read.closed, language))
    keys = {name: vocabulary.key_in(name, language) for name in ("accept", "finding", "reason")}
    accept = f"{keys['accept']}:\n  - {{{keys['finding']}: {rule.code}, {keys['reason']}: …}}"
    yield from _piece(said["accept"], accept)


def _problem_page(code: str, own: ProblemWords, language: Language) -> Iterator[str]:
    said = help_words(language.value)["explain"]
    yield f"{code}: {own.title}"
    yield ""
    yield from _wrapped(f"{said['why']}: {own.why}")
    yield ""
    if own.gap:
        yield from _piece(said["gap"], own.gap)
        yield from _piece(said["closed"], own.closed)


def _piece(heading: str, text: str) -> Iterator[str]:
    yield f"{heading}:"
    yield ""
    yield from (f"    {line}" for line in text.rstrip().splitlines())
    yield ""


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, page_width(), break_long_words=False, break_on_hyphens=False)


def _cited(source: Source) -> str:
    from_whom = ", ".join(part for part in (source.publisher, source.year) if part)
    return " ".join(part for part in (source.title, f"({from_whom})" if from_whom else "", *source.addresses) if part)
