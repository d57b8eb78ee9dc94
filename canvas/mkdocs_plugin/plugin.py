"""The plugin: MkDocs calls its methods in the order in which it builds a site."""

import gc
import logging
import os
from collections.abc import Callable
from typing import Any, Literal

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as HostPage

from canvas.cache import users_cache
from canvas.cli.publishing import track_files
from canvas.domain.language import Language
from canvas.mkdocs_plugin.navigation import contents
from canvas.mkdocs_plugin.options import Warn, WerkcanvasConfig
from canvas.mkdocs_plugin.places import Places
from canvas.mkdocs_plugin.telling import tell, tell_lacking
from canvas.mkdocs_plugin.words import plugin_words
from canvas.rendering.site.assets import SCRIPT, STYLE, assets
from canvas.rendering.site.cards import Entry, entries
from canvas.rendering.site.options import Show, SiteOptions
from canvas.rendering.site.site import Site, site
from canvas.rendering.site.writing import found_by, front, to_html

log = logging.getLogger("mkdocs.plugins.werkcanvas")


class WerkcanvasPlugin(BasePlugin[WerkcanvasConfig]):  # type: ignore[no-untyped-call]
    """Publishes a folder of tracks, and places pieces of them in other pages."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Stay the same plugin while a site is served."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Add the style and the script to every page, once."""
        for paths, path in ((config.extra_css, STYLE), (config.extra_javascript, SCRIPT)):
            if path not in paths:
                paths.append(path)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """
        Read and check the tracks, before anything of an earlier build is touched.

        With `--strict` a finding that counts as a warning ends the build here, and the old site stays as it is.
        """
        options = self._options(config)
        # what is made here stays until the end: looking for garbage in it would cost more than the garbage
        gc.disable()
        try:
            path = _shown_path(self.config.tracks)
            spoken = [entries(track_files((path,), each), options, users_cache()) for each in options.languages]
        except click.UsageError as wrong:
            raise PluginError(f"werkcanvas: {wrong.format_message()}") from wrong
        failing = tell(spoken[0], Warn(self.config.warn), log)
        if config.strict and failing:
            raise PluginError(plugin_words(options.languages[0])["strict"].format(count=failing))
        self._made = self._site(spoken, options)
        self._places = Places(self._made.pages, options)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages of the tracks, and what lies beside them."""
        self._pages = {page.path: page for page in self._made.pages}
        for page in self._made.pages:
            level = InclusionLevel.NOT_IN_NAV if config.nav or page.track else InclusionLevel.UNDEFINED
            # nothing for Markdown to read: what the page holds is put in when that is done
            _add(files, File.generated(config, page.path, content=front(page), inclusion=level))
        for artifact in (*self._made.files, *assets(with_theme=False)):
            _add(files, File.generated(config, artifact.path, content=artifact.content))
        return files

    def on_page_markdown(self, markdown: str, *, page: HostPage, config: MkDocsConfig, files: Files) -> str:
        """Put a place for each piece of a track where a page asks for one."""
        if page.file.src_uri in self._pages:
            return markdown
        return self._places.marked(markdown, page.file.src_uri, log)

    def on_page_content(self, html: str, *, page: HostPage, config: MkDocsConfig, files: Files) -> str:
        """
        Fill the places in other pages, and give pages of tracks their table of contents.

        A page of a track holds what people search for until all else is done: reading the whole of it into a search
        index would take longer than making it, and would find a track for every word of its plan.
        """
        if own := self._pages.get(page.file.src_uri):
            page.toc = contents(own)
            return found_by(own)
        return self._places.filled(html, page.file.src_uri)

    def on_post_page(self, output: str, *, page: HostPage, config: MkDocsConfig) -> str:
        """Put in the page itself, and say in which language it is."""
        own = self._pages.get(page.file.src_uri)
        if own is None:
            return output
        before, found, after = output.partition(found_by(own))
        if not found:
            raise PluginError(f"werkcanvas: {page.file.src_uri}: the theme does not show the content of pages as it is")
        head = before.replace(_language(config), f'<html lang="{own.language.value}"', 1)
        return f"{head}{to_html(own)}{after}"

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """All is written: from here on garbage is garbage again, in a server that stays."""
        gc.enable()

    def on_build_error(self, *, error: Exception) -> None:
        """The same when the build ends early."""
        gc.enable()

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., Any]
    ) -> LiveReloadServer:
        """Build anew when a track is changed."""
        server.watch(self.config.tracks)
        return server

    def _options(self, config: MkDocsConfig) -> SiteOptions:
        chosen = tuple(dict.fromkeys(map(Language, self.config.languages)))
        return SiteOptions(
            title=config.site_name,
            show=frozenset(map(Show, self.config.show)),
            languages=chosen or (_of_theme(config),),
            folder=self.config.folder,
            short_addresses=config.use_directory_urls,
            has_home=False,
        )

    def _site(self, spoken: list[tuple[Entry, ...]], options: SiteOptions) -> Site:
        made = site(spoken, options, users_cache())
        tell_lacking(made.problems, Warn(self.config.warn), log)
        return made


def _add(files: Files, file: File) -> None:
    """A page that the publisher wrote at this address goes before the one that is made."""
    if file.src_uri not in files.src_uris:
        files.append(file)


def _shown_path(path: str) -> str:
    """The path as people named it, seen from the folder in which they work."""
    shown = os.path.relpath(path)
    return path if shown.startswith("..") else shown


def _of_theme(config: MkDocsConfig) -> Language:
    """The language of the theme where it is one of ours, else Dutch."""
    locale = str(config.theme.get("locale") or config.theme.get("language") or "")[:2]
    return Language(locale) if locale in {each.value for each in Language} else Language.NL


def _language(config: MkDocsConfig) -> str:
    locale = config.theme.get("locale") or config.theme.get("language") or "en"
    return f'<html lang="{locale}"'
