"""The pages of the documentation that are made from the toolkit itself."""

from pathlib import Path
from typing import Any

from canvas.domain.language import Language
from canvas.inspection.problem_words import problem_words
from canvas.reading.data_schema import data_schema
from canvas.rendering.changes.json_schema import changes_schema
from canvas.rendering.portfolio.as_json import portfolio_schema
from canvas.rendering.reference.codes import CODES
from canvas.rendering.reference.file import reference
from canvas.rendering.reference.needs import needs_page
from canvas.rendering.reference.rules import code_page, problem_page, rule_index, rule_page
from canvas.rendering.reports.as_json import pretty
from canvas.rendering.reports.json_schema import report_schema
from canvas.rendering.what_if.json_schema import what_if_schema
from canvas.rules.catalogue import RULES
from tests.docs.python_page import python_page

ROOT = Path(__file__).parent.parent.parent
DOCS = ROOT / "docs"
HOMES = {Language.EN: DOCS, Language.NL: DOCS / "nl"}


def generated() -> dict[Path, str]:
    """Every generated page, by the file in which it stands."""
    pages = {DOCS / "reference" / f"{name}.schema.json": pretty(schema) + "\n" for name, schema in schemas().items()}
    pages[DOCS / "reference" / "python.md"] = python_page()
    for language, home in HOMES.items():
        pages[home / "reference" / "file.md"] = reference(language)
        pages[home / "reference" / "outputs.md"] = needs_page(language)
        pages[home / "rules" / "index.md"] = rule_index(language)
        pages |= {home / "rules" / f"{rule.code}.md": rule_page(rule, language) for rule in RULES}
        pages |= {home / "rules" / f"{code}.md": problem_page(code, language) for code in problem_words(language)}
        pages |= {home / "rules" / f"{code.value}.md": code_page(code, language) for code in CODES}
    return pages


def schemas() -> dict[str, dict[str, Any]]:
    """What programs can count on: the report, the changes, what would be otherwise, a portfolio, and a track."""
    return {
        "report": report_schema(),
        "changes": changes_schema(),
        "what-if": what_if_schema(),
        "portfolio": portfolio_schema(),
        "track": data_schema(),
    }


def left_over(pages: dict[Path, str]) -> list[Path]:
    """Pages of rules that are gone."""
    return [file for home in HOMES.values() for file in sorted((home / "rules").glob("*.md")) if file not in pages]
