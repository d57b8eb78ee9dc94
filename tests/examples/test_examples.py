"""The examples: what people read first, copy first and believe first."""

import re
from hashlib import sha256
from typing import Any

import pytest

from canvas.analysis.coverage import BlockState
from canvas.domain.answer import given, listed
from canvas.domain.language import Language
from canvas.domain.part import Part
from canvas.domain.quantity import Quantity
from tests.examples.gallery import EXAMPLES, STAGES, TWINS, Example, example, other_words

NAMES = tuple(STAGES)
INVENTED = ("voorbeeld", "voorbeeld-en")
FEWEST_EMPTY_FIRST = ("groningen-werkfit", "den-haag-groepsstage", "proeftuin-glas", "refugee-talent-hub")

ADDRESS = re.compile(r"\S@\S")
TELEPHONE = re.compile(r"\b0\d(?:[ ‑–-]?\d){8}\b")
PEOPLE = {
    # the people whom the sources name: the first digits of their names' hashes, so that they do not stand here either
    *("8670e0e9093b8877", "a16b794bd8c0076a", "d38681074467c0bc", "0162cfbb0b5f3fa5", "71bb16961338db46"),
    *("a6a517897f8f9a03", "0ebac1301a040663", "e1a597ec49bac788", "59195c6c541c8307", "b951b1e4964082f0"),
    *("03cdeaac2a6f5808", "f1f45800d768bcd5", "663fe9d615bd268e"),
}


def test_every_example_is_tested() -> None:
    """An example is a folder, a file and an id of one name."""
    found = {path.parent.name: path for path in EXAMPLES.glob("*/*.track.yaml")}

    assert set(found) == set(NAMES)
    assert all(path.name == f"{name}.track.yaml" for name, path in found.items())
    assert all(example(name).inspection.id == name for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_it_reads_without_a_problem(name: str) -> None:
    """Nothing is wrong with the file, not even a word of the other language."""
    assert example(name).reading.problems == ()
    assert example(name).reading.track is not None


@pytest.mark.parametrize("name", NAMES)
def test_it_is_in_its_language(name: str) -> None:
    """Twins in English say so in their name; all others are Dutch."""
    wanted = Language.EN if name.endswith("-en") else Language.NL

    assert example(name).reading.language is wanted


@pytest.mark.parametrize("name", NAMES)
def test_it_uses_the_words_of_the_format(name: str) -> None:
    """Who copies an example copies the first words of the format, not words that are merely read too."""
    track = example(name).inspection.track
    assert track is not None
    steps = {given(step.id) or "" for step in listed(track.steps)}

    assert other_words(example(name).text, example(name).reading.language, steps) == []


@pytest.mark.parametrize("name", NAMES)
def test_it_is_as_far_as_its_source_says(name: str) -> None:
    """The stage is written down and is that of the source."""
    assert example(name).inspection.stage_written
    assert example(name).inspection.stage is STAGES[name]


def test_the_fullest_source_leaves_the_fewest_blocks_empty() -> None:
    """Empty blocks order the sources as somebody would who reads them."""
    coverages = [example(name).inspection.coverage for name in FEWEST_EMPTY_FIRST]
    empty = [coverage.count(BlockState.EMPTY) for coverage in coverages if coverage]

    assert len(empty) == len(FEWEST_EMPTY_FIRST)
    assert empty == sorted(set(empty))


@pytest.mark.parametrize("name", INVENTED)
def test_the_invented_example_is_complete(name: str) -> None:
    """It fills all 18 blocks and leaves nothing to ask."""
    coverage = example(name).inspection.coverage

    assert example(name).findings == ()
    assert coverage is not None
    assert coverage.count(BlockState.FILLED) == len(coverage.blocks) == 18


@pytest.mark.parametrize("name", NAMES)
def test_only_the_invented_example_is_invented(name: str) -> None:
    """What is made up says so, in the file and in its title."""
    inspection = example(name).inspection
    assert inspection.track is not None
    marked = re.search(r"\((verzonnen|invented)\)", inspection.title)

    assert given(inspection.track.identity.invented) is (True if name in INVENTED else None)
    assert bool(marked) is (name in INVENTED)


@pytest.mark.parametrize("name", NAMES)
def test_it_says_where_it_comes_from(name: str) -> None:
    """Every example names its sources, and uses each of them."""
    track = example(name).inspection.track
    assert track is not None
    named = [given(source.id) for source in listed(track.sources)]

    assert named
    assert set(named) == _sources_used(track)


@pytest.mark.parametrize("name", NAMES)
def test_it_holds_no_personal_data(name: str) -> None:
    """Functions, not people: no names, addresses or numbers from the sources, and none that the check finds."""
    text = example(name).text
    hashes = {sha256(word.encode()).hexdigest()[:16] for word in re.findall(r"\w+", text.lower())}

    assert not ADDRESS.search(text)
    assert not TELEPHONE.search(text)
    assert not hashes & PEOPLE
    assert "D02" not in {code for code, _ in example(name).findings}


@pytest.mark.parametrize(("dutch", "english"), TWINS.items())
def test_twins_have_the_same_findings_at_the_same_places(dutch: str, english: str) -> None:
    """The check does not care in which language a plan is written."""
    assert example(dutch).findings == example(english).findings


@pytest.mark.parametrize(("dutch", "english"), TWINS.items())
def test_twins_are_the_same_track_in_other_words(dutch: str, english: str) -> None:
    """But for texts and ids, everything is the same and in the same order."""
    assert _outline(example(dutch)) == _outline(example(english))


def _outline(each: Example) -> Any:
    return _without_words(each.inspection.track)


def _without_words(value: object) -> Any:
    if isinstance(value, Part):
        return {name: _without_words(getattr(value, name)) for name in type(value).model_fields}
    if isinstance(value, tuple):
        return [_without_words(each) for each in value]
    if isinstance(value, dict):
        return [_without_words(each) for each in value.values()]
    if isinstance(value, Quantity):
        return str(value), bool(value.note), bool(value.source)
    return "text" if type(value) is str else value


def _sources_used(value: object) -> set[str]:
    """The ids behind `source`, of parts and of quantities."""
    if isinstance(value, Quantity):
        return {value.source} if value.source else set()
    if isinstance(value, Part):
        inner = [getattr(value, name) for name in type(value).model_fields if name != "source"]
        return set(listed(value.source)).union(*map(_sources_used, inner))
    if isinstance(value, tuple):
        return set().union(*map(_sources_used, value))
    return set()
