"""
Typst: a template and its data in, a PDF or a picture out.

Only the shipped fonts are there, and no package is ever fetched. A process must not fork once this was used: the child
would wait for ever. Start other processes before, or with `spawn`.
"""

import json
from collections.abc import Mapping, Sequence
from functools import cache

import fontpkg_atkinson_hyperlegible as latin
import fontpkg_noto_sans as wider
import fontpkg_noto_sans_arabic as arabic
import typst

from canvas.rendering.artifact import RenderingCode
from canvas.resources import templates

_NO_TIME = 0
"""The same input gives the same bytes at any hour."""


def to_pdf(template: str, data: Mapping[str, object]) -> bytes | RenderingCode:
    """A PDF that a screen reader can read (PDF/UA-1); `template` is a path below the templates."""
    try:
        made = _compiler(template).compile(
            format="pdf", sys_inputs=_inputs(data), pdf_standards="ua-1", timestamp=_NO_TIME
        )
    except typst.TypstError:
        return RenderingCode.ENGINE_FAILED
    return _single(made)


def to_png(template: str, data: Mapping[str, object], ppi: float) -> bytes | RenderingCode:
    """The first page as a picture."""
    try:
        made = _compiler(template).compile(format="png", ppi=ppi, sys_inputs=_inputs(data))
    except typst.TypstError:
        return RenderingCode.ENGINE_FAILED
    return _single(made)


def _single(made: bytes | Sequence[bytes] | None) -> bytes:
    """One file, or the first of several pages."""
    if made is None:
        return b""
    return made if isinstance(made, bytes) else made[0]


def _inputs(data: Mapping[str, object]) -> dict[str, str]:
    """Everything goes in as data: nothing that a user wrote is ever markup."""
    return {"data": json.dumps(data, ensure_ascii=False)}


@cache
def _compiler(template: str) -> typst.Compiler:
    root = templates()
    return typst.Compiler(input=str(root / template), root=str(root), font_paths=_fonts())


@cache
def _fonts() -> typst.Fonts:
    folders = [str(package.ROOT / "files") for package in (latin, wider, arabic)]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)
