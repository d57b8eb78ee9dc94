"""The pages of the rules: what they show works, in both languages, and the index leads to all of them."""

import re
from collections import Counter

import pytest
import yaml

from canvas.domain.language import Language
from canvas.domain.part import Part
from canvas.inspection.inspect import inspect
from canvas.knowledge.blocks import blocks
from canvas.reading.problems import ProblemCode
from canvas.reading.read import read_text
from canvas.reading.shapes import WHOLE_TRACK, Slot, SlotKind, slots
from canvas.rendering.reference.codes import CODES
from canvas.rendering.reference.pieces import in_words, own_words
from canvas.rendering.reference.rule_text import rule_text
from canvas.rendering.reference.rule_view import rule_view
from canvas.rendering.reference.rules import rule_index, rule_page
from canvas.rules.catalogue import ACCEPTED_WITHOUT_FINDING, RULES
from canvas.rules.needs import needing
from canvas.rules.page import page
from canvas.rules.rule import Rule

PIECES = [piece for rule in RULES for piece in (page(rule.page).gap, page(rule.page).closed)]


def found(text: str, rule: Rule) -> set[str]:
    """The codes that one rule alone finds in a text, or that say that it cannot be read."""
    asked = RULES if rule is ACCEPTED_WITHOUT_FINDING else (rule,)
    findings = inspect(read_text(text), "", rules=asked).findings
    return {finding.code for finding in findings if finding.code[0] == "Y" or finding.code == rule.code}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_dutch_examples_keep_the_word_of_the_page(rule: Rule) -> None:
    """With other words and other ids the gap is still a gap, and the gap closed is still closed."""
    view = rule_view(rule, Language.NL)

    assert read_text(view.gap).language is Language.NL
    assert found(view.gap, rule) == {rule.code}
    assert found(view.closed, rule) == set()


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_lines_to_accept_a_finding_work_in_its_example(rule: Rule, language: Language) -> None:
    """Who copies them below the example has accepted its first finding, and no line is in vain."""
    view = rule_view(rule, language)
    if rule is ACCEPTED_WITHOUT_FINDING:
        assert not view.accept
        return

    inspection = inspect(read_text(f"{view.gap}\n{view.accept}"), "", rules=(rule, ACCEPTED_WITHOUT_FINDING))

    assert len(inspection.accepted) >= 1
    assert {each.finding.code for each in inspection.accepted} == {rule.code}
    assert "D05" not in {finding.code for finding in inspection.findings}
    assert not any(finding.code[0] == "Y" for finding in inspection.findings)
    assert len(inspection.accepted) + len(inspection.findings) == len(view.told)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_both_faces_of_a_page_tell_the_same(rule: Rule, language: Language) -> None:
    """The site and the terminal show the question, each source in full, both examples and how to leave it."""
    view = rule_view(rule, language)
    site, terminal = rule_page(rule, language), rule_text(view, language, 10_000)

    assert view.sources
    for source in view.sources:
        assert source.title in site
        assert source.title in terminal
        for address in source.addresses:
            assert address in site
            assert address in terminal
    for text in (view.question, view.title, view.name, view.stage, *(other.code for other in view.related)):
        assert text in site
        assert text in terminal
    for piece in (view.gap, view.closed, view.accept):
        assert piece.strip() in site
        assert all(line in terminal for line in piece.splitlines())
    for wanted in needing(rule):
        assert wanted.word(language) in site
        assert wanted.word(language) in terminal


def test_every_text_of_an_example_has_its_dutch_words() -> None:
    """Who reads Dutch reads a Dutch example; no words are left of an example that is gone."""
    texts, ids = Counter[str](), Counter[str]()
    for piece in PIECES:
        _count(read_text(piece).track, WHOLE_TRACK, texts, ids)
    table = own_words(Language.NL)

    assert sorted(text for text in texts if text not in table) == []
    assert sorted(text for text in table if text not in texts and text not in ids) == []


def _count(value: object, slot: Slot, texts: Counter[str], ids: Counter[str]) -> None:
    """What people wrote in a part, and the names by which parts know each other."""
    if isinstance(value, Part):
        for name, inner in slots(type(value)).items():
            _count(getattr(value, name), inner, texts, ids)
    elif isinstance(value, tuple) and slot.item:
        for each in value:
            _count(each, slot.item, texts, ids)
    elif isinstance(value, str) and slot.kind is SlotKind.TEXT:
        texts[value] += 1
    elif isinstance(value, str) and slot.kind in (SlotKind.ID, SlotKind.NAME):
        ids[value] += 1
    elif reason := getattr(value, "reason", None) or getattr(value, "note", None):
        texts[str(reason)] += 1


def test_no_two_ids_of_one_example_become_one() -> None:
    """Two parties with one Dutch id would be another example."""
    for piece in PIECES:
        texts, ids = Counter[str](), Counter[str]()
        _count(read_text(piece).track, WHOLE_TRACK, texts, ids)
        table = own_words(Language.NL)
        assert len({table.get(identifier, identifier) for identifier in ids}) == len(ids)


@pytest.mark.parametrize("language", Language)
def test_the_index_names_each_rule_by_family_and_by_block(language: Language) -> None:
    """Who looks by subject finds it once, who looks by block once more; every block has its row."""
    text = rule_index(language)
    links = Counter(re.findall(r"\[([A-Z]\d\d)\]\(\1\.md\)", text))

    rules = {rule.code: 2 for rule in RULES}
    assert {code: count for code, count in links.items() if code in rules} == rules
    others = {code.value: 1 for code in (*ProblemCode, *CODES)}
    assert {code: count for code, count in links.items() if code not in rules} == others
    assert [block.id for block in blocks() if f"| {block.titles[language]} |" not in text] == []


def test_an_example_stays_as_it_is_in_its_own_language_and_where_it_cannot_be_read() -> None:
    """English examples keep their comments; what is no track is shown as somebody wrote it."""
    piece = "track: {stage: design}  # as it was\n"

    assert in_words(piece, Language.EN) == piece
    assert in_words("a: [", Language.NL) == "a: ["
    assert yaml.safe_load(in_words(piece, Language.NL)) == {"traject": {"fase": "ontwerp"}}
