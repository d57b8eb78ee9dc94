"""The engine behind `canvas.rendering.engines.typst`, with its fonts; to be imported there only."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

import fontpkg_atkinson_hyperlegible as latin
import fontpkg_noto_sans as wider
import fontpkg_noto_sans_arabic as arabic
import typst

from canvas.rendering.artifact import RenderingCode
from canvas.resources import templates


def compiled(template: str, data: Mapping[str, object], **options: Any) -> bytes | RenderingCode:
    """The sheet as one file, the first page where there are several."""
    try:
        made = _compiler(template).compile(sys_inputs=_inputs(data), **options)
    except typst.TypstError:
        return RenderingCode.ENGINE_FAILED
    if made is None:
        return b""
    return made if isinstance(made, bytes) else made[0]


def queried(template: str, data: Mapping[str, object], label: str) -> list[object]:
    """The values of the metadata with this label, in their order."""
    root = templates()
    try:
        found = typst.query(
            str(root / template),
            f"<{label}>",
            field="value",
            root=str(root),
            font_paths=_fonts(),
            sys_inputs=_inputs(data),
        )
    except typst.TypstError:
        return []
    values: list[object] = json.loads(found)
    return values


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
