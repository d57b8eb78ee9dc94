"""The one table of colours, shapes and marks."""

import re

import pytest

from canvas.analysis.coverage import BlockState
from canvas.domain.finding import Severity
from canvas.domain.kinds import Sector
from canvas.knowledge.look import Shape, look
from canvas.rendering.look import css_variables

TABLE = look()
SIGNS = (*TABLE.sectors.values(), TABLE.participants, TABLE.no_sector)
GROUNDS = (TABLE.colours.paper, TABLE.colours.ground, TABLE.colours.ground_deep)
PAIRS = [
    *((text, ground) for text in (TABLE.colours.ink, TABLE.colours.ink_soft) for ground in GROUNDS),
    *((TABLE.colours.ink, sign.ground) for sign in SIGNS),
    *((TABLE.colours.link, ground) for ground in GROUNDS),
    *((sign.colour, ground) for sign in SIGNS for ground in (sign.ground, TABLE.colours.paper)),
    *((each.colour, ground) for each in TABLE.severities.values() for ground in (each.ground, TABLE.colours.paper)),
    *((each.colour, TABLE.colours.paper) for each in TABLE.states.values()),
]


def luminance(colour: str) -> float:
    """How light a colour is, as WCAG 2.2 counts it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """From 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_can_be_read_on_its_ground(text: str, ground: str) -> None:
    """Every pair that occurs has a contrast of 4.5 to 1 or more."""
    assert contrast(text, ground) >= 4.5


@pytest.mark.parametrize("ground", GROUNDS)
def test_borders_that_mean_something_can_be_seen(ground: str) -> None:
    """A border that shows where to write or what is open has a contrast of 3 to 1 or more."""
    assert contrast(TABLE.colours.line_strong, ground) >= 3


def test_no_meaning_by_colour_alone() -> None:
    """Every world has a shape of its own, every severity a letter, every state and kind of money a mark."""
    assert len(Shape) == len({sign.shape for sign in SIGNS}) == len(SIGNS)
    assert len({each.letter for each in TABLE.severities.values()}) == len(Severity)
    assert len({each.mark for each in TABLE.states.values()}) == len(BlockState)
    assert len(set(TABLE.certainty.values())) == len(TABLE.certainty)


def test_every_state_and_world_has_a_look() -> None:
    """The table speaks of all that the code knows."""
    assert {state.value for state in BlockState} == set(TABLE.states)
    assert set(Sector) == set(TABLE.sectors)
    assert TABLE.sign(None) is TABLE.no_sector


def test_pages_get_every_token_once() -> None:
    """No custom property of the CSS overwrites another, and every colour of the table is there."""
    css = css_variables()
    names = re.findall(r"^  --([a-z-]+):", css, re.MULTILINE)

    assert len(names) == len(set(names))
    assert {sign.colour for sign in SIGNS} <= set(re.findall(r"#[0-9A-F]{6}", css))
