"""What a generator needs to know: `mkdocs.yml`, for MkDocs and for all that read its file."""

import json
from collections.abc import Iterator

from canvas.rendering.artifact import Artifact, MediaType
from canvas.rendering.site.addresses import Addresses, Shelf
from canvas.rendering.site.assets import SCRIPT, STYLE, THEME_STYLE
from canvas.rendering.site.options import SiteOptions
from canvas.rendering.site.overviews import GROUPED
from canvas.rendering.site.words import site_words
from canvas.rendering.site.writing import harmless_title

NAME = "mkdocs.yml"


def configuration(options: SiteOptions) -> Artifact:
    """The file; whatever a user wrote in it is quoted."""
    return Artifact(NAME, MediaType.YAML, ("\n".join(_lines(options)) + "\n").encode())


def _lines(options: SiteOptions) -> Iterator[str]:
    first = options.languages[0]
    said = site_words(first)["site"]
    yield from said["remark"].strip().split("\n")
    yield f"site_name: {_quoted(harmless_title(options.title or site_words(first)['home']['title']))}"
    yield f"site_description: {_quoted(site_words(first)['home']['lead'])}"
    yield "docs_dir: docs"
    yield "site_dir: site"
    yield "# index.html in every address: the site can be read from a disk, too."
    yield f"use_directory_urls: {'true' if options.short_addresses else 'false'}"
    yield ""
    yield "theme:"
    yield "  name: mkdocs"
    yield f"  locale: {first.value}"
    yield "  highlightjs: false  # it would be fetched from elsewhere"
    yield "  navigation_depth: 3"
    yield ""
    yield f"extra_css: [{STYLE}, {THEME_STYLE}]"
    yield f"extra_javascript: [{SCRIPT}]"
    yield ""
    yield "plugins:"
    yield "  - search:"
    yield f"      lang: [{', '.join(language.value for language in options.languages)}]"
    yield ""
    yield "markdown_extensions: [attr_list, {toc: {permalink: false}}]"
    yield ""
    yield "not_in_nav: |"
    for place in options.languages:
        yield f"  /{Addresses(options, place).beside('*', 'index.md')}"
    yield ""
    yield "nav:"
    yield from _navigation(options)


def _navigation(options: SiteOptions) -> Iterator[str]:
    """The pages of the first language, then the others, each behind its own name."""
    for place, language in enumerate(options.languages):
        addresses, said = Addresses(options, language), site_words(language)
        indent = "" if place == 0 else "    "
        if place:
            yield f"  - {_quoted(said['head']['name'])}:"
        if options.has_home:
            yield f"{indent}  - {_quoted(said['site']['home'])}: {addresses.home}"
        yield f"{indent}  - {_quoted(said['overviews']['all'])}: {addresses.tracks}"
        # lists within lists are hard to reach in the theme that comes with MkDocs
        inner = "" if place else "    "
        if not place:
            yield f"  - {_quoted(said['site']['overviews'])}:"
        for shelf in GROUPED:
            yield f"{indent}{inner}  - {_quoted(said[shelf.value]['short'])}: {addresses.shelf(shelf)}"
        yield f"{indent}  - {_quoted(said['method']['title'])}: {addresses.shelf(Shelf.METHOD)}"
        yield f"{indent}  - {_quoted(said['glossary']['title'])}: {addresses.shelf(Shelf.GLOSSARY)}"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
