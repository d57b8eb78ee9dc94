"""`canvas rules`."""

import json
from collections.abc import Iterator, Sequence
from typing import TypeVar

import click

from canvas.cli.options import codes_of, language_of
from canvas.cli.speaking import LANGUAGE, OneOf, command, language_option, option
from canvas.domain.finding import page_of
from canvas.domain.language import Language
from canvas.knowledge import vocabulary
from canvas.rendering.reference.words import reference_words
from canvas.rules.asking import question_of
from canvas.rules.needs import needing
from canvas.rules.rule import Rule
from canvas.rules.selection import Choice, selected
from canvas.rules.words import rule_words

Key = TypeVar("Key")


@command("rules")
@option("--format", "form", key="format", type=OneOf(["text", "json"]), default="text", show_default=True)
@option("--select", key="select", metavar="CODES", default="")
@language_option()
@click.pass_context
def command_line(context: click.Context, form: str, select: str, language: str | None) -> None:
    """Print the rules."""
    speaking = language_of(context, language) or Language(LANGUAGE)
    rules = selected(Choice(select=codes_of(select))).rules
    if form == "json":
        rows = [_row(rule, speaking) for rule in rules]
        click.echo(json.dumps({"version": 1, "rules": rows}, ensure_ascii=False, indent=1))
    else:
        click.echo("\n".join(_lines(rules, speaking)))


def _lines(rules: Sequence[Rule], language: Language) -> Iterator[str]:
    """A line for each rule, below the letter and title of its family: code, weight, first stage, question."""
    said = reference_words(language)["rules"]
    weights = _column({rule.severity: said["weight"][rule.severity.value].lower() for rule in rules})
    stages = _column({rule.stage: vocabulary.word_in(rule.stage, language) for rule in rules})
    for family in dict.fromkeys(rule.code[0] for rule in rules):
        if family != rules[0].code[0]:
            yield ""
        yield f"{family}: {said['families'][family]}"
        for rule in rules:
            if rule.code[0] == family:
                told = (rule.code, weights[rule.severity], stages[rule.stage], question_of(rule, language))
                yield "  " + "  ".join(told)


def _column(texts: dict[Key, str]) -> dict[Key, str]:
    """Texts as wide as the widest of them."""
    width = max(map(len, texts.values()), default=0)
    return {key: f"{text:{width}}" for key, text in texts.items()}


def _row(rule: Rule, language: Language) -> dict[str, object]:
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity,
        "stage": rule.stage,
        "block": rule.block,
        "title": rule_words(language)[rule.code].title,
        "question": question_of(rule, language),
        "needed_for": [wanted.word(Language.EN) for wanted in needing(rule)],
        "page": page_of(rule.code),
        "sources": rule.sources,
    }
