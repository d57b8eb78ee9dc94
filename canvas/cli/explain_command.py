"""`canvas explain`."""

import difflib

import click

from canvas.cli.options import language_of, page_width
from canvas.cli.speaking import LANGUAGE, command, language_option, option, told
from canvas.cli.wanting import needs_of
from canvas.domain.language import Language
from canvas.rendering.reference.explained import codes_by_name, explained
from canvas.rendering.reference.needs_text import needs_text
from canvas.rendering.reference.needs_view import needs_view
from canvas.rules.catalogue import RULES


@command("explain")
@click.argument("code", required=False, metavar=told("code_piece"))
@option("--for", "purpose", key="explain_for", metavar=told("output_piece"), default=None)
@language_option()
@click.pass_context
def command_line(context: click.Context, code: str | None, purpose: str | None, language: str | None) -> None:
    """Print the page of a rule or of any other code, or what an output needs."""
    speaking = language_of(context, language) or Language(LANGUAGE)
    needs = needs_of(purpose)
    if (code is None) is (needs is None):
        raise click.UsageError(told("code_or_output"))
    if needs:
        click.echo(needs_text(needs_view(needs, speaking), speaking, page_width()), nl=False)
    elif code:
        click.echo(_page(code, speaking), nl=False)


def _page(written: str, language: Language) -> str:
    page = explained(written, language, page_width())
    if page is None:
        raise click.UsageError(told("no_page", name=written, near=_nearest(written)))
    return page


def _nearest(written: str) -> str:
    """The name that is most like it, else the code, if there are any of the same family."""
    known = codes_by_name()
    names = difflib.get_close_matches(written.lower(), known, n=1, cutoff=0.5)
    family = [code for code in known.values() if code[0] == written[:1].upper()]
    codes = difflib.get_close_matches(written.upper(), family or known.values(), n=1, cutoff=0.1)
    return (names or codes or [RULES[0].code])[0]
