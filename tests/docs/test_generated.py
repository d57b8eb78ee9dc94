"""The generated pages say what the toolkit does now."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from canvas.domain.answer import Absent
from canvas.domain.language import Language
from canvas.domain.part import Part
from canvas.domain.quantity import Quantity
from canvas.domain.track import Track
from canvas.reading.read import read_text
from canvas.reading.shapes import slots
from canvas.rendering.reference.file import reference
from canvas.rendering.reference.pieces import in_words
from canvas.rendering.reference.words import reference_words
from canvas.rules.catalogue import RULES
from canvas.rules.page import page
from canvas.rules.rule import Rule
from tests.docs.generated import DOCS, ROOT, generated, left_over

PAGES = generated()
OUT_OF_DATE = "run `python -m tests.docs.update`, and look at what changed"
EXAMPLES = [(language, name) for language in Language for name in reference_words(language)["examples"]]
_FENCED = re.compile(r"^ *```yaml\n(.*?)^ *```$", re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("file", PAGES, ids=lambda file: str(file.relative_to(DOCS)))
def test_a_page_is_up_to_date(file: Path) -> None:
    """What stands in docs/ is what would be generated."""
    assert file.read_text(encoding="utf-8") == PAGES[file], OUT_OF_DATE


def test_no_page_is_left_of_a_rule_that_is_gone() -> None:
    """A page without a rule would promise what nobody asks."""
    assert left_over(PAGES) == [], OUT_OF_DATE


@pytest.mark.parametrize(("language", "name"), EXAMPLES, ids=[f"{language}-{name}" for language, name in EXAMPLES])
def test_an_example_can_be_read(language: Language, name: str) -> None:
    """Each example of the reference is a file in its language, without a remark."""
    reading = read_text(reference_words(language)["examples"][name])

    assert reading.problems == ()
    assert reading.language is language


@pytest.mark.parametrize("language", Language)
def test_every_key_of_the_top_level_has_an_example(language: Language) -> None:
    """The examples follow the model, in its order, after the file as a whole."""
    named = [name for name in slots(Track) if name not in ("note", "source")]

    assert list(reference_words(language)["examples"]) == ["whole", *named]


@pytest.mark.parametrize("name", [name for name in reference_words(Language.EN)["examples"] if name != "format"])
def test_examples_say_the_same_in_both_languages(name: str) -> None:
    """What is a number, a date, a kind or a yes in one language is the same in the other."""
    dutch, english = (read_text(reference_words(language)["examples"][name]).track for language in Language)

    assert dutch
    assert english
    assert _without_texts(dict(dutch)) == _without_texts(dict(english))


def _without_texts(value: object) -> object:
    """The value without what people wrote in their own words."""
    match value:
        case Part():
            return {key: _without_texts(inner) for key, inner in value}
        case Absent():
            return value.state
        case Quantity():
            return replace(value, note=None)
        case dict():
            return [_without_texts(inner) for inner in value.values()]
        case tuple() | list():
            return [_without_texts(inner) for inner in value]
        case str() if type(value) is str:
            return "text"
    return value


@pytest.mark.parametrize("language", Language)
def test_pieces_within_the_prose_can_be_read(language: Language) -> None:
    """Also what stands between the lines of the reference is a file."""
    for text in reference_words(language)["file"]["values"].values():
        for piece in _FENCED.findall(text):
            assert read_text(piece).problems == ()


@pytest.mark.parametrize("language", Language)
def test_links_within_the_reference_lead_somewhere(language: Language) -> None:
    """Every `#heading` is a heading of the page."""
    text = reference(language)
    headings = {re.sub(r"[^\w\- ]", "", line.lower()).strip().replace(" ", "-") for line in _headings(text)}

    assert set(re.findall(r"\]\(#([^)]+)\)", text)) <= headings


def _headings(text: str) -> list[str]:
    return [line.lstrip("#").strip() for line in text.splitlines() if line.startswith("#")]


@pytest.mark.parametrize("language", Language)
def test_families_of_kinds_have_titles_of_their_own(language: Language) -> None:
    """No two tables of kinds share a heading, and no title is left of a family that is gone."""
    titles = reference_words(language)["file"]["families"]
    headings = _headings(reference(language))

    assert all(headings.count(title) == 1 for title in titles.values())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_dutch_pieces_say_what_the_english_ones_say(rule: Rule) -> None:
    """A piece in the other language is read as the same track but for its texts, with only Dutch words for its keys."""
    read = page(rule.page)

    for piece in (read.gap, read.closed):
        dutch = read_text(in_words(piece, Language.NL))
        assert dutch.problems == ()
        assert dutch.language is Language.NL
        english = read_text(piece).track
        assert dutch.track
        assert english
        assert _without_texts(dict(dutch.track)) == _without_texts(dict(english))


def test_the_guide_to_a_word_shows_words_that_are_there() -> None:
    """What the guide quotes stands like that in the data files."""
    text = (DOCS / "how-to" / "add-a-word.md").read_text(encoding="utf-8")
    shown = [yaml.safe_load(piece) for piece in _FENCED.findall(text)]
    step_kinds = yaml.safe_load((ROOT / "canvas/knowledge/kinds/step_kind.yaml").read_text(encoding="utf-8"))
    keys = yaml.safe_load((ROOT / "canvas/knowledge/vocabulary.yaml").read_text(encoding="utf-8"))["keys"]

    for entries, data in zip(shown, (step_kinds, keys), strict=True):
        for name, entry in entries.items():
            also = set(entry.pop("also"))
            assert entry.items() <= data[name].items()
            assert also <= set(data[name]["also"])
