"""A document as data for a template that sets it on paper; only letters that can be printed go in."""

import re
from collections.abc import Iterable
from itertools import zip_longest
from types import NoneType
from typing import Any

from canvas.knowledge.look import look
from canvas.knowledge.papers import Paper, sheets
from canvas.rendering.diagrams.as_png import printable_svg
from canvas.rendering.documents.columns import fits, shares
from canvas.rendering.documents.document import (
    Block,
    Bullets,
    Callout,
    Cell,
    Document,
    Facts,
    Figure,
    Paragraph,
    Section,
    Table,
)
from canvas.rendering.documents.tones import tone_colours
from canvas.rendering.markup import web_address
from canvas.rendering.posters.letters import Letters, from_right
from canvas.rendering.said import Said
from canvas.rendering.softening import with_whole_amounts
from canvas.rendering.telling import flat
from canvas.rendering.words import words

Data = dict[str, Any]

_BODY, _SMALL, _PART, _TITLE, _DISPLAY = 10, 8.75, 12, 15, 22
"""Letter sizes of a page that is read in the hand, in points."""

_ON_ONE_PAGE = (11.5, 11, 10.5, 10, 9.75, 9.5, 9.25, 9, 8.75, 8.5)
"""Sizes for what has to fit on a single sheet, the first in which it does."""

_SIDE, _NARROW, _TOP, _LOW = 20, 16, 22, 15
"""White around the text of a plan and of a single sheet, in millimetres."""

_PAGE_WIDE, _SHEET_WIDE = 55, 46
"""The width of the text of a plan and of a single sheet, in letter sizes of a table; on a sheet of the largest."""

_WHOLE = 900
"""Rows and facts of fewer letters are not torn over two pages."""

_FEW_ROWS = 7
"""A short table of at most so many rows stands on one page."""

_SIZE = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')


def typeset(document: Document, letters: Letters) -> Data:
    """Everything that the template needs; `letters` keeps the texts that cannot be printed as a whole."""
    return _Setting(letters, one_page=document.one_page).document(document)


class _Setting:
    """Sets one document."""

    def __init__(self, letters: Letters, *, one_page: bool) -> None:
        self._letters = letters
        self._wide = _SHEET_WIDE if one_page else _PAGE_WIDE

    def document(self, document: Document) -> Data:
        """The whole."""
        table, said = look(), words(document.language)["documents"]
        sheet = sheets()[Paper.A4]
        side, top = (_NARROW, _LOW) if document.one_page else (_SIDE, _TOP)
        return {
            "language": document.language.value,
            "name": self._plain(f"{document.label}: {document.title}"),
            "label": self._text(document.label),
            "title": self._text(document.title),
            "subtitle": self._text(document.subtitle),
            "colophon": self._text(document.colophon),
            "foot": self._text(document.colophon if document.one_page else ""),
            "one_page": document.one_page,
            "notices": [self._block(notice) for notice in document.notices],
            "sections": [self._section(section) for section in document.sections[:-1]]
            + [self._section(section, is_last=True) for section in document.sections[-1:]],
            "paper": {"width": sheet.height, "height": sheet.width, "side": side, "top": top, "bottom": top},
            "sizes": {
                "least": sheet.least,
                "small": _SMALL,
                "body": _BODY,
                "part": _PART,
                "title": _TITLE,
                "display": _TITLE + 2 if document.one_page else _DISPLAY,
                "one_page": _ON_ONE_PAGE,
            },
            "fonts": [table.type.family, *table.type.other_scripts],
            "colours": {each: getattr(table.colours, each) for each in table.colours.__slots__},
            "words": {"contents": said["contents"], "page": said["page"]},
        }

    def _section(self, section: Section, *, is_last: bool = False) -> Data:
        """A section; the last words of a document stay with the colophon, which is not to stand alone on a page."""
        followed = (Table, Bullets, Facts, *((NoneType,) if is_last else ()))
        return {
            "title": self._text(section.title),
            "wide": section.needs_width,
            "blocks": [
                {**self._block(block), "leads": isinstance(behind, followed)}
                for block, behind in zip_longest(section.blocks, section.blocks[1:])
            ],
            "sections": [self._section(each) for each in section.sections if not each.is_empty],
        }

    def _block(self, block: Block) -> Data:
        match block:
            case Paragraph(text):
                lines = [self._text(line) for line in text.split("\n") if line.strip()]
                return {"kind": "paragraph", "lines": lines}
            case Bullets(items, caption):
                entries = [self._said(item) for item in items]
                return {"kind": "bullets", "caption": self._maybe(caption), "entries": entries}
            case Facts(items):
                return {"kind": "facts", "entries": [self._fact(fact.label, fact.value) for fact in items]}
            case Table():
                return self._table(block)
            case Figure():
                return self._figure(block)
            case Callout(tone, title, text):
                colours = tone_colours(tone)
                shown = {"colour": colours.colour, "ground": colours.ground}
                return {"kind": "callout", **shown, "title": self._text(title), "text": self._text(text)}

    def _fact(self, label: str, value: Cell) -> Data:
        return {"label": self._text(label), "value": self._cell(value), "whole": _is_short(value)}

    def _table(self, table: Table) -> Data:
        parts = shares(table)
        return {
            "kind": "table",
            "caption": self._maybe(table.caption),
            "head": [
                {**self._text(each), "breaks": not fits((each,), part, self._wide)}
                for each, part in zip(table.head, parts, strict=True)
            ],
            "shares": parts,
            "rows": [
                {
                    "cells": [
                        {"items": self._cell(cell), "breaks": not fits(map(flat, cell), part, self._wide)}
                        for cell, part in zip(row, parts, strict=True)
                    ],
                    "whole": all(map(_is_short, row)),
                }
                for row in table.rows
            ],
            "legend": self._maybe(table.legend),
            "whole": len(table.rows) <= _FEW_ROWS
            and _is_short(each for row in table.rows for cell in row for each in cell),
        }

    def _figure(self, figure: Figure) -> Data:
        """The picture; without a drawing what it would show, in words."""
        if not figure.svg:
            return self._block(Bullets(tuple(map(Said, figure.description)), figure.caption))
        size = _SIZE.search(figure.svg)
        width, height = (float(each) for each in size.groups()) if size else (1, 1)
        return {
            "kind": "figure",
            "svg": printable_svg(figure.svg, self._letters),
            "width": width,
            "height": height,
            "alternative": self._plain(" ".join((figure.alternative, *figure.description))),
            "caption": self._text(figure.caption),
        }

    def _cell(self, cell: Cell) -> list[Data]:
        return [self._said(said) for said in cell]

    def _said(self, said: Said) -> Data:
        return {
            "words": self._text(said.words),
            "open": said.open,
            "address": (not said.open and web_address(said.words)) or "",
            "remark": self._maybe(said.remark),
        }

    def _maybe(self, text: str) -> Data | None:
        return self._text(text) if text else None

    def _text(self, text: str) -> Data:
        shown = self._plain(with_whole_amounts(text))
        return {"text": shown, "from_right": from_right(shown)}

    def _plain(self, text: str) -> str:
        return self._letters.shown(text)


def _is_short(said: Iterable[Said]) -> bool:
    return sum(len(each.words) + len(each.remark) for each in said) < _WHOLE
