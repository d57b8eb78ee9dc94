"""What the pages of the codes tell that are not about the file itself: what comes in, and what comes out."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from canvas.domain.finding import Severity
from canvas.domain.language import Language
from canvas.editing.sheets.findings import InputCode, InputFinding
from canvas.editing.words import editing_words
from canvas.rendering.artifact import RenderingCode
from canvas.rendering.words import words
from canvas.resources import data

_FOLDER = Path(__file__).parent / "words"

Code = InputCode | RenderingCode

CODES: tuple[Code, ...] = (*InputCode, *RenderingCode)
"""All of them, in the order of the index: first what comes in."""


@dataclass(frozen=True, slots=True)
class Case:
    """One way in which a code comes about: what leads to it, and what is said and advised then."""

    when: str
    message: str
    help: str


@dataclass(frozen=True, slots=True)
class CodeView:
    """
    The page of a code. `facts` says how much it weighs, and `out` what one does then.

    `gap` is a small file in which it happens and `closed` the same without, both empty where no file can show it.
    """

    code: str
    name: str
    title: str
    facts: str
    why: str
    cases: tuple[Case, ...]
    out: str
    gap: str
    closed: str


@cache
def code_words(language: Language) -> Mapping[str, Any]:
    """The pages of these codes, with the words around them and those of their families."""
    loaded: Mapping[str, Any] = data(_FOLDER / f"codes.{language.value}.yaml")
    return loaded


def name_of_code(code: Code) -> str:
    """What a code is called, such as `text-shortened`."""
    return code.name.lower().replace("_", "-")


def title_of_code(code: Code, language: Language) -> str:
    """What it is about, in a few words; that of what comes in stands with what is said of it."""
    own = editing_words(language)["input"] if isinstance(code, InputCode) else code_words(language)["pages"]
    return str(own[code.value]["title"])


def code_view(code: Code, language: Language) -> CodeView:
    """The page of a code."""
    said = code_words(language)
    own = said["pages"][code.value]
    return CodeView(
        code=code.value,
        name=name_of_code(code),
        title=title_of_code(code, language),
        facts=said["families"][code.value[0]]["facts"]["stops" if _stops(code) else "goes_on"],
        why=own["why"],
        cases=tuple(_case(code, each, language) for each in own["cases"]),
        out=own["out"],
        gap=own.get("gap", ""),
        closed=own.get("closed", ""),
    )


def _stops(code: Code) -> bool:
    """Nothing goes into the file, or something is not there."""
    return code.severity is Severity.ERROR if isinstance(code, InputCode) else code.is_failure


def _case(code: Code, case: Mapping[str, Any], language: Language) -> Case:
    """What is said then, in the very words in which it is said."""
    facts = case.get("facts", {})
    if isinstance(code, InputCode):
        finding = InputFinding(code, variant=case["message"], facts=facts)
        return Case(case["when"], finding.message(language), finding.help(language))
    message, helped = (_rendering_words(case[name], language).format(**facts) for name in ("message", "help"))
    return Case(case["when"], message, helped)


def _rendering_words(place: str, language: Language) -> str:
    """The sentence at a place such as `posters.P02_message`."""
    section, _, key = place.partition(".")
    return str(words(language)[section][key])
