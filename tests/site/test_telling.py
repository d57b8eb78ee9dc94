"""What the plugin says of things that could not be made in full."""

import logging

import pytest

from canvas.mkdocs_plugin.options import Warn
from canvas.mkdocs_plugin.telling import tell_lacking
from canvas.rendering.artifact import RenderingCode, RenderingProblem

SHORTENED = RenderingProblem(RenderingCode.TEXT_SHORTENED, "a.canvas.pdf", "Not everything fits.", "")
FAILED = RenderingProblem(RenderingCode.ENGINE_FAILED, "a.steps.svg", "It could not be drawn.", "")


@pytest.mark.parametrize(
    ("warn", "levels"),
    [
        (Warn.WARNING, [logging.WARNING, logging.WARNING]),
        (Warn.ERROR, [logging.INFO, logging.WARNING]),
        (Warn.NOTHING, [logging.INFO, logging.WARNING]),
    ],
)
def test_what_is_lacking_weighs_as_a_warning(warn: Warn, levels: list[int], caplog: pytest.LogCaptureFixture) -> None:
    """A shortened text stops a strict build where warnings do; what could not be made stops it always."""
    with caplog.at_level(logging.INFO):
        tell_lacking((SHORTENED, FAILED), warn, logging.getLogger("mkdocs.plugins.werkcanvas"))

    assert [record.levelno for record in caplog.records] == levels
    assert caplog.messages[0] == "a.canvas.pdf: P02 Not everything fits."
