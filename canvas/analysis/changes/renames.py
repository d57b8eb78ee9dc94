"""Which parts have another id now."""

from collections.abc import Iterator

from canvas.analysis.changes.forms import Naming, Renamed
from canvas.analysis.changes.twins import members_of, paired
from canvas.domain.answer import MISSING, given
from canvas.domain.part import Part, Register
from canvas.domain.track import Track


def renamed(before: Track, after: Track, *, translated: bool) -> Renamed:
    """The parts that other parts name and that have another id now; an edition may have some of its own."""

    def twins(first: tuple[Part, ...], second: tuple[Part, ...]) -> Iterator[tuple[Part, Part]]:
        pairs = paired(first, second, reading, known, translated=translated)
        return ((first[place], second[other]) for place, other in pairs.items())

    reading, known = Naming(before, hidden=True), Naming(after, hidden=True)
    scopes: list[tuple[object, object]] = [(before, after)]
    for old, new in twins(members_of(before.editions), members_of(after.editions)):
        scopes.append((getattr(old, "differs", MISSING), getattr(new, "differs", MISSING)))
    found: dict[tuple[Register, str], str] = {}
    for register in Register:
        for scope in scopes:
            first, second = (members_of(getattr(each, register.value, MISSING)) for each in scope)
            for one, other in twins(first, second):
                was, now = (given(getattr(part, "id", MISSING)) for part in (one, other))
                if was and now and was != now:
                    found[register, was] = now
    return found
