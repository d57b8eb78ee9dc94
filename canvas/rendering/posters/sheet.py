"""A layout as plain data for the typst template, which only places: millimetres, points, colours and lines of text."""

from canvas.analysis.coverage import BlockState
from canvas.domain.language import Language
from canvas.knowledge.font_coverage import families
from canvas.knowledge.look import look
from canvas.rendering.posters.blocks import Block
from canvas.rendering.posters.bodies import Body, Item
from canvas.rendering.posters.foot import Foot
from canvas.rendering.posters.heads import PlacedHead
from canvas.rendering.posters.lanes import PlacedLane
from canvas.rendering.posters.layout import Layout
from canvas.rendering.posters.lettering import Paragraph
from canvas.rendering.posters.measures import COLUMNS, LABEL_COLUMNS, Measures
from canvas.rendering.posters.notes import Written
from canvas.rendering.posters.strips import Strip
from canvas.rendering.posters.tops import Top
from canvas.rendering.words import words

Data = dict[str, object]


def sheet(layout: Layout) -> Data:
    """Everything that the template needs."""
    language = layout.contents.language
    return {
        **frame(layout.measures, language, layout.contents.name),
        "size": layout.size,
        "top": _top(layout.top, language),
        "upper": [_block(block, language) for block in layout.upper],
        "heads": {
            "corner": layout.heads.corner,
            "height": layout.heads.height,
            "tip": layout.heads.tip,
            "steps": [_head(head, language) for head in layout.heads.heads],
        },
        "lanes": [_lane(lane, language) for lane in layout.lanes],
        "lower": [_block(block, language) for block in layout.lower],
        "foot": foot_data(layout.foot),
    }


def frame(measures: Measures, language: Language, name: str) -> Data:
    """What every sheet has: its paper, its measures and the look."""
    of, table = measures.sheet, look()
    return {
        "language": language.value,
        "name": name,
        "width": of.width,
        "height": of.height,
        "margin": measures.margin,
        "gap": measures.gap,
        "pad": measures.pad,
        "brim": measures.brim,
        "label": measures.span(LABEL_COLUMNS),
        "columns": COLUMNS,
        "sizes": {"least": of.least, "title": measures.title},
        "scale": measures.scale,
        "fonts": families(),
        "colours": {name: getattr(table.colours, name) for name in table.colours.__slots__},
        "sectors": {
            sector.value: {"colour": sign.colour, "shape": sign.shape.value} for sector, sign in table.sectors.items()
        },
    }


def has_estimates(data: object) -> bool:
    """Some text in it was measured by estimate."""
    if isinstance(data, dict):
        return bool(data.get("estimated")) or any(map(has_estimates, data.values()))
    return isinstance(data, list) and any(map(has_estimates, data))


def foot_data(foot: Foot) -> Data:
    """The foot of a sheet."""
    return {
        "height": foot.height,
        "bar": foot.bar,
        "label": foot.label,
        "x": foot.colophon_x,
        "colophon": _paragraph(foot.colophon),
    }


def _top(top: Top, language: Language) -> Data:
    return {
        "height": top.height,
        "title": top.title,
        "size": top.title_size,
        "estimated": top.estimated,
        "below": top.below,
        "subtitle": _paragraph(top.subtitle),
        "x": top.side_x,
        "width": top.side_width,
        "summary": _paragraph(top.summary) if top.summary else None,
        "legend": [{"state": each.state.value, "word": each.word, "x": each.x} for each in top.legend],
        "to_write": top.to_write,
        "writing": top.writing,
        "strip": _strip(top.strip) if top.strip else None,
    }


def _head(head: PlacedHead, language: Language) -> Data:
    return {
        "number": str(head.head.number),
        "title": head.title,
        "x": head.title_x,
        "mark": _mark(head.head.state, language),
    }


def _lane(lane: PlacedLane, language: Language) -> Data:
    return {
        "label": _block(lane.label, language),
        "strip": _strip(lane.strip) if lane.strip else None,
        "strip_height": lane.strip_height,
        "cells": [_block(cell, language) for cell in lane.cells],
    }


def _strip(strip: Strip) -> Data:
    return {
        "width": strip.width,
        "height": strip.height,
        "inset": strip.inset,
        "brim": strip.brim,
        "asks": strip.asks,
        "text": _paragraph(strip.text) if strip.text else None,
        "notes": [_note(note) for note in strip.notes],
    }


def _block(block: Block, language: Language) -> Data:
    return {
        "code": block.part.code,
        "title": block.title,
        "mark": _mark(block.part.shown_state, language),
        "struck": block.part.is_struck,
        "open": block.part.is_open,
        "quiet": block.part.quiet,
        "width": block.width,
        "height": block.height,
        "x": block.body_x,
        "y": block.body_y,
        "body": _body(block.body),
        "spots": [[spot.x, spot.y, spot.width, spot.height] for spot in block.spots],
        "notes": [_note(note) for note in block.notes],
    }


def _body(body: Body) -> Data:
    return {
        "width": body.width,
        "between": body.between,
        "question": _paragraph(body.question) if body.question else None,
        "items": [_item(item) for item in body.items],
        "pointer": body.pointer,
    }


def _item(item: Item) -> Data:
    return {
        "text": _paragraph(item.text),
        "indent": item.indent,
        "open": item.open,
        "sector": item.sector.value if item.sector else None,
    }


def _note(note: Written) -> Data:
    spot = note.spot
    return {"spot": [spot.x, spot.y, spot.width, spot.height], "pad": note.pad, "text": _paragraph(note.text)}


def _mark(state: BlockState | None, language: Language) -> Data | None:
    """A mark says in words what it means."""
    return {"state": state.value, "word": words(language)["canvas"][state.value]} if state else None


def _paragraph(text: Paragraph) -> Data:
    """Lines of runs: a text, and whether it is bold; `estimated` lines may turn out wider than they were thought."""
    return {
        "lines": [[[run.text, run.bold] for run in line.runs] for line in text.lines],
        "estimated": any(line.estimated for line in text.lines),
        "from_right": text.from_right,
    }
