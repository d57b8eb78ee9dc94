"""One page of a site as a value, before a generator has seen it."""

import json
from dataclasses import dataclass
from itertools import accumulate

from canvas.domain.language import Language


@dataclass(frozen=True, slots=True)
class Part:
    """Ready HTML below a heading, or without one; `id` is its address, the same in every language."""

    id: str
    title: str
    level: int
    html: str


@dataclass(frozen=True, slots=True)
class Page:
    """
    A page: what stands above the first heading, and its parts.

    `path` is its Markdown file below the folder of the documents. `search` is what people may look for, without
    markup; a page without it is searched as it is. `track` is the folder of the track whose page it is.
    """

    path: str
    language: Language
    title: str
    description: str
    head: str
    parts: tuple[Part, ...] = ()
    search: str = ""
    track: str = ""

    def packed(self) -> bytes:
        """The page as bytes, to keep it: all that is short on the first line, then the HTML as it is."""
        pieces = (self.head, *(part.html for part in self.parts))
        short = {
            "path": self.path,
            "language": self.language.value,
            "title": self.title,
            "description": self.description,
            "parts": [(part.id, part.title, part.level) for part in self.parts],
            "search": self.search,
            "track": self.track,
            "lengths": [len(piece) for piece in pieces],
        }
        return "\n".join((json.dumps(short), "".join(pieces))).encode()

    @classmethod
    def unpacked(cls, content: bytes) -> "Page":
        """The page that was packed."""
        first, _, html = content.decode().partition("\n")
        kept = json.loads(first)
        ends = tuple(accumulate(kept.pop("lengths")))
        head, *inside = (html[start:end] for start, end in zip((0, *ends), ends, strict=False))
        named = zip(kept.pop("parts"), inside, strict=True)
        parts = tuple(Part(id, title, level, each) for (id, title, level), each in named)
        return cls(**{**kept, "language": Language(kept["language"]), "head": head, "parts": parts})
