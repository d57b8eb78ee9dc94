"""The page about Python: what other programs may count on, from the docstrings and the signatures."""

import dataclasses
import importlib
import inspect
import re
from collections.abc import Iterator
from enum import Enum
from typing import Any

from canvas.rendering.reference.markdown import code, code_cell, fence, page, table

SUBJECTS: dict[str, tuple[str, ...]] = {
    "Read a file": (
        "canvas.reading.read:read_bytes",
        "canvas.reading.read:read_text",
        "canvas.reading.read:Reading",
        "canvas.domain.language:Language",
    ),
    "Check it": (
        "canvas.inspection.inspect:inspect",
        "canvas.inspection.inspect:Inspection",
        "canvas.domain.finding:Finding",
        "canvas.domain.finding:Severity",
        "canvas.domain.finding:Span",
        "canvas.rules.catalogue:rule_with",
        "canvas.rules.rule:Rule",
    ),
    "The track itself": (
        "canvas.domain.track:Track",
        "canvas.domain.answer:Absent",
        "canvas.domain.answer:given",
        "canvas.domain.answer:listed",
        "canvas.domain.quantity:Quantity",
        "canvas.analysis.coverage:Coverage",
        "canvas.analysis.coverage:BlockState",
    ),
    "Make something of it": (
        "canvas.rendering.render:render",
        "canvas.rendering.render:render_all",
        "canvas.rendering.outputs:Choice",
        "canvas.rendering.outputs:Kind",
        "canvas.rendering.outputs:Ending",
        "canvas.rendering.artifact:Rendering",
        "canvas.rendering.artifact:Artifact",
        "canvas.rendering.artifact:RenderingProblem",
        "canvas.rendering.posters.poster:poster",
        "canvas.knowledge.papers:Paper",
        "canvas.rendering.variant:Variant",
    ),
    "Write it": (
        "canvas.reading.writing:write",
        "canvas.reading.writing:open_data",
    ),
}
"""What is promised, by subject: the module and the name."""

_LEAD = """\
Everything that the commands do is there for your own programs, too. Read a text, check it, and make something of it:

```python
from pathlib import Path

from canvas.inspection.inspect import inspect
from canvas.reading.read import read_bytes
from canvas.rendering.outputs import Choice, Ending, Kind
from canvas.rendering.render import render

path = "my-track.track.yaml"
inspection = inspect(read_bytes(Path(path).read_bytes()), path)

for finding in inspection.findings:
    print(f"{path}:{finding.span.line}: {finding.code} {finding.message}")

if inspection.readable:
    choice = Choice(frozenset({Kind.STEPS, Kind.PLAN}), frozenset({Ending.SVG, Ending.MARKDOWN}))
    for artifact in render(inspection, choice).artifacts:
        file = Path("build") / artifact.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(artifact.content)
```

All values are frozen. What is not written is never `None`: it is an `Absent`, which says whether nobody wrote it, it is
not known yet, or it is done without on purpose. `given` and `listed` give the value, or nothing. Nothing here reads the
network, and nothing writes a file.

The names on this page stay: when one of them has to go, the number of the version tells it, and the list of changes
says what to do. Whatever is not on this page may change at any time. For programs in other languages there are the JSON
of `canvas check --format json` and `x.track.json`, each with its schema: see [checking](checking.md).
"""

_PACKAGE = re.compile(r"\b(?:canvas|collections|typing|pathlib|decimal|yaml)(?:\.\w+)*\.(?=\w)|~")
_FORMS = (
    (re.compile(r"^Annotated\[(.*), <\w+ object[^>]*>\]$"), r"\1"),
    (re.compile(r"^Union\[(.*), (\w+)\]$"), r"\1 | \2"),
    (re.compile(r"^Optional\[(.*)\]$"), r"\1 | None"),
)
"""Kinds as the interpreter shows them, and as somebody would write them."""


def python_page() -> str:
    """The page; in English, as the names are."""
    pieces = ["# Python", _LEAD]
    for subject, names in SUBJECTS.items():
        pieces.append(f"## {subject}")
        for name in names:
            pieces += _described(*name.split(":"))
    return page(pieces)


def _described(module: str, name: str) -> Iterator[str]:
    found = getattr(importlib.import_module(module), name)
    yield f"### {name}"
    called = f"\n\n{name}{_shown(found)}" if inspect.isfunction(found) else ""
    yield fence(f"from {module} import {name}{called}", "python")
    yield _prose(inspect.getdoc(found) or "")
    if inspect.isclass(found):
        yield table(("Name", "What it is"), _members(found))


def _members(found: type[Any]) -> Iterator[tuple[str, str]]:
    """The words of a kind, or else the fields of a value and what it can tell."""
    if issubclass(found, Enum):
        yield from ((code(each.name), code(str(each.value))) for each in found)
        return
    for name, kind in _fields(found):
        yield code(name), code_cell(kind)
    for name, member in inspect.getmembers(found):
        if not name.startswith(("_", "model_")) and isinstance(member, property) and member.__doc__:
            yield code(name), _prose(member.__doc__)


def _fields(found: type[Any]) -> Iterator[tuple[str, str]]:
    if dataclasses.is_dataclass(found):
        named = {each.name: each.type for each in dataclasses.fields(found)}
    else:
        named = dict(inspect.get_annotations(found))
    for name, kind in named.items():
        if not name.startswith("_"):
            yield name, _kind(kind)


def _shown(function: Any) -> str:
    """The signature, one parameter a line where it is long."""
    signature = inspect.signature(function)
    parts = []
    keyword_only = False
    for each in signature.parameters.values():
        if each.kind is each.KEYWORD_ONLY and not keyword_only:
            keyword_only = True
            parts.append("*")
        default = "" if each.default is each.empty else f" = {_default(each.default)}"
        parts.append(f"{each.name}: {_kind(each.annotation)}{default}")
    end = f" -> {_kind(signature.return_annotation)}"
    line = f"({', '.join(parts)}){end}"
    return line if len(line) < 90 else "(\n    " + ",\n    ".join(parts) + f",\n){end}"


def _default(value: object) -> str:
    """A default that says something; of others only that there is one."""
    is_short = isinstance(value, bool | int | str | tuple) and len(repr(value)) < 20
    return repr(value) if value is None or is_short else "..."


def _kind(annotation: Any) -> str:
    text = (
        annotation.__name__ if isinstance(annotation, type) and not hasattr(annotation, "__args__") else str(annotation)
    )
    text = _PACKAGE.sub("", text)
    for shown, written in _FORMS:
        text = shown.sub(written, text)
    return text


def _prose(text: str) -> str:
    return re.sub(r"(?<!\n)\n(?!\n)", " ", text.strip())
