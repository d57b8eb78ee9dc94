"""What rendering makes: named bytes, and word of what could not be made."""

from dataclasses import dataclass
from enum import StrEnum


class MediaType(StrEnum):
    """The types of what comes out."""

    HTML = "text/html"
    SVG = "image/svg+xml"
    MARKDOWN = "text/markdown"
    JSON = "application/json"
    DOT = "text/vnd.graphviz"
    FONT = "font/ttf"
    PDF = "application/pdf"
    PNG = "image/png"
    WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    YAML = "application/yaml"
    CSS = "text/css"
    SCRIPT = "text/javascript"


@dataclass(frozen=True, slots=True)
class Artifact:
    """One file to be: its path below the output folder with forward slashes, its type and its bytes."""

    path: str
    media_type: MediaType
    content: bytes


class RenderingCode(StrEnum):
    """The codes of the family P: what a rendering could not do."""

    NO_ENGINE = "P01"
    TEXT_SHORTENED = "P02"
    MISSING_GLYPHS = "P03"
    ENGINE_FAILED = "P04"
    TOO_MUCH = "P05"

    @property
    def is_failure(self) -> bool:
        """The artifact could not be made at all."""
        return self in (RenderingCode.NO_ENGINE, RenderingCode.ENGINE_FAILED, RenderingCode.TOO_MUCH)


@dataclass(frozen=True, slots=True)
class RenderingProblem:
    """What an artifact lacks, or why it is not there; always a warning."""

    code: RenderingCode
    artifact: str
    message: str
    help: str


@dataclass(frozen=True, slots=True)
class Made:
    """A file by its name, and what it lacks; without bytes it could not be made and the problems say why."""

    name: str
    content: bytes
    problems: tuple[RenderingProblem, ...] = ()


@dataclass(frozen=True, slots=True)
class Rendering:
    """What was made of one file, and what could not be made."""

    artifacts: tuple[Artifact, ...]
    problems: tuple[RenderingProblem, ...] = ()
