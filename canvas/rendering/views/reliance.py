"""Who relies on whom, and what falls where when a party leaves, in words."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from canvas.analysis.dependence import Ground, dependence
from canvas.analysis.falling import Fall, Hold
from canvas.analysis.falling_where import hit
from canvas.analysis.missing import leavings, only_by
from canvas.analysis.order import in_order
from canvas.domain.answer import listed
from canvas.rendering.said import Said
from canvas.rendering.views.falling import several
from canvas.rendering.views.worlds import by_world
from canvas.rendering.voice import Voice

_MANY = 3


@dataclass(frozen=True, slots=True)
class Reliance:
    """
    A party, where something falls without it, who relies on it and what for, which steps it leads, and the work that
    nobody else does.
    """

    party: str
    steps: str
    less: str
    others: str
    grounds: tuple[Said, ...]
    leads: str
    alone: tuple[str, ...]

    @property
    def where(self) -> tuple[Said, ...]:
        """In which steps something falls, and in which there is only less of something."""
        return tuple(Said(words) for words in (self.steps, self.less) if words)


def reliances(voice: Voice) -> tuple[Reliance, ...]:
    """
    Each party on which others rely, or without which something falls in a step; the one on which most rely first, of
    equal ones the one without which most steps lose something.
    """
    ties = dependence(voice.track)
    found: list[tuple[tuple[int, int, int], Reliance]] = []
    for identifier, falls in leavings(voice.track).items():
        relying = {tie.party for tie in ties.on(identifier)}
        where = hit(falls)
        alone = several(only_by(voice.track, identifier), voice)
        if relying or alone or any(where):
            reasons = tuple(map(Said, grounds(identifier, voice)))
            said = Reliance(
                party=voice.party(identifier),
                steps=steps_said(where.falls, voice) if where.falls else "",
                less=voice.word("falls", "less_in", steps=steps_said(where.less, voice)) if where.less else "",
                others=names(relying, voice),
                grounds=reasons,
                leads=_leads(falls, voice),
                alone=alone,
            )
            found.append(((len(relying), len(where.falls), len(where.less)), said))
    return tuple(each for _, each in sorted(found, key=lambda each: each[0], reverse=True))


def _leads(falls: tuple[Fall, ...], voice: Voice) -> str:
    led = tuple(place for fall in falls if fall.hold is Hold.LEAD for place in fall.steps)
    return voice.word("parties_picture", "ground_lead", steps=steps_said(led, voice)) if led else ""


def where_legend(found: Sequence[Reliance], voice: Voice) -> str:
    """What the steps in a table of these parties mean; empty where it has none."""
    names = (("where_legend", any(each.steps for each in found)), ("less_legend", any(each.less for each in found)))
    return " ".join(voice.word("falls", name) for name, is_there in names if is_there)


def names(identifiers: AbstractSet[str], voice: Voice) -> str:
    """Parties by name, those of one world together."""
    parties = (party for _, of_world in by_world(voice.track) for party in of_world)
    return voice.listing(tuple(voice.party_title(party) for party in parties if party.id in identifiers))


def most_words(voice: Voice) -> str:
    """On whom most rests, and who feels it when that party stops; empty where nobody carries several others."""
    ties = dependence(voice.track)
    if not ties.most:
        return ""
    found = ties.on(ties.most[0])
    if len(ties.most) > 1:
        return voice.word("parties_picture", "most_equal", parties=names(set(ties.most), voice), count=len(found))
    (most,) = ties.most
    others = names(ties.felt[most] - {tie.party for tie in found} - {most}, voice)
    return voice.word(
        "parties_picture",
        "most_further" if others else "most",
        party=voice.party(most),
        count=len(found),
        all=len(listed(voice.track.parties)) - 1,
        steps=len({step for tie in found for step in tie.steps}),
        all_steps=len(listed(voice.track.steps)),
        others=others,
    )


def grounds(party: str, voice: Voice) -> Iterator[str]:
    """What others need a party for; to lead a step counts for those who work in it and those who come after it."""
    steps: dict[Ground, set[int]] = {}
    for tie in dependence(voice.track).on(party):
        for ground, places in tie.grounds.items():
            steps.setdefault(ground, set()).update(places)
    if Ground.AFTER in steps:
        del steps[Ground.AFTER]
        steps[Ground.LEAD] = {place for place, step in enumerate(listed(voice.track.steps)) if step.lead == party}
    for ground in Ground:
        if ground in steps:
            yield voice.word("parties_picture", f"ground_{ground.value}", steps=steps_said(tuple(steps[ground]), voice))


def steps_said(places: tuple[int, ...], voice: Voice) -> str:
    """Steps by their numbers in the order of the track, from their places in the file."""
    order = in_order(voice.track)
    if len(places) == len(order) >= _MANY:
        return voice.word("values", "all_steps")
    numbers = tuple(str(number) for number in sorted(order.index(place) + 1 for place in places))
    return voice.word("steps", "step_number" if len(numbers) == 1 else "step_numbers", numbers=voice.listing(numbers))
