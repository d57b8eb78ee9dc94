"""D02."""

from collections.abc import Iterator

from canvas.domain.answer import Absent
from canvas.domain.finding import Severity
from canvas.domain.kinds import Stage
from canvas.domain.quantity import Quantity
from canvas.domain.track import Track
from canvas.knowledge.personal_data import personal_data as kinds_in
from canvas.reading.shapes import SlotKind
from canvas.reading.walking import Written, everything
from canvas.rules.rule import Gap, gap, rule


@rule("D02", Severity.ERROR, Stage.IDEA, None, "seed002", "seed004", "SOWIS")
def personal_data(track: Track) -> Iterator[Gap]:
    """
    Does the file hold no data of persons?

    ## Why
    A file like this is shared, printed and put on a site, and it stays. Numbers and addresses of persons belong in
    the records of the organisation; on the canvas a function is enough, and it still holds when somebody else does
    the work.

    ## Gap
    ```yaml
    parties:
      - {id: companies, name: Companies, note: Call the project leader on 06-00000000.}
    ```

    ## Closed
    ```yaml
    parties:
      - {id: companies, name: Companies, note: Call the project leader of the trade association.}
    ```
    """
    told = [(place.path, text) for place in everything(track) if (text := _text(place))]
    # most files hold none: one look at all texts together, far enough apart not to be read as one
    if not kinds_in(_FAR_APART.join(text for _, text in told)):
        return
    for path, text in told:
        for kind in kinds_in(text):
            yield gap(*path, variant=kind.value)


_FAR_APART = "\n" * 9


def _text(place: Written) -> str:
    """What somebody wrote in a place; a name in the place of an id may hold more than a name."""
    match place.value:
        case str() if place.slot.kind in (SlotKind.TEXT, SlotKind.NAME):
            return place.value
        case Quantity(note=str(note)) | Absent(reason=str(note)):
            return note
    return ""
