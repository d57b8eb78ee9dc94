"""The parties by the world to which they belong."""

from canvas.analysis.parties import world_of
from canvas.domain.answer import given, listed
from canvas.domain.kinds import PartyStatus, Sector
from canvas.domain.parties import Party
from canvas.domain.track import Track
from canvas.knowledge.kinds import label
from canvas.rendering.voice import Voice, lowered


def by_world(track: Track) -> tuple[tuple[Sector | None, tuple[Party, ...]], ...]:
    """The parties of each world in the order of the file; those of no known world come last."""
    worlds: tuple[Sector | None, ...] = (*Sector, None)
    grouped = ((world, tuple(each for each in listed(track.parties) if world_of(each) is world)) for world in worlds)
    return tuple((world, parties) for world, parties in grouped if parties)


def world_label(world: Sector | None, voice: Voice) -> str:
    """What people call a world, and the parties of which it is not known."""
    return label(world, voice.language) if world else voice.word("values", "no_world")


def named(party: Party, voice: Voice) -> str:
    """A party by name, with word of it when it does not take part yet."""
    status = given(party.status)
    name = voice.party_title(party)
    if status in (None, PartyStatus.CONFIRMED):
        return name
    return f"{name} ({lowered(label(status, voice.language))})"
