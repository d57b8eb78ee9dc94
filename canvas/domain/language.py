"""The languages of files and messages."""

from canvas.domain.word import Word


class Language(Word):
    """Dutch comes first: most people who use this prefer it."""

    NL = "nl"
    EN = "en"
