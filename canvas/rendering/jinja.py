"""The one environment in which all templates are filled."""

from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from canvas.rendering.markup import markdown, web_address
from canvas.rendering.softening import softened
from canvas.resources import templates

_ESCAPED = (".html.j2", ".svg.j2", ".xml.j2")


@cache
def environment() -> Environment:
    """
    HTML and SVG are escaped where they land; Markdown with the filter `md`; `soft` lets long words break in narrow
    columns, and is escaped like any text. A name that a view lacks is an error.

    Views decide and templates only loop and choose, so there is nothing here that computes.
    """
    made = Environment(
        loader=FileSystemLoader(templates()),
        autoescape=_is_escaped,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["md"] = markdown
    made.filters["web_address"] = web_address
    made.filters["soft"] = softened
    return made


def fill(template: str, **view: object) -> str:
    """A template filled with a view."""
    return environment().get_template(template).render(**view)


def drawn(svg: str) -> Markup:
    """A drawing of our own as part of a page; the words of users in it were escaped when it was drawn."""
    return Markup(svg)


def _is_escaped(name: str | None) -> bool:
    return name is not None and name.endswith(_ESCAPED)
