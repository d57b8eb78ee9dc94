"""Words of users in Markdown and in links."""

import pytest
from hypothesis import given

from canvas.rendering.markup import markdown, markdown_heading, markdown_inside, markdown_lines, web_address
from tests.support.markdown_pages import as_commonmark, as_site
from tests.support.strategies import texts

POISON = '"><script>alert(1)</script>&{{7*7}}|*_[x](y)'
TRICKY = [
    POISON,
    "1. first",
    "- not a list",
    "+ nor this",
    "# C# and F#",
    "> said he",
    "===",
    "---",
    "!!! note",
    "::: module",
    "snake_case and *stars* and `code`",
    "a | b",
    "&lt; stays &amp;lt;",
    "![x](y)",
    "<!-- comment -->",
    "~~5~~ en ~6",
    "https://example.org/a_b_c",
    "\\begin",
]


def _shown(text: str) -> list[str]:
    """What two readers of Markdown show of a text."""
    return [as_site(text).text, as_commonmark(text).text]


@pytest.mark.parametrize("text", TRICKY)
def test_a_text_stays_what_it_is(text: str) -> None:
    """In a paragraph, a list, a cell and a heading a reader sees what the user wrote."""
    cell = f"| a | b |\n| --- | --- |\n| {markdown_inside(text)} | c |"

    assert [text, text] == _shown(markdown(text))
    assert [text, text] == _shown(f"- {markdown(text)}")
    assert [text, text] == _shown(f"## {markdown_heading(text)}")
    assert [f"a b {text} c"] * 2 == _shown(cell)


@given(text=texts)
def test_no_text_becomes_markup(text: str) -> None:
    """Nothing that a user writes becomes anything but text in a paragraph."""
    assert {element.name for element in as_commonmark(markdown(text)).elements} <= {"p"}


def test_paragraphs_and_lines_are_kept() -> None:
    """Running text keeps its empty lines and its line breaks."""
    assert markdown_lines("een\ntwee\n\n- drie\n") == "een  \ntwee\n\n\\- drie"


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (" https://example.org/x ", "https://example.org/x"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("see https://example.org", None),
        ('https://example.org/"onclick=', None),
    ],
)
def test_only_web_addresses_become_links(text: str, address: str | None) -> None:
    """A link leads to a web page or is no link."""
    assert web_address(text) == address
