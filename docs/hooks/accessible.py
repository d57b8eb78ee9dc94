"""Two things that the theme leaves out, for people who listen to a page or go through it with the keyboard."""

from typing import Any


def on_post_page(output: str, *, page: Any, config: Any) -> str:
    """Pages below nl/ say that they are Dutch; blocks that scroll can be reached."""
    if page.url.startswith("nl/"):
        output = output.replace('<html lang="en"', '<html lang="nl"', 1)
    return output.replace("<pre>", '<pre tabindex="0">')
