"""What the theme leaves out, for people who go through a page with the keyboard."""

from typing import Any

from markdown.extensions.toc import slugify


def on_config(config: Any) -> Any:
    """Headings that begin with a number get an address that the script of the theme can read."""
    config.mdx_configs["toc"]["slugify"] = address_of
    return config


def address_of(heading: str, separator: str) -> str:
    """The address of a heading; it begins with a letter."""
    address = slugify(heading, separator)
    return address if address[:1].isalpha() else f"s{separator}{address}"


def on_post_page(output: str, *, page: Any, config: Any) -> str:
    """Blocks that scroll can be reached, and a head of a table without words is no head."""
    output = output.replace("<pre>", '<pre tabindex="0">')
    return output.replace("<th></th>", "<td></td>")
