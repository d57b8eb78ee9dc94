"""`canvas explain`."""

import difflib
from collections.abc import Iterator

import click

from canvas.cli.help_words import help_words
from canvas.cli.options import language_of
from canvas.cli.speaking import LANGUAGE, command, language_option, told
from canvas.domain.language import Language
from canvas.inspection.problem_words import problem_words
from canvas.knowledge.blocks import block
from canvas.knowledge.kinds import label
from canvas.knowledge.sources import Source, sources
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
    if rule:
        click.echo("\n".join(_rule_page(rule, speaking)))
    elif code.upper() in problem_words(speaking):
        click.echo("\n".join(_problem_page(code.upper(), speaking)))
    else:
        known = [*(rule.code for rule in RULES), *problem_words(speaking), *(rule.name for rule in RULES)]
        near = difflib.get_close_matches(code.upper(), known, n=1, cutoff=0.1) or [known[0]]
        near = difflib.get_close_matches(code.lower(), known, n=1, cutoff=0.5) or near
        raise click.UsageError(told("no_rule", name=code, near=near[0]))


def _rule_page(rule: Rule, language: Language) -> Iterator[str]:
    said, read, own = help_words(language.value)["explain"], page(rule.page), rule_words(language)[rule.code]
    weight = words(language)["check"][rule.severity.value]
    yield f"{rule.code} {rule.name}: {own.title}"
    yield ""
    yield own.question or read.question
    yield ""
    yield f"{said['severity']}: {weight}"
    yield f"{said['stage']}: {label(rule.stage, language).lower()}"
    if rule.block:
        yield f"{said['block']}: {block(rule.block).titles[language]}"
    yield ""
    yield f"{said['why']}: {own.why or read.why}"
    for code in rule.sources:
        yield f"{said['source']}: {_cited(sources()[code])}"
    yield ""
    for heading, piece in ((said["gap"], read.gap), (said["closed"], read.closed)):
        yield f"{heading}:"
        yield ""
        yield from (f"    {line}" for line in piece.rstrip().splitlines())
        yield ""
    yield f"{said['accept']}:"
    yield ""
    yield "    accept:" if language is Language.EN else "    accepteer:"
    line = f"{{finding: {rule.code}, reason: …}}" if language is Language.EN else f"{{bevinding: {rule.code}, reden: …}}"
    yield f"      - {line}"


def _cited(source: Source) -> str:
    from_whom = ", ".join(part for part in (source.publisher, source.year) if part)
    return " ".join(part for part in (source.title, f"({from_whom})" if from_whom else "", *source.addresses) if part)


def _problem_page(code: str, language: Language) -> Iterator[str]:
    said, own = help_words(language.value)["explain"], problem_words(language)[code]
    yield f"{code}: {own.title}"
    yield ""
    yield f"{said['why']}: {own.why}"
