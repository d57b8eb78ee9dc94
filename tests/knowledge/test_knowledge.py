"""The blocks, schemes and sources: complete, in both languages, each source known."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from canvas.domain.kinds import BlockId, Scheme
from canvas.domain.language import Language
from canvas.knowledge import loading
from canvas.knowledge.blocks import Band, block, blocks
from canvas.knowledge.schemes import schemes
from canvas.knowledge.sources import sources

KNOWLEDGE = Path(loading.__file__).parent
FILES = sorted(KNOWLEDGE.rglob("*.yaml"))


def repeated(node: yaml.Node | None) -> Iterator[str]:
    """Keys that are written twice in one mapping: a loader keeps the last and says nothing."""
    if isinstance(node, yaml.MappingNode):
        counted = Counter(key.value for key, _ in node.value)
        yield from (key for key, times in counted.items() if times > 1)
        for _, value in node.value:
            yield from repeated(value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from repeated(item)


def texts(node: Any) -> Iterator[str]:
    """Every text in a piece of data."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for value in node.values():
            yield from texts(value)
    elif isinstance(node, list):
        for value in node:
            yield from texts(value)


def cited(node: Any) -> Iterator[str]:
    """Every source that a piece of data cites."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield from value if key == "sources" and isinstance(value, list) else cited(value)
    elif isinstance(node, list):
        for value in node:
            yield from cited(value)


def test_each_block_stands_once_in_canvas_order() -> None:
    """The 18 blocks are all there, in the order of the domain, each with a code of its own."""
    assert [box.id for box in blocks()] == list(BlockId)
    assert [block(identifier).id for identifier in BlockId] == list(BlockId)
    assert sorted(box.code for box in blocks()) == sorted(
        [f"B{n}" for n in range(1, 9)] + [f"C{n}" for n in range(1, 6)] + [f"R{n}" for n in range(1, 6)]
    )


@pytest.mark.parametrize("letter", "BCR")
def test_codes_count_up_in_canvas_order(letter: str) -> None:
    """Boxes, columns and rows are each numbered from 1 in canvas order."""
    codes = [box.code for box in blocks() if box.code.startswith(letter)]

    assert codes == [f"{letter}{number}" for number in range(1, len(codes) + 1)]


def test_each_block_asks_in_both_languages() -> None:
    """A block has two to four questions, as many in Dutch as in English, and an example in both."""
    for box in blocks():
        asked = box.questions
        assert 2 <= len(asked[Language.NL]) == len(asked[Language.EN]) <= 4, box.id
        for language in Language:
            assert box.titles[language].strip()
            assert box.examples[language].endswith(".")
            assert all(question.endswith("?") for question in asked[language])


@pytest.mark.parametrize("band", [Band.TOP, Band.COLUMN, Band.BOTTOM])
def test_boxes_of_a_band_stand_side_by_side(band: Band) -> None:
    """Boxes do not overlap and fill the grid; the step columns leave two columns for the titles of the rows."""
    free = 3 if band is Band.COLUMN else 1
    for spot in (box.spot for box in blocks() if box.spot.band is band):
        assert spot.column == free
        free += spot.width

    assert free == 13


def test_rows_run_the_whole_width() -> None:
    """A row starts in the first column and ends in the last."""
    rows = [box.spot for box in blocks() if box.spot.band is Band.ROW]

    assert len(rows) == 5
    assert {(spot.column, spot.width) for spot in rows} == {(1, 12)}


def test_each_scheme_has_its_facts() -> None:
    """Every scheme of the domain is there in order, with names, payer, conditions and the day it was checked."""
    assert list(schemes()) == list(Scheme)
    for scheme in schemes().values():
        conditions = scheme.conditions
        assert scheme.names.keys() == scheme.payer.keys() == conditions.keys() == set(Language)
        assert all(text.strip() for facts in (scheme.names, scheme.payer) for text in facts.values())
        assert 0 < len(conditions[Language.NL]) == len(conditions[Language.EN])
        assert isinstance(scheme.checked, date)


def test_schemes_hold_between_real_dates_and_pay_real_money() -> None:
    """A scheme does not end before it begins, and its amounts are above zero."""
    for scheme in schemes().values():
        assert (scheme.holds_from or date.min) < (scheme.holds_until or date.max)
        assert all(amount > 0 for amount in scheme.amounts.values())


def test_each_source_that_is_named_exists() -> None:
    """Every list of sources in the data names only sources that are known."""
    data = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in FILES]
    named = {source for node in data for source in cited(node)}

    assert named
    assert named - sources().keys() == set()


def test_each_source_can_be_named_in_both_languages() -> None:
    """A source has a title, a publisher and a short name in both languages that no other source has."""
    for source in sources().values():
        assert source.title.strip(), source.code
        assert source.publisher.strip(), source.code
        assert source.short.keys() == set(Language)
    for language in Language:
        short = [source.short[language] for source in sources().values()]
        assert [name for name, times in Counter(short).items() if times > 1] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_key_is_written_twice(path: Path) -> None:
    """No entry of a data file hides another with the same key."""
    assert list(repeated(yaml.compose(path.read_text(encoding="utf-8")))) == []


def test_no_text_is_empty_or_padded() -> None:
    """No text of the data is empty or carries space around it; only the year of a source may be unknown."""
    names = ["blocks", "schemes", "meanings/nl", "meanings/en"]
    names += [f"kinds/{path.stem}" for path in FILES if path.parent.name == "kinds"]

    assert [text for name in names for text in texts(loading.load(name)) if not text or text != text.strip()] == []
