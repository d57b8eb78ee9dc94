"""Who tells of a track before and after: what stood in the file keeps its name, also where it falls."""

from dataclasses import dataclass

from canvas.domain.language import Language
from canvas.inspection.supposed import WhatIf
from canvas.rendering.voice import Voice
from canvas.rendering.words import words


@dataclass(frozen=True, slots=True)
class Both:
    """The comparison, with a voice for each side."""

    found: WhatIf
    before: Voice
    after: Voice

    @property
    def language(self) -> Language:
        """The language in which both speak."""
        return self.before.language

    def word(self, name: str, /, **facts: object) -> str:
        """A word of this comparison."""
        return self.before.word("what_if", name, **facts)

    def counted(self, name: str, count: int, /, **facts: object) -> str:
        """A sentence for one, or for several; for none, where there is such a sentence."""
        known = words(self.language)["what_if"]
        ending = "none" if not count and f"{name}_none" in known else "one" if count == 1 else "many"
        return self.word(f"{name}_{ending}", count=count, **facts)


def both(found: WhatIf) -> Both:
    """Both voices, in the language of the inspection."""
    language = found.changed.after.language
    return Both(found, Voice(found.before, language), Voice(found.after, language))
