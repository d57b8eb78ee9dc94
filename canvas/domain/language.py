"""The languages of files and messages."""

from enum import StrEnum


class Language(StrEnum):
    """Dutch comes first: most people who use this prefer it."""

    NL = "nl"
    EN = "en"
