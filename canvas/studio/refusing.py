"""Why the studio does not do what it is asked, as a status and a sentence."""

from typing import Any

from canvas.domain.language import Language
from canvas.knowledge.hindrances import hindrance
from canvas.studio.telling import studio_words


class Refused(Exception):
    """
    Nothing was done. `more` is what the answer says besides the sentence.

    `language` is that of the page; None where it is not known yet.
    """

    def __init__(
        self,
        status: int,
        key: str,
        language: Language | None = None,
        *,
        more: dict[str, Any] | None = None,
        **facts: Any,
    ) -> None:
        super().__init__(status, key)
        self.status = status
        self.key = key
        self.language = language
        self.more = more or {}
        self.facts = facts

    def told(self, otherwise: Language) -> dict[str, Any]:
        """The answer."""
        language = self.language or otherwise
        sentence = str(studio_words(language)["problems"][self.key])
        facts = {
            name: hindrance(fact, language) if isinstance(fact, OSError) else fact for name, fact in self.facts.items()
        }
        return {"problem": sentence.format(**facts), **self.more}


class Told(Refused):
    """A refusal whose sentence another floor has made."""

    def __init__(self, status: int, sentence: str, **more: Any) -> None:
        super().__init__(status, "", more=more)
        self.sentence = sentence

    def told(self, otherwise: Language) -> dict[str, Any]:
        """The answer."""
        return {"problem": self.sentence, **self.more}
