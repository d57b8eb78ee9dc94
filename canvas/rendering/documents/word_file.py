"""The Word file around a document: its styles, its header and footer; and its bytes, the same on any day."""

import io
import re
import zipfile

import docx
from docx.document import Document as WordDocument

from canvas.domain.language import Language
from canvas.knowledge.look import look
from canvas.rendering.diagrams.labels import printable
from canvas.rendering.documents.document import Document, Tone
from canvas.rendering.documents.tones import tone_colours
from canvas.rendering.jinja import fill
from canvas.rendering.words import words

_NO_TIME = (1980, 1, 1, 0, 0, 0)
"""The earliest moment that such a file can name."""

_FONT = "Arial"
"""Every computer has it, or one with the same widths; a font that is not there would change every line."""

_PARTS = {
    "[Content_Types].xml": "content_types",
    "_rels/.rels": "package_rels",
    "word/_rels/document.xml.rels": "document_rels",
    "word/document.xml": "document",
    "word/styles.xml": "styles",
    "word/numbering.xml": "numbering",
    "word/settings.xml": "settings",
    "word/header1.xml": "header",
    "word/footer1.xml": "footer",
    "docProps/core.xml": "core",
}

_LOCALES = {Language.NL: "nl-NL", Language.EN: "en-GB"}
_DECIMALS = {Language.NL: ",", Language.EN: "."}
_PAGE_WIDTH = 11906
_MARGIN, _NARROW = 1134, 850
_LABEL_WIDTH, _ITEM_LEFT = 2778, 3005
"""Where the value beside a label begins, and where the words of its items do."""

_FIELDS = {"page": "PAGE", "pages": "NUMPAGES"}
_HOLE = re.compile(r"\{(\w+)\}")


def text_width(document: Document) -> int:
    """How wide the text is, in twentieths of a point."""
    return _PAGE_WIDTH - 2 * _margin(document)


def empty_file(document: Document) -> WordDocument:
    """A file with everything that stands around the text, and no text yet."""
    view = _view(document)
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_STORED) as package:
        for name, template in _PARTS.items():
            package.writestr(name, fill(f"documents/word/{template}.xml.j2", **view))
    written.seek(0)
    return docx.Document(written)


def to_bytes(word: WordDocument) -> bytes:
    """The file, without the hour at which it was made."""
    written, kept = io.BytesIO(), io.BytesIO()
    word.save(written)
    with zipfile.ZipFile(written) as before, zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            entry = zipfile.ZipInfo(name, _NO_TIME)
            # a picture is packed already
            entry.compress_type = zipfile.ZIP_STORED if name.endswith(".png") else zipfile.ZIP_DEFLATED
            after.writestr(entry, before.read(name))
    return kept.getvalue()


def _view(document: Document) -> dict[str, object]:
    colours = look().colours
    named = ("ink", "ink_soft", "line", "line_strong", "ground_deep", "link")
    return {
        "name": printable(f"{document.label}: {document.title}"),
        "title": printable(document.title),
        "label": printable(document.label),
        "subtitle": printable(document.subtitle),
        "colophon": printable(document.colophon) if document.one_page else "",
        "page": _page(words(document.language)["documents"]["page"]),
        "language": _LOCALES[document.language],
        "decimal": _DECIMALS[document.language],
        "margin": _margin(document),
        "width": text_width(document),
        "label_width": _LABEL_WIDTH,
        "item_left": _ITEM_LEFT,
        "tight": document.one_page,
        "font": _FONT,
        "body": 17 if document.one_page else 20,
        "small": 16 if document.one_page else 18,
        "notice": tone_colours(Tone.NOTICE).without_sign,
        "caution": tone_colours(Tone.CAUTION).without_sign,
        **{name: getattr(colours, name).removeprefix("#") for name in named},
    }


def _margin(document: Document) -> int:
    return _NARROW if document.one_page else _MARGIN


def _page(text: str) -> list[dict[str, str]]:
    """The words for the number of a page, with fields in the holes."""
    pieces, start = [], 0
    for hole in _HOLE.finditer(text):
        pieces += [{"text": text[start : hole.start()], "field": ""}, {"text": "", "field": _FIELDS[hole[1]]}]
        start = hole.end()
    return [*pieces, {"text": text[start:], "field": ""}]
