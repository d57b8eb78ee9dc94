"""Answering by forms alone, as somebody who never saw the file."""

import re
from pathlib import Path

from playwright.sync_api import Locator, expect

from canvas.domain.finding import Severity
from canvas.domain.language import Language
from tests.rendering.tracks import looked_at
from tests.studio.browser.desk import Window

MOST = 300
_HEAVY = ":is(.finding.error, .finding.warning)"
_FITTING = {"end": "2031-12", "hours": "8 uur per week"}
_EXAMPLE = re.compile(r"zoals ([^,.]+?)(?: of |[,.]|$)")


def heavy_in(path: Path) -> list[str]:
    """What a check of a saved file finds above a remark."""
    inspection = looked_at(path.read_text(encoding="utf-8"), Language.NL, path.name)
    return [finding.message for finding in inspection.findings if finding.severity is not Severity.INFO]


def answered_by_forms(window: Window) -> None:
    """Fill in the first form that an error or a warning offers; what has no form gets a reason to stay so."""
    page = window.page
    for _ in range(MOST):
        window.wait_looked()
        heavy = page.locator(_HEAVY)
        if not heavy.count():
            return
        forms = heavy.locator('[data-does="fill"]')
        if not forms.count():
            before = window.text
            heavy.first.locator('[data-does="accept"]').click()
            page.locator("#reason").fill("Zo besproken met alle partijen.")
            page.locator("#accept button.main").click()
            expect(page.locator("#text")).not_to_have_value(before)
            continue
        forms.first.click()
        expect(page.locator("#form")).to_be_visible()
        help_text = page.locator("#form .help").inner_text()
        for field in page.locator("#form [data-field]").all():
            _fill(field, help_text)
        page.locator("#form button[type=submit]").click()
        expect(page.locator("#form")).not_to_be_visible()
    raise AssertionError(page.locator(".finding h4").all_inner_texts())


def _fill(field: Locator, help_text: str) -> None:
    """The choice that the help names, else the first; what the hint gives as an example, else some words."""
    one = field.locator("select, input, textarea").first
    match one.evaluate("element => element.tagName === 'SELECT' ? 'select' : element.type"):
        case "select":
            offered = one.locator("option").evaluate_all("options => options.map((each) => each.value)")
            named = [value for value in offered if value in re.findall(r"[\w-]+", help_text)]
            one.select_option(named[0] if named else offered[1])
        case "radio":
            one.check()
        case "checkbox":
            for box in field.locator("input").all():
                box.check()
        case _:
            hint = field.locator(".hint").all_inner_texts()
            example = _EXAMPLE.search(hint[-1].rsplit(". ", 1)[-1]) if hint else None
            fitting = _FITTING.get(field.get_attribute("data-field") or "")
            one.fill(fitting or (example[1] if example else "Twaalf mensen aan het werk"))
