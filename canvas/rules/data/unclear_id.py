"""D01."""

from collections.abc import Iterator

from canvas.analysis.references import Reference, broken_references, doubles, known_ids
from canvas.domain.finding import Severity
from canvas.domain.kinds import Stage
from canvas.domain.part import Register
from canvas.domain.places import resolve
from canvas.domain.track import Track
from canvas.knowledge.vocabulary import folded_word
from canvas.reading.read import nearest
from canvas.reading.shapes import SlotKind
from canvas.reading.walking import values
from canvas.rules.rule import Gap, Place, gap, rule


@rule("D01", Severity.ERROR, Stage.IDEA, None, "design")
def unclear_id(track: Track) -> Iterator[Gap]:
    """
    Is it clear which party, step or source each line means?

    ## Why
    Parties, steps and sources are named by their id. An id that nothing has leads nowhere, and an id that two have
    leads to the wrong one: then the picture, the plan and the sums miss a part.

    ## Gap
    ```yaml
    parties:
      - {id: installers, name: Companies in installation technology}
    roles:
      - {kind: employer, party: instalers}
    ```

    ## Closed
    ```yaml
    parties:
      - {id: installers, name: Companies in installation technology}
    roles:
      - {kind: employer, party: installers}
    ```
    """
    for reference in broken_references(track):
        yield _leading_nowhere(reference, track)
    for double in doubles(track):
        yield gap(*double.path, variant="double", related=(double.first,), id=double.id)
    for path, _, place in values(track, SlotKind.PLACE):
        if isinstance(place, str) and resolve(place, track) is None:
            yield gap(*path, variant="place", place=Place(place))


_NOUNS = {Register.PARTIES: "party", Register.STEPS: "step", Register.SOURCES: "source"}


def _leading_nowhere(reference: Reference, track: Track) -> Gap:
    """The name of what is not there; a name in the place of an id is told the id that belongs to it."""
    known = known_ids(track, reference.register, reference.path)
    by_word = {word: identifier for identifier, name in known.items() for word in (folded_word(name), identifier)}
    near = nearest(reference.id, tuple(by_word), most=1)
    noun = _NOUNS[reference.register]
    if near:
        return gap(*reference.path, variant=f"{noun}_near", id=reference.id, nearest=by_word[near[0]])
    return gap(*reference.path, variant=noun, id=reference.id)
