"""The words with a fixed meaning that everything is told in."""

from enum import StrEnum


class Word(StrEnum):
    """One of a fixed list of words. It is its text, so it is found in a table as fast as a text."""

    __hash__ = str.__hash__
