"""Files that the tests of reading share."""

from pathlib import Path

WHOLE = (Path(__file__).parent / "whole.track.yaml").read_text(encoding="utf-8")
"""A file that uses every part of the format and nearly every key."""
