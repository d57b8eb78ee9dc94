"""Why the system did not let something be read or written, in the words of people."""

import errno

from canvas.domain.language import Language
from canvas.knowledge.loading import load


def hindrance(error: OSError, language: Language) -> str:
    """A part of a sentence, to stand behind a colon; what has no words here is told as the system says it."""
    words = load("hindrances").get(errno.errorcode.get(error.errno or 0, ""))
    return str(words[language.value]) if words else error.strerror or str(error)
