"""What is wrong with a workbook or with notes, as text for a terminal."""

import textwrap

from canvas.domain.finding import Severity
from canvas.domain.language import Language
from canvas.editing.sheets.findings import InputFinding
from canvas.rendering.reports.as_text import Paint
from canvas.rendering.reports.visible import visible_line
from canvas.rendering.words import words

_INDENT = "   "
_STYLE = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}


def input_text(finding: InputFinding, source: str, language: Language, paint: Paint, width: int) -> str:
    """One finding with its place in what came in, and what to do."""
    said = words(language)["check"]
    head = paint(f"{said[finding.severity.value]} {finding.code.value}", _STYLE[finding.severity])
    message = visible_line(finding.message(language))
    place = visible_line(" ".join(filter(None, (source, finding.place))))
    told = textwrap.wrap(f"{said['help']} {visible_line(finding.help(language))}", width - len(_INDENT))
    return "\n".join([f"{place}  {head}  {paint(message, 'bold')}", *(_INDENT + line for line in told)])
