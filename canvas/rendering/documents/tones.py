"""The colours of what stands apart, as pages have them."""

from dataclasses import dataclass

from canvas.domain.finding import Severity
from canvas.knowledge.look import look
from canvas.rendering.documents.document import Tone


@dataclass(frozen=True, slots=True)
class ToneColours:
    """The line beside the text and the ground under it."""

    colour: str
    ground: str

    @property
    def without_sign(self) -> "ToneColours":
        """The same as word processors want them: without the number sign."""
        return ToneColours(self.colour.removeprefix("#"), self.ground.removeprefix("#"))


def tone_colours(tone: Tone) -> ToneColours:
    """The colours of a callout."""
    table = look()
    if tone is Tone.NOTICE:
        return ToneColours(table.participants.colour, table.participants.ground)
    warning = table.severities[Severity.WARNING]
    return ToneColours(warning.colour, warning.ground)
