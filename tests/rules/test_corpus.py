"""Every rule against its own small files, and against the examples on its own page."""

from dataclasses import replace
from pathlib import Path

import pytest

from canvas.inspection.inspect import Inspection, inspect
from canvas.reading.read import read_text
from canvas.rules.catalogue import ACCEPTED_WITHOUT_FINDING, RULES
from canvas.rules.page import page
from canvas.rules.rule import Rule
from tests.support.expectations import expected

CORPUS = Path(__file__).parent.parent / "corpus" / "rules"
CASES = [(rule, file) for rule in RULES for file in sorted((CORPUS / rule.name).glob("*.yaml"))]


def found(text: str, rule: Rule) -> Inspection:
    """What one rule alone finds in a text; what is accepted can only be judged when every question is asked."""
    asked = RULES if rule is ACCEPTED_WITHOUT_FINDING else (rule,)
    inspection = inspect(read_text(text), "x.track.yaml", rules=asked)
    return replace(
        inspection,
        findings=tuple(each for each in inspection.findings if each.code[0] == "Y" or each.code == rule.code),
    )


@pytest.mark.parametrize(("rule", "file"), CASES, ids=[f"{rule.code}-{file.stem}" for rule, file in CASES])
def test_findings_stand_on_the_marked_lines(rule: Rule, file: Path) -> None:
    """A rule reports each marked line and no other."""
    text = file.read_text(encoding="utf-8")

    inspection = found(text, rule)

    assert expected(text) == {(finding.span.line, finding.code) for finding in inspection.findings}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_page_keeps_its_word(rule: Rule) -> None:
    """The gap on a rule's page raises that rule, and the closed piece does not."""
    examples = page(rule.page)

    gap, closed = found(examples.gap, rule), found(examples.closed, rule)

    assert gap.readable
    assert closed.readable
    assert {finding.code for finding in gap.findings} == {rule.code}
    assert not closed.findings


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_a_tripping_and_a_clean_file(rule: Rule) -> None:
    """Without both, a rule with an empty folder would pass in silence."""
    files = [file for case, file in CASES if case is rule]

    trips = [file for file in files if expected(file.read_text(encoding="utf-8"))]

    assert trips
    assert len(trips) < len(files)
