"""What stands in a box of the step diagram, measured."""

from collections.abc import Iterator
from dataclasses import dataclass

from canvas.rendering.diagrams.labels import STRONG, TEXT, Paragraph, paragraph
from canvas.rendering.diagrams.step_fold import Fold
from canvas.rendering.diagrams.step_view import StepBox
from canvas.rendering.voice import Voice

BOX_WIDTH = 126
INSET = 8
NUMBER = 28
"""From the number of a step to its duration."""
MOST_IN_TAG = 5
SIGN_PITCH = 23


@dataclass(frozen=True, slots=True)
class Filling:
    """
    What stands in a box, measured: its number beside its duration, its title and its kind.

    `elsewhere` names the steps to and from which no arrow can be drawn; `beside` is the room that tags and signs
    at the left of the box need.
    """

    number: Paragraph
    duration: Paragraph
    title: Paragraph
    kind: Paragraph
    elsewhere: Paragraph
    beside: int

    @property
    def top(self) -> int:
        """Down to the line below number and duration."""
        return INSET + max(self.number.height, self.duration.height) + 5

    @property
    def height(self) -> int:
        """What the box needs; even, so that its middle is a whole number."""
        last = self.elsewhere.height + 8 if self.elsewhere.lines else 0
        needed = max(self.top + 6 + self.title.height + self.kind.height + last + INSET, self.beside)
        return needed + needed % 2


def filling(box: StepBox, fold: Fold, voice: Voice) -> Filling:
    """Measure what stands in a box."""
    room = BOX_WIDTH - 2 * INSET
    arriving = fold.arrives(box) if fold.at_start(box) else ()
    signs = sum(bool(arrow.sign) for arrow in arriving)
    return Filling(
        number=paragraph(str(box.number), room, STRONG),
        duration=paragraph(box.duration, room - NUMBER, TEXT, 3),
        title=paragraph(box.title, room, STRONG, 6),
        kind=paragraph(box.kind, room, TEXT, 3),
        elsewhere=paragraph("; ".join(_elsewhere(box, fold, voice)), room - 8, TEXT),
        beside=min(len(arriving), MOST_IN_TAG) * TEXT.leading + signs * 2 * SIGN_PITCH,
    )


def _elsewhere(box: StepBox, fold: Fold, voice: Voice) -> Iterator[str]:
    """Where a box comes from or goes on, in words, when it stands in the middle of its band."""
    if not fold.at_start(box):
        for arrow in fold.arrives(box):
            number = voice.word("steps", "step_number", numbers=arrow.before)
            yield voice.word("steps", "from", steps=number) + (f" ({arrow.sign})" if arrow.sign else "")
    if not fold.at_end(box):
        for arrow in fold.leaves(box):
            number = voice.word("steps", "step_number", numbers=arrow.after)
            yield voice.word("steps", "onward", steps=number)
