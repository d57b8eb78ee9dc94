"""`canvas rules`."""

import json

import click

from canvas.cli.options import language_of
from canvas.cli.speaking import LANGUAGE, command, language_option, option
from canvas.domain.language import Language
from canvas.knowledge.kinds import label
from canvas.rendering.words import words
from canvas.rules.catalogue import RULES
from canvas.rules.page import page
from canvas.rules.rule import Rule
from canvas.rules.words import rule_words


@command("rules")
@option("--format", "form", key="format", type=click.Choice(["text", "json"]), default="text", show_default=True)
@language_option()
@click.pass_context
def command_line(context: click.Context, form: str, language: str | None) -> None:
    """Print all rules."""
    speaking = language_of(context, language) or Language(LANGUAGE)
    if form == "json":
        rows = [_row(rule, speaking) for rule in RULES]
        click.echo(json.dumps({"version": 1, "rules": rows}, ensure_ascii=False, indent=1))
        return
    said = words(speaking)["check"]
    for rule in RULES:
        weight = said[rule.severity.value]
        stage = label(rule.stage, speaking).lower()
        click.echo(f"{rule.code}  {weight:8} {stage:12} {rule_words(speaking)[rule.code].title}")


def _row(rule: Rule, language: Language) -> dict[str, object]:
    words_of = rule_words(language)[rule.code]
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity,
        "stage": rule.stage,
        "block": rule.block,
        "title": words_of.title,
        "question": words_of.question or page(rule.page).question,
        "sources": rule.sources,
    }
