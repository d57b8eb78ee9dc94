"""What a picture shows where there is nothing to show yet: a friendly sentence in a dashed frame."""

from dataclasses import dataclass

from canvas.rendering.diagrams.labels import NAME, TEXT, Label, paragraph
from canvas.rendering.diagrams.paths import Rectangle
from canvas.rendering.voice import Voice

_PAD = 24


@dataclass(frozen=True, slots=True)
class Invitation:
    """The frame and its words."""

    place: Rectangle
    labels: tuple[Label, ...]

    @property
    def foot(self) -> int:
        """Where it ends."""
        return int(self.place.y + self.place.height)


def invitation(voice: Voice, subject: str, width: int, top: int = 0) -> Invitation:
    """The words `empty` and `empty_hint` of a subject, in a frame of this width."""
    first = paragraph(voice.word(subject, "empty"), width - 2 * _PAD, NAME)
    then = paragraph(voice.word(subject, "empty_hint"), width - 2 * _PAD, TEXT)
    height = first.height + then.height + 2 * _PAD
    return Invitation(
        Rectangle(0, top, width, height),
        (*first.at(_PAD, top + _PAD), *then.at(_PAD, top + _PAD + first.height)),
    )
