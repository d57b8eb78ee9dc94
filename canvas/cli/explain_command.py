"""`canvas explain`."""

import difflib

import click

from canvas.cli.options import language_of, page_width
from canvas.cli.speaking import LANGUAGE, command, language_option, option, told
from canvas.cli.wanting import needs_of
from canvas.domain.language import Language
from canvas.inspection.problem_words import problem_words
from canvas.rendering.reference.needs_text import needs_text
from canvas.rendering.reference.needs_view import needs_view
from canvas.rendering.reference.rule_text import problem_text, rule_text
from canvas.rendering.reference.rule_view import problem_view, rule_view
from canvas.rules.catalogue import RULES


@command("explain")
@click.argument("code", required=False, metavar=told("code_piece"))
@option("--for", "purpose", key="explain_for", metavar=told("output_piece"), default=None)
@language_option()
@click.pass_context
def command_line(context: click.Context, code: str | None, purpose: str | None, language: str | None) -> None:
    """Print the page of a rule or of a problem of the file, or what an output needs."""
    speaking = language_of(context, language) or Language(LANGUAGE)
    needs = needs_of(purpose)
    if (code is None) is (needs is None):
        raise click.UsageError(told("code_or_output"))
    if needs:
        click.echo(needs_text(needs_view(needs, speaking), speaking, page_width()), nl=False)
    elif code:
        click.echo(_page(code, speaking), nl=False)


def _page(code: str, language: Language) -> str:
    rule = next((rule for rule in RULES if code.upper() == rule.code or code.lower() == rule.name), None)
    if rule:
        return rule_text(rule_view(rule, language), language, page_width())
    if code.upper() in problem_words(language):
        return problem_text(problem_view(code.upper(), language), language, page_width())
    raise click.UsageError(told("no_rule", name=code, near=_nearest(code, [*problem_words(language)])))


def _nearest(written: str, problems: list[str]) -> str:
    names = difflib.get_close_matches(written.lower(), [rule.name for rule in RULES], n=1, cutoff=0.5)
    codes = difflib.get_close_matches(written.upper(), [*(rule.code for rule in RULES), *problems], n=1, cutoff=0.1)
    return (names or codes or [RULES[0].code])[0]
