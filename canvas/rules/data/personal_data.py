"""D02."""

from collections.abc import Iterator

from canvas.domain.answer import Absent
from canvas.domain.finding import Severity
from canvas.domain.kinds import Stage
from canvas.domain.quantity import Quantity
from canvas.domain.track import Track
from canvas.knowledge.personal_data import personal_data as kinds_in
from canvas.reading.shapes import SlotKind
from canvas.reading.walking import Written, absences, values
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
    places = [*values(track, SlotKind.TEXT, SlotKind.NAME), *_noted(track)]
    # most files hold none: one look at all texts together, far enough apart not to be read as one
    if not kinds_in(_FAR_APART.join([str(place[-1]) for place in places])):
        return
    for path, _, text in places:
        for kind in kinds_in(str(text)):
            yield gap(*path, variant=kind.value)


_FAR_APART = "\n" * 9


def _noted(track: Track) -> Iterator[Written]:
    """What is told beside an amount, or as the reason why something is left open."""
    for path, slot, value in (*values(track, SlotKind.QUANTITY), *absences(track)):
        note = value.note if isinstance(value, Quantity) else value.reason if isinstance(value, Absent) else None
        if note:
            yield path, slot, note
