"""
A site in two languages: a page below nl/ has a Dutch menu, Dutch words of the theme, and says that it is Dutch.

The menu of `mkdocs.yml` holds the Dutch pages below “Nederlands”: their menu is what stands below it, and all other
pages have the rest. Every page leads to the same page in the other language, or else to its first page.
"""

import re
from pathlib import Path
from typing import Any, NamedTuple

import mkdocs
from babel.support import NullTranslations, Translations
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation, Section

DUTCH = "Nederlands"
_LOCALES = Path(mkdocs.__file__).parent / "themes" / "mkdocs" / "locales"
_LINK = re.compile(r"^\[(?:Nederlands|English)\]\(\S+\)\n\n", re.MULTILINE)
_SAID = {
    "en": {"skip": "To the text", "menu": "Menu", "name": "English", "previous": "Previous page", "next": "Next page"},
    "nl": {
        "skip": "Naar de tekst",
        "menu": "Menu",
        "name": DUTCH,
        "previous": "Vorige bladzijde",
        "next": "Volgende bladzijde",
    },
}


class Other(NamedTuple):
    """The same page in the other language."""

    language: str
    name: str
    url: str


class _Menus:
    """The menus of one build, and the words of the theme in both languages."""

    navigation: dict[str, Navigation]
    translations: dict[str, NullTranslations]
    environment: Any


def language_of(page: Any) -> str:
    """The language of a page, by its folder."""
    return "nl" if page.url.startswith("nl/") else "en"


def on_page_markdown(markdown: str, *, page: Any, config: Any, files: Files) -> str:
    """The link to the other language below the title is for who reads the files: here the menu has one."""
    return _LINK.sub("", markdown, count=1)


def on_nav(nav: Navigation, *, config: Any, files: Files) -> Navigation:
    """Take the menu apart, and part the last English page from the first Dutch one."""
    (dutch,) = [item for item in nav if isinstance(item, Section) and item.title == DUTCH]
    items = {"en": [item for item in nav if item is not dutch], "nl": list(dutch.children)}
    for item in items["nl"]:
        item.parent = None
    _Menus.navigation = {}
    for language, below in items.items():
        pages = [page for page in nav.pages if language_of(page) == language]
        pages[0].previous_page = pages[-1].next_page = None
        _Menus.navigation[language] = Navigation(below, pages)
        _Menus.navigation[language].homepage = pages[0]
    return nav


def on_env(env: Any, *, config: Any, files: Files) -> Any:
    """The words of the theme, which MkDocs knows in one language at a time."""
    _Menus.environment = env
    _Menus.translations = {language: Translations.load(_LOCALES, [language]) for language in _SAID}
    return env


def on_page_context(context: Any, *, page: Any, config: Any, nav: Navigation) -> Any:
    """The menu and the words of the language of the page."""
    language = language_of(page)
    _Menus.environment.install_gettext_translations(_Menus.translations[language])
    context["nav"] = _Menus.navigation[language]
    context["said"] = _SAID[language]
    context["other"] = _other(page, language, context["pages"])
    return context


def on_template_context(context: Any, *, template_name: str, config: Any) -> Any:
    """The page for what is not there has the English menu; it says itself what it says in both languages."""
    context["nav"] = _Menus.navigation["en"]
    return context


def on_post_template(output: str, *, template_name: str, config: Any) -> str:
    """It has its regions, too."""
    return _named(output, "en")


def _other(page: Any, language: str, pages: Any) -> Other:
    """The same page; of a track its twin that was written in the other language, where there is one."""
    end, path = ("en", page.file.src_uri.removeprefix("nl/")) if language == "nl" else ("nl", page.file.src_uri)
    known = {file.src_uri: file for file in pages}
    twin = path.replace("-en/index.md", "/index.md") if end == "nl" else path.replace("/index.md", "-en/index.md")
    for wanted in (twin, path, "index.md"):
        if file := known.get(f"nl/{wanted}" if end == "nl" else wanted):
            return Other(end, _SAID[end]["name"], file.url)
    raise ValueError(f"no first page in {end}")


def on_post_page(output: str, *, page: Any, config: Any) -> str:
    """Say in which language the page is, and name its regions."""
    language = language_of(page)
    output = output.replace('<html lang="en"', f'<html lang="{language}"', 1)
    output = output.replace('role="main"', 'role="main" id="content" tabindex="-1"', 1)
    return _named(output, language)


def _named(output: str, language: str) -> str:
    output = output.replace('aria-label="Toggle navigation"', f'aria-label="{_SAID[language]["menu"]}"', 1)
    return output.replace('<div class="navbar fixed-top', '<div role="banner" class="navbar fixed-top', 1)
